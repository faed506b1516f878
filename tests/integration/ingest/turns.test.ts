import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { contentOf, currentOf, wantedContent, wantedCurrent } from '../../support/ingest-content.ts';
import { ALPHA, BETA } from '../../support/ingest-datasets.ts';
import { plainDataset, plainRecord } from '../../support/plain-dataset.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { Phase } from '../../../src/ingest/ingest.ts';

const OLD = plainDataset([plainRecord('Nation', 'japan')], []);
const NEW = plainDataset([plainRecord('Nation', 'india')], []);
const OTHER = plainDataset([plainRecord('Nation', 'china')], []);

describe('two concurrent ingests', () => {
  let database: Database;

  beforeAll(async () => (database = await connectTest()));
  beforeEach(async () => {
    await emptyDatabase(database);
    await ingestTest(database, OLD);
  });
  afterAll(() => database.close());

  it('run one after the other, and both succeed', async () => {
    const results = await Promise.all([ALPHA, BETA].map((dataset) => ingestTest(database, dataset)));
    expect(results.map(({ rev }) => rev).sort()).toEqual([2, 3]);
    expect(results.map(({ undone }) => undone)).toEqual([0, 0]);
    const last = results[0]?.rev === 3 ? ALPHA : BETA;
    expect(await contentOf(database)).toEqual({ rev: 3, ...wantedContent(last) });
    expect(await currentOf(database)).toEqual(wantedCurrent(last));
  });

  it('report after two seconds that the second one waits, and continue when the first one ends', async () => {
    const first = pausedAt('insert');
    const work = ingestTest(database, NEW, first.options);
    await first.reached;
    const phases: Phase[] = [];
    const second = ingestTest(database, OTHER, { onProgress: (phase) => void phases.push(phase) });
    await new Promise((resolve) => setTimeout(resolve, 4500));
    expect(phases).toEqual(['constraints', 'lock', 'wait', 'wait']);
    first.resume();
    expect([(await work).rev, (await second).rev]).toEqual([2, 3]);
    expect(await contentOf(database)).toEqual({ rev: 3, ...wantedContent(OTHER) });
  });

  it('let the second one be cancelled while it waits', async () => {
    const first = pausedAt('insert');
    const work = ingestTest(database, NEW, first.options);
    await first.reached;
    const onProgress = (phase: Phase): void => {
      if (phase === 'wait') throw new Error('no more patience');
    };
    await expect(ingestTest(database, OTHER, { onProgress })).rejects.toThrow('no more patience');
    first.resume();
    expect((await work).rev).toBe(2);
    expect(await contentOf(database)).toEqual({ rev: 2, ...wantedContent(NEW) });
  });

  it.each(['compare', 'insert', 'close', 'show', 'publish'] as const)(
    'leave no trace of one that loses its lock at %s and continues after the other one',
    async (phase) => {
      const slow = pausedAt(phase);
      const work = ingestTest(database, NEW, { ...slow.options, batchSize: 2 });
      await slow.reached;
      await endLockTransaction(database);
      expect((await ingestTest(database, OTHER)).rev).toBe(2);
      slow.resume();
      await expect(work).rejects.toMatchObject({ name: 'DiplographError' });
      expect(await contentOf(database)).toEqual({ rev: 2, ...wantedContent(OTHER) });
      expect(await currentOf(database)).toEqual(wantedCurrent(OTHER));
      expect(await ingestTest(database, OTHER)).toMatchObject({ rev: 2, inserted: 0, closed: 0, undone: 0 });
    },
  );

  it('let one that lost its lock write nothing during the other one', async () => {
    const [slow, quick] = [pausedAt('insert'), pausedAt('close')];
    const lost = ingestTest(database, NEW, { ...slow.options, batchSize: 2 });
    await slow.reached;
    await endLockTransaction(database);
    const work = ingestTest(database, OTHER, quick.options);
    await quick.reached;
    slow.resume();
    await expect(lost).rejects.toMatchObject({
      code: 'DATABASE_BUSY',
      message: expect.stringContaining('another ingest has acquired it') as string,
    });
    quick.resume();
    expect((await work).rev).toBe(2);
    expect(await contentOf(database)).toEqual({ rev: 2, ...wantedContent(OTHER) });
  });
});

/** Progress that stops at a phase until it is resumed. */
function pausedAt(pausing: Phase) {
  let resume = (): void => undefined;
  let reach = (): void => undefined;
  const resumed = new Promise<void>((resolve) => (resume = resolve));
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const onProgress = async (phase: Phase): Promise<void> => {
    if (phase !== pausing) return;
    reach();
    await resumed;
  };
  return { options: { onProgress }, reached, resume };
}

/** Ends the transaction that holds the lock, as the server does when a connection is lost. */
async function endLockTransaction(database: Database): Promise<void> {
  const writer = database.writer();
  const open = await writer.run<{ transactionId: string; currentQuery: string }>(
    { text: 'SHOW TRANSACTIONS YIELD transactionId, currentQuery RETURN transactionId, currentQuery' },
    {},
  );
  const idle = open.filter(({ currentQuery }) => !currentQuery.includes('SHOW TRANSACTIONS'));
  expect(idle).toHaveLength(1);
  await writer.run({ text: 'TERMINATE TRANSACTIONS $ids' }, { ids: idle.map((each) => each.transactionId) });
}
