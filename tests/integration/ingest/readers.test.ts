import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALPHA, BETA } from '../../support/ingest-datasets.ts';
import { startReaders, strayAnswers, wrongAnswersAbout } from '../../support/ingest-readers.ts';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { contentOf, storedIn, wantedContent } from '../../support/ingest-content.ts';
import { isFull } from '../../support/runs.ts';
import type { Database } from '../../../src/database/connect.ts';

const DATASETS = [ALPHA, BETA];
const GRACE_MS = 2000;
const INGESTS = isFull ? 20 : 6;

describe('readers during repeated ingests', () => {
  let database: Database;

  beforeAll(async () => {
    database = await connectTest();
    await emptyDatabase(database);
  });
  afterAll(() => database.close());

  it(`see one revision in each answer while ${INGESTS} ingests run`, async () => {
    for (const dataset of DATASETS) {
      await ingestTest(database, dataset);
      expect(await wrongAnswersAbout(database, dataset)).toEqual([]);
    }
    expect((await wrongAnswersAbout(database, ALPHA)).length).toBeGreaterThan(20);
    const readers = startReaders(database, 2);
    let removed = 0;
    for (let i = 0; i < INGESTS; i += 1) {
      const result = await ingestTest(database, DATASETS[i % 2] ?? ALPHA, {
        graceMs: GRACE_MS,
        batchSize: 50,
      });
      expect(result.rev).toBe(i + 3);
      removed += result.removed;
    }
    const answers = await readers.stop();
    expect(strayAnswers(answers, DATASETS)).toEqual([]);
    expect(new Set(answers.map(({ revision }) => revision)).size).toBe(2);
    expect(answers.length).toBeGreaterThan(10);
    expect(removed).toBeGreaterThan(0);
  });

  it('still find the rows of every revision that was replaced within the grace period', async () => {
    await emptyDatabase(database);
    for (const dataset of [ALPHA, BETA, ALPHA, BETA])
      await ingestTest(database, dataset, { graceMs: 60_000 });
    for (const rev of [1, 2, 3, 4]) {
      const dataset = rev % 2 === 1 ? ALPHA : BETA;
      expect(await contentOf(database, rev)).toEqual({ rev, ...wantedContent(dataset) });
    }
    expect(await ingestTest(database, BETA, { graceMs: 60_000 })).toMatchObject({ rev: 4, removed: 0 });
  });

  it('lose only the rows of revisions that were replaced before the grace period', async () => {
    await emptyDatabase(database);
    await ingestTest(database, ALPHA);
    await ingestTest(database, BETA);
    await new Promise((resolve) => setTimeout(resolve, GRACE_MS));
    await ingestTest(database, ALPHA, { graceMs: 60_000 });
    const { removed } = await ingestTest(database, ALPHA, { graceMs: GRACE_MS });
    const { nodes, edges } = wantedContent(ALPHA);
    expect(removed).toBe(nodes.length + edges.length);
    expect((await contentOf(database, 1)).nodes).toEqual([]);
    expect(await contentOf(database, 2)).toEqual({ rev: 2, ...wantedContent(BETA) });
    expect(await contentOf(database, 3)).toEqual({ rev: 3, ...wantedContent(ALPHA) });
    expect((await storedIn(database)).closed).toBe(wantedContent(BETA).nodes.length);
  });
});
