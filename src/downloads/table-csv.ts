import { stringify } from 'csv-stringify/sync';
import { valueOf } from './selection.ts';
import type { Cell, Column } from './table-columns.ts';
import type { Selection } from './selection.ts';

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
