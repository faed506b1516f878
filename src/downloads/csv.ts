import { stringify } from 'csv-stringify/sync';
import { valueOf } from './selection.ts';
import type { Selection } from './selection.ts';
import type { TypeName } from '../model/property.ts';

/** A column of a table: its name, its description, its XML Schema type, and its value in a row. */
export type Column<Item> = {
  readonly name: string;
  readonly doc: string;
  readonly type: 'string' | 'date' | 'integer' | 'number' | 'boolean' | 'anyURI';
  /** The separator of several values in a cell. */
  readonly separator?: ';';
  /** The types of the records whose ids it holds. */
  readonly refersTo?: readonly TypeName[];
  /** The column to whose values these belong, by position. An empty position has no value. */
  readonly alignedWith?: string;
  readonly of: (item: Item) => Cell;
};

/** The value of a column in a row. A list has null for a place without a value. */
export type Cell = string | number | boolean | null | readonly (string | null)[];

/**
 * Yields rows as CSV (RFC 4180), the column names first. A spreadsheet reads a text as a formula if it begins with `=`, `+`,
 * `-`, `@`, a tab or a carriage return. An apostrophe precedes such a text, and a text that begins with apostrophes and one of
 * these. Removing one apostrophe always restores the text.
 */
export async function* csvText(
  columns: readonly Pick<Column<never>, 'name'>[],
  rows: AsyncIterable<readonly (readonly Cell[])[]>,
  selection: Selection,
): AsyncGenerator<string> {
  // The head is sent with the first rows: a failure to read them becomes an error response and not a broken file.
  let head = `${valueOf(selection, 'bom') === '1' ? '\uFEFF' : ''}${lines([columns.map(({ name }) => name)])}`;
  for await (const page of rows) {
    yield `${head}${lines(page.map((cells) => cells.map(cell)))}`;
    head = '';
  }
  if (head !== '') yield head;
}

const lines = (rows: readonly (readonly (string | number | null)[])[]): string =>
  stringify(rows as (string | number | null)[][], {
    record_delimiter: '\r\n',
    escape_formulas: true,
    quoted_match: /[\r\n]/,
  });

function cell(value: Cell): string | number | null {
  if (Array.isArray(value)) return (value as readonly (string | null)[]).map(escapeItem).join(SEPARATOR);
  if (typeof value === 'string' && LOOKS_ESCAPED.test(value)) return `'${value}`;
  return typeof value === 'boolean' ? String(value) : (value as string | number | null);
}

const SEPARATOR = ';';

/** Returns one of several values with the separator escaped. */
const escapeItem = (value: string | null): string => (value ?? '').replace(/[%;]/g, encodeURIComponent);

const LOOKS_ESCAPED = /^'+[=+\-@\t\r＝＋－＠]/;

type Of<Item> = Column<Item>['of'];

/** Returns functions that create the columns of a table of items: of one text, of several texts, of another type. */
export const columnBuilders = <Item>() => ({
  text: (name: string, doc: string, of: Of<Item>): Column<Item> => ({ name, doc, type: 'string', of }),
  list: (
    name: string,
    doc: string,
    of: (item: Item) => readonly (string | null)[],
    alignedWith?: string,
  ): Column<Item> => ({
    name,
    doc:
      alignedWith === undefined ? doc : `${doc} One for each of ${alignedWith}, empty where there is none.`,
    type: 'string',
    separator: ';',
    ...(alignedWith !== undefined && { alignedWith }),
    of,
  }),
  typed: (type: Column<Item>['type'], name: string, doc: string, of: Of<Item>): Column<Item> => ({
    name,
    doc,
    type,
    of,
  }),
});
