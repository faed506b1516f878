import type { Database } from '../../src/database/connect.ts';
import type { RunQuery } from '../../src/model/query.ts';

/** Creates readers of a database, and counts the started and the running statements of all of them. */
export function countReaders({ reader }: Pick<Database, 'reader'>): Pick<Database, 'reader'> & {
  started: number;
  open: number;
} {
  const counted = { reader, started: 0, open: 0 };
  counted.reader = (options) => {
    const run = reader(options);
    return async (statement, params) => {
      counted.started += 1;
      counted.open += 1;
      try {
        return await run(statement, params);
      } finally {
        counted.open -= 1;
      }
    };
  };
  return counted;
}

/** Runs statements, and counts the started and the running ones. */
export function createReader(database: Database): { readonly run: RunQuery; started: number; open: number } {
  const counted = countReaders(database);
  return Object.assign(counted, { run: counted.reader({ timeoutMs: 60_000 }) });
}
