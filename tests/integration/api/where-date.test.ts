import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { generate } from '../../support/generate.ts';
import type { Ask } from '../../support/api.ts';
import type { Claim } from '../../../src/model/claim.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { Dataset } from '../../../src/model/dataset.ts';

/** The dates of the events, in the order in which they are listed: earliest day, then latest, undated last. */
const DATES = [
  '../2025-11-05',
  '202X',
  '2025',
  '2025~',
  '2025-21',
  '2025-10-30/2025-11-06',
  '2025-11',
  '2025-11-06',
  '2025-11-07/',
  '2025-12-31/..',
  null,
];

/** Returns a dataset of one event for each date. */
function datedEvents(): Dataset {
  const { info, records } = generate(1);
  const source = records.find(({ type }) => type === 'Source');
  if (!source) throw new Error('expected a source');
  const ids = DATES.map((_, i) => `event-${String(i).padStart(2, '0')}`);
  const claim = (subject: string, property: string, value: string): Claim => ({
    id: `c-${subject}-${property}`,
    subject,
    property,
    edge: null,
    object: null,
    value,
    qualifiers: {},
    negated: false,
    source: source.id,
    locator: null,
    support: 'STATED',
    attributedTo: null,
    statedOn: null,
    rank: 'NORMAL',
    confidence: 'HIGH',
    derived: null,
    known: '2020-01-01',
  });
  return {
    info,
    records: [
      { ...source, editorial: { ...source.editorial, published: '2020-01-01', accessed: '2020-01-02' } },
      ...ids.map((id) => ({ id, type: 'Event' as const, name: id, editorial: { kind: 'SUMMIT' } })),
    ],
    claims: ids.flatMap((id, i) => [
      claim(id, 'status', 'HELD'),
      ...(DATES[i] ? [claim(id, 'date', DATES[i])] : []),
    ]),
  };
}

describe('a filter by date', () => {
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, datedEvents());
    ask = createApi(database);
  });
  afterAll(() => database.close());

  /** Returns the dates of the events that a filter finds. */
  async function dates(where: string, order = 'DATE_ASC'): Promise<readonly (string | null)[]> {
    const { data, errors } = await ask(
      `{ events(where: ${where}, orderBy: ${order}, first: 50) { nodes { date { edtf } } } }`,
    );
    expect(errors).toBeUndefined();
    return (data.events.nodes as { date: { edtf: string } | null }[]).map(({ date }) => date?.edtf ?? null);
  }

  it('uses the first and the last day, and orders by them', async () => {
    expect(await dates('{}')).toEqual(DATES);
  });

  it.each([
    [
      'a date that may fall into the range, by default',
      '{ from: "2025-11-06", to: "2025-11-06" }',
      [1, 2, 3, 5, 6, 7],
    ],
    [
      'the same with OVERLAPS',
      '{ from: "2025-11-06", to: "2025-11-06", match: OVERLAPS }',
      [1, 2, 3, 5, 6, 7],
    ],
    [
      'only a date that certainly falls into the range, with WITHIN',
      '{ from: "2025-11-06", to: "2025-11-06", match: WITHIN }',
      [7],
    ],
    ['a month inside the range', '{ from: "2025-11-01", to: "2025-11-30", match: WITHIN }', [6, 7]],
    [
      'a year, exact or approximate',
      '{ from: "2025-01-01", to: "2025-12-31", match: WITHIN }',
      [2, 3, 4, 5, 6, 7],
    ],
    ['dates that begin before a day, if the range has no start', '{ to: "2020-01-01" }', [0, 1]],
    ['dates that end after a day, if the range has no end', '{ from: "2026-06-01" }', [1, 8, 9]],
    ['an open beginning only in a range without a start', '{ to: "2025-11-05", match: WITHIN }', [0, 4]],
    ['an open end only in a range without an end', '{ from: "2025-11-07", match: WITHIN }', [8, 9]],
    ['all dated events, without bounds', '{}', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ])('finds %s', async (_, range, places) => {
    expect(await dates(`{ date: ${range} }`)).toEqual(places.map((place) => DATES[place]));
  });

  it.each([
    'events(where: { date: RANGE }) { totalCount }',
    'events(where: { not: { date: RANGE } }) { totalCount }',
  ])('refuses a range that ends before it begins: %s', async (field) => {
    const { errors } = await ask(`{ ${field.replace('RANGE', '{ from: "2025-11-07", to: "2025-11-05" }')} }`);
    expect(errors?.[0]).toMatchObject({
      message:
        'expected a range that begins before it ends, found 2025-11-07 to 2025-11-05; exchange the two days',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('finds undated events only by undated, and by the negation of a range', async () => {
    expect(await dates('{ date: { isNull: true } }')).toEqual([null]);
    expect(await dates('{ date: { isNull: false } }')).toEqual(DATES.slice(0, -1));
    expect(await dates('{ not: { date: {} } }')).toEqual([null]);
    expect(await dates('{ not: { date: { to: "2025-12-30" } } }')).toEqual(['2025-12-31/..', null]);
  });
});
