import type { Cost } from '../api/context.ts';
import type { RunQuery } from '../graph/query.ts';

/** The read options of a request: its cost counter, its signal, and the time limit of each statement. */
export type ReadOptions = {
  readonly cost: Cost;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
};

/** Creates a function that runs the statements of one request, in READ transactions. */
export type CreateReader = (options: ReadOptions) => RunQuery;

/** The connection pool: the connections in use, and the statements that wait for one. */
export type Pool = {
  readonly busy: number;
  readonly waiting: number;
  /** Creates a function that runs statements and counts them while they run. */
  readonly createReader: CreateReader;
};

/**
 * Creates the counters of a pool of `size` connections: the driver exposes none. A statement uses one connection. With several
 * servers, each with a pool of its own, fewer statements may wait than counted.
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
