import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { createReader } from '../../support/count-reader.ts';
import { createGraphqlService } from '../../../src/server/graphql.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { generate, SMALL } from '../../support/generate.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';

const POLICIES = '{ policies(first: 3) { nodes { id sources(first: 2) { nodes { id title } } } } }';

describe('a registered operation', () => {
  let database: Database;
  let ask: Ask;
  let askAdHoc: Ask;

  beforeAll(async () => {
    database = await connectTest();
    await emptyDatabase(database);
    await ingestTest(database, generate(5, SMALL));
    ask = createApi(database, { operations: [POLICIES] });
    askAdHoc = createApi(database);
  });
  afterAll(async () => {
    await emptyDatabase(database);
    await database.close();
  });

  it('equals an ad hoc operation, in one statement after the statement for the revision', async () => {
    const [registered, adHoc] = [await ask(POLICIES), await askAdHoc(POLICIES)];
    expect(registered.data).toEqual(adHoc.data);
    expect(registered.data.policies.nodes[0].sources.nodes.length).toBeGreaterThan(0);
    expect([registered, adHoc].map(({ extensions }) => extensions.cost.statements)).toEqual([2, 3]);
  });

  it('is recognized by its text: another text is read level by level', async () => {
    const { extensions } = await ask(POLICIES.replace('first: 3', 'first: 4'));
    expect(extensions.cost.statements).toBe(3);
  });

  it.each([
    ['registered', true],
    ['ad hoc', false],
  ])('takes equal statements in the first, second and hundredth request: %s', async (_, isRegistered) => {
    const fresh = createApi(database, {}, { isRegistered });
    const counts: number[] = [];
    for (let i = 0; i < 100; i++) counts.push((await fresh(POLICIES)).extensions.cost.statements);
    expect(new Set(counts).size).toBe(1);
  });

  it('is planned by the database while the service answers no request', async () => {
    const counted = createReader(database);
    const seen: number[] = [];
    const service = createGraphqlService({
      typeDefs: readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'),
      createReader: () => counted.run,
      settings: { ...DEFAULT_SETTINGS, operations: [POLICIES] },
      log: pino({ level: 'silent' }),
    });
    await service.planOperations(new AbortController().signal, () => seen.push(counted.started) > 5);
    expect(new Set(seen.slice(0, 6)).size).toBe(1);
    expect(counted.started).toBeGreaterThan(seen[5] ?? Infinity);
  });

  it('refuses an invalid nested list at its field', async () => {
    const operation = '{ policies(first: 3) { nodes { id sources(first: 500) { nodes { id } } } } }';
    const { data, errors } = await createApi(database, {}, { isRegistered: true })(operation);
    expect(errors?.[0]).toMatchObject({
      path: ['policies', 'nodes', 0, 'sources'],
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(data.policies.nodes).toEqual(
      data.policies.nodes.map(({ id }: { readonly id: string }) => ({ id, sources: null })),
    );
  });

  it('omits a list that a directive excludes', async () => {
    const registered = createApi(database, {}, { isRegistered: true });
    const operation =
      'query Policies($all: Boolean!) { policies(first: 3) { nodes { id sources(first: 2) @include(if: $all) { nodes { id } } } } }';
    const { data } = await registered(operation, { all: false });
    expect(Object.keys(data.policies.nodes[0] as object)).toEqual(['id']);
    const all = await registered(operation, { all: true });
    expect(all.data.policies.nodes[0].sources.nodes.length).toBeGreaterThan(0);
    expect(all.extensions.cost.statements).toBe(2);
  });

  it('reads two lists of one response name, below nodes and below edges, by their own arguments', async () => {
    const operation =
      '{ policies(first: 3) { nodes { a: sources(first: 1) { nodes { id } } } edges { node { a: sources(first: 2) { nodes { title } } } } } }';
    const registered = await createApi(database, {}, { isRegistered: true })(operation);
    expect(registered.data).toEqual((await askAdHoc(operation)).data);
    expect(registered.extensions.cost.statements).toBe(2);
  });

  it('reads lists below the records of items', async () => {
    const operation =
      '{ events(first: 5) { nodes { id format { id events(first: 2) { totalCount nodes { id place { name } } } partner { id policies(first: 1) { nodes { id } } } } } } }';
    const registered = await createApi(database, {}, { isRegistered: true })(operation);
    expect(registered.data).toEqual((await askAdHoc(operation)).data);
    expect(registered.extensions.cost.statements).toBe(2);
  });
});
