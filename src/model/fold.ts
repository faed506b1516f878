/**
 * Signs that replace each other in writing and typesetting, by their ASCII sign. Prime-like signs come before compatibility
 * forms, which would turn some into spaces and accents.
 */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  // Invisible characters: soft hyphens, zero-width and direction marks, fillers.
  [/\p{Default_Ignorable_Code_Point}/gu, ''],
  [/[\p{Pd}\u02d7\u2043\u207b\u208b\u2212]/gu, '-'],
  [/[`´‘’‚‛′‵‹›ʹʻʼʽʾʿˈˊˋ՚׳ꞌꞋ❛❜]/gu, "'"],
  [/[“”„‟″‶«»〝〞〟״ʺˮ❝❞]/gu, '"'],
  [/⋯/gu, '...'],
  [/[⁄∕]/gu, '/'],
];

/** Letters with a substitute on keyboards that lack them. Compatibility forms do not change these letters. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ς: 'σ',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** Returns a text with dashes, quotation marks and apostrophes of all kinds as `-`, `"` and `'`, and without invisible signs. */
export const plainSigns = (text: string): string =>
  SIGNS.reduce((plain, [sign, ascii]) => plain.replace(sign, ascii), text.normalize('NFC'));

/**
 * Folds a text for sorting: typographic signs as in ASCII, compatibility forms, no accents, lower case, single spaces.
 * A folded text folds to itself.
 */
export const fold = (text: string): string =>
  plainSigns(
    plainSigns(text)
      .normalize('NFKD')
      .replace(/\p{M}+/gu, ''),
  )
    // The text goes through upper case, in which ß is SS and the dotless i is I.
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .trim();

/**
 * Folds a text for filters: as `fold`, and as the search reads it, without apostrophes and with a space for a hyphen. The result folds to
 * itself.
 */
export const foldForMatch = (text: string): string =>
  fold(text).replaceAll("'", '').replaceAll('-', ' ').replace(/ +/g, ' ').trim();
