import { join } from 'node:path';
import { request } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endAll, launch } from '../e2e/support/program.ts';
import { exchangeRaw, openRaw, readGauges, waitUntilIdle } from '../support/raw-http.ts';
import { newFolder } from '../support/folder.ts';
import { RAW_ODDITY } from '../support/raw-oddities.ts';
import { report } from '../e2e/support/fault-report.ts';
import type { Program } from '../e2e/support/program.ts';
import type { RawConnection } from '../support/raw-http.ts';
import type { Sent } from '../e2e/support/traffic.ts';

const CLIENTS = Number(process.env['SLOW_CLIENTS'] ?? 3000);
const ODDITIES = Number(process.env['RAW_ODDITIES'] ?? 200);
const DOCUMENTS = Number(process.env['DISTINCT_DOCUMENTS'] ?? 20_000);
const HEAP_MB = 256;
const REQUEST_MS = 5000;
const IDLE_MS = 30_000;
const HEAD = 'Host: localhost\r\n';
const POST = `POST /graphql HTTP/1.1\r\n${HEAD}Content-Type: application/json\r\n`;
const FILES = ['/claims.csv', '/events.json', '/graph.jsonld', '/dataset.zip'];

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a service with 256 MB under abuse', () => {
  let folder: string;
  let service: Program;
  let url: string;
  beforeAll(async () => {
    folder = newFolder();
    service = launch(['start', '--quiet', '--data-dir', join(folder, 'data'), '--port', '0'], {
      env: {
        LOG_LEVEL: 'error',
        METRICS: 'on',
        CACHE_MB: '0',
        LIMIT_REQUEST_MS: String(REQUEST_MS),
        LIMIT_SEND_MS: '5000',
        LIMIT_DOWNLOAD_MS: '8000',
        NODE_OPTIONS: `--max-old-space-size=${String(HEAP_MB)}`,
      },
    });
    url = await service.ready;
  });
  afterAll(endAll);

  /** Asks as another client does, from an address of its own, and returns the status and the answer. */
  const askAsNeighbour = (index: number): Promise<Sent & { readonly content: string }> =>
    new Promise((resolve) => {
      const start = performance.now();
      const end = (content: string) =>
        resolve({
          start,
          end: performance.now(),
          outcome: content.startsWith('200 {"data":{"nations":{"nodes":[{') ? 'right' : 'wrong',
          content,
        });
      const query = encodeURIComponent(
        `{ nations(first: ${String((index % 20) + 1)}) { nodes { id name } } } # ${String(index)}`,
      );
      request(`${url}/graphql?query=${query}`, { localAddress: '127.0.0.2', agent: false }, (answer) => {
        let text = `${String(answer.statusCode)} `;
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
        answer.once('end', () => end(text));
        answer.once('error', (error) => end(error.message));
      })
        .once('error', (error) => end(error.message))
        .end();
    });

  /** Clients that send or read too slowly, or not at all; each returns when its connection is closed, or left. */
  const SLOW: readonly ((index: number) => Promise<RawConnection>)[] = [
    async () => drip(await openRaw(url, `GET / HTTP/1.1\r\n${HEAD}X-Slow: `), 'x'),
    async () => drip(await openRaw(url, `${POST}Content-Length: 5000\r\n\r\n{`), ' '),
    async () => drip(await openRaw(url, `${POST}Transfer-Encoding: chunked\r\n\r\n`), '1\r\n \r\n'),
    (index) =>
      openRaw(url, `GET ${FILES[index % FILES.length] ?? ''} HTTP/1.1\r\n${HEAD}\r\n`, { isPaused: true }),
    async (index) => {
      const raw = await openRaw(
        url,
        `GET ${FILES[index % FILES.length] ?? ''} HTTP/1.1\r\n${HEAD}\r\n`.repeat(10),
        { isPaused: true },
      );
      raw.socket.end();
      return raw;
    },
    async (index) => {
      const raw = await openRaw(url, `${POST}Content-Length: 90\r\n\r\n{"query":`, { isPaused: true });
      setTimeout(() => raw.socket.resetAndDestroy(), index % 500);
      return raw;
    },
    () => openRaw(url, ''),
    () => openRaw(url, `GET /graphql?query={__typename} HTTP/1.1\r\n${HEAD}\r\n`),
    async () => {
      const raw = await openRaw(url, `${POST}Expect: 100-continue\r\nContent-Length: 40\r\n\r\n`);
      raw.socket.end();
      return raw;
    },
  ];

  /** Sends a little now and then until the connection is closed. */
  function drip(raw: RawConnection, piece: string): RawConnection {
    const timer = setInterval(() => raw.socket.write(piece), 700);
    raw.socket.once('close', () => clearInterval(timer));
    return raw;
  }

  it(`serves others besides ${String(CLIENTS)} slow clients, and releases every unit`, async () => {
    const before = await readGauges(url);
    const opened: RawConnection[] = [];
    const neighbour: Sent[] = [];
    const wrong: string[] = [];
    const over = new AbortController();
    const asking = (async () => {
      for (let index = 0; !over.signal.aborted; index += 1) {
        const sent = await askAsNeighbour(index);
        neighbour.push(sent);
        if (sent.outcome === 'wrong') wrong.push(sent.content.slice(0, 200));
        await wait(50);
      }
    })();
    for (let index = 0; index < CLIENTS; index += 1) {
      const slow = SLOW[index % SLOW.length];
      if (slow) opened.push(await slow(index));
      if (index % 100 === 0) await wait(20);
    }
    await wait(2 * REQUEST_MS);
    const during = await readGauges(url);
    const running = await waitUntilIdle(url, IDLE_MS);
    over.abort();
    await asking;
    for (const { socket } of opened) socket.destroy();
    report(
      `${String(CLIENTS)} slow or half-open clients`,
      neighbour,
      0,
      `${before.megabytes.toFixed(0)} MB before, ${during.megabytes.toFixed(0)} MB with all of them`,
    );
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(neighbour.length).toBeGreaterThan(20);
    expect(running).toEqual([0, 0, 0, 0, 0]);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  });

  it(`answers or closes ${String(ODDITIES)} odd requests, none with 500`, async () => {
    const sent: Sent[] = [];
    const complaints: string[] = [];
    for (const bytes of fc.sample(RAW_ODDITY, ODDITIES)) {
      const start = performance.now();
      const answer = await exchangeRaw(url, bytes);
      const isAnswer = answer === '' || /^HTTP\/1\.1 [1-4]\d\d |^HTTP\/1\.1 50[135] /.test(answer);
      if (!isAnswer)
        complaints.push(`${JSON.stringify(bytes.toString('latin1').slice(0, 300))}: ${answer.slice(0, 200)}`);
      sent.push({ start, end: performance.now(), outcome: isAnswer ? 'right' : 'wrong' });
    }
    report(`${String(ODDITIES)} odd requests, byte by byte`, sent, 0);
    expect(complaints.slice(0, 5)).toEqual([]);
    expect(await waitUntilIdle(url, IDLE_MS)).toEqual([0, 0, 0, 0, 0]);
    expect((await askAsNeighbour(0)).content).toMatch(/^200 /);
  });

  it(`answers ${String(DOCUMENTS)} distinct documents in bounded memory`, async () => {
    const before = await readGauges(url);
    const sent: Sent[] = [];
    const wrong: string[] = [];
    let next = 0;
    let most = before.megabytes;
    const client = async (): Promise<void> => {
      for (let index = next++; index < DOCUMENTS; index = next++) {
        const start = performance.now();
        const answer = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: documentOf(index) }),
        });
        const text = await answer.text();
        const isRight =
          index % 4 === 3
            ? text.includes('GRAPHQL_VALIDATION_FAILED')
            : text.includes('"__typename":"Query"');
        if (!isRight) wrong.push(text.slice(0, 200));
        sent.push({ start, end: performance.now(), outcome: isRight ? 'right' : 'wrong' });
        if (index % 500 === 0) most = Math.max(most, (await readGauges(url)).megabytes);
      }
    };
    await Promise.all(Array.from({ length: 8 }, client));
    report(
      `${String(DOCUMENTS)} distinct documents with 256 MB`,
      sent,
      0,
      `${before.megabytes.toFixed(0)} MB before, ${most.toFixed(0)} MB at most`,
    );
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(sent).toHaveLength(DOCUMENTS);
    expect(await waitUntilIdle(url, IDLE_MS)).toEqual([0, 0, 0, 0, 0]);
  });

  it('ends in order after the abuse', async () => {
    service.kill('SIGTERM');
    const { exitCode, stderr } = await service.ended;
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });
});

/** Returns a document that no other index gives: of many fields, of many values, of a long comment or string, or not valid. */
function documentOf(index: number): string {
  const many = 1 + ((index * 37) % 2000);
  switch (index % 4) {
    case 0:
      return `query Q${String(index)} { __typename${' __typename'.repeat(many % 300)} }`;
    case 1:
      return `query Q${String(index)}($ids: [ID!]! = [${'"x" '.repeat(many)}]) { __typename nodes(ids: $ids) @skip(if: true) { id } }`;
    case 2:
      return `# ${'long '.repeat(many)}${String(index)}\n{ __typename }`;
    default:
      return `query Q${String(index)} { ${'a '.repeat(many)}}`;
  }
}
