import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Cell, Table } from './table.ts';

/**
 * Returns a table as CSV (RFC 4180), the column names first. As in the downloads of the service, an apostrophe precedes a text
 * that a spreadsheet reads as a formula, and removing one apostrophe restores the text.
 */
export function csvOf({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  return stringify(
    [columns, ...rows].map((row) => row.map(escaped)),
    {
      record_delimiter: '\r\n',
      escape_formulas: true,
      quoted_match: /[\r\n]/,
    },
  );
}

const LOOKS_ESCAPED = /^'+[=+\-@\t\r＝＋－＠]/;

function escaped(cell: Cell): string | number | null {
  if (typeof cell === 'string' && LOOKS_ESCAPED.test(cell)) return `'${cell}`;
  return typeof cell === 'boolean' ? String(cell) : cell;
}
