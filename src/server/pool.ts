import type { CreateReader } from '../model/query.ts';

/** The connection pool: the connections in use, and the waiting statements. */
export type Pool = {
  readonly busy: number;
  readonly waiting: number;
  /** Creates a function that runs statements and counts them while they run. */
  readonly createReader: CreateReader;
};

/**
 * Creates the counters of a pool of `size` connections, which the driver does not expose. A statement uses one connection. With
 * several servers, each has its own pool, and fewer statements may wait than counted.
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
