import { describe, expect, it } from 'vitest';
import { missingCount, parseOrdinals } from '../../../src/model/ordinals.ts';

describe('parseOrdinals', () => {
  it.each([
    ['7', [7]],
    ['2, 4-5', [2, 4, 5]],
    ['1-3, 4-4, 9998-9999', [1, 2, 3, 4, 9998, 9999]],
  ])('lists the numbers of %j', (text, numbers) => {
    expect(parseOrdinals(text)).toEqual(numbers);
  });

  it.each(['', '0', '2,4', '5-4', '1-3, 9-5, 7', '1-7, 12-9', '1-3, 3', '4, 2', '1-', '10000', '1 - 3'])(
    'refuses %j',
    (text) => {
      expect(parseOrdinals(text)).toBeUndefined();
    },
  );
});

describe('missingCount', () => {
  it('is the count, else the number of ordinals, else one', () => {
    expect(missingCount({ count: '2', ordinals: '1-8' })).toBe(2);
    expect(missingCount({ ordinals: '1-8' })).toBe(8);
    expect(missingCount({})).toBe(1);
  });
});
