import fc from 'fast-check';
import { parse } from '@edtf-ts/core';
import { describe, expect, it } from 'vitest';
import { isDay, nextDay, parseImpreciseDate } from '../../../src/model/imprecise-date.ts';

// @ts-expect-error -- the package has no types
import untyped from 'edtf';

const edtf = untyped as (text: string, options: { level: number }) => { min: number; max: number };

const pad = (value: number, length: number): string => String(value).padStart(length, '0');
const twoDigits = fc.integer({ min: 0, max: 40 }).map((value) => pad(value, 2));
const year = fc.integer({ min: 0, max: 9999 }).map((value) => pad(value, 4));
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
  .filter((text) => text.length === 10);
const bound = fc.oneof(
  day,
  day.map((text) => text.slice(0, 7)),
  day.map((text) => text.slice(0, 4)),
);
const vague = day.chain((text) =>
  fc.constantFrom(
    `${text.slice(0, 3)}X`,
    `${text.slice(0, 2)}XX`,
    `${text.slice(0, 4)}-XX`,
    `${text.slice(0, 7)}-XX`,
  ),
);
const qualifier = fc.constantFrom('', '?', '~', '%');
/** The edtf package takes no qualifier behind an unspecified digit. */
const single = fc.oneof(
  vague,
  fc.tuple(bound, qualifier).map((parts) => parts.join('')),
);
const interval = fc.tuple(bound, qualifier, bound, qualifier).map(([a, p, b, q]) => `${a}${p}/${b}${q}`);
const shaped = fc
  .tuple(year, fc.option(twoDigits, { nil: '' }), fc.option(twoDigits, { nil: '' }))
  .map((parts) => parts.filter((part) => part !== '').join('-'));

const oracle = (text: string): readonly [string, string] | undefined => {
  try {
    const { min, max } = edtf(text, { level: 1 });
    return [new Date(min).toISOString().slice(0, 10), new Date(max).toISOString().slice(0, 10)];
  } catch {
    return undefined;
  }
};

const ours = (text: string): readonly [string | null, string | null] | undefined => {
  const date = parseImpreciseDate(text);
  return date && [date.earliest, date.latest];
};

/** The other libraries differ on the numbers above the months, which are seasons. */
const hasMonth = (text: string): boolean => !/^\d{4}-(?:2[1-9]|[34])/.test(text);

describe('parseImpreciseDate', { timeout: 30_000 }, () => {
  it('has the bounds of the edtf package for single dates', () => {
    fc.assert(
      fc.property(single, (text) => {
        fc.pre(!text.startsWith('00'));
        expect(ours(text)).toEqual(oracle(text));
      }),
    );
  });

  it('has the bounds of the edtf package for intervals, and refuses only those that may end before they begin', () => {
    fc.assert(
      fc.property(interval, (text) => {
        const mine = ours(text);
        if (mine) expect(oracle(text) ?? mine).toEqual(mine);
        else expect(text.slice(0, 4) >= text.slice(text.indexOf('/') + 1).slice(0, 4)).toBe(true);
      }),
    );
  });

  it('accepts and refuses the same calendar dates as two other libraries', () => {
    fc.assert(
      fc.property(shaped, (text) => {
        fc.pre(hasMonth(text) && !text.startsWith('0000'));
        const accepted = ours(text) !== undefined;
        // The edtf package takes 29 February in every year.
        const theirs = text.endsWith('-02-29') ? accepted : oracle(text) !== undefined;
        expect([text, accepted]).toEqual([text, theirs]);
        expect([text, accepted]).toEqual([text, parse(text).success]);
      }),
    );
  });

  it('has the seasons of @edtf-ts/core', () => {
    const season = fc.tuple(fc.integer({ min: 100, max: 9998 }), fc.integer({ min: 21, max: 24 }));
    fc.assert(
      fc.property(season, ([number, name]) => {
        const text = `${pad(number, 4)}-${name}`;
        const other = parse(text);
        const days = other.success && [other.value.min, other.value.max];
        expect(ours(text)).toEqual(days && days.map((value) => new Date(value).toISOString().slice(0, 10)));
      }),
    );
  });

  it('keeps its text, and has ordered real days and a display text', () => {
    fc.assert(
      fc.property(fc.oneof(single, interval, shaped), (text) => {
        const date = parseImpreciseDate(text);
        fc.pre(date !== undefined);
        expect(date.edtf).toBe(text);
        expect(isDay(date.earliest ?? '') && isDay(date.latest ?? '')).toBe(true);
        expect((date.earliest ?? '') <= (date.latest ?? '')).toBe(true);
        expect(date.display).not.toBe('');
      }),
    );
  });

  it('never throws', () => {
    const noise = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('0', '1', '2', '9', 'X', '-', '/', '.', '?', '~', ' ') }),
    );
    fc.assert(
      fc.property(noise, (text) => {
        expect(() => parseImpreciseDate(text)).not.toThrow();
      }),
    );
  });
});

describe('isDay', () => {
  it('accepts exactly the days of the JavaScript calendar', () => {
    fc.assert(
      fc.property(shaped, (text) => {
        const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
        const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
        expect(isDay(text)).toBe(real && !text.startsWith('0000'));
      }),
    );
  });
});

describe('nextDay', () => {
  it('is the day 24 hours later', () => {
    fc.assert(
      fc.property(day, (text) => {
        fc.pre(text !== '9999-12-31');
        const later = new Date(Date.parse(`${text}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
        expect(nextDay(text)).toBe(later);
      }),
    );
  });
});
