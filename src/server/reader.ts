import type { Cost } from '../api/context.ts';
import type { RunQuery } from '../graph/query.ts';

/** How one request reads: where its cost is counted, when it is given up, and the time limit of each statement. */
export type ReadOptions = {
  readonly cost: Cost;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
};

/** Makes what runs the statements of one request, in READ transactions. */
export type CreateReader = (options: ReadOptions) => RunQuery;

/** The connections to the database: how many are in use, and how many statements wait for one. */
export type Pool = {
  readonly busy: number;
  readonly waiting: number;
  /** Makes what runs statements, and counts them here while they run. */
  readonly createReader: CreateReader;
};

/**
 * Counts on the way to a pool of so many connections, which tells nothing of itself. A statement has one connection; with several
 * servers, each of which has a pool of its own, fewer may wait than is told here.
 */
export function createPool(createReader: CreateReader, size: number): Pool {
  let running = 0;
  return {
    get busy() {
      return Math.min(running, size);
    },
    get waiting() {
      return Math.max(running - size, 0);
    },
    createReader: (options) => {
      const run = createReader(options);
      return async (statement, params) => {
        running += 1;
        try {
          return await run(statement, params);
        } finally {
          running -= 1;
        }
      };
    },
  };
}
