import { DiplographError } from '../errors.ts';
import { readVersion } from '../graph/dataset-version.ts';
import type { Database } from '../database/connect.ts';

const LIMIT_MS = 10_000;

/**
 * Makes sure that a database holds a dataset.
 * @throws DiplographError NOT_INGESTED with what to do.
 */
export async function checkIngested(database: Database, signal: AbortSignal): Promise<void> {
  await readVersion(database.reader({ timeoutMs: LIMIT_MS, signal }));
}

/** Whether an error says that a database holds no dataset. */
export const isNotIngested = (error: unknown): error is DiplographError =>
  error instanceof DiplographError && error.code === 'NOT_INGESTED';
