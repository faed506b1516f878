import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALPHA, BETA } from '../../support/ingest-datasets.ts';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { contentOf, wantedContent } from '../../support/ingest-content.ts';
import { startIngest } from '../../support/ingest-process.ts';
import type { Database } from '../../../src/database/connect.ts';

describe('ingests of two processes', () => {
  let database: Database;

  beforeAll(async () => (database = await connectTest()));
  afterAll(() => database.close());

  it('run one after the other on an empty database without a schema', async () => {
    await emptyDatabase(database);
    await dropSchema(database);
    const ends = await Promise.all([ALPHA, BETA].map((dataset) => startIngest(dataset).ended));
    expect(ends.map(({ stderr }) => stderr)).toEqual(['', '']);
    expect(ends.map(({ result }) => result?.rev).sort()).toEqual([1, 2]);
    const last = ends[0]?.result?.rev === 2 ? ALPHA : BETA;
    expect(await contentOf(database)).toEqual({ rev: 2, ...wantedContent(last) });
    expect(await single(database, 'MATCH (d:Dataset) RETURN count(d) AS value')).toBe(1);
    expect(await single(database, 'MATCH (i:Ingest) RETURN count(i) AS value')).toBe(1);
  });

  it('do not block each other when the owner of the lock is killed', async () => {
    await emptyDatabase(database);
    await ingestTest(database, ALPHA);
    const holder = startIngest(BETA, { batchSize: 20 }, { phase: 'insert', share: 0.5, afterMs: null });
    await holder.reached('insert');
    let lockedAt = 0;
    const next = ingestTest(database, BETA, {
      onProgress: (phase) => {
        if (phase === 'compare') lockedAt = performance.now();
      },
    });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(lockedAt).toBe(0);
    const killedAt = performance.now();
    holder.kill();
    expect(await next).toMatchObject({ rev: 2 });
    expect(lockedAt - killedAt).toBeLessThan(5000);
    expect((await holder.ended).signal).toBe('SIGKILL');
  });
});

async function dropSchema(database: Database): Promise<void> {
  const { run } = database.writer();
  for (const [kind, kinds] of [
    ['CONSTRAINT', 'CONSTRAINTS'],
    ['INDEX', 'INDEXES'],
  ]) {
    const found = await run<{ name: string; type: string }>(
      { text: `SHOW ${kinds} YIELD name, type RETURN name, type` },
      {},
    );
    for (const { name } of found.filter(({ type }) => type !== 'LOOKUP')) {
      await run({ text: `DROP ${kind} \`${name}\` IF EXISTS` }, {});
    }
  }
}

async function single(database: Database, text: string): Promise<number | undefined> {
  const [row] = await database.reader({ timeoutMs: 10_000 })<{ value: number }>({ text }, {});
  return row?.value;
}
