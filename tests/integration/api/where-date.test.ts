import { getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { CONTRACT, createOracle, isKnownTo } from '../../support/oracle.ts';
import { createApi } from '../../support/api.ts';
import { eachNth } from '../../support/runs.ts';
import { generate } from '../../support/generate.ts';
import { parseImpreciseDate } from '../../../src/model/imprecise-date.ts';
import type { Ask } from '../../support/api.ts';
import type { GraphQLOutputType } from 'graphql';
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

const TODAY = '2025-11-06';
const DATES_OF_RECORDS = ['date', 'established', 'start', 'adopted', 'published'];

/** Returns a random dataset in which each event has one possible day; the dates of other records stay as wide as they are. */
function exactEvents(): Dataset {
  const dataset = generate(7);
  const events = new Set(dataset.records.flatMap(({ id, type }) => (type === 'Event' ? [id] : [])));
  const claims = dataset.claims.map((claim) =>
    events.has(claim.subject) && claim.property === 'date'
      ? { ...claim, value: lastDay(claim.value) ?? TODAY }
      : claim,
  );
  return { ...dataset, claims };
}

const lastDay = (edtf: unknown): string | null =>
  (typeof edtf === 'string' ? parseImpreciseDate(edtf)?.latest : null) ?? null;

/** Returns the last possible days of the dates of a dataset that have several, each once. */
const lastDays = ({ claims, records }: Dataset): readonly string[] => {
  const dates = claims.flatMap(({ property, value }) => (DATES_OF_RECORDS.includes(property) ? [value] : []));
  const published = records.map(({ editorial }) => editorial['published']);
  const wide = [...dates, ...published].filter((edtf) => edtf !== lastDay(edtf));
  return [...new Set(wide.flatMap((edtf) => lastDay(edtf) ?? []))].sort();
};

/** Returns the lists of a type that a range of days filters, with the key of the filter. */
const datedLists = (type: string): readonly { readonly list: string; readonly key: string }[] => {
  const found = CONTRACT.getType(type);
  return Object.values(isObjectType(found) ? found.getFields() : {}).flatMap(
    ({ name, args, type: returned }) => {
      const where = args.find((arg) => arg.name === 'where');
      const input = where && getNamedType(where.type);
      if (!isInputObjectType(input) || !isKnownTo(type, name) || !isList(returned)) return [];
      const key = DATES_OF_RECORDS.find((each) => input.getFields()[each]);
      return key === undefined ? [] : [{ list: name, key }];
    },
  );
};

const isList = (type: GraphQLOutputType): boolean => getNamedType(type).name.endsWith('Connection');

type DatedList = readonly [name: string, operation: (days: string) => string];

const pageOf = (list: string, key: string, days: string): string =>
  `${list}(where: { ${key}: ${days} }, first: 100) { totalCount nodes { id } }`;

/** The lists at the root that a range of days filters. */
const ROOT_LISTS = datedLists('Query').map(({ list, key }): DatedList => [
  list,
  (days) => `{ ${pageOf(list, key, days)} }`,
]);

/** Such lists below all records of a type. */
const NESTED_LISTS = Object.values(CONTRACT.getQueryType()?.getFields() ?? {}).flatMap(({ name, type }) =>
  isList(type) && isKnownTo('Query', name)
    ? datedLists(getNamedType(type).name.replace('Connection', '')).map(({ list, key }): DatedList => [
        `${name} ${list}`,
        (days) => `{ ${name}(first: 100) { nodes { id ${pageOf(list, key, days)} } } }`,
      ])
    : [],
);

describe('a range of days', () => {
  const dataset = exactEvents();
  const days = eachNth(25, lastDays(dataset));
  const oracle = createOracle(dataset, TODAY);
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, dataset);
    ask = createApi(database, { today: () => TODAY });
  });
  afterAll(() => database.close());

  it.each([...ROOT_LISTS, ...eachNth(4, NESTED_LISTS)])(
    'finds what may lie in it, however wide its date is: %s',
    async (_, operation) => {
      for (const day of days) {
        const text = operation(`{ from: "${day}", to: "${day}" }`);
        const { data, errors } = await ask(text);
        expect(errors).toBeUndefined();
        expect(data).toEqual(oracle(text));
      }
    },
  );
});
