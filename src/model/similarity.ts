import type { SearchWord } from './search-form.ts';

/** The lowest score of a hit. */
export const LEAST_SCORE = 0.5;

/**
 * The kinds of match, the best first, by their lowest scores: the same words in the same order; the same letters and digits; the
 * same sounds; all words of the text; a beginning that ends within a word; similar words.
 */
const KINDS_OF_MATCH = [1, 0.99, 0.98, 0.94, 0.9, LEAST_SCORE] as const;

/** The kind of match of similar words. */
export const SIMILAR = KINDS_OF_MATCH.length - 1;

/** Returns the kind of match of a score, 0 for the best; `SIMILAR` for the last kind and for scores below `LEAST_SCORE`. */
export const kindOfMatch = (score: number): number => {
  const kind = KINDS_OF_MATCH.findIndex((least) => score >= least);
  return kind < 0 ? SIMILAR : kind;
};

/**
 * Returns the score of a name for a search text, from 0 to 1; below `LEAST_SCORE` the name is no hit. The score determines the kind
 * of match; within a kind it is higher for a text that covers more of the name. Similar words in any order score up to 0.89; words of
 * the text weigh more than words of the name. Case and accents do not matter.
 */
export function scoreOf(text: readonly SearchWord[], name: readonly SearchWord[]): number {
  const sought = joined(text, ' ');
  const found = joined(name, ' ');
  if (sought === found) return 1;
  if (joined(text, '') === joined(name, '')) return 0.99;
  if (hasSounds(text, name)) return 0.98;
  const share = Math.min(1, sought.length / found.length);
  if (hasWords(name, text)) return 0.94 + 0.03 * share;
  if (found.startsWith(sought)) return 0.9 + 0.03 * share;
  return 0.89 * Math.max(wordsScore(text, name), wholeScore(text, name));
}

/** Returns true for equal sounds. A sound of one or two letters does not distinguish names. */
const hasSounds = (text: readonly SearchWord[], name: readonly SearchWord[]): boolean => {
  const sound = joined(text, '', 'sound');
  return sound.length > 2 && digitsOf(text) === digitsOf(name) && sound === joined(name, '', 'sound');
};

const hasWords = (name: readonly SearchWord[], words: readonly SearchWord[]): boolean =>
  words.every(({ folded }) => name.some((word) => word.folded === folded));

/** Returns the similarity of both as single words: spaces and hyphens do not matter, numbers must be equal. */
function wholeScore(text: readonly SearchWord[], name: readonly SearchWord[]): number {
  if (!digitsOf(name).includes(digitsOf(text))) return 0;
  const sounds = [joined(text, '', 'sound'), joined(name, '', 'sound')] as const;
  const isLong = sounds.every((sound) => sound.length > 2);
  return isLong ? editSimilarity(...sounds) : editSimilarity(joined(text, ''), joined(name, ''));
}

const digitsOf = (words: readonly SearchWord[]): string => joined(words, '').replace(/\P{N}/gu, '');

const joined = (words: readonly SearchWord[], by: string, form: 'folded' | 'sound' = 'folded'): string =>
  words.map((word) => word[form]).join(by);

/** Returns the similarity word by word, weighted by length. A word of the text without a similar word in the name scores 0. */
function wordsScore(text: readonly SearchWord[], name: readonly SearchWord[]): number {
  const matched = new Map<SearchWord, number>();
  let found = 0;
  for (const word of text) {
    const [like, similarity] = bestOf(word, name);
    found += similarity * word.folded.length;
    if (like) matched.set(like, Math.max(similarity, matched.get(like) ?? 0));
  }
  const covered = name.reduce((sum, word) => sum + (matched.get(word) ?? 0) * word.folded.length, 0);
  return (found / lengthOf(text)) * (0.75 + (0.25 * covered) / lengthOf(name));
}

const lengthOf = (words: readonly SearchWord[]): number =>
  words.reduce((sum, { folded }) => sum + folded.length, 0);

function bestOf(word: SearchWord, name: readonly SearchWord[]): readonly [SearchWord | null, number] {
  let best: readonly [SearchWord | null, number] = [null, 0];
  for (const other of name) {
    const similarity = wordSimilarity(word, other);
    if (similarity >= LEAST_LIKENESS && similarity > best[1]) best = [other, similarity];
  }
  return best;
}

/** The lowest similarity of two words; below it they are different words. */
const LEAST_LIKENESS = 0.55;

function wordSimilarity(text: SearchWord, name: SearchWord): number {
  if (text.folded === name.folded) return 1;
  if (/\p{N}/u.test(text.folded)) return beginning(text.folded, name.folded);
  const written = Math.max(
    beginning(text.folded, name.folded),
    part(text.folded, name.folded),
    editSimilarity(text.folded, name.folded),
  );
  if (!isTelling(text) || !isTelling(name)) return written;
  if (text.sound === name.sound) return 0.97;
  const isLong = text.skeleton.length > 2 && name.skeleton.length > 2;
  const sounds = editSimilarity(text.sound, name.sound);
  return Math.max(
    written,
    beginning(text.sound, name.sound),
    isLong ? 0.6 * sounds + 0.4 * editSimilarity(text.skeleton, name.skeleton) : sounds,
  );
}

/** Returns false for a sound that does not distinguish words: that of `zzz` is `s`, that of `zzzzqqqq` is `sk`. */
const isTelling = ({ folded, sound }: SearchWord): boolean =>
  sound.length > 1 && 3 * sound.length >= folded.length;

/** Returns the score of a word that begins with the text, which has at least two letters. */
const beginning = (text: string, word: string): number =>
  text.length > 1 && word.startsWith(text) ? 0.8 + 0.15 * (text.length / word.length) : 0;

/** Returns the score of a word that contains the text, as in scripts without spaces. */
const part = (text: string, word: string): number =>
  text.length > 1 && word.includes(text) ? 0.6 + 0.3 * (text.length / word.length) : 0;

/** Returns 1 minus the edit distance (insert, delete, replace, swap neighbours) divided by the length of the longer text. */
export function editSimilarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - editDistance(a, b) / longest;
}

function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const steps = [(last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        steps.push((before[j - 2] ?? 0) + 1);
      row.push(Math.min(...steps));
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
