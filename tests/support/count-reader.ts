import type { Database } from '../../src/database/connect.ts';
import type { RunQuery } from '../../src/model/query.ts';

/** Runs statements, and counts the started and the running ones. */
export function createReader(database: Database): { readonly run: RunQuery; started: number; open: number } {
  const run = database.reader({ timeoutMs: 60_000 });
  const counted = { run, started: 0, open: 0 };
  counted.run = async (statement, params) => {
    counted.started += 1;
    counted.open += 1;
    try {
      return await run(statement, params);
    } finally {
      counted.open -= 1;
    }
  };
  return counted;
}
