import { createView } from '../graph/view.ts';
import { readVersion } from '../graph/dataset-version.ts';
import { textOf } from '../graph/row.ts';
import type { CreateReader } from './reader.ts';

/** Finds the id that a record or claim has now, also by one that it had before; null where there is none. */
export type FindRecord = (id: string, signal: AbortSignal) => Promise<string | null>;

/** Makes what finds records, whatever the day asked about. */
export const createFindRecord =
  (createReader: CreateReader, today: () => string, timeoutMs: number): FindRecord =>
  async (id, signal) => {
    const run = createReader({ cost: { statements: 0, databaseMs: 0 }, signal, timeoutMs });
    const view = createView({ run, version: await readVersion(run), today: today() });
    const row = await view.identity(['id']).load(id);
    return row === null ? null : textOf(row, 'id');
  };
