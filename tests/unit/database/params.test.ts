import { int, isInt, types } from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { toDriverParams } from '../../../src/database/run.ts';

describe('toDriverParams', () => {
  it('converts whole numbers to integers at any depth', () => {
    const params = toDriverParams({ n: 21, rows: [{ r0: 1, deep: [[-0, 2]] }] });
    expect(params).toEqual({ n: int(21), rows: [{ r0: int(1), deep: [[int(0), int(2)]] }] });
    expect(isInt(params['n'])).toBe(true);
  });

  it('keeps the largest safe integer of JavaScript', () => {
    expect(toDriverParams({ n: Number.MAX_SAFE_INTEGER })).toEqual({ n: int('9007199254740991') });
  });

  it('keeps fractions and unsafe integers as floats', () => {
    expect(toDriverParams({ a: 1.5, b: 2 ** 60 })).toEqual({ a: 1.5, b: 2 ** 60 });
  });

  it('keeps texts, booleans, null and values of the driver', () => {
    const day = new types.Date(int(2023), int(5), int(18));
    const params = { text: '1', yes: true, none: null, day, big: 12n };
    expect(toDriverParams(params)).toEqual(params);
    expect(toDriverParams(params)['day']).toBe(day);
  });

  it('converts undefined to null', () => {
    expect(toDriverParams({ a: undefined, b: { c: undefined } })).toEqual({ a: null, b: { c: null } });
  });
});
