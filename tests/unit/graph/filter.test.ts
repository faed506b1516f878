import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL, both, either, negation, NONE } from '../../../src/graph/filter.ts';
import type { Filter, Test } from '../../../src/graph/filter.ts';

/** A row of three flags, each a column. */
type Flags = Readonly<Record<'a' | 'b' | 'c', boolean>>;

const flags: fc.Arbitrary<Flags> = fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.boolean() });

const test: fc.Arbitrary<Test> = fc.record({
  column: fc.constantFrom('a', 'b', 'c'),
  op: fc.constant('in'),
  values: fc.constant([true]),
  not: fc.boolean(),
});

const filter: fc.Arbitrary<Filter> = fc.array(fc.array(test, { maxLength: 3 }), { maxLength: 3 });

const passes = (row: Flags, tests: Filter): boolean =>
  tests.some((all) => all.every(({ column, not }) => row[column as 'a'] !== not));

describe('a filter', () => {
  it('passes with its negation what it does not pass itself', () => {
    fc.assert(
      fc.property(filter, flags, (own, row) => {
        expect(passes(row, negation(own))).toBe(!passes(row, own));
      }),
    );
  });

  it('passes with both what each passes', () => {
    fc.assert(
      fc.property(filter, filter, flags, (a, b, row) => {
        expect(passes(row, both(a, b))).toBe(passes(row, a) && passes(row, b));
      }),
    );
  });

  it('passes with either what one of them passes', () => {
    fc.assert(
      fc.property(filter, filter, flags, (a, b, row) => {
        expect(passes(row, either(a, b))).toBe(passes(row, a) || passes(row, b));
      }),
    );
  });

  it('passes every row as ALL and no row as NONE, and each is the negation of the other', () => {
    fc.assert(
      fc.property(flags, (row) => {
        expect([passes(row, ALL), passes(row, NONE)]).toEqual([true, false]);
      }),
    );
    expect(negation(ALL)).toEqual(NONE);
    expect(negation(NONE)).toEqual(ALL);
  });

  it('uses the given combination for its negation, which may refuse what grows too large', () => {
    const refuse = (): Filter => {
      throw new Error('too large');
    };
    expect(() => negation([[], []], refuse)).toThrow('too large');
  });
});
