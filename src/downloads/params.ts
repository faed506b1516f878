import { isDay } from '../model/imprecise-date.ts';
import { isCode, takesCode } from '../graph/record-names.ts';
import { isId, MAX_ID_LENGTH } from '../model/dataset.ts';
import type { Expectation } from '../graph/record-names.ts';

/** A parameter of a query string. */
export type FileParam = {
  readonly doc: string;
  readonly expected: string;
  /** True if several values are allowed, separated by commas; in a value, `%2C` is a comma. */
  readonly many: boolean;
  /** True for a required parameter. */
  readonly isRequired?: true;
  /** The JSON Schema of one value; any text where it is absent. */
  readonly schema?: Readonly<Record<string, unknown>>;
  /** The kind of the record that a value names, for a parameter of ids. */
  readonly names?: Expectation;
  /** Parses a value on a day; undefined for an invalid value. */
  readonly read: (text: string, today: string) => string | undefined;
  /** Returns a value with the day of the viewpoint, for a parameter whose values depend on it. */
  readonly seenOn?: (value: string, day: string) => string;
};

/** The parameters of a file, by name. */
export type FileParams = Readonly<Record<string, FileParam>>;

/** Returns a parameter of ids of records of one kind, any of which must match. */
export const idsParam = (names: Expectation, doc: string): FileParam => ({
  doc,
  expected: `ids of lower-case words with hyphens, of at most ${MAX_ID_LENGTH} characters, such as japan${takesCode(names) ? ', or ISO 3166-1 codes of nations, such as JP' : ''}`,
  many: true,
  names,
  read: (text) => (isId(text) || (takesCode(names) && isCode(text)) ? text : undefined),
});

/** Returns a parameter of one record id. */
export const idParam = (names: Expectation, doc: string): FileParam => ({
  ...idsParam(names, doc),
  expected: `an id of lower-case words with hyphens, of at most ${MAX_ID_LENGTH} characters, such as japan`,
  many: false,
});

/** Returns a parameter of words of a closed list, any of which must match. */
export const wordsParam = (list: readonly string[], doc: string): FileParam => ({
  ...wordParam(list, doc),
  many: true,
});

/** Returns a parameter of one word of a closed list. */
export const wordParam = (list: readonly string[], doc: string): FileParam => ({
  doc,
  expected: `${list.length > 1 ? 'one of ' : ''}${list.join(', ')}`,
  many: false,
  schema: { type: 'string', enum: list },
  read: (text) => (list.includes(text) ? text : undefined),
});

/** Returns a parameter of a day, absolute or relative to today. */
export const dayParam = (doc: string): FileParam => ({
  doc,
  expected: 'a day YYYY-MM-DD, or today, or a number of days from today such as +365d or -30d',
  many: false,
  read: (text, today) => (isDay(text) ? text : text === 'today' ? today : relativeDay(text, today)),
});

/** The parts of the upcoming events on a day. */
const UPCOMING_PARTS = ['dated', 'undated', 'overdue'] as const;

/**
 * Returns a parameter of parts of the upcoming events. A value holds the day, `dated-2026-11-30`, so that it selects the same later:
 * that of the viewpoint, as in the API, where the client gives none.
 */
export const upcomingParam = (doc: string): FileParam => ({
  doc,
  expected: `one of ${UPCOMING_PARTS.join(', ')}`,
  many: true,
  read: (text, today) => (upcomingPart(text, today) ? text : undefined),
  seenOn: (value, day) => (UPCOMING_PARTS.some((part) => part === value) ? `${value}-${day}` : value),
});

/** Returns the part in a value of `upcomingParam` and its day, `own` without one; undefined for an invalid value. */
export function upcomingPart(text: string, own = '') {
  const part = UPCOMING_PARTS.find((each) => text === each || text.startsWith(`${each}-`));
  const day = text === part ? own : text.slice((part?.length ?? 0) + 1);
  return part !== undefined && isDay(day) ? { part, day } : undefined;
}

/** Returns a parameter of texts. */
export const textParam = (doc: string): FileParam => ({
  doc,
  expected: 'a text of at most 200 characters, with %2C for a comma and %25 for a percent sign in it',
  many: true,
  read: (value) => (value.length <= 200 ? value : undefined),
});

/** The parameter that limits the number of rows. */
export const LIMIT: FileParam = {
  doc: 'The most rows to give; all when left out.',
  expected: 'a whole number from 1 to 1000000',
  many: false,
  schema: { type: 'integer', minimum: 1, maximum: 1_000_000 },
  read: (value) =>
    /^[1-9]\d{0,6}$/.test(value) && Number(value) <= 1_000_000 ? String(Number(value)) : undefined,
};

/** The parameters of the viewpoint. */
export const VIEWPOINT = {
  asOf: dayParam('Valid time: only facts that had begun by this day.'),
  knownAt: dayParam('The last day of the sources: only sources known by this day.'),
} as const;

/** The parameter that selects by the release that last changed a record. */
export const UPDATED = {
  updatedSince: dayParam(
    'Only what a release of this day or a later one changed, by the record or its event.',
  ),
} as const;

/** The parameter for a byte order mark. */
export const BOM = { bom: wordParam(['1'], 'Begins with a byte order mark, for spreadsheets.') } as const;

/** Returns a day relative to today. An unescaped plus sign in a query string arrives as a space. */
function relativeDay(value: string, today: string): string | undefined {
  const [, sign, days] = /^([ +-])(\d{1,5})d$/.exec(value) ?? [];
  if (days === undefined) return undefined;
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + (sign === '-' ? -1 : 1) * Number(days));
  const found = date.toISOString().slice(0, 10);
  return isDay(found) ? found : undefined;
}
