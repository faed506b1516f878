import { stringify } from 'csv-stringify/sync';
import { valueOf } from './selection.ts';
import type { Selection } from './selection.ts';

/** A column of a table: its name, what it holds, its type in words of XML Schema, and its value in a row. */
export type Column<Item> = {
  readonly name: string;
  readonly doc: string;
  readonly type: 'string' | 'date' | 'integer' | 'boolean' | 'anyURI';
  /** Of a column that holds several values: what stands between them. */
  readonly separator?: ';';
  /** Of a column of several values: the column whose values they belong to, place by place; an empty place has none. */
  readonly beside?: string;
  readonly of: (item: Item) => string | number | boolean | null | readonly (string | null)[];
};

/**
 * Rows as CSV text as RFC 4180 has it, the names of the columns first. A text that a spreadsheet would take for a formula
 * (one that begins with `=`, `+`, `-`, `@`, a tab or a carriage return) gets an apostrophe before it; so does one that begins
 * with apostrophes and one of these, so that whoever takes one apostrophe away has the text again.
 */
export async function* csvText<Item>(
  columns: readonly Column<Item>[],
  rows: AsyncIterable<readonly Item[]>,
  selection: Selection,
): AsyncGenerator<string> {
  // Given with the first rows, so that a failure to read these is told before a file begins.
  let head = `${valueOf(selection, 'bom') === '1' ? '\uFEFF' : ''}${lines([columns.map(({ name }) => name)])}`;
  for await (const page of rows) {
    yield `${head}${lines(page.map((item) => columns.map((column) => cell(column.of(item)))))}`;
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

function cell(value: ReturnType<Column<never>['of']>): string | number | null {
  if (Array.isArray(value)) return (value as readonly (string | null)[]).map(placed).join(SEPARATOR);
  if (typeof value === 'string' && LOOKS_ESCAPED.test(value)) return `'${value}`;
  return typeof value === 'boolean' ? String(value) : (value as string | number | null);
}

const SEPARATOR = ';';

/** A value of several in a cell: what stands between them never stands in one. */
const placed = (value: string | null): string => (value ?? '').replace(/[%;]/g, encodeURIComponent);

const LOOKS_ESCAPED = /^'+[=+\-@\t\r＝＋－＠]/;
