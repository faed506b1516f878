const FALLBACK = 'en';

/** The language of dates and numbers. */
export let LANGUAGE: string = FALLBACK;

/** The current day of a document of the service; null takes the day of the clock. */
let day: string | null = null;

/** Sets the language of dates and numbers, and the current day. */
export function setLocale(language: string, today: string | null): void {
  LANGUAGE = language;
  day = today;
}

/** Returns the first supported language of a list; English without one. */
export const chooseLanguage = (tags: readonly (string | null)[]): string =>
  tags.map(known).find((tag) => tag !== undefined) ?? FALLBACK;

/** Returns a number in that language. */
export const writeNumber = (value: number): string => value.toLocaleString(LANGUAGE);

/** Returns a number with its noun: `1 event`, `2 events`. */
export const counted = (count: number, noun: string): string =>
  `${writeNumber(count)} ${noun}${count === 1 ? '' : 's'}`;

/** Returns a number with its noun inside a sentence: `one event`, `2 events`. */
export const countedInWords = (count: number, noun: string): string =>
  count === 1 ? `one ${noun}` : counted(count, noun);

/** Returns an amount of money in that language, with the ISO 4217 code of its currency. */
export const writeAmount = (amount: number, currency: string): string =>
  amount.toLocaleString(LANGUAGE, {
    ...{ style: 'currency', currency, currencyDisplay: 'code' },
    maximumFractionDigits: 0,
  });

/** Returns a supported language; undefined for any other text. Some systems give the browser an invalid tag. */
function known(tag: string | null): string | undefined {
  try {
    return tag === null ? undefined : Intl.DateTimeFormat.supportedLocalesOf(tag)[0];
  } catch {
    return undefined;
  }
}

/** The parts of a date of the API that the page writes. */
export type When = {
  readonly edtf: string;
  readonly display: string;
  readonly precision: string;
};

type Style = 'medium' | 'short';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A month by its number. 21 to 24 are seasons. */
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const YEAR = /^\d{4}$/;

/** Returns an imprecise date in words, with days, months and years in the order of the language; null is an unknown date. */
export function writeDate(date: When | null, language: string, style: Style = 'medium'): string {
  return date === null ? 'date unknown' : (writeQualified(date.edtf, language, style) ?? date.display);
}

/** Returns an EDTF date in words; undefined for a form that only the service writes. */
function writeQualified(edtf: string, language: string, style: Style): string | undefined {
  const isApproximate = /[~%]/.test(edtf);
  const isUncertain = /[?%]/.test(edtf);
  const text = writePlain(edtf.replaceAll(/[~?%]/g, ''), language, style);
  if (text === undefined) return undefined;
  return `${isApproximate ? 'c. ' : ''}${text}${isUncertain ? ' (uncertain)' : ''}`;
}

/** Returns a calendar day, YYYY-MM-DD. */
export const writeDay = (day: string, language: string, style: Style = 'medium'): string =>
  formatOf(day, language, style)?.format(new Date(`${day}T00:00Z`)) ?? day;

/** Returns a calendar period: a year or a month by its name, another by its first and last day. */
export function writePeriod(
  { from, to }: { readonly from: string; readonly to: string },
  language: string,
): string {
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)];
  const edtf =
    from === `${year}-01-01` && to === `${year}-12-31`
      ? year
      : to.startsWith(month)
        ? month
        : `${from}/${to}`;
  return writePlain(edtf, language, 'medium') ?? edtf;
}

function writePlain(edtf: string, language: string, style: Style): string | undefined {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return writeOne(from, language, style);
  const first = OPEN.has(from) ? null : writeOne(from, language, style);
  const last = OPEN.has(to) ? null : writeOne(to, language, style);
  if (first === undefined || last === undefined || (first ?? last) === null) return undefined;
  if (first === null) return `by ${last ?? ''}`;
  if (last === null) return `${to === '..' ? 'since' : 'from'} ${first}`;
  return writeRange(from, to, language, style) ?? `${first} to ${last}`;
}

/** The ends of an interval without a day: open, and unknown. */
const OPEN: ReadonlySet<string> = new Set(['..', '']);

function writeRange(from: string, to: string, language: string, style: Style): string | undefined {
  const format = formatOf(from, language, style);
  const isAlike = from.length === to.length && formatOf(to, language, style) === format;
  return isAlike && from <= to ? format?.formatRange(timeOf(from), timeOf(to)) : undefined;
}

function writeOne(edtf: string, language: string, style: Style): string | undefined {
  const [, year = '', season] = SEASON.exec(edtf) ?? [];
  if (season === undefined) return formatOf(edtf, language, style)?.format(timeOf(edtf));
  const name = SEASONS[Number(season) - 21] ?? 'winter';
  return name === 'winter' ? `winter ${year}–${String(Number(year) + 1).slice(-2)}` : `${name} ${year}`;
}

const SEASON = /^(\d{4})-(2[1-4])$/;
const SEASONS = ['spring', 'summer', 'autumn'];

const timeOf = (edtf: string): Date => new Date(`${edtf}${'-01-01'.slice(edtf.length - 4)}T00:00Z`);

function formatOf(edtf: string, language: string, style: Style): Intl.DateTimeFormat | undefined {
  const month = style === 'short' ? 'short' : 'long';
  if (DAY.test(edtf)) return dateFormat(language, { day: 'numeric', month: 'short', year: 'numeric' });
  if (MONTH.test(edtf)) return dateFormat(language, { month, year: 'numeric' });
  return YEAR.test(edtf) ? dateFormat(language, { year: 'numeric' }) : undefined;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

/** A text that is an EDTF date beyond doubt: a day, a month, a season, or an interval. A year may be a number. */
const EDTF = /^(?:\d{4}-\d{2}|\.\.\/|\/?\d{4}[~?%]?\/|\/\d{4})/;

/** Returns an EDTF text in words; undefined for any other text. */
export function writeEdtf(edtf: string, language: string): string | undefined {
  return EDTF.test(edtf) ? writeQualified(edtf, language, 'medium') : undefined;
}

/** Returns a point as degrees with their directions, e.g. `51.1801° N, 71.446° E`. */
export function writePoint(
  { latitude, longitude }: { readonly latitude: number; readonly longitude: number },
  language: string,
): string {
  const degrees = (value: number, directions: string): string =>
    `${Math.abs(value).toLocaleString(language, { maximumFractionDigits: 5 })}° ${directions.charAt(value < 0 ? 1 : 0)}`;
  return `${degrees(latitude, 'NS')}, ${degrees(longitude, 'EW')}`;
}

/** Returns the current day, YYYY-MM-DD. */
export const today = (): string => day ?? new Date().toISOString().slice(0, 10);

/** Returns the current year. */
export const thisYear = (): number => Number(today().slice(0, 4));
