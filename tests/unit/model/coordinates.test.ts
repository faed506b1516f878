import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCoordinates } from '../../../src/model/coordinates.ts';

/** Returns a number of degrees in hundred-thousandths, with its text: as few digits as it needs. */
const degrees = (most: number) =>
  fc.integer({ min: -most * 100_000, max: most * 100_000 }).map((steps) => {
    const text = (Math.abs(steps) / 100_000).toFixed(5).replace(/\.?0+$/, '');
    return { value: steps / 100_000, text: steps < 0 ? `-${text}` : text };
  });

describe('coordinates', () => {
  it('are the numbers that their text shows', () => {
    fc.assert(
      fc.property(degrees(90), degrees(180), (latitude, longitude) => {
        expect(parseCoordinates(`${latitude.text}, ${longitude.text}`)).toEqual({
          latitude: latitude.value,
          longitude: longitude.value,
        });
      }),
    );
  });

  it.each([
    ['outside of the Earth', '90.00001, 0'],
    ['outside of the Earth', '0, -180.5'],
    ['of one number', '51.1801'],
    ['of three numbers', '51, 71, 300'],
    ['without a blank', '51.1801,71.446'],
    ['with an end of zeros', '51.180, 71.446'],
    ['with six decimals', '51.123456, 71.446'],
    ['with a plus', '+51, 71'],
    ['with leading zeros', '051, 71'],
    ['with a negative zero', '-0, 71'],
    ['with a comma for decimals', '51,18, 71,44'],
    ['in minutes', '51°10′N, 71°26′E'],
    ['of nothing', ''],
  ])('are undefined for a text %s: %j', (_, text) => {
    expect(parseCoordinates(text)).toBeUndefined();
  });
});
