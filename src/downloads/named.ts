import { optionalText, textOf, textsOf } from '../graph/row.ts';
import type { Row, View } from '../graph/types.ts';

/** A record that another one names. */
export type Named = { readonly id: string; readonly name: string };

/** The record that a column names; null where it names none, or none that is seen. */
export async function namedIn(row: Row, column: string): Promise<Named | null> {
  const id = optionalText(row, column);
  return id === null ? null : namedBy(row.view, id);
}

/** The records that a column lists, without those that are not seen. */
export async function allNamedIn(row: Row, column: string): Promise<readonly Named[]> {
  const found = await Promise.all(textsOf(row, column).map((id) => namedBy(row.view, id)));
  return found.filter((each) => each !== null);
}

/** The record of an id; one statement for all that are asked of a view at once. Null for one that is not seen. */
export async function namedBy(view: View, id: string): Promise<Named | null> {
  const found = await view.record(['id', 'name']).load(id);
  return found ? { id: textOf(found, 'id'), name: textOf(found, 'name') } : null;
}
