import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { generate } from '../../support/generate.ts';
import { openRaw } from '../../support/raw-http.ts';
import { startServer } from '../../../src/server/server.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { IncomingHttpHeaders } from 'node:http';
import type { RunningServer } from '../../../src/server/server.ts';

type Raw = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

const QUERY = '{ events(first: 50) { nodes { id name } } }';
const OPERATION = `/graphql?query=${encodeURIComponent(QUERY)}`;

/** A small built page, with the compressed forms of its document. */
const PAGE = (() => {
  const plain = Buffer.from('<!doctype html><title>Diplograph</title>');
  const encoded = new Map([
    ['br', Buffer.from('br')],
    ['gzip', Buffer.from('gzip')],
  ] as const);
  return {
    document: { type: 'text/html; charset=utf-8', etag: 'W/"page"', plain, encoded },
    assets: new Map(),
  };
})();

/** A small built playground. */
const PLAYGROUND = {
  document: '<!doctype html><script type="application/json" id="page-data">{}</script>',
  assets: new Map(),
};

describe('the headers of requests', () => {
  let database: Database;
  let server: RunningServer;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, generate(11));
    server = await startServer({
      typeDefs: readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'),
      createReader: (options) => database.reader(options),
      settings: { ...DEFAULT_SETTINGS, caching: { ...DEFAULT_SETTINGS.caching, versionMs: 3_600_000 } },
      log: pino({ level: 'silent' }),
      host: '127.0.0.1',
      port: 0,
      page: PAGE,
      playground: PLAYGROUND,
    });
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  /** Sends a request with only these headers. Returns the raw bytes of the answer. */
  const ask = (path: string, headers: Record<string, string>, body?: string): Promise<Raw> =>
    new Promise((resolve, reject) => {
      const sent = request(
        `${server.url}${path}`,
        { method: body === undefined ? 'GET' : 'POST', headers, agent: false },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.once('end', () =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
          );
        },
      );
      sent.once('error', reject).end(body);
    });

  it.each(['/', '/graphql?playground', OPERATION, '/events.csv', '/events.atom'])(
    'match the tag of %s alone, weak, in a list, and as a star',
    async (path) => {
      const accept = path.includes('playground') ? 'text/html' : '*/*';
      const { headers } = await ask(path, { accept });
      const etag = headers.etag ?? '';
      const strong = etag.replace(/^W\//, '');
      expect(strong).toMatch(/^"[^"]+"$/);
      for (const tags of [etag, strong, `W/${strong}`, `"a", ${etag}`, `"a",${strong} , "b"`, '*']) {
        const answer = await ask(path, { accept, 'if-none-match': tags });
        expect([tags, answer.status, answer.body.length]).toEqual([tags, 304, 0]);
      }
      for (const tags of ['"a"', 'W/"a", "b"', strong.slice(1, -1), `"x${strong.slice(1)}`]) {
        expect([tags, (await ask(path, { accept, 'if-none-match': tags })).status]).toEqual([tags, 200]);
      }
    },
  );

  it.each([
    ['gzip;q=0.8, br;q=0.5', 'gzip'],
    ['gzip;q=0.5, br;q=0.8', 'br'],
    ['GZIP', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip ; q=1.0', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *;q=0.1', 'gzip'],
    ['br;q=0, gzip;q=0.000', undefined],
    ['identity', undefined],
    ['identity;q=1, gzip;q=0.5', undefined],
    ['zstd', undefined],
    ['', undefined],
  ])('negotiate Accept-Encoding: %s as %s', async (accepted, encoding) => {
    for (const path of ['/', OPERATION]) {
      const { headers } = await ask(path, { 'accept-encoding': accepted });
      expect([path, headers['content-encoding']]).toEqual([path, encoding]);
      expect(headers.vary).toContain('accept-encoding');
    }
    const file = await ask('/events.csv', { 'accept-encoding': accepted });
    expect(file.headers['content-encoding']).toBe(
      /br;q=0,? |^zstd|^identity|^$/.test(accepted) && encoding !== 'gzip' ? undefined : 'gzip',
    );
  });

  it('get equal answers in each encoding, cached or not', async () => {
    const plain = (await ask(OPERATION, {})).body.toString();
    for (let i = 0; i < 2; i += 1) {
      expect(gunzipSync((await ask(OPERATION, { 'accept-encoding': 'gzip' })).body).toString()).toBe(plain);
      expect(brotliDecompressSync((await ask(OPERATION, { 'accept-encoding': 'br' })).body).toString()).toBe(
        plain,
      );
    }
    const tags = [];
    for (const encoding of ['gzip', 'br', 'identity'])
      tags.push((await ask(OPERATION, { 'accept-encoding': encoding })).headers.etag);
    expect(new Set(tags).size).toBe(3);
  });

  it.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['application/json', 'application/json'],
    ['Application/GraphQL-Response+JSON', 'application/graphql-response+json'],
    ['application/graphql-response+json, application/json', 'application/graphql-response+json'],
    ['application/json, application/graphql-response+json', 'application/json'],
    ['application/json;q=0.5, application/graphql-response+json;q=0.9', 'application/graphql-response+json'],
    ['application/graphql-response+json;q=0.1, */*;q=0.9', 'application/json'],
    ['text/html;q=0.1, application/json', 'application/json'],
    ['application/*', 'application/json'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/html'],
    ['text/*, application/json;q=0.9', 'text/html'],
  ])('negotiate Accept: %s as %s', async (accept, type) => {
    const { status, headers } = await ask(OPERATION, accept === undefined ? {} : { accept });
    expect([status, headers['content-type']?.split(';')[0]]).toEqual([200, type]);
  });

  it('get 406 for an unsupported type', async () => {
    for (const accept of ['text/csv', 'application/json;q=0', 'image/*']) {
      const { status, body } = await ask(OPERATION, { accept });
      expect([accept, status]).toEqual([accept, 406]);
      expect(body.toString()).toContain('"code":"BAD_REQUEST"');
    }
  });

  it.each([
    ['Application/JSON', 200],
    ['application/json; charset=utf-8', 200],
    ['application/json;charset="UTF-8"', 200],
    ['application/json ; charset=UTF8', 200],
    ['application/json; charset=utf-16', 415],
    ['application/jsonp', 415],
    ['text/plain; application/json', 415],
    ['multipart/form-data; boundary=application/json', 415],
    ['', 415],
  ])('get for a body of type %s the status %i', async (type, status) => {
    const answer = await ask('/graphql', { 'content-type': type }, '{"query":"{ __typename }"}');
    expect(answer.status).toBe(status);
  });

  it('keep a connection open for longer than a load balancer', async () => {
    const { headers } = await ask('/', { connection: 'keep-alive' });
    expect(Number(/timeout=(\d+)/.exec(String(headers['keep-alive']))?.[1])).toBeGreaterThan(60);
  });

  it('must name a known host, or get 421', async () => {
    for (const host of ['localhost', 'LOCALHOST:9', '127.0.0.1:1', '[::1]:80'])
      expect([host, (await ask('/', { host })).status]).toEqual([host, 200]);
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      'a@localhost',
      'localhost/x',
      '10.0.0.1',
    ])
      expect([host, (await ask('/', { host })).status]).toEqual([host, 421]);
  });

  it('give way to the host of a target in absolute form', async () => {
    const statusOf = async (target: string, host: string): Promise<string | undefined> => {
      const head = `GET ${target} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`;
      const { closed, text } = await openRaw(server.url, head);
      await closed;
      return text().split(' ')[1];
    };
    for (const path of [
      '',
      '/',
      '/events.csv?limit=1',
      OPERATION,
      '?lang=ru',
      '/nation-0.json',
      '/no-such-id.json',
    ]) {
      const { status } = await ask(path, {});
      for (const origin of [server.url, 'HTTP://localhost', 'https://127.0.0.1:1'])
        expect([path, await statusOf(`${origin}${path}`, 'evil.example')]).toEqual([path, String(status)]);
      for (const host of ['evil.example', 'a@localhost', ''])
        expect([path, host, await statusOf(`http://${host}${path}`, 'localhost')]).toEqual([
          path,
          host,
          '421',
        ]);
    }
  });

  it('name the least revision that a client accepts: an answer, or 503 while the database is behind', async () => {
    const { headers, body } = await ask(OPERATION, {});
    const number = Number(headers['x-dataset-revision-number']);
    expect(JSON.parse(body.toString())).toMatchObject({
      extensions: { dataset: { revision: headers['x-dataset-revision'], revisionNumber: number } },
    });
    for (const path of [OPERATION, '/events.csv', '/sitemap.xml', '/nation-0.json']) {
      const { status, headers: named } = await ask(path, { 'x-dataset-least-revision': String(number) });
      expect([path, status, named['x-dataset-revision-number']]).toEqual([path, 200, String(number)]);
    }
    const late = await ask('/events.csv', { 'x-dataset-least-revision': String(number + 1) });
    expect([late.status, late.headers['retry-after']]).toEqual([503, '1']);
    expect(JSON.parse(late.body.toString())).toMatchObject({
      errors: [{ extensions: { code: 'REVISION_NOT_YET_SEEN' } }],
    });
    const wrong = await ask(OPERATION, { 'x-dataset-least-revision': '-1' });
    expect([wrong.status, JSON.parse(wrong.body.toString())]).toEqual([
      400,
      {
        errors: [
          {
            message:
              'expected x-dataset-least-revision to be the number of a revision, found "-1"; send x-dataset-revision-number of an earlier answer',
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ],
      },
    ]);
  });
});
