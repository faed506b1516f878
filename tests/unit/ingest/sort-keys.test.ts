import { describe, expect, it } from 'vitest';
import { dateKey, nameKey, sortKey, spanOf } from '../../../src/ingest/columns.ts';

describe('sort keys', () => {
  it('order dated records by first day, last day and id, undated ones last', () => {
    const things: readonly (readonly [string | null, string])[] = [
      ['2024-08-09', 'a'],
      ['2024-08', 'b'],
      ['2024-08-01', 'd'],
      ['2024-08-01', 'c'],
      [null, 'e'],
      ['../2024', 'f'],
      ['2024/..', 'g'],
    ];
    const sorted = things.map(([date, id]) => dateKey(spanOf(date), id)).sort();
    expect(sorted.map((key) => key.slice(-1))).toEqual(['f', 'g', 'c', 'd', 'b', 'a', 'e']);
  });

  it('order named records without regard to case and accents, then by id', () => {
    const names: readonly (readonly [string, string])[] = [
      ['Zeta', 'a'],
      ['alba', 'c'],
      ['Álba', 'b'],
      ['Alba Minor', 'd'],
    ];
    const sorted = names.map(([name, id]) => nameKey(name, id)).sort();
    expect(sorted.map((key) => key.slice(-1))).toEqual(['b', 'c', 'd', 'a']);
  });

  it('order a name before a longer one that begins with it', () => {
    expect(sortKey('ab', 'z') < sortKey('ab c', 'a')).toBe(true);
    expect(sortKey('ab', 'z') < sortKey('ab-c', 'a')).toBe(true);
  });

  it('extend from the first to the last possible day of a date', () => {
    expect(spanOf('2024-21')).toEqual({ earliest: '2024-03-01', latest: '2024-05-31' });
    expect(spanOf('2024/..')).toEqual({ earliest: '2024-01-01', latest: '9999-12-31' });
    expect(spanOf('../2024')).toEqual({ earliest: '0001-01-01', latest: '2024-12-31' });
    expect(spanOf(null)).toEqual({ earliest: null, latest: null });
    expect(spanOf('soon')).toEqual({ earliest: null, latest: null });
  });
});
