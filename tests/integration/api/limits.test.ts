import { readFileSync } from 'node:fs';
import { getIntrospectionQuery } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { generate } from '../../support/generate.ts';
import { startServer } from '../../../src/server/server.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { RunningServer } from '../../../src/server/server.ts';

type Refusal = { readonly message: string; readonly extensions: { readonly code: string } };
type Answer = { readonly data?: unknown; readonly errors?: readonly Refusal[] };

describe('the limits of a request', () => {
  let database: Database;
  let server: RunningServer;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, generate(7));
    server = await startServer({
      typeDefs: readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'),
      createReader: (options) => database.reader(options),
      settings: { ...DEFAULT_SETTINGS, limits: { ...DEFAULT_SETTINGS.limits, aliases: 2000 } },
      log: pino({ level: 'silent' }),
      host: '127.0.0.1',
      port: 0,
    });
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  const send = (body: string | ReadableStream): Promise<Response> =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit);

  const ask = async (query: string, variables: object = {}): Promise<Answer> =>
    (await (await send(JSON.stringify({ query, variables }))).json()) as Answer;

  /** Returns the first refusal of an operation, of which nothing was answered. */
  async function refusal(query: string, variables?: object): Promise<Refusal | undefined> {
    const { data, errors } = await ask(query, variables);
    expect(Object.values(data ?? {}).filter((answer) => answer !== null)).toEqual([]);
    return errors?.[0];
  }

  /** Returns an operation of a depth. */
  const deep = (depth: number): string =>
    `{ event(id: "event-1") { ${'replacedBy { '.repeat(depth - 2)} id ${'}'.repeat(depth - 2)} } }`;

  it('accept the permitted depth, and refuse a greater one', async () => {
    expect((await ask(deep(15))).errors).toBeUndefined();
    expect(await refusal(deep(16))).toMatchObject({
      message:
        'expected an operation of depth at most 15, found 16; split the operation, and start the next one from the ids found',
      extensions: { code: 'LIMIT_EXCEEDED' },
    });
  });

  it('count the depth of each use of a fragment', async () => {
    const fragment = 'fragment Next on Event { replacedBy { replacedBy { id } } }';
    const query = `${deep(15).replace(' id ', ' id ...Next ')} ${fragment}`;
    expect((await refusal(query))?.message).toContain('expected an operation of depth at most 15, found 17');
  });

  const nested =
    '{ nations(first: 100) { nodes { events(first: 100) { nodes { participants(first: 100) { nodes { id name } } } } } } }';

  it('refuse too many fields, with the number and the remedy', async () => {
    expect(await refusal(nested)).toMatchObject({
      message: expect.stringMatching(
        /^expected an operation of complexity at most 500000, found \d{7}; reduce "first" or "last", above all on nested lists, use a shorter range of days, or use fewer tests in "where"$/,
      ) as string,
      extensions: { code: 'LIMIT_EXCEEDED' },
    });
  });

  it('count numbers in variables, and defaults of variables', async () => {
    const query = nested.replace('query', '').replaceAll('100', '$n');
    expect((await refusal(`query ($n: Int) ${query}`, { n: 100 }))?.message).toContain(
      'complexity at most 500000',
    );
    expect((await refusal(`query ($n: Int = 100) ${query}`))?.message).toContain('complexity at most 500000');
    expect((await ask(`query ($n: Int) ${query}`, { n: 2 })).errors).toBeUndefined();
  });

  it('count a page without a number as 20, and each alias', async () => {
    const lists = Array.from(
      { length: 30 },
      (_, i) => `x${i}: nations { nodes { events { nodes { participants { nodes { id } } } } } }`,
    );
    expect((await refusal(`{ ${lists.join(' ')} }`))?.message).toContain('complexity at most 500000');
  });

  it('count the fields of each id', async () => {
    const ids = Array.from({ length: 100 }, (_, i) => `"nation-${i}"`).join();
    const query = `{ nodes(ids: [${ids}]) { ... on Nation { events(first: 100) { nodes { participants(first: 100) { nodes { id } } } } } } }`;
    expect((await refusal(query))?.message).toContain('complexity at most 500000');
  });

  /** Returns the complexity of an operation by the service. */
  async function complexity(query: string, variables: object = {}): Promise<unknown> {
    const headers = { 'content-type': 'application/json', 'x-graph-cost': '1' };
    const body = JSON.stringify({ query, variables });
    const { extensions } = (await (
      await fetch(`${server.url}/graphql`, { method: 'POST', headers, body })
    ).json()) as { extensions?: { cost?: { complexity?: unknown } } };
    return extensions?.cost?.complexity;
  }

  const DAYS = 'from: "2024-01-01", to: "2025-12-31"';
  it.each([
    [`timeline(bucket: YEAR, where: { date: { ${DAYS} } }) { buckets { period count } }`, 1000 + 102 + 2 * 2],
    [
      `timeline(bucket: MONTH, where: { date: { ${DAYS} } }) { buckets { period count } }`,
      1000 + 102 + 24 * 2,
    ],
    [`timeline(bucket: MONTH, where: { date: { ${DAYS} } }) { events { totalCount } }`, 1000 + 102 + 20 * 11],
    ['timeline { ... on Timeline { buckets { period } undated { period } } }', 103 + 1000 * 2],
    [`formatMatrix(group: "c5", ${DAYS}) { rows { total cells { count } } }`, 102 + 20 * 2 + 20 * 2],
    [`formatMatrix(group: "c5", bucket: QUARTER, ${DAYS}) { ...Cells }`, 102 + 20 * 2 + 20 * 8],
    ['paths(from: "nation-1", to: "nation-2") { hops { forward } }', 401 + 10 + 10 * 4],
    [
      'paths(from: "nation-1", to: "nation-2", maxHops: 6, first: 25) { hops { forward } }',
      601 + 25 + 25 * 6,
    ],
    ['graph(knownAt: "2025-01-01") { nation(id: "nation-1") { name } }', 102 + 1],
    ['upcoming { dated { name } overdue { participants(first: 5) { totalCount } } }', 1 + 101 + 1 + 100 * 56],
    ['nation(id: "nation-1") { groups { name } }', 1 + 21],
    [
      'formats(first: 5) { nodes { engagement { held } firstOf { level } cadenceMonths } }',
      1 + 5 * (1 + 12 + 12 + 11),
    ],
  ])('count the items of lists without a page: %s', async (field, expected) => {
    const fragment = field.includes('...Cells')
      ? 'fragment Cells on FormatMatrix { rows { total cells { count } } }'
      : '';
    expect(await complexity(`{ ${field} } ${fragment}`)).toBe(expected);
    // What one question in time holds is not counted in another one.
    expect(await complexity(`{ a: ${field} b: ${field} } ${fragment}`)).toBe(2 * expected);
  });

  it('count each test of a filter once for any number of parents', async () => {
    const nested = (where: string): string =>
      `{ nations(first: 100) { nodes { events(first: 1${where}) { totalCount } } } }`;
    const plain = Number(await complexity(nested('')));
    expect(await complexity(nested(', where: { status: { eq: HELD } }'))).toBe(plain + 1000);
    const three =
      ', where: { or: [{ status: { eq: HELD } }, { not: { date: { isNull: true }, overdue: true } }] }';
    expect(await complexity(nested(three))).toBe(plain + 3000);
  });

  it('count the days and hops in variables', async () => {
    const query = `query ($from: Date!, $to: Date, $hops: Int!) {
      timeline(bucket: MONTH, where: { date: { from: $from, to: $to } }) { buckets { period } }
      paths(from: "nation-1", to: "nation-2", maxHops: $hops, first: 1) { hops { forward } }
    }`;
    const from = '2025-01-01';
    expect(await complexity(query, { from, to: '2025-06-30', hops: 3 })).toBe(1000 + 102 + 6 + 302 + 3);
    expect(await complexity(query, { from, hops: 6 })).toBe(1000 + 102 + 1000 + 602 + 6);
  });

  it('refuse a matrix with too many cells', async () => {
    const events = 'events { participants(first: 100) { nodes { id name } } }';
    const query = `{ formatMatrix(group: "c5", bucket: MONTH, ${DAYS}) { rows { cells { ${events} } } } }`;
    expect(await complexity(query)).toBeLessThan(500_000);
    expect((await refusal(query.replace('2024', '2000')))?.message).toContain('complexity at most 500000');
  });

  it('refuse more than 100 ids', async () => {
    const ids = Array.from({ length: 101 }, (_, i) => `"nation-${i}"`).join();
    expect(await refusal(`{ nodes(ids: [${ids}]) { id } }`)).toMatchObject({
      message: 'expected at most 100 ids, found 101; ask in several requests',
      extensions: { code: 'LIMIT_EXCEEDED' },
    });
  });

  it('refuse a document with too many tokens before parsing', async () => {
    const names = (count: number): string =>
      Array.from({ length: count }, (_, i) => `x${i}: __typename`).join(' ');
    expect((await ask(`{ ${names(1666)} }`)).errors).toBeUndefined();
    expect(await refusal(`{ ${names(1666)} ! }`)).toMatchObject({
      message: 'expected a document of at most 5000 tokens, found more; send a shorter one, or several',
      extensions: { code: 'LIMIT_EXCEEDED' },
    });
  });

  it.each([
    ['a declared length', (body: string) => body],
    ['chunks', (body: string) => new Blob([body]).stream()],
  ])('refuse a too long body, sent with %s', async (_, content) => {
    const answer = await send(
      content(JSON.stringify({ query: `{ __typename } # ${'x'.repeat(256 * 1024)}` })),
    );
    expect(answer.status).toBe(413);
    const { errors } = (await answer.json()) as Answer;
    expect(errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
    expect(errors?.[0]?.message).toMatch(
      /^expected a request body of at most 262144 bytes, found \d+ or more; send a shorter operation or fewer variables$/,
    );
  });

  it('accept the full introspection, which is deeper than other operations', async () => {
    const { data, errors } = await ask(
      getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }),
    );
    expect(errors).toBeUndefined();
    expect(data).toHaveProperty('__schema.queryType.name', 'Query');
  });

  it('report a mistake in variables as such', async () => {
    const { errors } = await ask('query ($first: Int!) { nations(first: $first) { nodes { id } } }');
    expect(errors?.[0]?.message).toBe('Variable "$first" of required type "Int!" was not provided.');
  });

  it('name the variable with a wrong value, and its position', async () => {
    const query =
      'query ($first: Int, $where: EventWhere) { events(first: $first, where: $where) { totalCount } }';
    expect((await refusal(query, { first: 'x' }))?.message).toBe(
      'Variable "$first" got invalid value "x"; Int cannot represent non-integer value: "x"',
    );
    expect((await refusal(query, { where: { date: { from: 'never' } } }))?.message).toMatch(
      /^Variable "\$where" got invalid value "never" at "where.date.from"; Expected type "Date"/,
    );
  });

  it.each([['2147483648'], ['1e400'], ['0.5'], ['"1"']])(
    'refuse a number outside the contract (%s) with 400',
    async (number) => {
      const query = 'query ($first: Int) { nations(first: $first) { nodes { id } } }';
      const body = `{"query":${JSON.stringify(query)},"variables":{"first":${number}}}`;
      const headers = {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
      };
      const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
      expect(answer.status).toBe(400);
      const { errors } = (await answer.json()) as Answer;
      expect(errors?.[0]?.message).toContain('Int cannot represent');
    },
  );
});
