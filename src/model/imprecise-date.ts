import { memoize } from './functions.ts';
import { daysInMonth, dayText, monthName, readBound } from './imprecise-date-bound.ts';
import type { Bound, BoundPrecision, DateProblem } from './imprecise-date-bound.ts';

export type { DateProblem } from './imprecise-date-bound.ts';

/** The precision of a date: its calendar unit, or `INTERVAL` for a date with two ends. */
type Precision = BoundPrecision | 'INTERVAL';

/**
 * A date with the precision of its source, from an EDTF text.
 * `earliest` and `latest` are days (YYYY-MM-DD); null if the end on that side is open or unknown.
 */
export type ImpreciseDate = {
  readonly edtf: string;
  readonly precision: Precision;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly start: End;
  readonly end: End;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly display: string;
};

/** A date, or the problem of its text. */
type DateReading =
  | { readonly ok: true; readonly date: ImpreciseDate }
  | ({ readonly ok: false } & DateProblem);

/** Parses an EDTF text. Returns undefined for a text that `readImpreciseDate` refuses. */
export const parseImpreciseDate = memoize((edtf: string): ImpreciseDate | undefined => {
  const reading = readImpreciseDate(edtf);
  return reading.ok ? reading.date : undefined;
});

/**
 * Parses an EDTF level 1 text with years 0001 to 9999, or returns its problem. Accepts days, months, years, seasons 21 to 24,
 * unspecified last digits, `?`, `~` and `%`. Accepts intervals of days, months or years with open (`..`) or unknown (empty)
 * ends. An extension of EDTF: a lone `..` is the end of something that still lasts, with no bounds, `start` UNKNOWN, `end`
 * OPEN.
 */
export const readImpreciseDate = (edtf: string): DateReading => {
  if (edtf === '..') return { ok: true, date: STILL_OPEN };
  const [from = '', to, ...others] = edtf.split('/', 3);
  if (to !== undefined && others.length === 0) return readInterval(edtf, from, to);
  const reading = readBound(edtf);
  if (!reading.ok) return reading;
  const { precision, earliest, latest, approximate, uncertain } = reading.bound;
  const display = displayBound(reading.bound);
  return {
    ok: true,
    date: { edtf, precision, earliest, latest, start: 'DATE', end: 'DATE', approximate, uncertain, display },
  };
};

/** Returns true if a text is a day of the calendar (YYYY-MM-DD) in the years 0001 to 9999. */
export const isDay = (text: string): boolean => {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** Returns true if an EDTF text is one day, or an interval of two days. */
export const isExact = (edtf: string): boolean => /^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/.test(edtf);

/** Returns the day after a day (YYYY-MM-DD); null after 9999-12-31. */
export const nextDay = (day: string): string | null => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  if (date < daysInMonth(year, month)) return dayText(year, month, date + 1);
  if (month < 12) return dayText(year, month + 1, 1);
  return year < 9999 ? dayText(year + 1, 1, 1) : null;
};

const STILL_OPEN: ImpreciseDate = {
  edtf: '..',
  precision: 'INTERVAL',
  earliest: null,
  latest: null,
  start: 'UNKNOWN',
  end: 'OPEN',
  approximate: false,
  uncertain: false,
  display: 'still open',
};

const readInterval = (edtf: string, from: string, to: string): DateReading => {
  const start = readEnd(from);
  if (!start.ok) return start;
  const end = readEnd(to);
  if (!end.ok) return end;
  const first = start.bound;
  const last = end.bound;
  if (!first && !last) return refuse('SYNTAX', `an interval with a date at one end at least`, edtf);
  if (first && last && first.earliest > last.latest) {
    return { ok: false, kind: 'ORDER', message: `the interval "${edtf}" ends before it begins` };
  }
  const date: ImpreciseDate = {
    edtf,
    precision: 'INTERVAL',
    earliest: first?.earliest ?? null,
    latest: last?.latest ?? null,
    start: start.end,
    end: end.end,
    approximate: Boolean(first?.approximate) || Boolean(last?.approximate),
    uncertain: Boolean(first?.uncertain) || Boolean(last?.uncertain),
    display: displayInterval(first, start.end, last, end.end),
  };
  return { ok: true, date };
};

type EndReading =
  | { readonly ok: true; readonly end: End; readonly bound?: Bound }
  | ({ readonly ok: false } & DateProblem);

const readEnd = (text: string): EndReading => {
  if (text === '') return { ok: true, end: 'UNKNOWN' };
  if (text === '..') return { ok: true, end: 'OPEN' };
  const reading = readBound(text);
  if (!reading.ok) return reading;
  if (text.includes('X') || reading.bound.precision === 'SEASON') {
    return refuse('SYNTAX', 'a day, a month or a year at each end of an interval', text);
  }
  return { ok: true, end: 'DATE', bound: reading.bound };
};

const refuse = (kind: DateProblem['kind'], expected: string, found: string) =>
  ({ ok: false, kind, message: `expected ${expected}, found "${found}"` }) as const;

/** The kind of one end of a date: `DATE`, `OPEN` (`..`, no bound) or `UNKNOWN` (empty, an unknown bound). */
type End = 'DATE' | 'OPEN' | 'UNKNOWN';

/** Formats a date in short English, e.g. `6 November 2025`, `about 2015`, `winter 2025–26`. */
const displayBound = (bound: Bound): string => qualify(bound, plain(bound));

/**
 * Formats an interval in short English; an end without a date is undefined. Examples: `18–19 May 2023`,
 * `by 5 November 2025` (open start), `from 2007 (end unknown)`.
 */
const displayInterval = (first: Bound | undefined, start: End, last: Bound | undefined, end: End): string => {
  if (first && last) return displaySpan(first, last);
  if (last)
    return start === 'OPEN' ? `by ${displayBound(last)}` : `until ${displayBound(last)} (start unknown)`;
  if (first)
    return end === 'OPEN' ? `from ${displayBound(first)}` : `from ${displayBound(first)} (end unknown)`;
  return 'at no known time';
};

const displaySpan = (first: Bound, last: Bound): string => {
  const qualified = [first, last].some((bound) => bound.approximate || bound.uncertain);
  if (qualified || first.precision !== last.precision)
    return `${displayBound(first)} – ${displayBound(last)}`;
  if (first.earliest === last.earliest) return displayBound(first);
  const sameYear = first.earliest.slice(0, 4) === last.earliest.slice(0, 4);
  const sameMonth = first.earliest.slice(0, 7) === last.earliest.slice(0, 7);
  if (first.precision === 'YEAR') return `${plain(first)}–${plain(last)}`;
  if (first.precision === 'MONTH' && sameYear) return `${monthOf(first)}–${plain(last)}`;
  if (first.precision === 'DAY' && sameMonth) return `${dayOf(first)}–${plain(last)}`;
  if (first.precision === 'DAY' && sameYear) return `${dayOf(first)} ${monthOf(first)} – ${plain(last)}`;
  return `${plain(first)} – ${plain(last)}`;
};

const qualify = ({ approximate, uncertain }: Bound, text: string): string =>
  `${uncertain ? 'possibly ' : ''}${approximate ? 'about ' : ''}${text}`;

const plain = (bound: Bound): string => {
  const year = String(Number(bound.earliest.slice(0, 4)));
  switch (bound.precision) {
    case 'DAY':
      return `${dayOf(bound)} ${monthOf(bound)} ${year}`;
    case 'MONTH':
      return `${monthOf(bound)} ${year}`;
    case 'SEASON':
      return displaySeason(bound, year);
    case 'YEAR':
      return year;
    case 'DECADE':
      return `${year}s`;
    case 'CENTURY':
      return `${year}–${String(Number(bound.latest.slice(0, 4)))}`;
  }
};

const displaySeason = (bound: Bound, year: string): string => {
  if (bound.season === 24) return `winter ${year}–${bound.latest.slice(2, 4)}`;
  return `${SEASONS[(bound.season ?? 21) - 21] ?? ''} ${year}`;
};

const SEASONS = ['spring', 'summer', 'autumn'];

const dayOf = (bound: Bound): string => String(Number(bound.earliest.slice(8, 10)));

const monthOf = (bound: Bound): string => monthName(Number(bound.earliest.slice(5, 7)));
