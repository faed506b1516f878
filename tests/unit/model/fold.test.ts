import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded } from '../../support/oracle-lists.ts';
import { SIGN_CLASSES, SIGN_PAIRS } from '../../support/sign-classes.ts';
import { fold } from '../../../src/model/fold.ts';

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
