import { getNamedType, isInputObjectType, parseValue, valueFromASTUntyped } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { CONTRACT, createOracle, isKnownTo } from '../../support/oracle.ts';
import { createApi } from '../../support/api.ts';
import { createRandom } from '../../support/generate-random.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { generate } from '../../support/generate.ts';
import { eachNth, inTurn } from '../../support/runs.ts';
import { randomWhere } from '../../support/random-where.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';

const TODAY = '2023-06-15';
const TRIES = 400;
/** The number of filters in one operation. */
const TOGETHER = 20;
const dataset = generate(7);
const oracle = createOracle(dataset, TODAY);
const random = createRandom(1);

type Lists = Readonly<
  Record<string, { readonly nodes: readonly { readonly id: string }[]; readonly totalCount: number }>
>;

/** Returns the ids that a list gives with a filter, by the oracle. */
const expected = (list: string, where: string): readonly string[] =>
  (oracle(`{ ${list}(where: ${where}, first: 5000) { nodes { id } totalCount } }`) as Lists)[list]?.nodes.map(
    ({ id }) => id,
  ) ?? [];

/** Every root list with the fields of its `where` input. */
const LISTS = Object.values(CONTRACT.getQueryType()?.getFields() ?? {}).flatMap(({ name, args, type }) => {
  const where = args.find((arg) => arg.name === 'where');
  const input = where && isKnownTo('Query', name) ? getNamedType(where.type) : undefined;
  if (!isInputObjectType(input) || !getNamedType(type).name.endsWith('Connection')) return [];
  const keys = Object.values(input.getFields()).filter((field) => !['and', 'or', 'not'].includes(field.name));
  return [{ list: name, keys, hint: getNamedType(type).name.replace('Connection', '') }];
});

/** Returns a filter by one key that finds some of a list but not all; undefined where chance finds none. */
function filterBy({ list, keys, hint }: (typeof LISTS)[number], key: string): string | undefined {
  const field = keys.find(({ name }) => name === key);
  if (!field) throw new Error(`expected ${list} to have a filter ${key}`);
  const choices = {
    ...random,
    once: (every: number) => random.below(every) === 0,
    dataset,
    cursors: new Map(),
  };
  const all = expected(list, '{}').length;
  for (let i = 0; i < TRIES; i += 1) {
    const where = `{ ${key}: ${randomWhere(choices, getNamedType(field.type), key, hint, 0)} }`;
    const { length } = expected(list, where);
    if (length > 0 && length < all) return where;
  }
  return undefined;
}

describe('filters', () => {
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, dataset);
    const limits = {
      ...DEFAULT_SETTINGS.limits,
      complexity: 10_000_000,
      tokens: 50_000,
      statementMs: 60_000,
    };
    ask = createApi(database, { limits, today: () => TODAY });
  });
  afterAll(() => database.close());

  /** Returns the ids that a list gives with each filter; totals would double the length of the planned statement. */
  async function found(
    list: string,
    wheres: readonly string[],
    hasTotal = true,
  ): Promise<readonly (readonly string[])[]> {
    const fields = wheres.map(
      (where, i) =>
        `x${i}: ${list}(where: ${where}, first: 100) { nodes { id }${hasTotal ? ' totalCount' : ''} }`,
    );
    const lists: Lists[string][] = [];
    for (let from = 0; from < fields.length; from += TOGETHER) {
      const some = fields.slice(from, from + TOGETHER);
      const { data, errors } = await ask(`{ ${some.join(' ')} }`);
      expect(errors, some.join('\n')).toBeUndefined();
      lists.push(...Object.values(data as Lists));
    }
    const totals = wheres.map((where) => (hasTotal ? expected(list, where).length : undefined));
    expect(lists.map(({ totalCount }) => totalCount)).toEqual(totals);
    return lists.map(({ nodes }) => nodes.map(({ id }) => id));
  }

  it.each(eachNth(3, LISTS))('equal the oracle by each key of $list, and with not, and, or', async (own) => {
    const { list, keys } = own;
    const wheres = keys.flatMap(({ name }) => filterBy(own, name) ?? []);
    // Some keys cannot tell the records of a short list apart, and `kind` none of the summits.
    expect(
      wheres.length,
      `${wheres.join(' ')} of ${keys.map(({ name }) => name).join()}`,
    ).toBeGreaterThanOrEqual(keys.length - 5);
    const combined = wheres.flatMap((where, i) => {
      const other = wheres[(i + 1) % wheres.length] ?? where;
      const ways = [
        `{ not: ${where} }`,
        `{ and: [${where}, ${other}] }`,
        `{ or: [${where}, ${other}] }`,
        `{ not: { or: [${where}, { not: ${other} }] } }`,
      ];
      return inTurn(i, ways);
    });
    const plain = await found(list, wheres);
    expect(plain).toEqual(wheres.map((where) => expected(list, where).slice(0, 100)));
    const answers = await found(list, combined, false);
    expect(answers).toEqual(combined.map((where) => expected(list, where).slice(0, 100)));
  });

  const withId = LISTS.filter(({ keys }) => keys.some(({ name }) => name === 'id'));
  it.each(withId.map(({ list }) => list))(
    'find nothing by an unknown id, and everything by an empty filter: %s',
    async (list) => {
      const [unknown, several, empty, none, all] = await found(list, [
        '{ id: { eq: "nobody" } }',
        '{ id: { in: ["nobody", "nothing"] } }',
        '{ id: { in: [] } }',
        '{ or: [] }',
        '{ and: [], id: {} }',
      ]);
      expect([unknown, several, empty, none]).toEqual([[], [], [], []]);
      expect(all).toEqual(expected(list, '{}').slice(0, 100));
    },
  );

  it('by attendance without a value find what no filter finds', async () => {
    const wheres = [
      '{}',
      '{ attendance: {} }',
      '{ attendance: { eq: null } }',
      '{ or: [{ attendance: {} }] }',
    ];
    const [all, ...others] = await found('participations', wheres);
    expect(others).toEqual([all, all, all]);
    const [absent] = await found('participations', ['{ attendance: { eq: ABSENT } }']);
    expect(absent?.length).toBeGreaterThan(0);
  });

  it('find nothing for an unknown party, format or place', async () => {
    const keys = ['format', 'partner', 'group', 'host', 'participant', 'person', 'place', 'country'];
    const answers = await found(
      'events',
      keys.map((key) => `{ ${key}: { eq: "nobody" } }`),
    );
    expect(answers).toEqual(keys.map(() => []));
  });

  it('refuse unknown keys, operators and words', async () => {
    const refusals = await Promise.all(
      [
        '{ colour: { eq: "red" } }',
        '{ id: { like: "a" } }',
        '{ status: { eq: DONE } }',
        '{ date: { from: "2023-02-30" } }',
      ].map(
        async (where) => (await ask(`{ events(where: ${where}) { nodes { id } } }`)).errors?.[0]?.message,
      ),
    );
    expect(refusals[0]).toContain('Field "colour" is not defined by type "EventWhere"');
    expect(refusals[1]).toContain('Field "like" is not defined by type "IdFilter"');
    expect(refusals[2]).toContain('Value "DONE" does not exist in "Status" enum');
    expect(refusals[3]).toContain(
      'expected a calendar day like "2025-11-06", found "2023-02-30"; write it as "YYYY-MM-DD"',
    );
  });

  it('refuse unknown keys in variables too', async () => {
    const query = 'query ($where: EventWhere) { events(where: $where) { nodes { id } } }';
    const { errors } = await ask(query, { where: { colour: { eq: 'red' } } });
    expect(errors?.[0]?.message).toContain('Field "colour" is not defined by type "EventWhere"');
  });

  it('accept "and" and "or" in any nesting up to the complexity limit', async () => {
    const either = (i: number): string =>
      `{ or: [{ ordinal: { eq: ${i} } }, { ordinal: { eq: ${i + 1} } }] }`;
    const all = (tests: number): string =>
      `{ not: { and: [${Array.from({ length: tests / 2 }, (_, i) => either(i)).join(', ')}] } }`;
    const askLimited = createApi(database, { today: () => TODAY });
    const asked = (tests: number) =>
      askLimited('query ($where: EventWhere) { events(where: $where) { totalCount } }', {
        where: jsonOf(all(tests)),
      });
    expect((await asked(60)).errors).toBeUndefined();
    expect((await asked(600)).errors?.[0]).toMatchObject({
      message: expect.stringContaining('fewer tests in "where"') as string,
      extensions: { code: 'LIMIT_EXCEEDED' },
    });
  });
});

/** Returns the value of a literal of the query language, as a variable holds it. */
const jsonOf = (literal: string): unknown => valueFromASTUntyped(parseValue(literal));
