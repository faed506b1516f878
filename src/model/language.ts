import { memoize } from './functions.ts';
import { parseImpreciseDate } from './imprecise-date.ts';

/** A name in a language: its BCP 47 tag, its ISO 15924 script, and the EDTF dates between which it is in use; null where not known. */
export type RecordedName = {
  readonly text: string;
  readonly language: string | null;
  readonly script: string | null;
  readonly since: string | null;
  readonly until: string | null;
};

/** A language as it is written: language and script subtags; the script is the usual one of the language where a tag has none. */
export type WrittenLanguage = { readonly language: string; readonly script: string | undefined };

/** Returns the language of a BCP 47 tag; undefined for an ill-formed tag. */
export const readLanguage = memoize((tag: string): WrittenLanguage | undefined => {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return { language, script };
  } catch {
    return undefined;
  }
});

/** The language of the usual names, which the editors give. */
const USUAL = 'en';

/**
 * Returns the name of a record in a language on a day: the first of `names`, best first, that is in use on the day and in the language,
 * one in the script of the language before one in another. Without such a name, and in English, it is the usual name.
 */
export function nameIn(
  { language, script }: WrittenLanguage,
  usual: string,
  names: readonly RecordedName[],
  day: string,
): string {
  if (language === USUAL) return usual;
  const found = names.flatMap((name) => {
    const written = languageOf(name);
    return written?.language === language && isInUse(name, day) ? [{ ...written, text: name.text }] : [];
  });
  return (found.find((each) => each.script === script) ?? found[0])?.text ?? usual;
}

function languageOf({ language, script }: RecordedName): WrittenLanguage | undefined {
  const written = language === null ? undefined : readLanguage(language);
  return written && { ...written, script: script ?? written.script };
}

function isInUse({ since, until }: RecordedName, day: string): boolean {
  const [from, to] = [since, until].map((edtf) => (edtf === null ? undefined : parseImpreciseDate(edtf)));
  return (from?.earliest ?? day) <= day && day <= (to?.latest ?? day);
}

/**
 * Returns the BCP 47 tag of a name: that of its language, with its script where it is not the usual one of the language; null for a name
 * without a language, and for an ill-formed tag.
 */
export function languageTag({ language, script }: Pick<RecordedName, 'language' | 'script'>): string | null {
  const usual = language === null ? undefined : readLanguage(language);
  if (language === null || !usual) return null;
  if (script === null || script === usual.script) return language;
  return new Intl.Locale(language, { script }).toString();
}
