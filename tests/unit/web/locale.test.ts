import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runs } from '../../support/runs.ts';

const two = (number: number): string => String(number).padStart(2, '0');
const year = fc.integer({ min: 1900, max: 2099 }).map(String);
const point = fc.oneof(
  year,
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, month]) => `${y}-${two(month)}`),
  fc.tuple(year, fc.integer({ min: 21, max: 24 })).map(([y, season]) => `${y}-${String(season)}`),
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, month, day]) => `${y}-${two(month)}-${two(day)}`),
);
const qualified = fc.tuple(point, fc.constantFrom('', '~', '?', '%')).map((parts) => parts.join(''));
const end = fc.oneof(qualified, fc.constantFrom('..', ''));
const interval = fc
  .tuple(end, end)
  .map((ends) => ends.join('/'))
  .filter((text) => /\d/.test(text));
const other = fc.constantFrom('199X', '20XX', '2025-1X', 'no date', '2025-99/2026-21', '[2024,2025]');

describe('the words of a date of the page', () => {
  beforeAll(() => {
    // The module reads the address and the language of the window when it loads.
    vi.stubGlobal('location', { search: '' });
    vi.stubGlobal('navigator', { language: 'en-GB' });
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  it('are never the EDTF text, whatever its form', async () => {
    const { writeDate } = await import('../../../src/web/lib/locale.ts');
    fc.assert(
      fc.property(
        fc.oneof(qualified, interval, other),
        fc.constantFrom('en', 'de', 'ru', 'ar-EG'),
        (edtf, language) => {
          const text = writeDate({ edtf, display: 'the words of the service', precision: '' }, language);
          expect(text).not.toMatch(/\/|\.\.|[~?%X]|\d{4}-\d{2}/);
          expect(text).not.toBe('');
        },
      ),
      { numRuns: runs(1000) },
    );
  });

  it.each([
    ['2025-21', 'spring 2025'],
    ['2025-24', 'winter 2025–26'],
    ['../2018-01-22', 'by 22 Jan 2018'],
    ['2007/2012', '2007–2012'],
    ['2025-03~', 'c. March 2025'],
    ['2025-01/2025-22', 'January 2025 to summer 2025'],
    ['2025-21/..', 'since spring 2025'],
  ])('are those of a value of a claim: %s', async (edtf, words) => {
    const { writeEdtf } = await import('../../../src/web/lib/locale.ts');
    // Versions of Node.js differ in the spaces of a range.
    expect(writeEdtf(edtf, 'en-GB')?.replaceAll(/\s*–\s*/g, '–')).toBe(words);
  });
});
