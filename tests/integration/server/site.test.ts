import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSchema } from 'graphql';
import { pino } from 'pino';
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { XmlDocument } from 'libxml2-wasm';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { createReader } from '../../support/count-reader.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { eachNth } from '../../support/runs.ts';
import { FILES } from '../../../src/downloads/catalog.ts';
import { readVersion } from '../../../src/graph/dataset-version.ts';
import { RESERVED_IDS } from '../../../src/model/dataset.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { sitemap } from '../../../src/downloads/sitemap.ts';
import { startServer } from '../../../src/server/server.ts';
import type { Access } from '../../../src/server/settings.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { RunningServer } from '../../../src/server/server.ts';

const TYPE_DEFS = readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8');
const SITEMAP = { s: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

type Parameter = { readonly name: string; readonly in: string; readonly required?: boolean };
type Openapi = {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly parameters?: readonly Parameter[] }>>>
  >;
  readonly 'x-left-out': Readonly<Record<string, string>>;
};

/** Returns the texts of all elements with a name. */
function textsIn(xml: string, name: string): readonly string[] {
  const document = XmlDocument.fromString(xml);
  const found = document.find(`//s:${name}`, SITEMAP).map((node) => node.content);
  document.dispose();
  return found;
}

describe('the self-description of the service', () => {
  let database: Database;
  let server: RunningServer;

  const serve = (access: Partial<Access> = {}): Promise<RunningServer> =>
    startServer({
      typeDefs: TYPE_DEFS,
      createReader: (options) => database.reader(options),
      settings: { ...DEFAULT_SETTINGS, access: { ...DEFAULT_SETTINGS.access, metrics: true, ...access } },
      log: pino({ level: 'silent' }),
      host: '127.0.0.1',
      port: 0,
    });

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, seedDataset());
    server = await serve();
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  const get = async (path: string): Promise<string> => {
    const answer = await fetch(`${server.url}${path}`);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.text();
  };
  const openapi = async (): Promise<Openapi> => JSON.parse(await get('/openapi.json')) as Openapi;

  it('reserves the names of its addresses, so that no record has one of them', async () => {
    const { paths, 'x-left-out': leftOut } = await openapi();
    const taken = [...Object.keys(paths), ...Object.keys(leftOut)].flatMap(
      (path) => /^\/([a-z0-9-]+)(?:$|\/|\.json(?:ld)?$)/.exec(path)?.[1] ?? [],
    );
    expect(taken.length).toBeGreaterThan(20);
    expect(taken.filter((name) => !RESERVED_IDS.includes(name))).toEqual([]);
  });

  it('is accepted by a validator of OpenAPI', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(await get('/openapi.json'));
    expect(errors ?? []).toEqual([]);
    expect([valid, validator.version]).toEqual([true, '3.1']);
  });

  it('describes every file with all its parameters', async () => {
    const { paths } = await openapi();
    const described = FILES.map(({ name }) => [
      name,
      (paths[`/${name}`]?.['get']?.parameters ?? []).map((each) => [each.name, each.required ?? false]),
    ]);
    expect(described).toEqual(
      FILES.map(({ name, params }) => [
        name,
        Object.entries(params).map(([param, { isRequired }]) => [param, isRequired ?? false]),
      ]),
    );
  });

  it('leaves no route out without a reason', async () => {
    const { paths, 'x-left-out': leftOut } = await openapi();
    // The answer to an unknown method lists no routes; those of the source are the routes of the service.
    const known = ['/', '/health/live', '/health/ready', '/metrics', '/graphql'];
    expect(Object.keys(leftOut)).toEqual(expect.arrayContaining(known));
    expect(Object.values(leftOut).filter((why) => !/^[A-Z].*\.$/.test(why))).toEqual([]);
    const site = ['/schema.graphql', '/openapi.json', '/robots.txt', '/sitemap.xml', '/{id}', '/{id}.json'];
    expect(Object.keys(paths)).toEqual(expect.arrayContaining([...site, '/{id}.jsonld']));
  });

  it('has only addresses that answer', async () => {
    const { paths } = await openapi();
    const plain = Object.entries(paths).filter(([, { get: operation }]) =>
      (operation?.parameters ?? []).every((each) => each.in === 'path' || !each.required),
    );
    for (const [path] of plain) {
      const answer = await fetch(`${server.url}${path.replace('{id}', 'c5-plus-1')}`, { method: 'HEAD' });
      expect([path, answer.status]).toEqual([path, 200]);
    }
  });

  it('includes the schema, unless the service hides it', async () => {
    const text = await get('/schema.graphql');
    expect(text).toBe(TYPE_DEFS);
    expect(buildSchema(text).getQueryType()?.name).toBe('Query');
    const hidden = await serve({ introspection: false });
    expect((await fetch(`${hidden.url}/schema.graphql`)).status).toBe(404);
    expect(await (await fetch(`${hidden.url}/openapi.json`)).text()).not.toContain('schema.graphql"');
    await hidden.close();
  });

  it('names the sitemap to crawlers', async () => {
    expect((await get('/robots.txt')).split('\n')).toContain(`Sitemap: ${server.url}/sitemap.xml`);
  });

  it('has a sitemap with the address of each record, which answers', async () => {
    const xml = await get('/sitemap.xml');
    const addresses = textsIn(xml, 'loc');
    const { records } = seedDataset();
    expect([...addresses].sort()).toEqual(records.map(({ id }) => `${server.url}/${id}`).sort());
    expect(textsIn(xml, 'lastmod').filter((day) => !/^\d{4}-\d\d-\d\d$/.test(day))).toEqual([]);
    expect(textsIn(xml, 'lastmod').length).toBe(addresses.length);
    const statuses = new Map<string, number>();
    const asked = eachNth(5, addresses);
    for (let at = 0; at < asked.length; at += 16)
      await Promise.all(
        asked.slice(at, at + 16).map(async (address) => {
          statuses.set(address, (await fetch(address, { method: 'HEAD' })).status);
        }),
      );
    expect([...statuses].filter(([, status]) => status !== 200)).toEqual([]);
  });

  it('keeps the sitemap of a revision', async () => {
    const etag = (await fetch(`${server.url}/sitemap.xml`)).headers.get('etag') ?? '';
    const again = await fetch(`${server.url}/sitemap.xml`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it('has no part of the sitemap beyond the last', async () => {
    const whole = await fetch(`${server.url}/sitemap.xml`);
    const first = await fetch(`${server.url}/sitemap.xml?part=1`);
    expect([first.status, await first.text()]).toEqual([200, await whole.text()]);
    for (const part of ['2', '9999']) {
      const answer = await fetch(`${server.url}/sitemap.xml?part=${part}`);
      const text = await answer.text();
      expect([answer.status, answer.headers.get('etag'), answer.headers.get('cache-control')]).toEqual([
        ...[404, null, 'no-store'],
      ]);
      expect(text).toMatch(/expected part to be at most 1, .*, found \d+; request/);
    }
  });

  it('splits a sitemap that is too long', async () => {
    const { run } = createReader(database);
    const version = await readVersion(run);
    const source = { run, version, today: '2026-02-01', publicUrl: 'https://example.org' };
    const write = async (part: number | null): Promise<string> => {
      const pieces: string[] = [];
      for await (const piece of sitemap(source, { part, most: 700 })) pieces.push(piece);
      return pieces.join('');
    };
    const index = textsIn(await write(null), 'loc');
    const count = seedDataset().records.length;
    expect(index).toEqual(
      Array.from(
        { length: Math.ceil(count / 700) },
        (_, i) => `https://example.org/sitemap.xml?part=${String(i + 1)}`,
      ),
    );
    const parts = await Promise.all(index.map((_, i) => write(i + 1)));
    const addresses = parts.map((xml) => textsIn(xml, 'loc'));
    expect(addresses.slice(0, -1).map(({ length }) => length)).toEqual(index.slice(1).map(() => 700));
    expect(new Set(addresses.flat()).size).toBe(count);
  });
});
