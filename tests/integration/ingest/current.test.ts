import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { currentOf, wantedCurrent } from '../../support/ingest-content.ts';
import { plainDataset, plainRecord } from '../../support/plain-dataset.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import type { IngestOptions } from '../../../src/ingest/ingest.ts';

const NATIONS = ['japan', 'kazakhstan', 'oman'];

/** Returns a meeting with a theme, under a format, of some nations. */
const datasetOf = (theme: string, nations: readonly string[] = NATIONS): Dataset =>
  plainDataset(
    [
      ...nations.map((id) => plainRecord('Nation', id)),
      plainRecord('Format', 'dialogue', { kind: 'PLUS_FORMAT' }),
      plainRecord('Event', 'meeting', { kind: 'SUMMIT' }),
    ],
    [
      { subject: 'meeting', property: 'format', object: 'dialogue' },
      { subject: 'meeting', property: 'theme', value: theme },
      ...nations.map((id) => ({ subject: 'meeting', property: 'participants', object: id })),
    ],
  );

const BRIDGES = datasetOf('Bridges');
const ROADS = datasetOf('Roads', NATIONS.slice(0, 2));

describe('the current layer of a graph', () => {
  let database: Database;

  beforeAll(async () => (database = await connectTest()));
  beforeEach(async () => {
    await emptyDatabase(database);
    await ingestTest(database, BRIDGES);
  });
  afterAll(() => database.close());

  const read = <Row>(text: string): Promise<readonly Row[]> =>
    database.reader({ timeoutMs: 10_000 })<Row>({ text }, {});

  /** Returns the result of a statement on the current layer, and the values that the API reads. */
  async function seen() {
    const [found] = await read<object>(`
MATCH (d:Dataset)
MATCH (e:Summit)-[:UNDER]->(:Format)
RETURN d.rev AS rev, e.theme AS theme, COUNT { (:Nation)-[:TAKES_PART]->(e) } AS nations,
  COLLECT { MATCH (e)<-[:ABOUT]-(c:Claim {property: 'theme'})-[:STATED_BY]->(:Source) RETURN c.value } AS claimed,
  COUNT { (n:Nation) WHERE n.name IS NOT NULL } AS named`);
    return found;
  }
  const OLD = { rev: 1, theme: 'Bridges', nations: 3, claimed: ['Bridges'], named: 3 };
  const NEW = { rev: 2, theme: 'Roads', nations: 2, claimed: ['Roads'], named: 2 };

  it('is published together with the revision', async () => {
    const phases: [string, unknown][] = [];
    const onProgress: IngestOptions['onProgress'] = async (phase) => void phases.push([phase, await seen()]);
    await ingestTest(database, ROADS, { onProgress });
    const named = ['constraints', 'lock', 'compare', 'insert', 'close', 'show', 'publish'];
    expect([...new Set(phases.map(([phase]) => phase))]).toEqual(named);
    expect(phases.filter(([, found]) => JSON.stringify(found) !== JSON.stringify(OLD))).toEqual([]);
    expect(await seen()).toEqual(NEW);
    expect(await currentOf(database)).toEqual(wantedCurrent(ROADS));
  });

  it('loses the properties of a removed record with the revision, and its node with the clean-up', async () => {
    await ingestTest(database, ROADS, { graceMs: 60_000 });
    const oman = "MATCH (n:Record {id: 'oman'}) RETURN labels(n) AS labels, properties(n) AS props";
    expect(await read(oman)).toEqual([{ labels: ['Record', 'Nation'], props: { id: 'oman' } }]);
    await ingestTest(database, ROADS);
    expect(await read(oman)).toEqual([]);
    expect(await ingestTest(database, ROADS)).toMatchObject({ removed: 0, shown: 0 });
  });

  it('has no replaced version, while readers of the earlier revision still find theirs', async () => {
    await ingestTest(database, ROADS, { graceMs: 60_000 });
    const ends = await read<{ readonly type: string; readonly count: number }>(
      'MATCH (:Nation)-[e]->(:Event) RETURN type(e) AS type, count(*) AS count ORDER BY type',
    );
    expect(ends).toEqual([
      { type: 'TAKES_PART', count: 2 },
      { type: 'TAKES_PART_ROW', count: 3 },
    ]);
    expect(
      await read(
        'MATCH (n:ClaimRow) WHERE n.property = "theme" RETURN n:Claim AS shown, n.value AS value ORDER BY value',
      ),
    ).toEqual([
      { shown: false, value: 'Bridges' },
      { shown: true, value: 'Roads' },
    ]);
  });

  it('changes before the revision if one transaction is too small, with the same result', async () => {
    const steps: number[] = [];
    const onProgress: IngestOptions['onProgress'] = (phase, done) => {
      if (phase === 'show') steps.push(done);
    };
    const { shown } = await ingestTest(database, ROADS, { batchSize: 1, onProgress });
    expect(shown).toBeGreaterThan(5);
    expect(steps).toEqual([0, 5].slice(0, Math.ceil(shown / 5)));
    expect(await currentOf(database)).toEqual(wantedCurrent(ROADS));
  });
});
