const MAX_QUOTED = 60;

/** Returns a text in double quotes, on one line, cut at a maximum length. */
export const quoteValue = (text: string): string => `"${printableLine(text, MAX_QUOTED)}"`;

/** Returns a text on one line of bounded length. Characters that a terminal would not show are written as `\u{…}`. */
export const printableLine = (text: string, longest = 300): string => {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return cut.replaceAll(UNPRINTABLE, escape);
};

/** Returns the name of a value from a file for a message: `"text"`, `the number 5`, `a list`, `a mapping`, `nothing`. */
export const describeValue = (value: unknown): string => {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return quoteValue(value);
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return `the word ${String(value)}`;
  return Array.isArray(value) ? 'a list' : 'a mapping';
};

/** Returns words joined for a sentence: `a, b or c`. */
export const orList = (words: readonly string[]): string => {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
};

const UNPRINTABLE = /[\p{C}\u2028\u2029]/gu;

const escape = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/** Returns ` (did you mean "x"?)` for the candidate nearest to a text; '' if none is near. */
export const didYouMean = (text: string, candidates: Iterable<string>): string => {
  const found = nearest(text, candidates);
  return found === undefined ? '' : ` (did you mean "${found}"?)`;
};

/** Returns the candidate with the fewest typing mistakes, at most one in three characters and three in all. */
export const nearest = (text: string, candidates: Iterable<string>): string | undefined => {
  const word = text.toLowerCase();
  if (word.length > MAX_WORD) return undefined;
  let best: string | undefined;
  let limit = Math.min(3, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= limit) continue;
    const mistakes = distance(word, candidate.toLowerCase(), limit);
    if (mistakes < limit) [best, limit] = [candidate, mistakes];
  }
  return best;
};

const MAX_WORD = 100;

/** Returns the number of insertions, deletions, replacements and swaps between two texts; `limit` or more if not below it. */
const distance = (a: string, b: string, limit: number): number => {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(before, j - 2) + 1);
      }
      next.push(cost);
    }
    if (Math.min(...next) >= limit) return limit;
    [before, row] = [row, next];
  }
  return at(row, b.length);
};

const at = (row: readonly number[], index: number): number => row[index] ?? Number.MAX_SAFE_INTEGER;
