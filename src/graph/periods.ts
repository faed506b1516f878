import { BUCKETS, periodsBetween } from '../model/period.ts';
import { checkRange } from './check-range.ts';
import { DiplographError } from '../errors.ts';
import type { Bucket, Period } from '../model/period.ts';

/** The most periods of a question in time. */
export const MOST_PERIODS = { formatMatrix: 400, timeline: 1000 } as const;

const COLUMN = { MONTH: 'month', QUARTER: 'quarter', YEAR: 'year' } as const;

/** The columns of an event that hold the period in which it begins: the one asked for, then the coarser ones. */
export const periodColumns = (bucket: Bucket): readonly string[] =>
  BUCKETS.slice(BUCKETS.indexOf(bucket)).map((each) => COLUMN[each]);

type InPeriod = { readonly period: string | null };

/** The order of what is counted by period; what is in none comes last. */
export const comparePeriods = ({ period: a }: InPeriod, { period: b }: InPeriod): number =>
  a === b ? 0 : a !== null && (b === null || a < b) ? -1 : 1;

/**
 * The periods of a range of days.
 * @throws DiplographError BAD_USER_INPUT when it ends before it begins, LIMIT_EXCEEDED when they are too many.
 */
export function checkedPeriods(bucket: Bucket, from: string, to: string, most: number): readonly Period[] {
  checkRange(from, to);
  const periods = periodsBetween(bucket, from, to, most);
  if (periods.length <= most) return periods;
  throw new DiplographError(
    'LIMIT_EXCEEDED',
    `expected at most ${String(most)} periods, found more from ${from} to ${to}; take a shorter range or a longer bucket`,
  );
}
