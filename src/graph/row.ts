import { FIRST_DAY, LAST_DAY } from '../model/viewpoint.ts';
import type { Row, RowContext } from './types.ts';
import type { Viewpoint } from '../model/viewpoint.ts';

/** Returns a row from the values of its columns, which are in the order of their names. */
export function toRow(
  { snapshot, asOf }: RowContext,
  columns: readonly string[],
  values: readonly unknown[],
): Row {
  const row: Record<string, unknown> & RowContext = { snapshot, asOf };
  columns.forEach((column, i) => {
    row[column] = values[i] ?? null;
  });
  return row;
}

/** Returns the viewpoint from which a row was read. */
export const viewpointOf = ({ asOf = null, snapshot }: Row): Viewpoint => ({
  asOf,
  knownAt: snapshot.viewpoint.knownAt,
});

/** Returns a text column; empty where the row has none. */
export const textOf = (row: Row, column: string): string => optionalText(row, column) ?? '';

/** Returns a text column, null where the row has none. */
export function optionalText(row: Row, column: string): string | null {
  const value = row[column];
  return typeof value === 'string' ? value : null;
}

/** Returns a column with a number; null where the row has none. */
export function optionalNumber(row: Row, column: string): number | null {
  const value = row[column];
  return typeof value === 'number' ? value : null;
}

/** Returns the day of a column; null where the row has no bound there. */
export const dayOf = (row: Row, column: string): string | null => boundOf(optionalText(row, column));

/** Returns a bound as readers see it; null for an end of the calendar, which the graph stores for a missing bound. */
export const boundOf = (day: string | null): string | null =>
  day === FIRST_DAY || day === LAST_DAY ? null : day;

/** Returns a column that lists texts; empty where the row has none. */
export function textsOf(row: Readonly<Record<string, unknown>>, column: string): readonly string[] {
  const value = row[column];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** Returns the items of a column that lists items with qualifiers as rows: `key`, the qualifiers, and the id of the record as `parent`. */
export const itemsOf = (row: Row, column: string): readonly Row[] =>
  textsOf(row, column).map((text) => ({
    ...(JSON.parse(text) as Record<string, unknown>),
    parent: row['id'],
    snapshot: row.snapshot,
  }));

/** Returns the texts of a column that lists texts as rows of the same form. */
export const textItemsOf = (row: Row, column: string): readonly Row[] =>
  textsOf(row, column).map((key) => ({ key, parent: row['id'], snapshot: row.snapshot }));
