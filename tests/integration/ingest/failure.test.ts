import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import {
  contentOf,
  currentOf,
  storedIn,
  wantedContent,
  wantedCurrent,
} from '../../support/ingest-content.ts';
import { plainDataset, plainRecord } from '../../support/plain-dataset.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { IngestOptions, Phase } from '../../../src/ingest/ingest.ts';
import type { PlainClaim } from '../../support/plain-dataset.ts';

const policy = (id: string, year: string): PlainClaim => ({ subject: id, property: 'adopted', value: year });
const OLD = plainDataset(
  [plainRecord('Nation', 'japan'), plainRecord('Place', 'tokyo')],
  [{ subject: 'japan', property: 'independence', value: '1952' }],
);
const NEW = plainDataset(
  ['one', 'two', 'three'].map((id) => plainRecord('Policy', id)),
  [policy('one', '2001'), policy('two', '2002'), policy('three', '2003')],
);
/** So small that every phase has several batches. */
const SMALL_STEPS = { batchSize: 2 };

describe('an ingest that fails', () => {
  let database: Database;

  beforeAll(async () => (database = await connectTest()));
  beforeEach(async () => {
    await emptyDatabase(database);
    // Twice over, so that there is something to clean up.
    await ingestTest(database, NEW);
    await ingestTest(database, OLD);
  });
  afterAll(() => database.close());

  const phases = [
    'constraints',
    'lock',
    'compare',
    'clean-up',
    'insert',
    'close',
    'show',
    'publish',
  ] as const;
  it.each(phases)(
    'changes nothing that readers see when it fails at %s, and the next one completes',
    async (phase) => {
      await expect(ingestTest(database, NEW, failingAt(phase))).rejects.toThrow('planned failure');
      expect(await contentOf(database)).toEqual({ rev: 2, ...wantedContent(OLD) });
      expect(equals(await currentOf(database), wantedCurrent(OLD))).toBe(phase !== 'show');
      const hasWritten = ['clean-up', 'insert', 'close', 'show', 'publish'].includes(phase);
      expect((await storedIn(database)).isUnfinished).toBe(hasWritten);
      const result = await ingestTest(database, NEW);
      expect(result.rev).toBe(3);
      expect(result.undone > 0).toBe(['insert', 'close', 'show', 'publish'].includes(phase));
      expect(await contentOf(database)).toEqual({ rev: 3, ...wantedContent(NEW) });
      expect(await currentOf(database)).toEqual(wantedCurrent(NEW));
      expect((await storedIn(database)).isUnfinished).toBe(false);
    },
  );

  it.each(['show', 'publish'] as const)(
    'at %s is undone by an ingest of the current dataset',
    async (phase) => {
      await expect(ingestTest(database, NEW, failingAt(phase))).rejects.toThrow('planned failure');
      expect(await storedIn(database)).toMatchObject({ newest: 3, isUnfinished: true });
      const result = await ingestTest(database, OLD);
      expect(result).toMatchObject({ rev: 2, inserted: 0, closed: 0 });
      expect(result.undone).toBeGreaterThan(10);
      expect(await contentOf(database)).toEqual({ rev: 2, ...wantedContent(OLD) });
      expect(await currentOf(database)).toEqual(wantedCurrent(OLD));
      expect(await ingestTest(database, OLD)).toMatchObject({ undone: 0, removed: 0 });
    },
  );

  it('is undone in a third attempt when the second one fails while undoing', async () => {
    await expect(ingestTest(database, NEW, failingAt('publish'))).rejects.toThrow('planned failure');
    await expect(ingestTest(database, NEW, failingAt('undo'))).rejects.toThrow('planned failure');
    expect(await contentOf(database)).toEqual({ rev: 2, ...wantedContent(OLD) });
    expect((await ingestTest(database, NEW)).undone).toBeGreaterThan(0);
    expect(await contentOf(database)).toEqual({ rev: 3, ...wantedContent(NEW) });
  });

  it('names the refusal of the database, and is undone after its correction', async () => {
    const writer = database.writer();
    await emptyDatabase(database);
    await ingestTest(database, OLD);
    await writer.run({ text: `CREATE (:PolicyRow {name: 'three'})` }, {});
    try {
      await writer.run({ text: 'CREATE CONSTRAINT policy FOR (n:PolicyRow) REQUIRE n.name IS UNIQUE' }, {});
      await expect(ingestTest(database, NEW, SMALL_STEPS)).rejects.toMatchObject({
        code: 'DATABASE_FAILED',
        message: expect.stringContaining('already exists') as string,
      });
      expect(await contentOf(database)).toEqual({ rev: 1, ...wantedContent(OLD) });
    } finally {
      await writer.run({ text: 'DROP CONSTRAINT policy IF EXISTS' }, {});
    }
    const result = await ingestTest(database, NEW);
    expect(result.undone).toBeGreaterThan(0);
    expect(await contentOf(database)).toEqual({ rev: 2, ...wantedContent(NEW) });
  });
});

const equals = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Fails at the last batch of a phase but one, so that a part of it has been done. */
function failingAt(failing: Phase): Partial<IngestOptions> {
  // Five batches of the current layer fit into one transaction.
  const batchSize = failing === 'show' ? 1 : SMALL_STEPS.batchSize;
  return {
    batchSize,
    onProgress: (phase, done, total) => {
      const isLate = phase === 'show' ? done > 0 : done + 2 * batchSize >= total;
      if (phase === failing && isLate) throw new Error('planned failure');
    },
  };
}
