import type { SearchWord } from './search-form.ts';

/** The lowest score of a hit. */
export const LEAST_SCORE = 0.5;

/**
 * How well a name matches a text, both as words, from 0 to 1. 1: the same words, case and accents aside. Above 0.9: the name
 * begins with the text, the more the longer the text is. Up to 0.89: the words are similar, in any order, all of the text
 * counting for more than all of the name. Below `LEAST_SCORE` it is no hit.
 */
export function scoreOf(text: readonly SearchWord[], name: readonly SearchWord[]): number {
  const sought = joined(text, ' ');
  const found = joined(name, ' ');
  if (sought === found) return 1;
  if (found.startsWith(sought)) return 0.9 + 0.09 * (sought.length / found.length);
  return 0.89 * Math.max(wordsScore(text, name), wholeScore(text, name));
}

/** How alike the two are as one word each, so that spaces and hyphens do not matter; numbers must be the same. */
function wholeScore(text: readonly SearchWord[], name: readonly SearchWord[]): number {
  if (!digitsOf(name).includes(digitsOf(text))) return 0;
  const sounds = [joined(text, '', 'sound'), joined(name, '', 'sound')] as const;
  const isLong = sounds.every((sound) => sound.length > 2);
  return isLong ? editSimilarity(...sounds) : editSimilarity(joined(text, ''), joined(name, ''));
}

const digitsOf = (words: readonly SearchWord[]): string => joined(words, '').replace(/\P{N}/gu, '');

const joined = (words: readonly SearchWord[], by: string, form: 'folded' | 'sound' = 'folded'): string =>
  words.map((word) => word[form]).join(by);

/** Every word counts by its length; words of the text without a like in the name count as nothing. */
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

/** Words less alike than this are different words. */
const LEAST_LIKENESS = 0.55;

function wordSimilarity(text: SearchWord, name: SearchWord): number {
  if (text.folded === name.folded) return 1;
  if (/\p{N}/u.test(text.folded)) return beginning(text.folded, name.folded);
  const written = Math.max(
    beginning(text.folded, name.folded),
    part(text.folded, name.folded),
    editSimilarity(text.folded, name.folded),
  );
  // A sound of one letter is too little to tell words apart: `s` is all that is left of `zzz`.
  if (text.sound.length < 2 || name.sound.length < 2) return written;
  if (text.sound === name.sound) return 0.97;
  const isLong = text.skeleton.length > 2 && name.skeleton.length > 2;
  const sounds = editSimilarity(text.sound, name.sound);
  return Math.max(
    written,
    beginning(text.sound, name.sound),
    isLong ? 0.6 * sounds + 0.4 * editSimilarity(text.skeleton, name.skeleton) : sounds,
  );
}

/** A word that begins with at least two letters of the text. */
const beginning = (text: string, word: string): number =>
  text.length > 1 && word.startsWith(text) ? 0.8 + 0.15 * (text.length / word.length) : 0;

/** A word that has the text inside, as words of scripts without spaces have. */
const part = (text: string, word: string): number =>
  text.length > 1 && word.includes(text) ? 0.6 + 0.3 * (text.length / word.length) : 0;

/** 1 for equal texts, less by the letters to insert, drop, change or swap with a neighbour, by the longer one's length. */
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
