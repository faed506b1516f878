import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALPHA, BETA } from '../../support/ingest-datasets.ts';
import { startReaders, strayAnswers, wrongAnswersAbout } from '../../support/ingest-readers.ts';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import {
  contentOf,
  currentOf,
  storedIn,
  wantedContent,
  wantedCurrent,
} from '../../support/ingest-content.ts';
import { DAMAGES } from '../../support/damage.ts';
import { startIngest } from '../../support/ingest-process.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { StopAt } from '../../support/ingest-process.ts';

/** Old rows are kept for longer than a reader here takes for one answer. */
const OPTIONS = { batchSize: 20, graceMs: 2000 };

const MOMENTS: readonly (readonly [string, StopAt])[] = [
  ['while rows are written', { phase: 'insert', share: 0.3, afterMs: 0 }],
  ['in the middle of a statement that writes rows', { phase: 'insert', share: 0.5, afterMs: 8 }],
  ['while relationships are written', { phase: 'insert', share: 0.8, afterMs: 0 }],
  ['while rows are closed', { phase: 'close', share: 0.5, afterMs: 0 }],
  ['while the current layer is changed', { phase: 'show', share: 0.5, afterMs: 0 }],
  ['between closing and publishing', { phase: 'publish', share: 0, afterMs: 0 }],
];

describe('a killed ingest with a concurrent reader', () => {
  let database: Database;

  beforeAll(async () => {
    database = await connectTest();
    await emptyDatabase(database);
    for (const dataset of [BETA, ALPHA]) {
      await ingestTest(database, dataset);
      // The database plans a statement again after some executions, which may take as long as an ingest here.
      for (let i = 0; i < 3; i += 1) expect(await wrongAnswersAbout(database, dataset)).toEqual([]);
    }
  }, 480_000);
  afterAll(() => database.close());

  it.each(DAMAGES)('loses $name: the questions of this suite detect it', async ({ apply }) => {
    const { nodes } = await contentOf(database);
    const repair = await apply(database);
    expect(await wrongAnswersAbout(database, isOf(ALPHA, nodes) ? ALPHA : BETA)).not.toEqual([]);
    await repair();
  });

  it.each(MOMENTS)('%s changes no answer, and the next one completes', async (_, moment) => {
    const { rev, nodes } = await contentOf(database);
    const [old, next] = isOf(ALPHA, nodes) ? [ALPHA, BETA] : [BETA, ALPHA];
    const reader = startReaders(database, 1);
    const end = await startIngest(next, OPTIONS, moment).ended;
    expect(end).toMatchObject({ signal: 'SIGKILL', result: undefined });
    expect(end.steps.at(-1)?.phase).toBe(moment.phase);
    const early = [...reader.answers];
    expect(strayAnswers(early, [old])).toEqual([]);
    expect(await contentOf(database)).toEqual({ rev, ...wantedContent(old) });

    const result = await ingestTest(database, next, OPTIONS);
    expect(result.rev).toBe(rev + 1);
    expect(result.undone).toBeGreaterThan(0);
    const late = (await reader.stop()).slice(early.length);
    expect(strayAnswers(late, [old, next])).toEqual([]);
    expect(await contentOf(database)).toEqual({ rev: rev + 1, ...wantedContent(next) });
    expect(await currentOf(database)).toEqual(wantedCurrent(next));
    expect(Math.min(early.length, late.length)).toBeGreaterThan(0);
  });

  it('while it removes old rows changes no answer, and the next one continues', async () => {
    await new Promise((resolve) => setTimeout(resolve, OPTIONS.graceMs));
    const before = await contentOf(database);
    const dataset = isOf(ALPHA, before.nodes) ? ALPHA : BETA;
    const { closed } = await storedIn(database);
    const reader = startReaders(database, 1);
    const end = await startIngest(dataset, OPTIONS, { phase: 'clean-up', share: 0.6, afterMs: 0 }).ended;
    expect(end).toMatchObject({ signal: 'SIGKILL', result: undefined });
    const { closed: left } = await storedIn(database);
    expect([left > 0, left < closed]).toEqual([true, true]);
    expect(await contentOf(database)).toEqual(before);

    const result = await ingestTest(database, dataset, OPTIONS);
    expect(result).toMatchObject({ rev: before.rev, inserted: 0, closed: 0, undone: 0 });
    expect(result.removed).toBeGreaterThanOrEqual(left);
    expect(await storedIn(database)).toMatchObject({ closed: 0, isUnfinished: false });
    expect(await contentOf(database)).toEqual(before);
    const answers = await reader.stop();
    expect(strayAnswers(answers, [dataset])).toEqual([]);
    expect(answers.length).toBeGreaterThan(1);
  });
});

const isOf = (dataset: typeof ALPHA, nodes: readonly string[]): boolean =>
  nodes.join() === wantedContent(dataset).nodes.join();
