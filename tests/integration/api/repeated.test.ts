import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { generate, renamed } from '../../support/generate.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';

const TODAY = '2023-06-15';
const DAYS = ['2005-01-01', '2012-01-01', '2018-01-01', '2022-01-01', TODAY];
const FIRST = generate(7);
const [A, B] = FIRST.records.filter(({ type }) => type === 'Nation').map(({ id }) => id);
const FORMER = 'former-id-of-b';
const dataset = {
  ...FIRST,
  records: FIRST.records.map((record) =>
    record.id === B ? { ...record, editorial: { ...record.editorial, formerIds: [FORMER] } } : record,
  ),
};

/** A list, a nested list, a record in a nested item, and what a directive leaves out. */
const OPERATION = `query Repeated($id: ID!, $first: Int!, $overdue: Boolean, $events: Boolean!) {
  nation(id: $id) { id name policies(first: $first) { totalCount nodes { id } } }
  formats(first: $first) {
    nodes { id partner { id } events(first: $first, where: { overdue: $overdue }) @include(if: $events) { totalCount nodes { id place { id name } } } }
  }
}`;

describe('an operation that is asked again', () => {
  let database: Database;
  let today = TODAY;
  /** A service for operations as they come, and one for registered operations. */
  let services: readonly Ask[];

  const createServices = (): readonly Ask[] =>
    [false, true].map((isRegistered) => createApi(database, { today: () => today }, { isRegistered }));

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, dataset);
    services = createServices();
  });
  afterAll(() => database.close());

  /** Returns the answer as text. Both services give it, as do services that have answered nothing before. */
  async function asked(operation: string, variables?: Record<string, unknown>): Promise<string> {
    const [again, fresh] = [services, createServices()].map((asks) =>
      asks.map((ask) => ask(operation, variables)),
    );
    const answers = await Promise.all(again ?? []);
    const costs = answers.map(({ extensions }) => extensions.cost.statements);
    const others = await Promise.all(fresh ?? []);
    expect(others.map(({ extensions }) => extensions.cost.statements)).toEqual(costs);
    for (const { data, errors, extensions } of [...answers, ...others]) {
      expect(errors).toBeUndefined();
      expect(data).toEqual(others[0]?.data);
      expect(extensions.warnings).toEqual(others[0]?.extensions.warnings);
    }
    return JSON.stringify(others[0]?.data);
  }

  it('answers for the variables of each request', async () => {
    const variables = [
      { id: A, first: 3, overdue: true, events: true },
      { id: B, first: 3, overdue: true, events: true },
      { id: A, first: 2, overdue: true, events: true },
      { id: A, first: 2, overdue: false, events: true },
      { id: A, first: 2, overdue: false, events: false },
      { id: FORMER, first: 3, overdue: true, events: true },
      { id: 'nobody', first: 3, overdue: true, events: true },
    ];
    const rounds: string[][] = [[], []];
    for (const round of rounds) for (const each of variables) round.push(await asked(OPERATION, each));
    expect(rounds[1]).toEqual(rounds[0]);
    // A former id answers with the current one, so two of the variables have one answer.
    expect(new Set(rounds[0]).size).toBe(variables.length - 1);
  });

  it('answers for the operation of each name in one document', async () => {
    const [ids, names] = [
      '{ formats(first: 2) { nodes { id } } }',
      '{ formats(first: 2) { nodes { name } } }',
    ];
    const document = `query Ids ${ids} query Names ${names}`;
    const expected = { Ids: JSON.parse(await asked(ids)), Names: JSON.parse(await asked(names)) };
    for (const ask of services)
      for (const name of ['Ids', 'Names', 'Ids'] as const)
        expect((await ask(document, {}, name)).data).toEqual(expected[name]);
  });

  it('answers as of each day, for several in one list too', async () => {
    const content = '{ ... on Format { events(first: 50, where: { overdue: true }) { nodes { slug } } } }';
    const lists: number[] = [];
    for (const { id } of FIRST.records.filter(({ type }) => type === 'Format'))
      for (const ask of services) {
        const ids = DAYS.flatMap((day) => [`${id}@asOf=${day}`, `${id}@knownAt=${day}`]);
        const alone: unknown[] = [];
        for (const each of ids) alone.push((await ask(`{ node(id: "${each}") ${content} }`)).data.node);
        const together = await ask(`{ nodes(ids: ${JSON.stringify(ids)}) ${content} }`);
        expect(together.data).toEqual({ nodes: alone });
        const present = alone.filter((node) => node !== null);
        lists.push(new Set(present.map((node) => JSON.stringify(node))).size);
      }
    expect(Math.max(...lists), 'different lists of one format').toBeGreaterThan(1);
  });

  it('answers for the day of each request', async () => {
    const operation = '{ events(first: 100, where: { overdue: true }) { nodes { id } } }';
    const answers: string[] = [];
    for (const day of [...DAYS, ...DAYS]) {
      today = day;
      answers.push(await asked(operation));
    }
    today = TODAY;
    expect(answers.slice(DAYS.length)).toEqual(answers.slice(0, DAYS.length));
    expect(new Set(answers).size).toBeGreaterThan(1);
  });

  it('answers for a new revision', async () => {
    const variables = { id: A, first: 3, events: true };
    const before = await asked(OPERATION, variables);
    await ingestTest(database, renamed(dataset, A));
    expect(await asked(OPERATION, variables)).not.toBe(before);
    await ingestTest(database, dataset);
    expect(await asked(OPERATION, variables)).toBe(before);
  });
});
