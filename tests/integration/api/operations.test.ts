import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';

const DOCS = new URL('../../../docs/', import.meta.url);
/** Each change of the data changes the second part of a cursor. The documents show an example. */
const REVISION_OF_CURSOR = /(?<="endCursor": "[\w-]+)\.[\w-]+"/g;
const EXAMPLE = Buffer.from('[1,"3f9a2c1b77aa"]').toString('base64url');
const NAMES = readdirSync(new URL('queries/', DOCS)).filter((name) => name.endsWith('.graphql'));

describe('the numbered operations', () => {
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, seedDataset());
    ask = createApi(database, { today: () => '2026-11-30' });
  });
  afterAll(() => database.close());

  it.each(NAMES)('return the documented answer of %s', async (name) => {
    const answer = await ask(readFileSync(new URL(`queries/${name}`, DOCS), 'utf8'));
    expect(answer.errors).toBeUndefined();
    expect(Object.values(answer.data as object).every((value) => value !== null)).toBe(true);
    const documented = new URL(`answers/${name.replace('.graphql', '.json')}`, DOCS);
    const text = `${JSON.stringify(answer.data, null, 2)}\n`.replace(REVISION_OF_CURSOR, `.${EXAMPLE}"`);
    await expect(text).toMatchFileSnapshot(fileURLToPath(documented));
  });
});
