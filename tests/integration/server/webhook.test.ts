import { once } from 'node:events';
import { createServer } from 'node:http';
import { pino } from 'pino';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { edited, SMALL_SEED, writeSeed } from '../../support/seed.ts';
import { loadDataset } from '../../../src/cli/load-dataset.ts';
import { startWebhook } from '../../../src/server/webhook.ts';
import type { AddressInfo } from 'node:net';
import type { Database } from '../../../src/database/connect.ts';
import type { IncomingHttpHeaders } from 'node:http';
import type { SeedContent } from '../../support/seed.ts';
import type { ToldRevision, Webhook as Running } from '../../../src/server/webhook.ts';

const KEY = Buffer.alloc(32, 5);
const VERIFIER = new Webhook(`whsec_${KEY.toString('base64')}`);
const TIMES = { pollMs: 50, firstMs: 50, longestMs: 200, attemptMs: 500 };

type Message = {
  readonly type: string;
  readonly data: Readonly<Record<string, string | null>>;
};
type Received = { readonly headers: IncomingHttpHeaders; readonly body: string; readonly path: string };

/** Returns a server that stores its requests, and answers with the given statuses in order, then with 204; 0 for no answer. */
async function startReceiver() {
  const received: Received[] = [];
  const statuses: number[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers, body, path: request.url ?? '' });
      const status = statuses.shift() ?? 204;
      if (status !== 0) response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/hook`;
  return { received, statuses, server, url };
}

const seedOf = (changes: SeedContent = {}) => loadDataset(writeSeed(changes), () => undefined);
const FIRST = seedOf();
const NEXT = seedOf({
  'dataset.yaml': (SMALL_SEED['dataset.yaml'] ?? '').replace('version: 1.0.0', 'version: 1.1.0'),
  ...edited('events/summit.yaml', '¶2', '¶3'),
});
const THIRD = seedOf(edited('events/summit.yaml', '¶2', '¶4'));

describe('a webhook', () => {
  let database: Database;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  let running: Running | undefined;
  let lines: { readonly level: number; readonly msg: string; readonly failure?: string }[] = [];

  beforeAll(async () => {
    database = await connectTest();
    receiver = await startReceiver();
  });
  afterEach(async () => {
    await running?.close();
    receiver.received.length = 0;
    receiver.statuses.length = 0;
    lines = [];
  });
  afterAll(async () => {
    receiver.server.closeAllConnections();
    receiver.server.close();
    await database.close();
  });

  /** Ingests the first dataset and starts a webhook that knows it. */
  async function start(
    statuses: readonly number[] = [],
    told?: ToldRevision | null,
    times = TIMES,
  ): Promise<void> {
    await emptyDatabase(database);
    await ingestTest(database, FIRST.dataset);
    receiver.statuses.push(...statuses);
    running = startWebhook({
      ...{ url: receiver.url, key: KEY, told, times, statementMs: 10_000 },
      createReader: (options) => database.reader(options),
      log: pino(
        { level: 'info' },
        { write: (line: string) => lines.push(JSON.parse(line) as (typeof lines)[number]) },
      ),
      publicUrl: 'https://graph.example',
      programVersion: '9',
    });
    // The webhook reads the revision that needs no message before its first wait.
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const verified = ({ body, headers }: Received): Message =>
    VERIFIER.verify(body, headers as Record<string, string>) as Message;
  const sent = (): readonly Message[] => receiver.received.map(verified);
  const delivered = () => lines.filter(({ msg }) => msg === 'the webhook received a revision').length;

  it('sends a new revision once, signed as Standard Webhooks requires', async () => {
    await start();
    expect(receiver.received).toEqual([]);
    await ingestTest(database, NEXT.dataset);
    await expect.poll(delivered).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(sent()).toEqual([
      {
        type: 'dataset.revised',
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
        data: {
          ...{ dataset: 'small', version: '1.1.0', versionBefore: '1.0.0' },
          ...{ revision: NEXT.revision, revisionBefore: FIRST.revision },
          changes: 'https://graph.example/changes.json',
        },
      },
    ]);
    const [message] = receiver.received;
    const forged = {
      body: (message?.body ?? '').replace('1.1.0', '1.2.0'),
      headers: message?.headers ?? {},
      path: '',
    };
    expect(() => verified(forged)).toThrow('No matching signature found');
    const late = { ...message?.headers, 'webhook-timestamp': '1700000000' };
    expect(() => verified({ body: message?.body ?? '', headers: late, path: '' })).toThrow('too old');
  });

  it('leads to the changes since a version that the dataset names, and to all after a return', async () => {
    await start();
    const released = { releasedOn: '2026-01-01', summary: 'The first.', added: [], changed: [], removed: [] };
    const later = { ...NEXT.dataset, releases: [{ ...released, version: '1.0.0' }] };
    await ingestTest(database, later);
    await expect.poll(delivered).toBe(1);
    await ingestTest(database, FIRST.dataset);
    await expect.poll(delivered).toBe(2);
    expect(sent().map(({ data }) => data['changes'])).toEqual([
      'https://graph.example/changes.json?since=1.0.0',
      'https://graph.example/changes.json',
    ]);
  });

  it('sends the revision that an ingest published before its start', async () => {
    await start([], null);
    await expect.poll(delivered).toBe(1);
    expect(sent()[0]?.data).toMatchObject({
      ...{ revisionBefore: null, revision: FIRST.revision },
      changes: 'https://graph.example/changes.json',
    });
  });

  it('tries again after failures, with one id and a signature for each attempt', async () => {
    await start([500, 302, 0]);
    await ingestTest(database, NEXT.dataset);
    await expect.poll(delivered).toBe(1);
    expect(sent().map(({ data }) => data['revision'])).toEqual(Array(4).fill(NEXT.revision));
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(receiver.received.map(({ path }) => path)).toEqual(Array(4).fill('/hook'));
    expect(lines.flatMap(({ failure }) => failure ?? [])).toEqual([
      'status 500',
      'status 302',
      expect.stringMatching(/timeout/),
    ]);
  });

  it('sends the newest revision after failures, with the last delivered one', async () => {
    await start([500]);
    await ingestTest(database, NEXT.dataset);
    await expect.poll(() => receiver.received.length).toBe(1);
    receiver.statuses.push(500, 500);
    await ingestTest(database, THIRD.dataset);
    await expect.poll(delivered).toBe(1);
    expect(sent().at(-1)?.data).toMatchObject({
      ...{ revision: THIRD.revision, revisionBefore: FIRST.revision },
    });
  });

  it('gives up after eight attempts, with an error in the log', async () => {
    await start(Array(8).fill(503) as number[]);
    await ingestTest(database, NEXT.dataset);
    await expect.poll(() => lines.at(-1)?.msg).toMatch(/no further attempt$/);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(receiver.received).toHaveLength(8);
    expect(lines.map(({ level }) => level)).toEqual([...(Array(7).fill(40) as number[]), 50]);
  });

  it.each([
    ['a wait', 500],
    ['an attempt', 0],
  ])('ends at once during %s', async (_, status) => {
    await start([status], undefined, { ...TIMES, firstMs: 60_000, longestMs: 60_000, attemptMs: 60_000 });
    await ingestTest(database, NEXT.dataset);
    await expect.poll(() => receiver.received.length).toBe(1);
    const began = performance.now();
    await running?.close();
    expect(performance.now() - began).toBeLessThan(400);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(receiver.received).toHaveLength(1);
  });
});
