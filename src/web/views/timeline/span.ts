import type { EventLineFragment } from '../../operations.ts';

/** Days as numbers: the first and the last of the picture, and of all events. */
export type TimelineSpan = {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
};

const DAY_MS = 86_400_000;

/** Returns a day as a number of days. */
export const toNumber = (day: string): number => Date.parse(`${day}T00:00Z`) / DAY_MS;

/** Returns a number of days as a day. */
export const toDay = (number: number): string =>
  new Date(Math.round(number) * DAY_MS).toISOString().slice(0, 10);

/** Returns the first and last day of an event. For an open date, both are the known bound. */
export function daysOf({ date }: Pick<EventLineFragment, 'date'>): readonly [number, number] | null {
  const first = date?.earliest ?? date?.latest;
  const last = date?.latest ?? date?.earliest;
  return first && last ? [toNumber(first), toNumber(last)] : null;
}

/** Returns the span of the years with events, or of the range that is asked for. */
export function spanOf(
  buckets: readonly { readonly first: string | null; readonly last: string | null; readonly count: number }[],
  from: string | null,
  to: string | null,
): TimelineSpan {
  const used = buckets.filter(({ count }) => count > 0);
  const year = new Date().getUTCFullYear();
  const first = toNumber(used[0]?.first ?? `${year}-01-01`);
  const last = toNumber(used.at(-1)?.last ?? `${year}-12-31`);
  const start = from === null ? first : toNumber(from);
  const end = to === null ? Math.max(last, start + 28) : toNumber(to);
  return { from: Math.min(start, end - 1), to: end, first, last };
}

/** Returns a span that holds the days of all events: dates of more than a year are in no year from which it was made. */
export function spanWith(
  span: TimelineSpan,
  events: readonly Pick<EventLineFragment, 'date'>[],
  hasYears: boolean,
): TimelineSpan {
  const days = events.flatMap((event) => daysOf(event) ?? []);
  if (days.length === 0) return span;
  const first = Math.min(...days, ...(hasYears ? [span.first] : []));
  const last = Math.max(...days, ...(hasYears ? [span.last] : []));
  return { from: first, to: Math.max(last, first + 28), first, last };
}
