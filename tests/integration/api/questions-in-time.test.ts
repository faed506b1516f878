import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { generate } from '../../support/generate.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';

const BACKWARD =
  'expected a range that begins before it ends, found 2025-01-01 to 2024-01-01; exchange the two days';

describe('ranges of questions in time', () => {
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, generate(7));
    ask = createApi(database);
  });
  afterAll(() => database.close());

  it('include empty periods, each with its first and last day', async () => {
    const { timeline } = (
      await ask(
        '{ timeline(bucket: QUARTER, where: { id: { eq: "nothing" }, date: { from: "2024-02-01", to: "2024-10-01" } }) { totalCount buckets { period first last count } } }',
      )
    ).data;
    expect(timeline.totalCount).toBe(0);
    expect(timeline.buckets).toEqual([
      { period: '2024-Q1', first: '2024-01-01', last: '2024-03-31', count: 0 },
      { period: '2024-Q2', first: '2024-04-01', last: '2024-06-30', count: 0 },
      { period: '2024-Q3', first: '2024-07-01', last: '2024-09-30', count: 0 },
      { period: '2024-Q4', first: '2024-10-01', last: '2024-12-31', count: 0 },
    ]);
  });

  it('extend to the end of the calendar', async () => {
    const { data, errors } = await ask(
      `{ formatMatrix(group: "c5", from: "9999-11-30", to: "9999-12-31", bucket: MONTH) { periodDays { period first last } }
         timeline(bucket: YEAR, where: { id: { eq: "nothing" }, date: { from: "9999-12-31", to: "9999-12-31" } }) { buckets { last } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      formatMatrix: {
        periodDays: [
          { period: '9999-11', first: '9999-11-01', last: '9999-11-30' },
          { period: '9999-12', first: '9999-12-01', last: '9999-12-31' },
        ],
      },
      timeline: { buckets: [{ last: '9999-12-31' }] },
    });
  });

  it('end a month on its last day, also in a leap year', async () => {
    const { formatMatrix } = (
      await ask(
        '{ formatMatrix(group: "c5", from: "2024-02-29", to: "2024-03-01", bucket: MONTH) { periods periodDays { period first last } } }',
      )
    ).data;
    expect(formatMatrix).toEqual({
      periods: ['2024-02', '2024-03'],
      periodDays: [
        { period: '2024-02', first: '2024-02-01', last: '2024-02-29' },
        { period: '2024-03', first: '2024-03-01', last: '2024-03-31' },
      ],
    });
  });

  it.each([
    [
      'timeline(bucket: MONTH, where: { date: { from: "0001-01-01", to: "2025-01-01" } }) { totalCount }',
      1000,
    ],
    ['formatMatrix(group: "c5", bucket: MONTH, from: "1900-01-01", to: "2025-01-01") { periods }', 400],
  ])('are refused with too many periods: %s', async (field, most) => {
    const { errors } = await ask(`{ ${field} }`);
    expect(errors?.[0]?.message).toContain(`expected at most ${String(most)} periods, found more from`);
    expect(errors?.[0]?.extensions?.['code']).toBe('LIMIT_EXCEEDED');
  });

  it.each([
    'formatMatrix(group: "c5", from: "2025-01-01", to: "2024-01-01") { periods }',
    'timeline(where: { date: { from: "2025-01-01", to: "2024-01-01" } }) { totalCount }',
    'formats { nodes { engagement(from: "2025-01-01", to: "2024-01-01") { held } } }',
  ])('are refused when they end before they begin: %s', async (field) => {
    const { errors } = await ask(`{ ${field} }`);
    expect(errors?.[0]).toMatchObject({ message: BACKWARD, extensions: { code: 'BAD_USER_INPUT' } });
  });
});
