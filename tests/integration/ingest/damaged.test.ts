import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { contentOf, currentOf, wantedContent, wantedCurrent } from '../../support/ingest-content.ts';
import { createApi } from '../../support/api.ts';
import { generate } from '../../support/generate.ts';
import { eachNth } from '../../support/runs.ts';
import type { Database } from '../../../src/database/connect.ts';

const DATASET = generate(7);

/** The changes that a person may make to a graph by hand. */
const DAMAGES: Readonly<Record<string, string>> = {
  'all rows but one': 'MATCH (n:Row) WHERE NOT n:DatasetRow WITH n SKIP 1 DETACH DELETE n',
  'some rows': 'MATCH (n:EventRow) WITH n LIMIT 13 DETACH DELETE n',
  'one claim': 'MATCH (n:ClaimRow) WITH n LIMIT 1 DETACH DELETE n',
  'the row of the dataset': 'MATCH (n:DatasetRow) DETACH DELETE n',
  'the node of the dataset': 'MATCH (n:Dataset) DETACH DELETE n',
  'the number of the revision': 'MATCH (n:Dataset) REMOVE n.rev',
  'the node of ingests': 'MATCH (n:Ingest) DETACH DELETE n',
  'records with all that is tied to them': 'MATCH (n:Record) WITH n LIMIT 5 DETACH DELETE n',
  'all records': 'MATCH (n:Record) DETACH DELETE n',
  'ties between rows and records': 'MATCH (:ClaimRow)-[e:ABOUT]->() WITH e LIMIT 20 DELETE e',
  'versions of relationships':
    'MATCH (:Record)-[e]->(:Record) WHERE e.r0 IS NOT NULL WITH e LIMIT 20 DELETE e',
  'relationships that hold now': 'MATCH (:Record)-[e]->(:Record) WHERE e.r0 IS NULL WITH e LIMIT 20 DELETE e',
  'names of records': 'MATCH (n:Record) WHERE n.name IS NOT NULL WITH n LIMIT 5 REMOVE n.name',
  'what records are': 'MATCH (n:Event) WITH n LIMIT 5 REMOVE n:Event, n:Summit, n:Ministerial, n:Meeting',
  'what claims are': 'MATCH (n:Claim) WITH n LIMIT 5 REMOVE n:Claim',
  everything: 'MATCH (n) DETACH DELETE n',
};

describe('a graph that was changed by hand', () => {
  let database: Database;
  let whole: unknown;

  const read = async (): Promise<unknown> => {
    const { data } = await createApi(database)(
      '{ dataset { revision } events(first: 100) { totalCount nodes { id status participants { nodes { party { id } } } } } claims { totalCount } }',
    );
    return data as unknown;
  };

  beforeAll(async () => {
    database = await connectTest();
    await emptyDatabase(database);
    await ingestTest(database, DATASET);
    whole = await read();
  });
  beforeEach(async () => {
    await ingestTest(database, DATASET);
  });
  afterAll(() => database.close());

  it.each(eachNth(3, Object.keys(DAMAGES)))(
    'is repaired by an ingest of the same dataset: %s',
    async (what) => {
      await database.writer().run({ text: DAMAGES[what] ?? '' }, {});
      const result = await ingestTest(database, DATASET);
      const { inserted, undone, shown } = result;
      expect(inserted + undone + shown > 0 || what === 'the node of ingests').toBe(true);
      expect(await contentOf(database)).toMatchObject(wantedContent(DATASET));
      expect(await currentOf(database)).toEqual(wantedCurrent(DATASET));
      expect(await read()).toEqual(whole);
      expect(await ingestTest(database, DATASET)).toMatchObject({
        inserted: 0,
        closed: 0,
        undone: 0,
        shown: 0,
      });
    },
  );

  it('gets no new revision if only the current layer was damaged', async () => {
    const { rev } = await contentOf(database);
    await database.writer().run({ text: DAMAGES['names of records'] ?? '' }, {});
    expect(await ingestTest(database, DATASET)).toEqual({
      ...{ rev, inserted: 0, closed: 0, undone: 0, removed: 0 },
      ...{ shown: 5, isRepair: true },
    });
  });

  it('loses manual additions to the current layer', async () => {
    const { run } = database.writer();
    await run({ text: 'MATCH (n:Nation) WITH n LIMIT 1 MATCH (e:Summit) CREATE (n)-[:LIKES]->(e)' }, {});
    await run({ text: 'MATCH (n:Nation) WITH n LIMIT 1 SET n:Summit, n.code = "??", n.seen = true' }, {});
    expect(await ingestTest(database, DATASET)).toMatchObject({ inserted: 0, isRepair: true });
    expect(await currentOf(database)).toEqual(wantedCurrent(DATASET));
  });

  it('is reported by the ingest', async () => {
    await database.writer().run({ text: DAMAGES['some rows'] ?? '' }, {});
    expect(await ingestTest(database, DATASET)).toMatchObject({ isRepair: true });
    expect(await ingestTest(database, DATASET)).not.toHaveProperty('isRepair');
  });

  it('makes a concurrent ingest fail with the reason in one line', async () => {
    const other = { ...DATASET, info: { ...DATASET.info, title: 'Another title' } };
    const onProgress = async (phase: string): Promise<void> => {
      if (phase !== 'publish') return;
      await database
        .writer()
        .run({ text: 'MATCH (n:DatasetRow) WHERE n.ingestedAt IS NULL DETACH DELETE n' }, {});
    };
    await expect(ingestTest(database, other, { onProgress })).rejects.toMatchObject({
      code: 'DATABASE_FAILED',
      message: expect.stringMatching(
        /^expected the row of the dataset .* run "diplograph ingest" again/,
      ) as string,
    });
    await ingestTest(database, DATASET);
    expect(await read()).toEqual(whole);
  });

  it('gets a changed value back from the next ingest with changes', async () => {
    await database.writer().run({ text: "MATCH (n:Nation) WITH n LIMIT 3 SET n.name = 'Nowhere'" }, {});
    const other = { ...DATASET, info: { ...DATASET.info, title: 'Another title' } };
    expect(await ingestTest(database, other)).toMatchObject({ inserted: 1, shown: 3 });
    expect(await currentOf(database)).toEqual(wantedCurrent(DATASET));
  });
});
