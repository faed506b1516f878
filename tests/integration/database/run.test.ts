import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../../src/database/connect.ts';
import { testTarget } from '../../support/graph.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { Cost, RunQuery } from '../../../src/model/query.ts';

let database: Database;
let read: RunQuery;

beforeAll(async () => {
  database = await connect(testTarget());
  read = database.reader({ timeoutMs: 20_000 });
});

afterAll(() => database.close());

beforeEach(async () => {
  await database.writer().run({ text: 'MATCH (n:RunTest) DETACH DELETE n' }, {});
});

const SLOW = { text: 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS slow' };
const RUNNING = {
  text: "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'CYPHER 5 UNWIND' RETURN currentQuery",
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function until(isTrue: () => Promise<boolean>, limitMs: number): Promise<void> {
  const deadline = performance.now() + limitMs;
  while (!(await isTrue())) {
    if (performance.now() > deadline) throw new Error(`not within ${limitMs} ms`);
    await pause(20);
  }
}

describe('a reader', () => {
  it('returns rows by column, with JavaScript numbers', async () => {
    const text = 'RETURN 7 AS whole, 1.5 AS part, null AS none, [1, {a: 2}] AS list, "x" AS text';
    expect(await read({ text }, {})).toEqual([
      { whole: 7, part: 1.5, none: null, list: [1, { a: 2 }], text: 'x' },
    ]);
  });

  it('sends whole numbers as integers', async () => {
    const text = 'UNWIND $keys AS k RETURN toString(k.n) AS n ORDER BY k.n LIMIT $limit';
    const keys = [{ n: 3 }, { n: 1 }, { n: 2.5 }];
    expect(await read({ text }, { keys, limit: 2 })).toEqual([{ n: '1' }, { n: '2.5' }]);
  });

  it('sends and returns the largest whole number', async () => {
    expect(await read({ text: 'RETURN $n AS n' }, { n: Number.MAX_SAFE_INTEGER })).toEqual([
      { n: Number.MAX_SAFE_INTEGER },
    ]);
  });

  it('explains a statement', async () => {
    expect(await read({ text: 'EXPLAIN MATCH (n:RunTest) RETURN n' }, {})).toEqual([]);
  });

  it('refuses a statement that writes, without an effect', async () => {
    await expect(read({ text: 'CREATE (n:RunTest)' }, {})).rejects.toMatchObject({
      code: 'DATABASE_FAILED',
      message: expect.stringMatching(/writ/i) as string,
    });
    expect(await read({ text: 'MATCH (n:RunTest) RETURN count(n) AS count' }, {})).toEqual([{ count: 0 }]);
  });

  it('reports the mistake of a statement in one line', async () => {
    await expect(read({ text: 'RETRUN 1' }, {})).rejects.toMatchObject({
      code: 'DATABASE_FAILED',
      message: expect.stringMatching(/^the database refused a statement \([^\n]*RETRUN[^\n]*\)$/) as string,
    });
  });

  it('ends a statement at its time limit', async () => {
    const start = performance.now();
    const limited = database.reader({ timeoutMs: 300 });
    await expect(limited(SLOW, {})).rejects.toMatchObject({ code: 'DATABASE_TIMEOUT' });
    expect(performance.now() - start).toBeGreaterThan(290);
    expect(performance.now() - start).toBeLessThan(3000);
    expect(await read(RUNNING, {})).toEqual([]);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses the time limit %d', (timeoutMs) => {
    expect(() => database.reader({ timeoutMs })).toThrow(RangeError);
  });

  it('cancels a statement on the server when its request is cancelled', async () => {
    const request = new AbortController();
    const abandoned = database.reader({ timeoutMs: 20_000, signal: request.signal })(SLOW, {});
    abandoned.catch(() => undefined);
    await until(async () => (await read(RUNNING, {})).length === 1, 5000);
    const reason = new Error('given up');
    request.abort(reason);
    await expect(abandoned).rejects.toBe(reason);
    await until(async () => (await read(RUNNING, {})).length === 0, 1000);
  });

  it('runs no statement for a cancelled request', async () => {
    const cost: Cost = { statements: 0, databaseMs: 0 };
    const signal = AbortSignal.abort(new Error('given up'));
    const abandoned = database.reader({ timeoutMs: 1000, cost, signal });
    await expect(abandoned({ text: 'RETURN 1' }, {})).rejects.toThrow('given up');
    expect(cost.statements).toBe(0);
  });

  it('runs concurrent statements and adds up their cost', async () => {
    const cost: Cost = { statements: 0, databaseMs: 0 };
    const signal = new AbortController().signal;
    const run = database.reader({ timeoutMs: 20_000, cost, signal });
    const asked = Array.from({ length: 200 }, (_, i) => i);
    const answers = await Promise.all(asked.map((i) => run({ text: 'RETURN $i AS i' }, { i })));
    expect(answers).toEqual(asked.map((i) => [{ i }]));
    expect(cost.statements).toBe(200);
    expect(cost.databaseMs).toBeGreaterThan(0);
  });

  it('counts a failed statement', async () => {
    const cost: Cost = { statements: 0, databaseMs: 0 };
    await expect(database.reader({ timeoutMs: 1000, cost })({ text: 'RETRUN' }, {})).rejects.toThrow();
    expect(cost.statements).toBe(1);
  });
});

describe('a writer', () => {
  it('commits each statement by itself', async () => {
    const { run } = database.writer();
    expect(
      await run({ text: 'UNWIND $rows AS r CREATE (n:RunTest) SET n = r RETURN n.i AS i' }, rows(2)),
    ).toEqual([{ i: 1 }, { i: 2 }]);
    expect(await read({ text: 'MATCH (n:RunTest) RETURN n.i AS i ORDER BY i' }, {})).toEqual([
      { i: 1 },
      { i: 2 },
    ]);
  });

  it('holds the locks of a transaction until it ends', async () => {
    const writer = database.writer();
    await writer.run({ text: 'CREATE (:RunTest {i: 1, by: "nobody"})' }, {});
    const lock = await writer.begin();
    await lock.run({ text: 'MATCH (n:RunTest {i: 1}) SET n.by = "first"' }, {});
    let isThrough = false;
    const second = writer
      .run({ text: 'MATCH (n:RunTest {i: 1}) SET n.by = n.by + ", second"' }, {})
      .then(() => (isThrough = true));
    await pause(300);
    expect(isThrough).toBe(false);
    expect(await read({ text: 'MATCH (n:RunTest) RETURN n.by AS by' }, {})).toEqual([{ by: 'nobody' }]);
    await lock.commit();
    await second;
    expect(await read({ text: 'MATCH (n:RunTest) RETURN n.by AS by' }, {})).toEqual([
      { by: 'first, second' },
    ]);
  });

  it('leaves nothing of a rolled-back transaction', async () => {
    const transaction = await database.writer().begin();
    await transaction.run({ text: 'CREATE (:RunTest)' }, {});
    await transaction.rollback();
    expect(await read({ text: 'MATCH (n:RunTest) RETURN count(n) AS count' }, {})).toEqual([{ count: 0 }]);
  });

  it('fails clearly after a failure in a transaction', async () => {
    const transaction = await database.writer().begin();
    await expect(transaction.run({ text: 'RETRUN' }, {})).rejects.toMatchObject({ code: 'DATABASE_FAILED' });
    await expect(transaction.commit()).rejects.toMatchObject({ code: 'DATABASE_FAILED' });
  });

  it('retries after a deadlock', async () => {
    const writer = database.writer();
    await writer.run({ text: 'UNWIND $rows AS r CREATE (n:RunTest) SET n = r' }, rows(2));
    const other = await writer.begin();
    const touch = { text: 'MATCH (n:RunTest {i: $i}) SET n.touched = coalesce(n.touched, 0) + 1' };
    await other.run(touch, { i: 1 });
    const both = writer.run(
      {
        text: `MATCH (b:RunTest {i: 2}) SET b.touched = coalesce(b.touched, 0) + 1
          WITH b UNWIND range(1, 3000000) AS x WITH b, count(x) AS counted
          MATCH (a:RunTest {i: 1}) SET a.touched = coalesce(a.touched, 0) + 1`,
      },
      {},
    );
    await pause(150);
    await other.run(touch, { i: 2 });
    await other.commit();
    await both;
    expect(await read({ text: 'MATCH (n:RunTest) RETURN n.touched AS touched' }, {})).toEqual([
      { touched: 2 },
      { touched: 2 },
    ]);
  });
});

const rows = (count: number) => ({ rows: Array.from({ length: count }, (_, i) => ({ i: i + 1 })) });
