import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editSimilarity, kindOfMatch, LEAST_SCORE, scoreOf, SIMILAR } from '../../../src/model/similarity.ts';
import { searchWords } from '../../../src/model/search-form.ts';

const score = (text: string, name: string): number => scoreOf(searchWords(text), searchWords(name));

describe('scoreOf', () => {
  it('is 1 for equal words, without regard to case, accents and marks between them', () => {
    expect(score('kassym jomart TOKAYEV', 'Kassym-Jomart Tokáyev')).toBe(1);
    expect(score('xian', "Xi'an")).toBe(1);
  });

  it.each([
    ['the same words', 'astana north', 'Astana North', 0],
    ['the same letters', 'astananorth', 'Astana North', 1],
    ['the same sounds', 'Астана Норт', 'Astana North', 2],
    ['all words of the text', 'north', 'Astana North', 3],
    ['all words in another order', 'North Astana', 'Astana North', 3],
    ['a beginning within a word', 'asta', 'Astana North', 4],
    ['similar words', 'nord', 'Astana North', SIMILAR],
  ])('distinguishes %s', (_, text, name, kind) => {
    expect(score(text, name)).toBeGreaterThanOrEqual(LEAST_SCORE);
    expect(kindOfMatch(score(text, name))).toBe(kind);
  });

  it('is higher for a text that covers more of the name', () => {
    expect(score('Kass', 'Kassym-Jomart Tokayev')).toBeGreaterThan(score('Kas', 'Kassym-Jomart Tokayev'));
    expect(score('Kassym Jomart', 'Kassym-Jomart Tokayev')).toBeGreaterThan(
      score('Kassym', 'Kassym-Jomart Tokayev'),
    );
  });

  it('recognizes any selection of the words of a name', () => {
    const names = fc
      .array(fc.string({ minLength: 1, unit: fc.constantFrom(...Array.from('abkoп習카')) }), { minLength: 1 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(names, fc.infiniteStream(fc.boolean()), (name, chosen) => {
        const words = name.split(' ').filter(() => chosen.next().value);
        fc.pre(words.length > 0);
        expect(kindOfMatch(score(words.reverse().join(' '), name))).toBeLessThanOrEqual(3);
      }),
    );
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
