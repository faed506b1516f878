import { optionalText, textOf, textsOf } from '../graph/row.ts';
import type { Row, Snapshot } from '../graph/types.ts';

/** A reference to a record. */
export type RecordRef = { readonly id: string; readonly name: string };

/** Returns the address of a record: its page, and the start of the addresses of its files. */
export const recordUrl = (publicUrl: string, id: string): string => `${publicUrl}/${encodeURIComponent(id)}`;

/** Loads the record that a column references; null for none, and for a record that is not visible. */
export async function loadColumnRef(row: Row, column: string): Promise<RecordRef | null> {
  const id = optionalText(row, column);
  return id === null ? null : loadRef(row.snapshot, id);
}

/** Loads the records that a column references, without invisible ones. */
export async function loadColumnRefs(row: Row, column: string): Promise<readonly RecordRef[]> {
  const found = await Promise.all(textsOf(row, column).map((id) => loadRef(row.snapshot, id)));
  return found.filter((each) => each !== null);
}

/** Loads the record with an id, in one statement with other loads of the snapshot; null for a record that is not visible. */
export async function loadRef(snapshot: Snapshot, id: string): Promise<RecordRef | null> {
  const found = await snapshot.record(['id', 'name']).load(id);
  return found ? { id: textOf(found, 'id'), name: textOf(found, 'name') } : null;
}
