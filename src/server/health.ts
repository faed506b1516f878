import { DiplographError } from '../errors.ts';
import { readVersion } from '../graph/dataset-version.ts';
import type { CreateReader } from './reader.ts';
import type { Limiters } from './http/concurrency-limiter.ts';

/**
 * Whether the service can answer: the database is reached, a dataset is ingested, and a new client would be served; if not,
 * why.
 */
export type Readiness =
  | { readonly ready: true; readonly version: string; readonly revision: string }
  | { readonly ready: false; readonly code: string };

/** What tells the health of the service. */
export type Health = { ready(): Promise<Readiness> };

const LIMIT_MS = 3000;

/** Creates the health check, which asks the database each time. */
export const createHealth = (createReader: CreateReader, { requests }: Limiters): Health => ({
  async ready() {
    if (requests.isFull) return { ready: false, code: 'LIMIT_EXCEEDED' };
    const cost = { statements: 0, databaseMs: 0 };
    const run = createReader({ cost, signal: AbortSignal.timeout(LIMIT_MS), timeoutMs: LIMIT_MS });
    try {
      const { version, revision } = await readVersion(run);
      return { ready: true, version, revision };
    } catch (error) {
      return { ready: false, code: codeOf(error) };
    }
  },
});

function codeOf(error: unknown): string {
  if (error instanceof DiplographError) return error.code;
  // The check was given up: a database that does not answer in time is as good as none.
  return error instanceof Error && error.name === 'TimeoutError' ? 'DATABASE_UNREACHABLE' : 'INTERNAL_ERROR';
}
