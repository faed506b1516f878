import { itemsOf, optionalText, textOf } from '../graph/row.ts';
import { languageTag } from '../model/language.ts';
import type { Row } from '../graph/types.ts';

/** A text with its language, as JSON-LD has it; the text alone for an unknown language. */
type LinkedText = string | { readonly '@value': string; readonly '@language': string };

/**
 * Returns the names of a record: `name` is the usual one, and the best in each language; `alternateName` lists all others. The usual name
 * of a source is its title, in its language; that of another record is English.
 */
export function linkedNames(row: Row): {
  readonly name: LinkedText | readonly LinkedText[];
  readonly alternateName: readonly LinkedText[] | null;
} {
  const isSource = row['type'] === 'Source';
  const own = languageTag({ language: isSource ? optionalText(row, 'language') : 'en', script: null });
  const usual = { text: textOf(row, 'name'), tag: own };
  const recorded = [...itemsOf(row, 'namesByLanguage'), ...itemsOf(row, 'names')].map((item) => ({
    text: textOf(item, 'key'),
    tag: languageTag({ language: optionalText(item, 'language'), script: optionalText(item, 'script') }),
  }));
  const names = new Map([[own, usual]]);
  for (const name of recorded) if (name.tag !== null && !names.has(name.tag)) names.set(name.tag, name);
  const best = [...names.values()];
  const known = new Set(best.map(({ text, tag }) => JSON.stringify([text, tag])));
  const withLanguage = new Set(
    [usual, ...recorded].filter(({ tag }) => tag !== null).map(({ text }) => text),
  );
  const others = recorded.filter(({ text, tag }) => {
    const key = JSON.stringify([text, tag]);
    // One text may be listed with a language and without.
    if (known.has(key) || (tag === null && (withLanguage.has(text) || text === usual.text))) return false;
    known.add(key);
    return true;
  });
  return {
    name: best.length === 1 ? linked(usual) : best.map(linked),
    alternateName: others.length === 0 ? null : others.map(linked),
  };
}

const linked = ({ text, tag }: { readonly text: string; readonly tag: string | null }): LinkedText =>
  tag === null ? text : { '@value': text, '@language': tag };
