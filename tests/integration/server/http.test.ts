import { get } from 'node:http';
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countReaders } from '../../support/count-reader.ts';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { generate, renamed } from '../../support/generate.ts';
import { startServer } from '../../../src/server/server.ts';
import type { Access, Caching, ServiceLimits } from '../../../src/server/settings.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { RunningServer } from '../../../src/server/server.ts';

type Changes = {
  readonly limits?: Partial<ServiceLimits>;
  readonly access?: Partial<Access>;
  readonly caching?: Partial<Caching>;
  readonly operations?: readonly string[];
  /** What each statement waits for. */
  readonly held?: Promise<void>;
};

const NAMES = 'query Names { nations(first: 3) { nodes { id name } } }';

const nest = (depth: number): object => (depth === 0 ? {} : { a: nest(depth - 1) });

/** Asks with headers that `fetch` keeps for itself. */
const fetchRaw = (url: string, headers: Record<string, string>): Promise<{ readonly status: number }> =>
  new Promise((resolve, reject) => {
    get(url, { headers, agent: false }, (answer) => {
      answer.resume().once('end', () => resolve({ status: answer.statusCode ?? 0 }));
    }).once('error', reject);
  });

describe('the HTTP layer of the service', () => {
  let database: Database;
  const servers: RunningServer[] = [];

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, generate(11));
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.close()));
    await database.close();
  });

  /** Starts a service with settings of its own; counts the statements that it runs. */
  async function serve(changes: Changes = {}) {
    const ran = countReaders(database);
    const { limits, access, caching, operations = [], held } = changes;
    const server = await startServer({
      typeDefs: readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'),
      createReader: (options) => {
        const run = ran.reader(options);
        return async (statement, params) => {
          await held;
          return run(statement, params);
        };
      },
      settings: {
        ...DEFAULT_SETTINGS,
        limits: { ...DEFAULT_SETTINGS.limits, ...limits },
        access: { ...DEFAULT_SETTINGS.access, ...access },
        caching: { ...DEFAULT_SETTINGS.caching, ...caching },
        operations,
      },
      log: pino({ level: 'silent' }),
      host: '127.0.0.1',
      port: 0,
    });
    servers.push(server);
    const post = (body: object, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    const get = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, {
        headers: { accept: 'application/graphql-response+json', ...headers },
      });
    return { url: server.url, ran, post, get };
  }

  /** Returns once the service has planned its own operations, which takes statements. */
  async function planned(ran: Readonly<Record<'started' | 'open', number>>): Promise<void> {
    let before = -1;
    while (before !== ran.started || ran.open > 0) {
      before = ran.started;
      await pause(300);
    }
  }

  async function refusal(answer: Response): Promise<{ message: string; extensions: { code: string } }> {
    const { errors } = (await answer.json()) as {
      errors: { message: string; extensions: { code: string } }[];
    };
    return errors[0] ?? { message: '', extensions: { code: '' } };
  }

  it('refuses too wide, too large or too deep requests, with the limit', async () => {
    const { post } = await serve({ limits: { aliases: 2, pageSize: 10, hops: 2 } });
    const aliases = await refusal(await post({ query: '{ a: __typename b: __typename c: __typename }' }));
    expect(aliases.message).toMatch(/^expected a number of aliases of at most 2, found 3; ask/);
    const size = await refusal(
      await post({ query: 'query ($n: Int) { nations(first: $n) { nodes { id } } }', variables: { n: 11 } }),
    );
    expect(size.message).toMatch(/^expected first at most 10, found 11; send a smaller number/);
    const hops = await refusal(
      await post({ query: '{ paths(from: "a", to: "b", maxHops: 3, first: 1) { length } }' }),
    );
    expect(hops.message).toMatch(/^expected maxHops at most 2, found 3; send a smaller number/);
    expect(hops.extensions.code).toBe('LIMIT_EXCEEDED');
  });

  it.each([
    ['selections', { query: `${'{ nations '.repeat(300)}}` }],
    ['lists in a document', { query: `{ nations(ids: ${'['.repeat(300)}) { totalCount } }` }],
    ['types', { query: `query ($v: ${'['.repeat(300)}Int${']'.repeat(300)}) { __typename }` }],
    ['variables', { query: '{ __typename }', variables: { v: nest(2000) } }],
    ['extensions', { query: '{ __typename }', extensions: nest(201) }],
  ])('refuses brackets that are nested too deep, in %s', async (_, body) => {
    const answer = await (await serve()).post(body, { accept: 'application/graphql-response+json' });
    expect(answer.status).toBe(400);
    const { message, extensions } = await refusal(answer);
    expect(message).toMatch(/^expected brackets nested at most 200 deep, found deeper ones; send/);
    expect(extensions.code).toBe('LIMIT_EXCEEDED');
  });

  it('refuses them in a query string too, and ignores brackets in texts', async () => {
    const { url, post } = await serve();
    const deep = `${'['.repeat(300)}${']'.repeat(300)}`;
    const asked = new URLSearchParams({ query: '{ __typename }', variables: `{"v":${deep}}` });
    expect((await fetch(`${url}/graphql?${asked.toString()}`)).status).toBe(400);
    const query = 'query ($t: String!) { search(text: $t) { totalCount } }';
    expect((await post({ query, variables: { t: `\\"${deep.slice(200, 400)}` } })).status).toBe(200);
  });

  it.each(['variables', 'extensions'])(
    'refuses %s in a query string that are not JSON, with 400',
    async (name) => {
      const { url } = await serve();
      const answer = await fetch(`${url}/graphql?query={__typename}&${name}={dataset}`);
      expect(answer.status).toBe(400);
      expect(((await answer.json()) as { errors: { message: string }[] }).errors[0]?.message).toBe(
        `expected "${name}" of the address to be JSON, found "{dataset}"; send an object in JSON, encoded for an address`,
      );
    },
  );

  it('aborts a request over the time limit with 503', async () => {
    const { post } = await serve({ limits: { requestMs: 1 } });
    const answer = await post({ query: NAMES });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect((await refusal(answer)).message).toMatch(/^expected to begin an answer within 1 ms/);
  });

  it('refuses concurrent requests over the limit with 503, and answers the others', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { post } = await serve({ limits: { concurrent: 1, queued: 1 }, held });
    // No two are alike, since the second would be answered from the cache at once.
    const answers = Array.from({ length: 3 }, (_, i) =>
      post({ query: `query Names${String(i)} { nations { totalCount } }` }),
    );
    const busy = await Promise.race(answers);
    release();
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 200, 503]);
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '1']);
    expect((await post({ query: NAMES })).status).toBe(200);
  });

  it('limits the rate of a client if configured, except for health checks', async () => {
    const { post, url } = await serve({ limits: { perMinute: 2 } });
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await post({ query: '{ __typename }' })).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
  });

  it('refuses pages of other sites, unless the site is listed', async () => {
    const closed = await serve();
    const origin = 'https://example.org';
    const refused = await closed.post({ query: '{ __typename }' }, { origin });
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    expect((await refusal(refused)).message).toContain('CORS_ORIGINS');
    expect((await closed.post({ query: '{ __typename }' }, { origin: closed.url })).status).toBe(200);

    const open = await serve({ access: { corsOrigins: [origin] } });
    const allowed = await open.post({ query: '{ __typename }' }, { origin });
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
    const preflight = await fetch(`${open.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([
      204,
      'GET, HEAD, POST',
    ]);
    expect((await open.post({ query: '{ __typename }' }, { origin: 'https://other.example' })).status).toBe(
      403,
    );
  });

  it('refuses an operation in a form that needs no preflight', async () => {
    const { url } = await serve();
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `query=${encodeURIComponent(NAMES)}`,
    });
    expect(answer.status).toBe(415);
  });

  it('sends security headers, and names the permitted methods', async () => {
    const { url } = await serve();
    const answer = await fetch(`${url}/health/live`);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const wrong = await fetch(`${url}/graphql`, { method: 'PUT' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
    expect((await fetch(`${url}/nowhere`)).status).toBe(404);
  });

  it('hides its schema if configured: no introspection, no suggestions, no playground', async () => {
    const { post, url } = await serve({ access: { introspection: false, playground: false } });
    expect((await refusal(await post({ query: '{ __schema { types { name } } }' }))).message).toContain(
      'introspection',
    );
    const { message } = await refusal(await post({ query: '{ nationz { nodes { id } } }' }));
    expect(message).toBe('Cannot query field "nationz" on type "Query".');
    const page = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-type') ?? '').not.toContain('text/html');
  });

  it.each([
    ['its schema is hidden', { introspection: false }],
    ['it answers known operations only', { persistedOnly: true }],
  ])('suggests nothing in messages about variables if %s', async (_, access) => {
    const query =
      'query ($order: EventOrder, $where: EventWhere) { events(orderBy: $order, where: $where) { totalCount } }';
    const variables = { order: 'DATE_ASK', where: { dat: {} } };
    const suggests = async (changes: Changes): Promise<boolean> => {
      const { post } = await serve({ ...changes, operations: [query] });
      const { errors } = (await (await post({ query, variables })).json()) as {
        errors: { message: string }[];
      };
      expect(errors[0]?.message).toMatch(/is not defined by type|does not exist in/);
      return errors.some(({ message }) => message.includes('Did you mean'));
    };
    expect(await suggests({})).toBe(true);
    expect(await suggests({ access })).toBe(false);
  });

  it('recognizes a cross-site request by Sec-Fetch-Site', async () => {
    const { url } = await serve();
    const status = async (headers: Record<string, string>): Promise<number> =>
      (await fetchRaw(`${url}/graphql?query={__typename}`, headers)).status;
    expect(await status({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).toBe(403);
    expect(await status({ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' })).toBe(403);
    expect(await status({ 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' })).toBe(200);
    expect(await status({ 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' })).toBe(200);
    expect(await status({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).toBe(200);
  });

  it('answers the operations of its manifest by hash and, if closed, no others', async () => {
    const { post } = await serve({ access: { persistedOnly: true }, operations: [NAMES] });
    const hash = createHash('sha256').update(NAMES).digest('hex');
    const persisted = (sha256Hash: string) => ({
      extensions: { persistedQuery: { version: 1, sha256Hash } },
    });
    expect(await (await post(persisted(hash))).json()).toHaveProperty('data.nations.nodes');
    expect((await post({ query: NAMES })).status).toBe(200);
    const other = await post({ query: '{ __typename }' });
    expect([other.status, (await refusal(other)).extensions.code]).toEqual([403, 'FORBIDDEN']);
  });

  it('keeps the warnings of a cached answer', async () => {
    const { post, ran } = await serve({ caching: { versionMs: 3_600_000 } });
    await planned(ran);
    const query = '{ nation(id: "nobody-at-all") { id } }';
    const first = await (await post({ query })).text();
    const spent = ran.started;
    expect(first).toContain('"code":"UNKNOWN_ID"');
    expect(await (await post({ query })).text()).toBe(first);
    expect(ran.started).toBe(spent);
  });

  it('looks up an id once for all operations', async () => {
    const { post, ran } = await serve({ caching: { versionMs: 3_600_000 } });
    await planned(ran);
    const spend = async (query: string): Promise<number> => {
      const before = ran.started;
      expect(await (await post({ query })).json()).not.toHaveProperty('extensions.warnings');
      return ran.started - before;
    };
    await spend('{ nations(first: 1) { totalCount } }');
    expect(await spend('{ nation(id: "nation-1") { name } }')).toBe(2);
    expect(await spend('{ node(id: "nation-1") { id } nation(id: "nation-1") { code } }')).toBe(1);
  });

  it('answers from the cache, without a statement, until the next revision', async () => {
    const { post, get, ran } = await serve({ caching: { versionMs: 3_600_000 } });
    await planned(ran);
    const first = await (await post({ query: NAMES })).text();
    const cost = ran.started;
    expect(cost).toBeGreaterThan(0);
    expect(await (await post({ query: NAMES })).text()).toBe(first);
    expect(ran.started).toBe(cost);
    const asked = await get(NAMES);
    const [etag, spent] = [asked.headers.get('etag') ?? '', ran.started];
    expect([asked.headers.get('cache-control'), etag]).toEqual([
      'public, no-cache',
      expect.stringMatching(/^"[\w-]{43}"$/),
    ]);
    const again = await get(NAMES, { 'if-none-match': etag });
    expect([again.status, await again.text(), ran.started]).toEqual([304, '', spent]);
    expect((await get('{ nations { nodes { name } } }', { 'if-none-match': etag })).status).toBe(200);
  });

  it('does not cache an answer with an error', async () => {
    const { get } = await serve();
    const broken = '{ nations(after: "broken") { nodes { id } } }';
    const answers = [await get(broken), await get(broken)];
    expect(answers.map(({ headers }) => [headers.get('etag'), headers.get('cache-control')])).toEqual([
      [null, 'no-store'],
      [null, 'no-store'],
    ]);
  });

  it('answers with a new revision when the cached version has expired', async () => {
    const { get } = await serve({ caching: { versionMs: 0 } });
    const before = await get(NAMES);
    const dataset = generate(11);
    await ingestTest(database, renamed(dataset, dataset.records.find(({ type }) => type === 'Nation')?.id));
    const after = await get(NAMES, { 'if-none-match': before.headers.get('etag') ?? '' });
    expect(after.status).toBe(200);
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
    await ingestTest(database, dataset);
  });

  it('exports metrics for Prometheus, with labels that clients cannot invent', async () => {
    const { post, url, ran } = await serve({ operations: [NAMES], access: { metrics: true } });
    await planned(ran);
    await post({ query: NAMES });
    await post({ query: NAMES });
    await post({ query: `query MadeUp${'p'.repeat(50)} { __typename }` });
    await fetch(`${url}/made-up`, { method: 'PROPFIND' });
    const read = async (): Promise<string> => (await fetch(`${url}/metrics`)).text();
    const text = await read();
    expect(text).toMatch(/diplograph_operation_seconds_count\{operation="Names",outcome="done"\} 1/);
    expect(text).toMatch(/diplograph_operation_seconds_count\{operation="other",outcome="done"\} 1/);
    expect(text).toMatch(/diplograph_statements_total\{operation="Names"\} [1-9]/);
    expect(text).toMatch(/diplograph_response_cache_total\{outcome="hit"\} 1/);
    expect(text).toMatch(/diplograph_requests_total\{route="\/\*",method="other",status="405"\} 1/);
    expect(text).toMatch(/^diplograph_connections_busy 0$/m);
    expect(text).toMatch(/^diplograph_connections_wanted 0$/m);
    expect(text).not.toMatch(/MadeUp|made-up|PROPFIND/);
    const gauges = [...text.matchAll(/^# TYPE (\S+) gauge$/gm)].map(([, name]) => name);
    expect(gauges.filter((name) => name?.endsWith('_total'))).toEqual([]);
    const off = await serve();
    expect((await fetch(`${off.url}/metrics`)).status).toBe(404);
  });
});
