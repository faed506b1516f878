import { skeletonWords } from '../model/search-form.ts';
import type { SearchWord } from '../model/search-form.ts';
import type { TypeName } from '../model/property.ts';

/** The most words of a text that full-text search looks for; Lucene refuses queries of more than 1,024 parts. */
const MOST_WORDS = 8;

/**
 * The Lucene query for names of some types that resemble words. Words consist of letters and digits in lower case, so nothing
 * in them is an operator.
 */
export function luceneQuery(words: readonly SearchWord[], types: readonly TypeName[]): string {
  const sought = words.slice(0, MOST_WORDS);
  const clauses = [
    ...sought.flatMap(({ folded }) => clausesOf('folded', folded, 4)),
    ...skeletonWords(sought).flatMap((skeleton) => clausesOf('skeleton', skeleton, 2)),
  ];
  const ofType = types.map((type) => type.toLowerCase()).join(' ');
  return `+entityType:(${ofType})^0 +(${clauses.join(' ')})`;
}

/** A word exactly; words that begin with it; words that differ from it in a letter or, when it is long, in two. */
function clausesOf(field: string, word: string, weight: number): readonly string[] {
  const length = Array.from(word).length;
  const exact = `${field}:${word}^${2 * weight}`;
  const begun = length > 1 ? [`${field}:${word}*^${weight}`] : [];
  const close = length > 3 ? [`${field}:${word}~${length > 7 ? 2 : 1}`] : [];
  return [exact, ...begun, ...close];
}
