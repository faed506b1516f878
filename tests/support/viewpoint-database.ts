import { afterAll, beforeAll } from 'vitest';
import { connectTest, emptyDatabase, ingestTest } from './graph.ts';
import { createApi } from './api.ts';
import { DEFAULT_SETTINGS } from '../../src/server/settings.ts';
import type { Answer, Ask } from './api.ts';
import type { Database } from '../../src/database/connect.ts';
import type { Dataset } from '../../src/model/dataset.ts';

/** The API over the tests' database, in which datasets are ingested one after another. */
export type Questions = {
  readonly ingest: (dataset: Dataset) => Promise<unknown>;
  readonly ask: Ask;
  /** Returns the answer of the API; throws for an answer with errors. */
  readonly data: <Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>;
};

/**
 * Gives a suite the API over a database, with its limits lifted: an empty one, or one that holds `dataset`. The seed is
 * ingested once for several suites that ask it one after another.
 */
export function useDatabase(dataset?: () => Dataset): Questions {
  let database: Database | undefined;
  let api: Ask | undefined;
  const opened = (): Database => database ?? fail();
  const ask: Ask = (query, variables) => (api ?? fail())(query, variables);
  beforeAll(async () => {
    database = await connectTest();
    await (dataset ? ingestTest(database, dataset()) : emptyDatabase(database));
    api = createApi(database, { limits: LIMITS });
  });
  afterAll(() => database?.close());
  return {
    ask,
    ingest: (other) => ingestTest(opened(), other),
    data: async <Data>(query: string, variables?: Record<string, unknown>) =>
      checked(await ask(query, variables)) as Data,
  };
}

const LIMITS = { ...DEFAULT_SETTINGS.limits, complexity: Number.MAX_SAFE_INTEGER, statementMs: 60_000 };

const fail = (): never => {
  throw new Error('expected the database to be open, found that the suite has not begun');
};

function checked({ data, errors }: Answer): unknown {
  if (errors) throw new Error(`expected an answer, found ${JSON.stringify(errors)}`);
  return data;
}
