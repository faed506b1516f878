import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { plainDataset, plainRecord } from '../../support/plain-dataset.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { Dataset } from '../../../src/model/dataset.ts';

const EVENTS = 400;
const CLAIMS_EACH = 50;

describe('an ingest of 20,000 claims by one source', () => {
  let database: Database;

  beforeAll(async () => {
    database = await connectTest();
    await emptyDatabase(database);
  });
  afterAll(() => database.close());

  it('fits into the memory of the local server, and a changed claim changes three rows', async () => {
    const result = await ingestTest(database, large());
    expect(result.inserted).toBeGreaterThan(EVENTS * CLAIMS_EACH);
    const [found] = await database.reader({ timeoutMs: 30_000 })<{ claims: number; links: number }>(
      { text: 'MATCH (c:ClaimRow)-[l]->() RETURN count(DISTINCT c) AS claims, count(l) AS links' },
      {},
    );
    expect(found).toEqual({ claims: EVENTS * CLAIMS_EACH, links: 2 * EVENTS * CLAIMS_EACH });
    const changed = await ingestTest(database, large('Another aim'));
    expect(changed).toMatchObject({ inserted: 3, closed: 3 });
  });
});

/** Returns a dataset of events with many aims each; `first` is the text of the first one. */
const large = (first = 'An aim'): Dataset =>
  plainDataset(
    Array.from({ length: EVENTS }, (_, i) => plainRecord('Event', `event-${String(i)}`, { kind: 'SUMMIT' })),
    Array.from({ length: EVENTS * CLAIMS_EACH }, (_, i) => ({
      subject: `event-${String(i % EVENTS)}`,
      property: 'aims',
      value: i === 0 ? first : `Aim ${String(i)}`,
    })),
  );
