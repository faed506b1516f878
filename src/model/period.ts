import { dayText, daysInMonth } from './imprecise-date-bound.ts';
import { parseImpreciseDate } from './imprecise-date.ts';
import type { ImpreciseDate } from './imprecise-date.ts';

/** The lengths of a period, shortest first. */
export const BUCKETS = ['MONTH', 'QUARTER', 'YEAR'] as const;

/** The length of a period. */
export type Bucket = (typeof BUCKETS)[number];

/** A period of the calendar, such as `2025`, `2025-Q4` or `2025-11`, with its first and last day (YYYY-MM-DD). */
export type Period = { readonly period: string; readonly first: string; readonly last: string };

/** The first and last possible day (YYYY-MM-DD) of a beginning; null for an unknown bound. */
export type Begin = { readonly earliest: string | null; readonly latest: string | null };

/** Returns the possible days of the beginning of a date: the days of the start of an interval, or of the date itself. */
export function beginOf(date: ImpreciseDate): Begin {
  if (date.precision !== 'INTERVAL') return { earliest: date.earliest, latest: date.latest };
  const start = parseImpreciseDate(date.edtf.slice(0, date.edtf.indexOf('/')));
  return start?.earliest
    ? { earliest: start.earliest, latest: start.latest }
    : { earliest: null, latest: date.latest };
}

/** Returns the name of the period that contains a day. */
export function periodOf(bucket: Bucket, day: string): string {
  const [year = '', month = ''] = day.split('-');
  if (bucket === 'YEAR') return year;
  return bucket === 'MONTH' ? `${year}-${month}` : `${year}-Q${String(Math.ceil(Number(month) / 3))}`;
}

/** Returns the name of the period that contains all possible days of a beginning; null if no period does. */
export function periodOfBegin(bucket: Bucket, { earliest, latest }: Begin): string | null {
  if (earliest === null || latest === null) return null;
  const period = periodOf(bucket, earliest);
  return period === periodOf(bucket, latest) ? period : null;
}

/**
 * Returns the periods from the period of the day `from` to the period of the day `to`, inclusive; at most `most` + 1 periods.
 */
export function periodsBetween(bucket: Bucket, from: string, to: string, most: number): readonly Period[] {
  const months = bucket === 'YEAR' ? 12 : bucket === 'QUARTER' ? 3 : 1;
  const start = Math.floor(monthIndex(from) / months) * months;
  const count = Math.min(Math.floor((monthIndex(to) - start) / months) + 1, most + 1);
  return Array.from({ length: Math.max(count, 0) }, (_, i) => {
    const first = firstOfMonth(start + i * months);
    return { period: periodOf(bucket, first), first, last: lastOfMonth(start + (i + 1) * months - 1) };
  });
}

/** Returns the first day of a period. The name of the period is from `periodOf`. */
export function firstDayOf(period: string): string {
  const [year = '', part] = period.split('-');
  if (part === undefined) return `${year}-01-01`;
  const month = part.startsWith('Q') ? (Number(part.slice(1)) - 1) * 3 + 1 : Number(part);
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

/** Returns the number of months from January of year 0 to the month of a day. */
export function monthIndex(day: string): number {
  const [year, month] = day.split('-').map(Number);
  return (year ?? 0) * 12 + (month ?? 1) - 1;
}

const firstOfMonth = (index: number): string => dayText(Math.floor(index / 12), (index % 12) + 1, 1);

function lastOfMonth(index: number): string {
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return dayText(year, month, daysInMonth(year, month));
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Returns the number of days from one day to another; negative where the other comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
