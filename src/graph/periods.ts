import { BUCKETS, periodsBetween } from '../model/period.ts';
import { DiplographError } from '../errors.ts';
import type { Bucket, Period } from '../model/period.ts';

const COLUMN = { MONTH: 'month', QUARTER: 'quarter', YEAR: 'year' } as const;

/** The columns of an event that hold the period in which it begins: the one asked for, then the coarser ones. */
export const periodColumns = (bucket: Bucket): readonly string[] =>
  BUCKETS.slice(BUCKETS.indexOf(bucket)).map((each) => COLUMN[each]);

/**
 * The periods of a range of days.
 * @throws DiplographError BAD_USER_INPUT when it ends before it begins, LIMIT_EXCEEDED when they are too many.
 */
export function checkedPeriods(bucket: Bucket, from: string, to: string, most: number): readonly Period[] {
  if (from > to) {
    throw new DiplographError(
      'BAD_USER_INPUT',
      `expected a range that begins before it ends, found ${from} to ${to}; exchange the two days`,
    );
  }
  const periods = periodsBetween(bucket, from, to, most);
  if (periods.length <= most) return periods;
  throw new DiplographError(
    'LIMIT_EXCEEDED',
    `expected at most ${String(most)} periods, found more from ${from} to ${to}; take a shorter range or a longer bucket`,
  );
}
