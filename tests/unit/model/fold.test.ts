import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, matchable } from '../../support/oracle-lists.ts';
import { SIGN_CLASSES, SIGN_PAIRS } from '../../support/sign-classes.ts';
import { fold, foldForMatch } from '../../../src/model/fold.ts';
import { searchWords } from '../../../src/model/search-form.ts';

describe('a folded text', () => {
  it.each(SIGN_PAIRS)('is equal for %s: %j and %j', (_, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('equals the oracle of the tests', () => {
    const signs = fc.constantFrom(...Array.from(Object.values(SIGN_CLASSES).flat().join('')));
    fc.assert(
      fc.property(fc.string({ unit: signs }), (text) => {
        expect(fold(text)).toBe(folded(text));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['Қасым-Жомарт  Тоқаев', 'қасым-жомарт тоқаев'],
    ['ÁLBA', 'alba'],
    ['Ёлка', 'елка'],
    ['  two\twords\n', 'two words'],
    ['ﬁnance Ⅳ', 'finance iv'],
    ['', ''],
  ])('of %j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('folds to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('is equal for all normal forms and cases of a text of letters', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'É', 'ñ', 'Ё', 'қ', ' ', 'Ü', 'z') });
    fc.assert(
      fc.property(letters, (text) => {
        const forms = [text.normalize('NFC'), text.normalize('NFD'), text.toUpperCase(), text.toLowerCase()];
        expect(new Set(forms.map(fold)).size).toBe(1);
      }),
    );
  });
});

describe('a text folded for filters', () => {
  it.each([
    ["Xi'an", 'Xian'],
    ['EU–Central Asia', 'eu central asia'],
    ['O‘zbekiston', 'ozbekiston'],
    [' Kassym-Jomart ', 'kassym jomart'],
    ['Ürümqi (C5+1)', 'urumqi (c5+1)'],
  ])('is equal for %j and %j', (one, other) => {
    expect(foldForMatch(one)).toBe(foldForMatch(other));
  });

  it('folds to itself, and equals the oracle of the tests', () => {
    const signs = fc.constantFrom(...Array.from(Object.values(SIGN_CLASSES).flat().join('')));
    fc.assert(
      fc.property(fc.string({ unit: signs }), (text) => {
        expect(foldForMatch(foldForMatch(text))).toBe(foldForMatch(text));
        expect(foldForMatch(text)).toBe(matchable(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('has the words of the search, for any text without abbreviations and articles', () => {
    const letters = fc.constantFrom(...Array.from("aÉñЁқß한习プ½ﬁ①'’ʻ‘-–—‐ \u00ad(+"));
    const texts = fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(!text.includes('.') && !/^\P{L}*the/iu.test(text));
        const words =
          foldForMatch(text)
            .normalize('NFC')
            .match(/[\p{L}\p{N}]+/gu) ?? [];
        expect(searchWords(text).map(({ folded: word }) => word)).toEqual(words);
      }),
      { numRuns: 1000 },
    );
  });
});
