import { isDay } from '../model/imprecise-date.ts';
import { isId, MAX_ID_LENGTH } from '../model/id.ts';

/** One thing that a query string may say: what it means, what is expected, and how a single value is read. */
export type Param = {
  readonly doc: string;
  readonly expected: string;
  /** Whether several values may be given, with commas between them. */
  readonly many: boolean;
  /** Whether nothing is answered without it. */
  readonly isRequired?: true;
  /** The value as it counts on a day, undefined for one that is not understood. */
  readonly read: (text: string, today: string) => string | undefined;
};

/** All that the query string of a file may say, by name. */
export type Params = Readonly<Record<string, Param>>;

/** Ids of records, any of which must match. */
export const ids = (doc: string): Param => ({
  doc,
  expected: `ids of lower-case words with hyphens, of at most ${MAX_ID_LENGTH} characters, such as japan`,
  many: true,
  read: (text) => (isId(text) ? text : undefined),
});

/** The id of one record. */
export const id = (doc: string): Param => ({
  ...ids(doc),
  expected: `an id of lower-case words with hyphens, of at most ${MAX_ID_LENGTH} characters, such as c5`,
  many: false,
});

/** Words of a closed list, any of which must match. */
export const words = (list: readonly string[], doc: string): Param => ({ ...word(list, doc), many: true });

/** One word of a closed list. */
export const word = (list: readonly string[], doc: string): Param => ({
  doc,
  expected: `${list.length > 1 ? 'one of ' : ''}${list.join(', ')}`,
  many: false,
  read: (text) => (list.includes(text) ? text : undefined),
});

/** A day, also one that is told from today. */
export const day = (doc: string): Param => ({
  doc,
  expected: 'a day YYYY-MM-DD, or today, or a number of days from today such as +365d or -30d',
  many: false,
  read: (text, today) => (isDay(text) ? text : text === 'today' ? today : relativeDay(text, today)),
});

/** A text. */
export const text = (doc: string): Param => ({
  doc,
  expected: 'a text of at most 200 characters',
  many: true,
  read: (value) => (value.length <= 200 ? value : undefined),
});

/** The parameters that every list takes. */
export const LIMIT: Param = {
  doc: 'The most rows to give; all when left out.',
  expected: 'a whole number from 1 to 1000000',
  many: false,
  read: (value) =>
    /^[1-9]\d{0,6}$/.test(value) && Number(value) <= 1_000_000 ? String(Number(value)) : undefined,
};

/** From where the graph is seen. */
export const VIEWPOINT = {
  asOf: day('The day of the world asked about: formats, offices and memberships of that day.'),
  knownAt: day('The day up to which sources count.'),
} as const;

/** Whether a file of text begins with a mark of its encoding. */
export const BOM = { bom: word(['1'], 'Begins with a byte order mark, for spreadsheets.') } as const;

/** A plus sign in a query string stands for a space, unless it is escaped. */
function relativeDay(value: string, today: string): string | undefined {
  const [, sign, days] = /^([ +-])(\d{1,5})d$/.exec(value) ?? [];
  if (days === undefined) return undefined;
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + (sign === '-' ? -1 : 1) * Number(days));
  const found = date.toISOString().slice(0, 10);
  return isDay(found) ? found : undefined;
}
