import { describe, expect, it } from 'vitest';
import { createPool } from '../../../src/server/pool.ts';
import type { ReaderOptions } from '../../../src/model/query.ts';

const STATEMENT = { text: 'RETURN 1 AS one' };
const OPTIONS: ReaderOptions = {
  cost: { statements: 0, databaseMs: 0 },
  signal: new AbortController().signal,
  timeoutMs: 1000,
};

describe('a pool', () => {
  it('counts running statements, waiting ones over its size, and no finished or failed ones', async () => {
    const ends: ((outcome: unknown) => void)[] = [];
    const pool = createPool(
      () => () =>
        new Promise((resolve, reject) => {
          ends.push((outcome) => (outcome instanceof Error ? reject(outcome) : resolve([])));
        }),
      2,
    );
    const run = pool.createReader(OPTIONS);
    const other = pool.createReader(OPTIONS);
    const running = [run(STATEMENT, {}), run(STATEMENT, {}), other(STATEMENT, {})];
    expect(pool).toMatchObject({ busy: 2, waiting: 1 });
    ends[0]?.([]);
    await running[0];
    expect(pool).toMatchObject({ busy: 2, waiting: 0 });
    ends[1]?.(new Error('lost'));
    await expect(running[1]).rejects.toThrow('lost');
    ends[2]?.([]);
    await running[2];
    expect(pool).toMatchObject({ busy: 0, waiting: 0 });
  });
});
