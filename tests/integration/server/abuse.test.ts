import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { exchangeRaw, openRaw, readGauges, waitUntilIdle } from '../../support/raw-http.ts';
import { generate } from '../../support/generate.ts';
import { startServer } from '../../../src/server/server.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { RunningServer } from '../../../src/server/server.ts';

const REQUEST_MS = 4000;
const HEAD = 'Host: localhost\r\n';
const GET = (path: string): string => `GET ${path} HTTP/1.1\r\n${HEAD}\r\n`;
const POST = (body: string, length: number, headers = ''): string =>
  `POST /graphql HTTP/1.1\r\n${HEAD}Content-Type: application/json\r\nContent-Length: ${String(length)}\r\n${headers}\r\n${body}`;
const BIG = encodeURIComponent(
  '{ events(first: 100) { nodes { id name participants(first: 20) { nodes { name } } } } }',
);

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const many = <Item>(count: number, make: (index: number) => Promise<Item>): Promise<Item[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

describe('a service that clients abuse', () => {
  let database: Database;
  let server: RunningServer;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, generate(11));
    server = await startServer({
      typeDefs: readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'),
      createReader: (options) => database.reader(options),
      settings: {
        ...DEFAULT_SETTINGS,
        access: { ...DEFAULT_SETTINGS.access, metrics: true },
        limits: { ...DEFAULT_SETTINGS.limits, requestMs: REQUEST_MS, sendMs: 1000, downloadMs: 1000 },
      },
      log: pino({ level: 'silent' }),
      host: '127.0.0.1',
      port: 0,
    });
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  /** Returns the number of files and operations that were answered or cancelled. */
  async function answered(): Promise<number> {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    const counts = text.matchAll(/^diplograph_requests_total\{route="\/(?:claims.csv|graphql)".*\} (\d+)$/gm);
    return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
  }

  /** Waits for the time limit of a request and its answer; fails with the work that still runs. */
  async function expectIdle(): Promise<void> {
    expect(await waitUntilIdle(server.url, REQUEST_MS + 6000)).toEqual([0, 0, 0, 0, 0]);
    const answer = await fetch(`${server.url}/graphql?query=%7B__typename%7D`);
    expect(answer.status).toBe(200);
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  }

  it.each(['/events.csv', '/dataset.zip', `/graphql?query=${BIG}`, '/graphql', '/unknown-record'])(
    'releases every unit after pipelined requests for %s on a closed connection',
    async (path) => {
      const opened = await many(3, () => openRaw(server.url, GET(path).repeat(40), { isPaused: true }));
      await wait(50);
      for (const { socket } of opened) socket.resetAndDestroy();
      await expectIdle();
    },
  );

  it('releases every unit after endless bodies, and answers each with 503 or 408', async () => {
    const opened = await many(40, () => openRaw(server.url, POST('{"query"', 100)));
    await Promise.all(opened.map(({ closed }) => closed));
    for (const { text } of opened) expect(text()).toMatch(/^HTTP\/1\.1 (503|408) /);
    await expectIdle();
  });

  it('serves others while one client has its maximum', async () => {
    const opened = await many(64, () => openRaw(server.url, POST('{"query"', 100)));
    const half = DEFAULT_SETTINGS.limits.concurrent / 2;
    let most = 0;
    for (let waited = 0; waited < REQUEST_MS / 2; waited += 50) {
      most = Math.max(most, (await readGauges(server.url)).running[0] ?? 0);
      await wait(50);
    }
    expect(most).toBe(half);
    for (const { socket } of opened) socket.destroy();
    await expectIdle();
  });

  it.each([
    ['reads nothing', (bytes: string) => openRaw(server.url, bytes, { isPaused: true })],
    [
      'closes its half after the request',
      async (bytes: string) => {
        const raw = await openRaw(server.url, bytes, { isPaused: true });
        raw.socket.end();
        return raw;
      },
    ],
  ])('releases every unit after a client that %s', async (_, open) => {
    const before = await answered();
    const opened = await many(20, (index) =>
      open(GET(index % 2 === 0 ? '/claims.csv' : `/graphql?query=${BIG}`).repeat(60)),
    );
    while ((await answered()) < before + 20) await wait(50);
    await expectIdle();
    for (const { socket } of opened) socket.destroy();
  });

  it('releases every unit after cancelled streams', async () => {
    await many(20, async () => {
      const abort = new AbortController();
      const answer = await fetch(`${server.url}/claims.csv`, { signal: abort.signal });
      abort.abort();
      await answer.text().catch(() => undefined);
    });
    await expectIdle();
  });

  it('closes a connection with a too slow head', async () => {
    const { closed, text } = await openRaw(server.url, `GET / HTTP/1.1\r\n${HEAD}X-Slow: `);
    await closed;
    expect(text()).toMatch(/^HTTP\/1\.1 408 /);
    await expectIdle();
  });

  it.each([
    ['a head that is too large', `GET / HTTP/1.1\r\n${HEAD}X: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['no HTTP', 'what is this\r\n\r\n', 400],
    [
      'a body with invalid chunks',
      `POST /graphql HTTP/1.1\r\n${HEAD}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nnope\r\n`,
      400,
    ],
    ['two lengths', `POST /graphql HTTP/1.1\r\n${HEAD}Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}`, 400],
    ['a foreign host', 'GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n', 421],
    ['no host', 'GET / HTTP/1.0\r\n\r\n', 421],
  ])('answers %s with a message', async (_, bytes, status) => {
    const answer = await exchangeRaw(server.url, bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${String(status)} `));
    const body = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))) as {
      errors: { message: string; extensions: { code: string } }[];
    };
    expect(body.errors[0]?.message).toMatch(/^expected .*, found .*; /);
    expect(body.errors[0]?.extensions.code).toBe(status === 421 ? 'FORBIDDEN' : 'BAD_REQUEST');
    await expectIdle();
  });

  it('reads a body in its declared encoding, up to the limit', async () => {
    const post = (body: Buffer, encoding: string): Promise<Response> =>
      fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'Application/JSON; Charset="UTF-8"', 'content-encoding': encoding },
        body: new Uint8Array(body),
      });
    const query = Buffer.from('{"query":"{ __typename }"}');
    expect(await (await post(gzipSync(query), 'gzip')).json()).toMatchObject({
      data: { __typename: 'Query' },
    });
    expect((await post(gzipSync(Buffer.alloc(1_000_000, ' ')), 'gzip')).status).toBe(413);
    expect((await post(query, 'gzip')).status).toBe(400);
    expect((await post(query, 'zstd')).status).toBe(415);
  });
});
