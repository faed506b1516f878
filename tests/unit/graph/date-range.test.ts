import { describe, expect, it } from 'vitest';
import { both, either, negation, NONE } from '../../../src/graph/filter.ts';
import { keysWithin, WHOLE } from '../../../src/graph/date-range.ts';
import { test } from '../../../src/graph/where.ts';

const overlaps = (from: string, to: string) => test('earliest', 'overlaps', [from, to]);
const within = (from: string, to: string) => test('earliest', 'within', [from, to]);
const held = test('status', 'in', ['HELD']);

describe('the keys by date within which a filter finds rows', () => {
  it('reach from the widest date before the range to its last day', () => {
    expect(keysWithin(both(held, overlaps('2023-01-01', '2023-12-31')), 365)).toEqual({
      lower: '2022-01-01',
      upper: '2023-12-31}',
    });
  });

  it('have no beginning where it is not known how wide a date is, or before the calendar', () => {
    expect(keysWithin(overlaps('2023-01-01', '2023-12-31'), null).lower).toBe('');
    expect(keysWithin(overlaps('0001-01-01', '2023-12-31'), 10).lower).toBe('');
    expect(keysWithin(overlaps('0002-01-01', '2023-12-31'), 1000).lower).toBe('');
  });

  it('begin with the range where dates lie within it, however wide they are', () => {
    expect(keysWithin(within('2023-01-01', '2023-12-31'), null)).toEqual({
      lower: '2023-01-01',
      upper: '2023-12-31}',
    });
  });

  it('are those that lie in all ranges of an alternative, and those of every alternative', () => {
    const [early, late] = [within('2001-01-01', '2005-12-31'), within('2004-01-01', '2009-12-31')];
    expect(keysWithin(both(early, late), 0)).toEqual({ lower: '2004-01-01', upper: '2005-12-31}' });
    expect(keysWithin(either(early, late), 0)).toEqual({ lower: '2001-01-01', upper: '2009-12-31}' });
    expect(keysWithin(either(early, held), 0)).toEqual(WHOLE);
  });

  it('are all where nothing is said of days, or what days there are not', () => {
    expect(keysWithin(held, 10)).toEqual(WHOLE);
    expect(keysWithin(negation(overlaps('2023-01-01', '2023-12-31')), 10)).toEqual(WHOLE);
    expect(keysWithin(NONE, 10)).toEqual(WHOLE);
  });

  it.each([
    '2023-01-01|2023-12-31|e',
    '2022-12-31|2023-01-01|e',
    '2023-12-31|~|e',
    '2023-12-31|2024-01-01|e',
  ])('hold the key %s of a date that overlaps the range', (key) => {
    const { lower, upper } = keysWithin(overlaps('2023-01-01', '2023-12-31'), 364);
    expect(key > lower && key < upper).toBe(true);
  });
});
