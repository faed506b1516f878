import { describe, expect, it } from 'vitest';
import { ALL, ALL_KEYS, and, equals, keyRange, not, or } from '../../../src/graph/filter.ts';
import type { Filter } from '../../../src/graph/filter.ts';

const overlaps = (from: string, to: string): Filter => ({ op: 'overlaps', value: [from, to] });
const within = (from: string, to: string): Filter => ({ op: 'within', value: [from, to] });
const held: Filter = { op: 'eq', column: 'status', value: 'HELD' };

describe('a filter', () => {
  it('has no test for a column without a value', () => {
    expect(equals({ kind: null, status: undefined })).toEqual(ALL);
    expect(equals({ kind: null, status: 'HELD' })).toEqual(held);
  });

  it('flattens nested conjunctions', () => {
    expect(and(and(held, held), ALL, held)).toEqual({ op: 'and', of: [held, held, held] });
    expect(and(ALL, held)).toEqual(held);
  });
});

describe('the range of date keys of a filter', () => {
  it('starts at the widest date before the range and ends with its last day', () => {
    expect(keyRange(and(held, overlaps('2023-01-01', '2023-12-31')), 365)).toEqual({
      lower: '2022-01-01',
      upper: '2023-12-31}',
    });
  });

  it('has no start if the widest date is unknown or begins before the calendar', () => {
    expect(keyRange(overlaps('2023-01-01', '2023-12-31'), null).lower).toBe('');
    expect(keyRange(overlaps('0001-01-01', '2023-12-31'), 10).lower).toBe('');
    expect(keyRange(overlaps('0002-01-01', '2023-12-31'), 1000).lower).toBe('');
  });

  it('starts with the range if dates are inside it', () => {
    expect(keyRange(within('2023-01-01', '2023-12-31'), null)).toEqual({
      lower: '2023-01-01',
      upper: '2023-12-31}',
    });
  });

  it('is the intersection for "and" and the union for "or"', () => {
    const [early, late] = [within('2001-01-01', '2005-12-31'), within('2004-01-01', '2009-12-31')];
    expect(keyRange(and(early, late), 0)).toEqual({ lower: '2004-01-01', upper: '2005-12-31}' });
    expect(keyRange(or(early, late), 0)).toEqual({ lower: '2001-01-01', upper: '2009-12-31}' });
    expect(keyRange(or(early, held), 0)).toEqual(ALL_KEYS);
  });

  it('is unbounded without a range', () => {
    expect(keyRange(held, 10)).toEqual(ALL_KEYS);
    expect(keyRange(not(overlaps('2023-01-01', '2023-12-31')), 10)).toEqual(ALL_KEYS);
    expect(keyRange(or(), 10)).toEqual(ALL_KEYS);
  });

  it.each([
    '2023-01-01|2023-12-31|e',
    '2022-12-31|2023-01-01|e',
    '2023-12-31|~|e',
    '2023-12-31|2024-01-01|e',
  ])('contains the key %s of a date that overlaps the range', (key) => {
    const { lower, upper } = keyRange(overlaps('2023-01-01', '2023-12-31'), 364);
    expect(key > lower && key < upper).toBe(true);
  });
});
