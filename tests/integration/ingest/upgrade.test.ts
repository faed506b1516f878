import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ALPHA } from '../../support/ingest-datasets.ts';
import { createApi } from '../../support/api.ts';
import { wrongAnswersAbout } from '../../support/ingest-readers.ts';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { contentOf, wantedContent } from '../../support/ingest-content.ts';
import { GRAPH_MODEL } from '../../../src/model/graph-model.ts';
import { readVersion } from '../../../src/graph/dataset-version.ts';
import type { Database } from '../../../src/database/connect.ts';

/** The graph as a version of Diplograph with another graph model leaves it: other hashes, other names of properties. */
const OTHER_MODEL = {
  text: `
MATCH (n:Row)
SET n.hash = 'other-' + n.hash, n.title = n.name, n.name = null
WITH count(n) AS rows
MATCH (:Record)-[e]->(:Record) WHERE e.r0 IS NOT NULL SET e.hash = 'other-' + e.hash
WITH count(e) AS edges
MATCH (d:DatasetRow) SET d.graphModel = $model
RETURN edges`,
};

describe('a graph of another graph model', () => {
  let database: Database;

  beforeAll(async () => (database = await connectTest()));
  beforeEach(async () => {
    await emptyDatabase(database);
    await ingestTest(database, ALPHA);
  });
  afterAll(() => database.close());

  const version = () => readVersion(database.reader({ timeoutMs: 10_000 }));

  it.each([GRAPH_MODEL - 1, GRAPH_MODEL + 1])(
    '(%i) is not read, and the reason has a remedy',
    async (model) => {
      await database.writer().run(OTHER_MODEL, { model });
      await expect(version()).rejects.toMatchObject({
        code: 'NOT_INGESTED',
        message: `expected a graph of model ${GRAPH_MODEL}, found one of model ${model}, which another version of Diplograph wrote; run "diplograph ingest" with this version`,
      });
      const { errors } = await createApi(database)('{ dataset { revision } }');
      expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['NOT_INGESTED']);
    },
  );

  it('is replaced by an ingest, which keeps the old rows for their readers', async () => {
    expect(await wrongAnswersAbout(database, ALPHA)).toEqual([]);
    await database.writer().run(OTHER_MODEL, { model: GRAPH_MODEL - 1 });
    const old = await contentOf(database);
    const { nodes, edges } = wantedContent(ALPHA);
    expect(await ingestTest(database, ALPHA, { graceMs: 60_000 })).toMatchObject({
      rev: 2,
      inserted: nodes.length + edges.length,
      closed: nodes.length + edges.length,
      removed: 0,
    });
    expect(await contentOf(database, 1)).toEqual(old);
    expect(await contentOf(database)).toEqual({ rev: 2, ...wantedContent(ALPHA) });
    expect(await wrongAnswersAbout(database, ALPHA)).toEqual([]);
    expect(await ingestTest(database, ALPHA, { graceMs: 60_000 })).toMatchObject({ inserted: 0, closed: 0 });
  });
});
