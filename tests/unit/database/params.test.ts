import { int, isInt, types } from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { toDriverParams } from '../../../src/database/run.ts';

describe('toDriverParams', () => {
  it('gives whole numbers as integers at any depth', () => {
    const params = toDriverParams({ n: 21, rows: [{ r0: 1, deep: [[-0, 2]] }] });
    expect(params).toEqual({ n: int(21), rows: [{ r0: int(1), deep: [[int(0), int(2)]] }] });
    expect(isInt(params['n'])).toBe(true);
  });

  it('keeps the greatest whole number that JavaScript counts exactly', () => {
    expect(toDriverParams({ n: Number.MAX_SAFE_INTEGER })).toEqual({ n: int('9007199254740991') });
  });

  it('leaves fractions and numbers beyond exact counting as floats', () => {
    expect(toDriverParams({ a: 1.5, b: 2 ** 60 })).toEqual({ a: 1.5, b: 2 ** 60 });
  });

  it('leaves texts, truth values, null and the values of the driver as they are', () => {
    const day = new types.Date(int(2023), int(5), int(18));
    const params = { text: '1', yes: true, none: null, day, big: 12n };
    expect(toDriverParams(params)).toEqual(params);
    expect(toDriverParams(params)['day']).toBe(day);
  });

  it('gives undefined as null', () => {
    expect(toDriverParams({ a: undefined, b: { c: undefined } })).toEqual({ a: null, b: { c: null } });
  });
});
