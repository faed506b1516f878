import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { plainDataset, plainRecord } from '../../support/plain-dataset.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';

/** More events than names that a search compares, and one that was held before them and is the last by name. */
const EVENTS = [
  ...Array.from({ length: 450 }, (_, i) => [
    `later-${String(i)}`,
    `Summit ${String(1000 + i)}`,
    '2025-01-01',
  ]),
  ['before', 'Summit Zulu', '2010-01-01'],
] as const;

describe('a search as of a day', () => {
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    const records = EVENTS.map(([id = '', name = '']) => ({
      ...plainRecord('Event', id, { kind: 'SUMMIT' }),
      name,
    }));
    const sayings = EVENTS.flatMap(([subject = '', , value = '']) => [
      { subject, property: 'status', value: 'HELD' },
      { subject, property: 'date', value },
    ]);
    await ingestTest(database, plainDataset(records, sayings));
    ask = createApi(database);
  });
  afterAll(() => database.close());

  it.each(['Summit', 'Sumit'])('compares only names of what exists then: %s', async (text) => {
    const { data } = await ask(
      `{ graph(asOf: "2012-01-01") { search(text: "${text}") { totalCount nodes { name } } } }`,
    );
    expect(data.graph.search).toEqual({ totalCount: 1, nodes: [{ name: 'Summit Zulu' }] });
  });
});
