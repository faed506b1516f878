import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import {
  contentOf,
  currentOf,
  storedIn,
  wantedContent,
  wantedCurrent,
} from '../../support/ingest-content.ts';
import { createApi } from '../../support/api.ts';
import { plainDataset, plainRecord } from '../../support/plain-dataset.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import type { PlainClaim } from '../../support/plain-dataset.ts';

const RECORDS = [
  plainRecord('Nation', 'kazakhstan'),
  plainRecord('Nation', 'japan'),
  plainRecord('Event', 'meeting', { kind: 'SUMMIT' }),
];
const CLAIMS: readonly PlainClaim[] = [
  { subject: 'meeting', property: 'theme', value: 'Bridges' },
  { subject: 'meeting', property: 'participants', object: 'kazakhstan' },
  { subject: 'kazakhstan', property: 'independence', value: '1991-12-16' },
];
const FIRST = plainDataset(RECORDS, CLAIMS);

describe('a repeated ingest', () => {
  let database: Database;

  beforeAll(async () => (database = await connectTest()));
  beforeEach(async () => {
    await emptyDatabase(database);
    await ingestTest(database, FIRST);
  });
  afterAll(() => database.close());

  it('stores the dataset the first time', async () => {
    expect(await contentOf(database)).toEqual({ rev: 1, ...wantedContent(FIRST) });
    expect(await currentOf(database)).toEqual(wantedCurrent(FIRST));
    const labels = await rowsSince(database, 1);
    expect(labels).toEqual({
      ClaimRow: 3,
      DatasetRow: 1,
      EventRow: 1,
      NameRow: 4,
      NationRow: 3,
      ParticipationRow: 1,
      SourceRow: 1,
    });
  });

  it('writes nothing, not even a time, for the same dataset', async () => {
    const before = [await storedIn(database), await allOf(database)];
    const phases: string[] = [];
    const result = await ingestTest(database, FIRST, { onProgress: (phase) => void phases.push(phase) });
    expect(result).toEqual({ rev: 1, inserted: 0, closed: 0, undone: 0, removed: 0, shown: 0 });
    expect(phases).toEqual(['constraints']);
    expect([await storedIn(database), await allOf(database)]).toEqual(before);
  });

  it('changes only the rows of a changed claim: the claim and the record', async () => {
    const changed = withClaim(0, { value: 'Roads' });
    const result = await ingestTest(database, changed);
    expect(result).toMatchObject({ rev: 2, inserted: 3, closed: 3, shown: 3 });
    expect(await rowsSince(database, 2)).toEqual({ ClaimRow: 1, DatasetRow: 1, EventRow: 1 });
    expect(await contentOf(database)).toEqual({ rev: 2, ...wantedContent(changed) });
    expect(await currentOf(database)).toEqual(wantedCurrent(changed));
  });

  it('changes only the claim if no winner changes', async () => {
    const result = await ingestTest(database, withClaim(0, { locator: '¶3' }));
    expect(result).toMatchObject({ inserted: 2, closed: 2, shown: 2 });
    expect(await rowsSince(database, 2)).toEqual({ ClaimRow: 1, DatasetRow: 1 });
  });

  it('returns to an earlier dataset as to any other', async () => {
    await ingestTest(database, withClaim(0, { value: 'Roads' }));
    const result = await ingestTest(database, FIRST);
    expect(result).toMatchObject({ rev: 3, inserted: 3, closed: 3, removed: 3 });
    expect(await contentOf(database)).toEqual({ rev: 3, ...wantedContent(FIRST) });
  });

  it('removes the rest of a removed record with the next ingest', async () => {
    const without = plainDataset(RECORDS.slice(0, 1), CLAIMS.slice(2));
    await ingestTest(database, without);
    expect(await contentOf(database)).toEqual({ rev: 2, ...wantedContent(without) });
    expect(await currentOf(database)).toEqual(wantedCurrent(without));
    await ingestTest(database, without);
    expect((await allOf(database)).filter((each) => each.includes('meeting'))).toEqual([]);
    const result = await ingestTest(database, without);
    expect(result).toEqual({ rev: 2, inserted: 0, closed: 0, undone: 0, removed: 0, shown: 0 });
  });

  it('finds a merged record under its former id', async () => {
    const nation = plainRecord('Nation', 'kazakhstan', { formerIds: ['japan'] });
    await ingestTest(database, plainDataset([nation], CLAIMS.slice(2)));
    const { data } = await createApi(database)('{ nation(id: "japan") { id independence { edtf } } }');
    expect(data).toEqual({ nation: { id: 'kazakhstan', independence: { edtf: '1991-12-16' } } });
  });
});

const withClaim = (index: number, change: Partial<PlainClaim>): Dataset =>
  plainDataset(
    RECORDS,
    CLAIMS.map((claim, i) => (i === index ? { ...claim, ...change } : claim)),
  );

/** Returns the number of rows that are valid from a revision on, by label. */
async function rowsSince(database: Database, rev: number): Promise<Record<string, number>> {
  const text = `MATCH (n:Row) WHERE n.r0 = $rev
    RETURN [l IN labels(n) WHERE l <> 'Row'][0] AS label, count(*) AS count ORDER BY label`;
  const rows = await database.reader({ timeoutMs: 10_000 })<{ label: string; count: number }>(
    { text },
    { rev },
  );
  return Object.fromEntries(rows.map(({ label, count }) => [label, count]));
}

/** Returns every node with all of its properties, as texts. */
async function allOf(database: Database): Promise<readonly string[]> {
  const rows = await database.reader({ timeoutMs: 10_000 })<{ properties: object }>(
    { text: 'MATCH (n) RETURN properties(n) AS properties, elementId(n) AS at ORDER BY at' },
    {},
  );
  return rows.map((row) => JSON.stringify(row));
}
