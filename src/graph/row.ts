import { FIRST_DAY, LAST_DAY } from '../model/viewpoint.ts';
import type { Origin, Row } from './types.ts';

/** A text column; empty where the row has none. */
export const textOf = (row: Row, column: string): string => optionalText(row, column) ?? '';

/** A text column, null where the row has none. */
export function optionalText(row: Row, column: string): string | null {
  const value = row[column];
  return typeof value === 'string' ? value : null;
}

/** Returns the day of a column; null where the row has no bound there. */
export const dayOf = (row: Row, column: string): string | null => boundOf(optionalText(row, column));

/** Returns a bound as readers see it; null where there is none, which the graph marks with an end of the calendar. */
export const boundOf = (day: string | null): string | null =>
  day === FIRST_DAY || day === LAST_DAY ? null : day;

/** A column that lists texts; empty where the row has none. */
export function textsOf(row: Row, column: string): readonly string[] {
  const value = row[column];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** A column that lists items with qualifiers, as rows of their own: `key` and the qualifiers by name. */
export const itemsOf = (row: Row, column: string): readonly Row[] =>
  textsOf(row, column).map((text) => ({ ...(JSON.parse(text) as Record<string, unknown>), view: row.view }));

/** A row from the values of its columns, which are in the order of their names. */
export function toRow({ view, asOf }: Origin, columns: readonly string[], values: readonly unknown[]): Row {
  const row: Record<string, unknown> & Origin = { view, asOf };
  columns.forEach((column, i) => {
    row[column] = values[i] ?? null;
  });
  return row;
}
