/** The reason why a text is not a date: wrong format (`SYNTAX`), no such day (`CALENDAR`), end before start (`ORDER`). */
export type DateProblem = { readonly kind: 'SYNTAX' | 'CALENDAR' | 'ORDER'; readonly message: string };

/** The calendar unit of a date that is not an interval. */
export type BoundPrecision = 'DAY' | 'MONTH' | 'SEASON' | 'YEAR' | 'DECADE' | 'CENTURY';

/** A date that is not an interval. `earliest` and `latest` are its first and last possible day (YYYY-MM-DD). */
export type Bound = {
  readonly precision: BoundPrecision;
  readonly earliest: string;
  readonly latest: string;
  /** The number of the season, 21 (spring) to 24 (winter); only for the precision SEASON. */
  readonly season?: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
};

/** A date that is not an interval, or the problem of its text. */
type BoundReading = { readonly ok: true; readonly bound: Bound } | ({ readonly ok: false } & DateProblem);

/**
 * Parses a day, month, season or year, with unspecified last digits and a trailing `?`, `~` or `%` if present.
 * Seasons are those of the northern hemisphere: 21 is March to May; 24 is December to the following February.
 */
export const readBound = (text: string): BoundReading => {
  const parts = SHAPE.exec(text)?.groups;
  if (!parts) return refuse('SYNTAX', text, EXPECTED);
  const { year = '', month, day, qualifier = '' } = parts;
  const vague = year.endsWith('X');
  if ((vague && month) || (month === 'XX' && day && day !== 'XX')) return refuse('SYNTAX', text, EXPECTED);
  const span = vague ? yearsOf(year, text) : spanOf(Number(year), month, day, text);
  if ('ok' in span) return span;
  if (span.earliest < '0001' || span.latest > '9999-12-31') {
    return refuse('CALENDAR', text, 'a date in the years 0001 to 9999');
  }
  const approximate = qualifier === '~' || qualifier === '%';
  const uncertain = qualifier === '?' || qualifier === '%';
  return { ok: true, bound: { ...span, approximate, uncertain } };
};

const EXPECTED =
  'an EDTF date such as "2025-11-06", "2025-11", "2025", "2015~", "2025-21", "201X" or "2023-05-18/2023-05-19"';

const SHAPE =
  /^(?<year>\d{4}|\d{3}X|\d\dXX)(?:-(?<month>\d\d|XX)(?:-(?<day>\d\d|XX))?)?(?<qualifier>[?~%])?$/;

type Span = Omit<Bound, 'approximate' | 'uncertain'>;
type Refusal = { readonly ok: false } & DateProblem;

const yearsOf = (year: string, text: string): Span | Refusal => {
  const first = Number(year.replaceAll('X', '0'));
  const last = Number(year.replaceAll('X', '9'));
  if (first === 0) return refuse('CALENDAR', text, 'a date in the years 0001 to 9999');
  const precision = year.endsWith('XX') ? 'CENTURY' : 'DECADE';
  return { precision, earliest: dayText(first, 1, 1), latest: dayText(last, 12, 31) };
};

const spanOf = (year: number, month = 'XX', day = 'XX', text: string): Span | Refusal => {
  if (month === 'XX')
    return { precision: 'YEAR', earliest: dayText(year, 1, 1), latest: dayText(year, 12, 31) };
  const number = Number(month);
  if (number >= 21 && number <= 24 && day === 'XX') return seasonOf(year, number, text);
  if (number < 1 || number > 12) {
    return refuse('CALENDAR', text, 'a month from 01 to 12, or a season from 21 to 24 without a day');
  }
  const length = daysInMonth(year, number);
  if (day === 'XX') {
    return { precision: 'MONTH', earliest: dayText(year, number, 1), latest: dayText(year, number, length) };
  }
  if (Number(day) < 1 || Number(day) > length) {
    return refuse(
      'CALENDAR',
      text,
      `a day from 01 to ${String(length)} in ${monthName(number)} ${String(year)}`,
    );
  }
  const same = dayText(year, number, Number(day));
  return { precision: 'DAY', earliest: same, latest: same };
};

const seasonOf = (year: number, season: number, text: string): Span | Refusal => {
  const first = (season - 20) * 3;
  const lastYear = season === 24 ? year + 1 : year;
  const last = season === 24 ? 2 : first + 2;
  if (lastYear > 9999) return refuse('CALENDAR', text, 'a date in the years 0001 to 9999');
  const latest = dayText(lastYear, last, daysInMonth(lastYear, last));
  return { precision: 'SEASON', season, earliest: dayText(year, first, 1), latest };
};

const MOST_FOUND = 40;

const refuse = (kind: DateProblem['kind'], found: string, expected: string) =>
  ({ ok: false, kind, message: `expected ${expected}, found "${cut(found)}"` }) as const;

const cut = (text: string): string => (text.length > MOST_FOUND ? `${text.slice(0, MOST_FOUND)}…` : text);

/** Returns the number of days of a month (1 to 12) in the proleptic Gregorian calendar. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0);

/** Formats a day as YYYY-MM-DD. */
export const dayText = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;

/** Returns the English name of a month (1 to 12); '' for another number. */
export const monthName = (month: number): string => MONTHS[month - 1] ?? '';

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const pad = (value: number): string => String(value).padStart(2, '0');
