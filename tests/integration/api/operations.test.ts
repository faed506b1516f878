import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';

const FOLDER = new URL('../../../docs/queries/', import.meta.url);

describe('the numbered operations', () => {
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, seedDataset());
    ask = createApi(database);
  });
  afterAll(() => database.close());

  it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.graphql')))(
    'answers %s without an error',
    async (name) => {
      const answer = await ask(readFileSync(new URL(name, FOLDER), 'utf8'));
      expect(answer.errors).toBeUndefined();
      expect(Object.values(answer.data as object).every((value) => value !== null)).toBe(true);
    },
  );
});
