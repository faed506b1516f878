import { spanOf } from './oracle-world.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Thing } from './oracle-things.ts';

/** The script in which each language of the random datasets is usually written; by region where that matters. */
const USUAL_SCRIPTS: Readonly<Record<string, string>> = {
  kk: 'Cyrl',
  ko: 'Kore',
  ru: 'Cyrl',
  uz: 'Latn',
  zh: 'Hans',
  'zh-TW': 'Hant',
};

/**
 * Returns the name of a record in a language, from the rules as documented: of the names that claims give in that language for the
 * day, the best one in the requested script, or else in any; without one, and in English, the name that the editors use.
 */
export function nameInLanguage(
  { name, facts, asOf, sight }: Thing,
  { language }: Readonly<Record<string, unknown>>,
): string {
  if (typeof language !== 'string' || !facts) return name;
  const [asked, script] = read(language);
  if (asked === 'en') return name;
  const day = asOf ?? sight.today;
  const candidates = facts
    .statements('names')
    .filter((claim) => read(claim.qualifiers['language'] ?? '')[0] === asked && isUsedOn(claim, day));
  const [best] = [...candidates.filter((claim) => scriptOf(claim) === script), ...candidates];
  return best?.value ?? name;
}

/** Returns the language of a tag and its script. */
function read(tag: string): readonly [language: string, script: string | undefined] {
  const [language = '', ...rest] = tag.split('-');
  const plain = language.toLowerCase();
  const script = rest.find((part) => part.length === 4);
  return [plain, script ?? USUAL_SCRIPTS[[plain, ...rest].join('-')] ?? USUAL_SCRIPTS[plain]];
}

const scriptOf = ({ qualifiers }: Claim): string | undefined =>
  qualifiers['script'] ?? read(qualifiers['language'] ?? '')[1];

const isUsedOn = ({ qualifiers }: Claim, day: string): boolean =>
  (spanOf(qualifiers['since'])?.earliest ?? '') <= day && day <= (spanOf(qualifiers['until'])?.latest ?? '~');
