import { FIRST_DAY } from '../model/viewpoint.ts';
import { HIGHEST, LOWEST } from './page.ts';
import type { Filter, Test } from './filter.ts';

/** Between which sort keys lies what is sought, both left out. */
export type KeyRange = { readonly lower: string; readonly upper: string };

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Between which keys by date lie all rows that pass a filter. Keys begin with the first day that a date may mean; a date that
 * overlaps a range may begin before it, by `widestDays` at most, or by any number where they are not known.
 */
export function keysWithin(filter: Filter, widestDays: number | null): KeyRange {
  const ranges = filter.map((tests) =>
    tests.map((test) => rangeOf(test, widestDays)).reduce(narrower, WHOLE),
  );
  return ranges.length === 0 ? WHOLE : ranges.reduce(wider);
}

/** All keys. */
export const WHOLE: KeyRange = { lower: LOWEST, upper: HIGHEST };

function rangeOf({ op, values, not }: Test, widestDays: number | null): KeyRange {
  const [from, to] = values;
  if (not || (op !== 'overlaps' && op !== 'within')) return WHOLE;
  if (typeof from !== 'string' || typeof to !== 'string') return WHOLE;
  // "}" comes after the "|" that ends the first day of a key.
  return { lower: earliestBegin(op, from, widestDays), upper: `${to}}` };
}

function earliestBegin(op: 'overlaps' | 'within', from: string, widestDays: number | null): string {
  if (op === 'within') return from;
  if (widestDays === null || from === FIRST_DAY) return LOWEST;
  const begin = new Date(Date.parse(from) - widestDays * DAY_MS);
  return begin.getUTCFullYear() < 1 ? LOWEST : begin.toISOString().slice(0, FIRST_DAY.length);
}

const max = (a: string, b: string): string => (a > b ? a : b);
const min = (a: string, b: string): string => (a < b ? a : b);

/** What lies in both. */
export const narrower = (a: KeyRange, b: KeyRange): KeyRange => ({
  lower: max(a.lower, b.lower),
  upper: min(a.upper, b.upper),
});

const wider = (a: KeyRange, b: KeyRange): KeyRange => ({
  lower: min(a.lower, b.lower),
  upper: max(a.upper, b.upper),
});
