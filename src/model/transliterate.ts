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
