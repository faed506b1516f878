import { fold, plainSigns } from './fold.ts';

/**
 * The forms of a word in a search. `folded`: without case and accents, in its own script. `sound`: in Latin letters, with
 * exchangeable spellings unified. `skeleton`: the consonants of the sound, with an initial vowel as `a`.
 */
export type SearchWord = { readonly folded: string; readonly sound: string; readonly skeleton: string };

/**
 * Returns the words of a text in the form of a search; none without a letter or digit. Abbreviations with full stops are one word,
 * and an article at the beginning is no word.
 */
export function searchWords(text: string): readonly SearchWord[] {
  const plain = plainSigns(plainSigns(text).normalize('NFKC')).replace(APOSTROPHES, '');
  const words = (plain.replace(ABBREVIATION, withoutStops).match(WORD) ?? [])
    .map(foldedOf)
    .filter(([, folded]) => folded !== '')
    .map(([word, folded]) => searchWord(folded, soundOf(word) || folded));
  return words.length > 1 && words[0]?.folded === ARTICLE ? words.slice(1) : words;
}

/** Returns a word with a known folded form and sound. */
export const searchWord = (folded: string, sound: string): SearchWord => ({
  folded,
  sound,
  skeleton: skeletonOf(sound),
});

/** Returns the skeletons of the words, of each two neighbours and of all words joined, so that `Xian` finds `Xi An`. */
export function skeletonWords(words: readonly SearchWord[]): readonly string[] {
  const sounds = words.map(({ sound }) => sound);
  const pairs = sounds.slice(1).map((sound, i) => `${sounds[i] ?? ''}${sound}`);
  const joined = words.length > 2 ? [...pairs, sounds.join('')] : pairs;
  return [...words.map(({ skeleton }) => skeleton), ...joined.map((sound) => skeletonOf(spelt(sound)))];
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** A mark inside words, as in Uzbek and transliterations, in all its forms. */
const APOSTROPHES = /'/g;

/** Single letters with full stops between them, as in U.S. */
const ABBREVIATION = /(?<![\p{L}\p{N}\p{M}])\p{L}(?:\.\p{L})+(?:\.|(?![\p{L}\p{N}\p{M}]))/gu;

const withoutStops = (abbreviation: string): string => abbreviation.replaceAll('.', '');

/** The English article, which names have in one text and lack in another. */
const ARTICLE = 'the';

/** Returns a word and its folded form. Compatibility forms such as `½` may contain separators, which are removed. */
const foldedOf = (word: string): readonly [string, string] => [
  word,
  fold(word)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ''),
];

/**
 * Spellings of one sound. The first is the German and Polish ending of Russian names. In the result, `x` is sh, `c` is ch, and
 * `j` is zh, j and dzh. `k` is k, q, kh, h, g and gh, `s` is s and z, `v` is v and w. Adjacent vowels become one.
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/j(?=[aeiou](?:j[eo])?[vw]$)/g, 'y'],
  [/shch|sch/g, 'sh'],
  [/tsch|tch/g, 'ch'],
  [/dsh|dzh|dj|zh/g, 'j'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/x/g, 'k'],
  [/sh/g, 'x'],
  [/ch/g, 'C'],
  [/ck|kh|gh|[cqghk]/g, 'k'],
  [/C/g, 'c'],
  [/z/g, 's'],
  [/w/g, 'v'],
];

/** Double letters, and adjacent vowels: the first vowel represents all, glides do not count. */
const RUNS: readonly (readonly [RegExp, string])[] = [
  [/y(?=[aeiou])|(?<=[aeiou])y/g, ''],
  [/y/g, 'i'],
  [/([aeiou])[aeiou]+/g, '$1'],
  [/([a-z])\1+/g, '$1'],
];

const soundOf = (word: string): string =>
  spelt(replaced(transliterate(word).replace(/[^\p{L}\p{N}]+/gu, ''), SOUNDS));

const spelt = (word: string): string => replaced(word, RUNS);

const replaced = (word: string, rules: readonly (readonly [RegExp, string])[]): string =>
  rules.reduce((text, [from, to]) => text.replace(from, to), word);

const skeletonOf = (sound: string): string =>
  sound
    .replace(/^[aeiou]/, 'A')
    .replace(/[aeiou]/g, '')
    .toLowerCase();

/**
 * Transliterates a text to lower-case Latin letters without accents. Covers Cyrillic for Russian, Kazakh, Kyrgyz, Uzbek,
 * Tajik and Turkmen, and the Latin alphabets of these languages. Letters of other scripts do not change.
 */
export const transliterate = (text: string): string =>
  Array.from(text.normalize('NFC').toLowerCase(), (letter) => LETTERS.get(letter) ?? letter)
    .join('')
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC');

const MARKS = /\p{M}+/gu;

/** Letters and their Latin transliterations. Each row adds the letters of further languages. */
const ROWS = [
  // Russian
  'а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f',
  'х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya',
  // Kazakh, Kyrgyz
  'ә=a ғ=gh қ=q ң=ng ө=o ұ=u ү=u һ=h і=i',
  // Uzbek, Tajik
  'ў=o ҳ=h ҷ=j ӣ=i ӯ=u',
  // Turkmen, and neighbours
  'җ=j є=ye ї=yi ј=j',
  // Latin letters whose transliteration differs from their base letter
  'ş=sh š=sh ç=ch č=ch ž=zh ğ=gh ı=i ə=a ŋ=ng ł=l đ=d ø=o æ=ae œ=oe ß=ss',
];

const LETTERS: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap((row) => row.split(' ')).map((pair): [string, string] => {
    const [letter = '', latin = ''] = pair.split('=');
    return [letter, latin];
  }),
);
