const LONGEST = 60;

/** A text in double quotes, on one line and cut when long. */
export const quote = (text: string): string => `"${printable(text, LONGEST)}"`;

/** A text on one line of bounded length, with what a terminal would not show as it is written as `\u{…}`. */
export const printable = (text: string, longest = 300): string => {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return cut.replaceAll(UNPRINTABLE, escape);
};

/** A value from a file, named for a message: `"text"`, `the number 5`, `a list`, `a mapping`, `nothing`. */
export const describeValue = (value: unknown): string => {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return `the word ${String(value)}`;
  return Array.isArray(value) ? 'a list' : 'a mapping';
};

/** Words joined for a sentence: `a, b or c`. */
export const orList = (words: readonly string[]): string => {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
};

const UNPRINTABLE = /[\p{C}\u2028\u2029]/gu;

const escape = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
