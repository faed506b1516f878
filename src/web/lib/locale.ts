import { kazakhDates } from './kazakh-dates.ts';
import { LANGUAGE_NAMES, numbersOf, setMessages, t } from './messages.ts';
import type { DateFormat } from './kazakh-dates.ts';
import type { Language } from './messages.ts';

const FALLBACK = 'en';

/** The language of words, dates and numbers: a language with messages, with the region that the reader asks for. */
export let LANGUAGE: string = FALLBACK;

/** The current day of a document of the service; null takes the day of the clock. */
let day: string | null = null;

/** Sets the language, and the current day. Its messages are loaded before. */
export function setLocale(language: string, today: string | null): void {
  LANGUAGE = language;
  day = today;
  setMessages(messagesOf(language), language);
}

/** Returns the first language with messages of a list of tags; English without one. English keeps its region, for its dates. */
export const chooseLanguage = (tags: readonly (string | null)[]): string =>
  tags.map(known).find((tag) => tag !== undefined) ?? FALLBACK;

/** Returns the language of the messages for a chosen language. */
export const messagesOf = (language: string): Language => {
  const [name = FALLBACK] = language.split('-');
  return isLanguage(name) ? name : FALLBACK;
};

/** Returns the tag of the language of the messages for an attribute `lang`. */
export const htmlTagOf = (language: Language): string => (language === 'zh' ? 'zh-Hans' : language);

/** Returns the language in which the names of records are asked for; null is the usual name. */
export const nameLanguage = (): Language | null => {
  const language = messagesOf(LANGUAGE);
  return language === FALLBACK ? null : language;
};

/**
 * Returns the language of a text of the record for an attribute `lang`, by its script; undefined for one in the script of the page.
 * A text without letters is in any language.
 */
export function languageOf(text: string): string | undefined {
  const own = messagesOf(LANGUAGE);
  const [, found] = SCRIPTS.find(([script]) => script.test(text)) ?? [];
  if (found === undefined || found === SCRIPT_OF[own]) return undefined;
  return found;
}

/** The scripts, and the languages that most texts of the record in them have. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh-Hans'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Latin}/u, 'en'],
];

const SCRIPT_OF: Readonly<Record<Language, string>> = {
  en: 'en',
  ru: 'ru',
  kk: 'ru',
  zh: 'zh-Hans',
  ko: 'ko',
};

/** Returns a number in that language. */
export const writeNumber = (value: number): string => value.toLocaleString(numbersOf(LANGUAGE));

/** Returns an amount of money in that language, with the ISO 4217 code of its currency. */
export const writeAmount = (amount: number, currency: string): string =>
  amount.toLocaleString(numbersOf(LANGUAGE), {
    ...{ style: 'currency', currency, currencyDisplay: 'code' },
    maximumFractionDigits: 0,
  });

/** Returns a language with messages; undefined for any other text. Some systems give the browser an invalid tag. */
function known(tag: string | null): string | undefined {
  try {
    const { language, region } = new Intl.Locale(tag ?? '');
    if (!isLanguage(language)) return undefined;
    return language === FALLBACK && region !== undefined ? `${language}-${region}` : language;
  } catch {
    return undefined;
  }
}

const isLanguage = (tag: string): tag is Language => Object.hasOwn(LANGUAGE_NAMES, tag);

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
  return date === null ? t('date.unknown') : (writeQualified(date.edtf, language, style) ?? date.display);
}

/** Returns an EDTF date in words; undefined for a form that only the service writes. */
function writeQualified(edtf: string, language: string, style: Style): string | undefined {
  const isApproximate = /[~%]/.test(edtf);
  const isUncertain = /[?%]/.test(edtf);
  const text = writePlain(edtf.replaceAll(/[~?%]/g, ''), language, style);
  if (text === undefined) return undefined;
  const about = isApproximate ? t('date.about', { date: text }) : text;
  return isUncertain ? t('date.uncertain', { date: about }) : about;
}

/** Returns a calendar day, YYYY-MM-DD, in words; any other text as it is. */
export function writeDay(day: string, language: string, style: Style = 'medium'): string {
  const date = new Date(`${day}T00:00Z`);
  return Number.isNaN(date.getTime()) ? day : (formatOf(day, language, style)?.format(date) ?? day);
}

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
  if (first === null) return t('date.by', { date: last ?? '' });
  if (last === null) return t(to === '..' ? 'date.since' : 'date.from', { date: first });
  return writeRange(from, to, language, style) ?? t('date.range', { from: first, to: last });
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
  const name = SEASONS[Number(season) - 21];
  if (name !== undefined) return t(`date.${name}`, { year });
  return t('date.winter', { year, next: String(Number(year) + 1).slice(-2) });
}

const SEASON = /^(\d{4})-(2[1-4])$/;
const SEASONS = ['spring', 'summer', 'autumn'] as const;

const timeOf = (edtf: string): Date => new Date(`${edtf}${'-01-01'.slice(edtf.length - 4)}T00:00Z`);

function formatOf(edtf: string, language: string, style: Style): DateFormat | undefined {
  const month = style === 'short' ? 'short' : 'long';
  if (DAY.test(edtf)) return dateFormat(language, { day: 'numeric', month: 'short', year: 'numeric' });
  if (MONTH.test(edtf)) return dateFormat(language, { month, year: 'numeric' });
  return YEAR.test(edtf) ? dateFormat(language, { year: 'numeric' }) : undefined;
}

const formats = new Map<string, DateFormat>();

function dateFormat(language: string, options: Intl.DateTimeFormatOptions): DateFormat {
  const key = JSON.stringify([language, options]);
  const format =
    formats.get(key) ??
    (language === 'kk'
      ? kazakhDates(options)
      : new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }));
  formats.set(key, format);
  return format;
}

/** Returns a time as a label of an axis: its year, or its month and year. */
export const writeTick = (time: number, hasMonth: boolean): string =>
  dateFormat(LANGUAGE, { year: 'numeric', ...(hasMonth ? { month: 'short' } : {}) }).format(new Date(time));

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
  const write = (value: number): { readonly degrees: string } => ({
    degrees: Math.abs(value).toLocaleString(numbersOf(language), { maximumFractionDigits: 5 }),
  });
  const north = t(latitude < 0 ? 'point.south' : 'point.north', write(latitude));
  return `${north}, ${t(longitude < 0 ? 'point.west' : 'point.east', write(longitude))}`;
}

/** Returns the current day, YYYY-MM-DD. */
export const today = (): string => day ?? new Date().toISOString().slice(0, 10);

/** Returns the current year. */
export const thisYear = (): number => Number(today().slice(0, 4));
