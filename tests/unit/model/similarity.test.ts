import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editSimilarity, LEAST_SCORE, scoreOf } from '../../../src/model/similarity.ts';
import { searchWords } from '../../../src/model/search-form.ts';

const score = (text: string, name: string): number => scoreOf(searchWords(text), searchWords(name));

describe('scoreOf', () => {
  it('is 1 for equal words, without regard to case, accents and marks between them', () => {
    expect(score('kassym jomart TOKAYEV', 'Kassym-Jomart Tokáyev')).toBe(1);
    expect(score('xian', "Xi'an")).toBe(1);
  });

  it('is above 0.9 for a name that begins with the text, higher for a longer text', () => {
    expect(score('Kass', 'Kassym-Jomart Tokayev')).toBeGreaterThan(0.9);
    expect(score('Kassym', 'Kassym-Jomart Tokayev')).toBeGreaterThan(score('Kass', 'Kassym-Jomart Tokayev'));
    expect(score('Kassym-Jomart Tokaye', 'Kassym-Jomart Tokayev')).toBeLessThan(0.99);
  });

  it('is at most 0.89 for other spellings of the whole name, and lower for others', () => {
    expect(score('Қасым-Жомарт Тоқаев', 'Kassym-Jomart Tokayev')).toBeCloseTo(0.89, 2);
    expect(score('Tokayev Kassym-Jomart', 'Kassym-Jomart Tokayev')).toBeLessThanOrEqual(0.89);
  });

  it.each([
    ['Tokaev', 'Kassym-Jomart Tokayev', 'Kassym-Jomart Tokayev, President'],
    ['Toqa', 'Kassym-Jomart Tokayev', 'Tokyo'],
    ['Serdar Berdymukhamedov', 'Serdar Berdimuhamedov', 'Gurbanguly Berdimuhamedov'],
    ['Korea', 'Republic of Korea', 'First Republic of Korea–Central Asia Summit'],
    ['summit 2025', 'APEC Summit 2025', 'APEC Summit 2024'],
    ['APEC Summit 2024', 'APEC Summit 2024 in Lima', 'APEC Summit 2025'],
    ['C51', 'C5+1', 'C5+2'],
  ])('prefers for %s %s to %s', (text, better, worse) => {
    expect(score(text, better)).toBeGreaterThan(score(text, worse));
  });

  it.each([
    ['zzz', 'S. Jaishankar'],
    ['x', 'GCC'],
    ['qwertyuiop', 'Kassym-Jomart Tokayev'],
    ['2024', '2025'],
    ['12', '21st session'],
    ['Tokayev and blockchain in agriculture', 'Kassym-Jomart Tokayev'],
  ])('is below the limit for %s and %s', (text, name) => {
    expect(score(text, name)).toBeLessThan(LEAST_SCORE);
  });

  it('is between 0 and 1 for any texts', () => {
    const words = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .map(searchWords)
      .filter(({ length }) => length > 0);
    fc.assert(
      fc.property(words, words, (text, name) => {
        const found = scoreOf(text, name);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(scoreOf(name, name)).toBe(1);
      }),
    );
  });
});

describe('editSimilarity', () => {
  it.each([
    ['', '', 1],
    ['abcd', 'abcd', 1],
    ['abcd', 'abc', 0.75],
    ['abcd', 'abxd', 0.75],
    ['abcd', 'abdc', 0.75],
    ['abcd', 'wxyz', 0],
    ['', 'abc', 0],
  ])('of %j and %j is %d', (a, b, similarity) => {
    expect(editSimilarity(a, b)).toBe(similarity);
    expect(editSimilarity(b, a)).toBe(similarity);
  });
});
