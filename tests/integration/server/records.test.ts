import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pino } from 'pino';
import Ajv from 'ajv';
import { countReaders } from '../../support/count-reader.ts';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { eachNth } from '../../support/runs.ts';
import { generate } from '../../support/generate.ts';
import { startServer } from '../../../src/server/server.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { RunningServer } from '../../../src/server/server.ts';
import type { ServiceSettings } from '../../../src/server/settings.ts';

const DATASET = generate(11);
const IDS = DATASET.records.map(({ id }) => id);
const TODAY = '2026-02-01';
const VIEWS = ['', '?asOf=2020-01-01', '?knownAt=2022-01-01', '?asOf=2021-06-01&knownAt=2023-01-01'];

/** The page of the tests: its document alone. */
const PAGE = {
  document: {
    type: 'text/html; charset=utf-8',
    etag: 'W/"page"',
    plain: Buffer.from('<!doctype html><title>Diplograph</title>'),
    encoded: new Map(),
  },
  assets: new Map(),
};

type RecordFile = {
  readonly url: string;
  readonly id: string;
  readonly type: string;
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly revision: string;
  readonly record: Readonly<Record<string, any>>; // oxlint-disable-line typescript/no-explicit-any -- each type has other fields
  readonly claims: readonly { readonly id: string; readonly source: { readonly id: string } }[];
};

type ApiNode = {
  readonly __typename: string;
  readonly slug: string;
  readonly name?: string;
  readonly claims?: { readonly totalCount: number } | readonly object[];
};

describe('the address of a record', () => {
  let database: Database;
  let server: RunningServer;
  let bare: RunningServer;
  let ask: Ask;
  let ran: ReturnType<typeof countReaders>;
  /** The records that exist without a viewpoint. */
  let there: readonly string[] = [];

  const serve = (settings: Partial<ServiceSettings>, hasPage: boolean): Promise<RunningServer> =>
    startServer({
      typeDefs: readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'),
      createReader: (options) => ran.reader(options),
      settings: { ...DEFAULT_SETTINGS, today: () => TODAY, ...settings },
      log: pino({ level: 'silent' }),
      host: '127.0.0.1',
      port: 0,
      ...(hasPage && { page: PAGE }),
    });

  beforeAll(async () => {
    database = await connectTest();
    ran = countReaders(database);
    await ingestTest(database, DATASET);
    const { limits, access, caching } = DEFAULT_SETTINGS;
    server = await serve({ caching: { ...caching, versionMs: 3_600_000 } }, true);
    bare = await serve(
      {
        limits: { ...limits, pageSize: 3 },
        access: { ...access, persistedOnly: true, corsOrigins: ['https://example.org'] },
      },
      false,
    );
    ask = createApi(database, { today: () => TODAY });
    const nodes = await inApi(IDS, '');
    there = IDS.filter((id) => nodes.get(id));
  });
  afterAll(async () => {
    await Promise.all([server.close(), bare.close()]);
    await database.close();
  });

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
    fetch(`${server.url}${path}`, { headers, method, redirect: 'manual' });
  const file = async (path: string, url = server.url): Promise<RecordFile> => {
    const answer = await fetch(`${url}${path}`);
    expect([path, answer.status]).toEqual([path, 200]);
    return (await answer.json()) as RecordFile;
  };
  const messageOf = async (answer: Response): Promise<string> => {
    const { errors } = (await answer.json()) as { errors: { message: string }[] };
    return errors[0]?.message ?? '';
  };

  /** Returns the records of the API at a viewpoint, by id; null for records that do not exist. */
  async function inApi(ids: readonly string[], view: string): Promise<ReadonlyMap<string, ApiNode | null>> {
    const days = new URLSearchParams(view);
    const found = new Map<string, ApiNode | null>();
    for (let at = 0; at < ids.length; at += 100) {
      const some = ids.slice(at, at + 100);
      const { data, errors } = await ask(
        `query ($ids: [ID!]!, $asOf: Date, $knownAt: Date) { graph(asOf: $asOf, knownAt: $knownAt) { nodes(ids: $ids) {
          __typename slug ... on Named { name } ... on Entity { claims(first: 0) { totalCount } }
          ... on Source { stated: claims(first: 0) { totalCount } } } } }`,
        { ids: some, asOf: days.get('asOf'), knownAt: days.get('knownAt') },
      );
      expect(errors).toBeUndefined();
      type Found = ApiNode & { readonly stated?: { readonly totalCount: number } };
      (data.graph.nodes as readonly (Found | null)[]).forEach((node, i) => {
        const claims = node?.claims ?? node?.stated;
        found.set(some[i] ?? '', node && { ...node, ...(claims && { claims }) });
      });
    }
    return found;
  }

  it.each(eachNth(3, VIEWS))(
    'has the content and the number of claims of the API for every record: %s',
    async (view) => {
      const ids = eachNth(3, IDS);
      const nodes = await inApi(ids, view);
      const fileOf = async (id: string) => {
        const answer = await get(`/${id}.json${view}`);
        if (answer.status === 404) return [id, null] as const;
        const { type, record, claims } = (await answer.json()) as RecordFile;
        return [id, { type, name: record['name'] as string, claims: claims.length }] as const;
      };
      const files: Awaited<ReturnType<typeof fileOf>>[] = [];
      // A request that waits behind hundreds of others may take longer than a request may.
      for (let at = 0; at < ids.length; at += 20)
        files.push(...(await Promise.all(ids.slice(at, at + 20).map(fileOf))));
      expect(files).toEqual(
        [...nodes].map(([id, node]) => [
          id,
          node && {
            type: node.__typename,
            name: node.name,
            claims: (node.claims as { readonly totalCount: number }).totalCount,
          },
        ]),
      );
    },
  );

  it('answers in the shape that the description of the service gives', async () => {
    const openapi = (await (await get('/openapi.json')).json()) as object;
    const ajv = new Ajv({ schemaId: 'auto', unknownFormats: 'ignore', meta: false, validateSchema: false });
    ajv.addSchema(openapi, 'api');
    const isFile = ajv.compile({ $ref: 'api#/components/schemas/RecordFile' });
    const { data } = await ask(
      '{ outcomes(first: 5) { nodes { slug } } participations(first: 5) { nodes { slug } } claims(first: 5) { nodes { slug } } }',
    );
    const items = ['outcomes', 'participations', 'claims'].flatMap((list) =>
      (data[list].nodes as readonly ApiNode[]).map(({ slug }) => slug),
    );
    expect(items.length).toBe(15);
    const types = new Set<string>();
    for (const id of [...there, ...items]) {
      const found = await file(`/${encodeURIComponent(id)}.json`);
      types.add(found.type);
      expect(isFile(found), `${id}: ${ajv.errorsText(isFile.errors).slice(0, 400)}`).toBe(true);
      expect([found.id, found.url]).toEqual([id, `${server.url}/${encodeURIComponent(id)}`]);
    }
    expect(types.size).toBe(18);
  });

  it('joins the pages of all lists', async () => {
    const busy = there.filter((id) => /^(event|source|group)-/.test(id));
    expect(busy.length).toBeGreaterThan(8);
    for (const id of busy.slice(0, 8)) {
      const [one, other] = [await file(`/${id}.json`), await file(`/${id}.json`, bare.url)];
      const from = (found: RecordFile): string => JSON.stringify([found.record, found.claims]);
      expect(from(other).replaceAll(bare.url, server.url)).toBe(from(one));
    }
  });

  it('gives claims with their sources, and leads to each by its own address', async () => {
    const { claims } = await file(`/${there.find((id) => id.startsWith('event-')) ?? ''}.json`);
    expect(claims.length).toBeGreaterThan(0);
    const [first] = claims;
    const { type, record } = await file(`/${first?.id ?? ''}.json`);
    expect(type).toBe('Claim');
    expect(record).toMatchObject({ id: first?.id, source: first?.source });
    const linked = await get(`/${first?.id ?? ''}.jsonld`);
    expect(await linked.text()).toContain(`"@id":"${server.url}/${first?.source.id ?? ''}"`);
  });

  it.each([
    ['text/html', 'text/html; charset=utf-8'],
    ['*/*', 'text/html; charset=utf-8'],
    ['application/json', 'application/json; charset=utf-8'],
    ['application/ld+json', 'application/ld+json; charset=utf-8'],
    ['application/ld+json;q=0.5, application/json', 'application/json; charset=utf-8'],
    ['image/png', 'text/html; charset=utf-8'],
  ])('has the form that the client prefers: %s', async (accept, type) => {
    const answer = await get(`/${there[0] ?? ''}`, { accept });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    expect(answer.headers.get('vary')).toMatch(/\baccept\b/);
  });

  it('is the same by its ending as by Accept', async () => {
    for (const [ending, accept] of [
      ['json', 'application/json'],
      ['jsonld', 'application/ld+json'],
    ] as const) {
      const [one, other] = [
        await get(`/${there[3] ?? ''}.${ending}`),
        await get(`/${there[3] ?? ''}`, { accept }),
      ];
      expect(await one.text()).toBe(await other.text());
      expect(one.headers.get('etag')).toBe(other.headers.get('etag'));
    }
  });

  it('is JSON in a service without a page', async () => {
    const answer = await fetch(`${bare.url}/${there[0] ?? ''}`, { headers: { accept: 'text/html' } });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'application/json; charset=utf-8',
    ]);
    await answer.arrayBuffer();
  });

  const FORMER = DATASET.records.find(({ editorial }) => Array.isArray(editorial['formerIds']))?.id ?? '';

  it.each(['', '.json', '.jsonld'])(
    'redirects a former id with the ending "%s" and the query',
    async (end) => {
      const answer = await get(`/former-${FORMER}${end}?knownAt=2022-01-01`);
      expect([answer.status, answer.headers.get('location')]).toEqual([
        301,
        `./${FORMER}${end}?knownAt=2022-01-01`,
      ]);
    },
  );

  it('redirects the code of a nation', async () => {
    const nation = DATASET.records.find(({ type }) => type === 'Nation');
    const answer = await get(`/${String(nation?.editorial['code'])}.json`);
    expect([answer.status, answer.headers.get('location')]).toEqual([301, `./${nation?.id ?? ''}.json`]);
  });

  it('has items of events too, at an address of one level', async () => {
    const { data } = await ask('{ outcomes(first: 1) { nodes { slug text claims { slug } } } }');
    const [outcome] = data.outcomes.nodes as [{ slug: string; text: string; claims: { slug: string }[] }];
    const path = `/${encodeURIComponent(outcome.slug)}`;
    expect((await get(path)).status).toBe(200);
    const { type, record, claims } = await file(`${path}.json`);
    expect([type, record['text']]).toEqual(['Outcome', outcome.text]);
    expect(claims.map(({ id }) => id)).toEqual(outcome.claims.map(({ slug }) => slug));
    const onTwoLevels = await get(`/${outcome.slug}`, { accept: 'text/html' });
    expect([onTwoLevels.status, onTwoLevels.headers.get('location')]).toEqual([301, `..${path}`]);
    expect((await file(`/${outcome.slug}.json`)).id).toBe(outcome.slug);
  });

  it('answers 404 for an unknown id, with a remedy', async () => {
    const answer = await get(`/${there[0] ?? ''}x.json`);
    expect(answer.status).toBe(404);
    expect(await messageOf(answer)).toMatch(
      new RegExp(`^expected the id of a record .*, found "${there[0] ?? ''}x", which names nothing; send "`),
    );
    expect((await get('/not/an/address')).status).toBe(404);
    expect(await messageOf(await get('/not/an/address'))).toMatch(
      /^expected an address of the service or the id of a record, found \/not\/an\/address; correct it/,
    );
    const html = await get('/no-such-id', { accept: 'text/html' });
    expect([html.status, html.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  });

  it('answers 404 for a record that does not exist at a viewpoint', async () => {
    const event = there.find((id) => id.startsWith('event-')) ?? '';
    for (const [end, method] of [
      ['json', 'GET'],
      ['jsonld', 'GET'],
      ['json', 'HEAD'],
    ] as const) {
      const answer = await get(`/${event}.${end}?knownAt=1000-01-01`, {}, method);
      expect([answer.status, answer.headers.get('etag')]).toEqual([404, null]);
      await answer.arrayBuffer();
    }
    expect(await messageOf(await get(`/${event}.json?knownAt=1000-01-01`))).toMatch(
      /^expected a record that exists at the viewpoint knownAt=1000-01-01, found .*; request another day/,
    );
  });

  it.each([
    ['colour=red', /^expected the parameters asOf, knownAt, found colour;/],
    ['asOf=2023-02-30', /^expected asOf to be a day .*, found "2023-02-30";/],
  ])('refuses unknown and invalid parameters: %s', async (query, message) => {
    const answer = await get(`/${there[0] ?? ''}.json?${query}`);
    expect(answer.status).toBe(400);
    expect(await messageOf(answer)).toMatch(message);
  });

  it.each(['json', 'jsonld'])('answers a conditional GET of .%s without a statement', async (ending) => {
    const path = `/${there[5] ?? ''}.${ending}`;
    const whole = await get(path);
    await whole.text();
    const etag = whole.headers.get('etag') ?? '';
    const before = ran.started;
    const answer = await get(path, { 'if-none-match': etag });
    expect([answer.status, ran.started - before]).toEqual([304, 0]);
    expect((await get(`${path}?knownAt=2024-01-01`, { 'if-none-match': etag })).status).not.toBe(304);
  });

  it.each(['json', 'jsonld'])('answers HEAD, and gzip to clients that take it: .%s', async (ending) => {
    const path = `/${there[5] ?? ''}.${ending}`;
    const plain = await get(path);
    const head = await get(path, {}, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('etag')).toBe(plain.headers.get('etag'));
    expect(head.headers.get('x-dataset-revision')).toMatch(/^[0-9a-f]{12}$/);
    const [encoding, bytes] = await new Promise<readonly [string | undefined, Buffer]>((resolve, reject) => {
      const sent = request(`${server.url}${path}`, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => resolve([answer.headers['content-encoding'], Buffer.concat(chunks)]));
      });
      sent.on('error', reject).end();
    });
    expect(encoding).toBe('gzip');
    expect(gunzipSync(bytes).toString()).toBe(await plain.text());
  });

  it('lets pages of permitted origins read it', async () => {
    const answer = await fetch(`${bare.url}/${there[0] ?? ''}.json`, {
      headers: { origin: 'https://example.org' },
    });
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://example.org');
    expect(answer.headers.get('vary')).toMatch(/\borigin\b/);
    await answer.arrayBuffer();
  });

  it('reports the limit that it exceeds', async () => {
    const failing = await startServer({
      typeDefs: readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'),
      createReader: (options) => database.reader({ ...options, timeoutMs: 60_000 }),
      settings: { ...DEFAULT_SETTINGS, limits: { ...DEFAULT_SETTINGS.limits, complexity: 10 } },
      log: pino({ level: 'silent' }),
      host: '127.0.0.1',
      port: 0,
    });
    const answer = await fetch(`${failing.url}/${there[0] ?? ''}.json`);
    expect([answer.status, answer.headers.get('etag')]).toEqual([400, null]);
    expect(await messageOf(answer)).toMatch(/^expected an operation of complexity at most 10, found /);
    await failing.close();
  });
});
