import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { dayIn, questionsOf } from '../support/questions.ts';
import { denseDataset, HUBS } from '../support/dense-dataset.ts';
import { endAll, launch } from '../e2e/support/program.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { newFolder } from '../support/folder.ts';
import { outcomesOf, startTraffic, UNCACHED, wrongAnswers } from '../e2e/support/traffic.ts';
import { report } from '../e2e/support/fault-report.ts';
import { startLocal } from '../../src/database/local/start.ts';
import { startProxy } from '../e2e/support/proxy.ts';
import { ALPHA } from '../support/ingest-datasets.ts';
import { unnoticedLosses } from '../e2e/support/losses.ts';
import { untilReady } from '../e2e/support/readiness.ts';
import type { Database } from '../../src/database/connect.ts';
import type { LocalServer } from '../../src/database/local/start.ts';
import type { Program } from '../e2e/support/program.ts';
import type { Proxy } from '../e2e/support/proxy.ts';

const LIMIT_MS = 120_000;
/** The maximum time until a cancelled statement has ended; without the cancellation it takes longer. */
const ENDS_WITHIN_MS = 3000;
const RUNNING = {
  text: "SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE currentQuery CONTAINS 'allShortestPaths' AND NOT currentQuery CONTAINS 'SHOW TRANSACTIONS' RETURN transactionId AS id",
};

describe('a service whose Neo4j', () => {
  const questions = questionsOf(ALPHA, dayIn());
  let folder: string;
  let server: LocalServer;
  let database: Database;
  let proxy: Proxy;
  let service: Program;
  let url: string;

  beforeAll(async () => {
    folder = newFolder();
    server = await startLocal({ dataDir: join(folder, 'data'), fastStart: true });
    database = await connect(server);
    await ingest(database.writer(), ALPHA, { revision: 'alpha' });
    proxy = await startProxy(Number(new URL(server.uri).port));
    const env = {
      NEO4J_URI: `bolt://127.0.0.1:${proxy.port}`,
      NEO4J_PASSWORD: server.password,
      LOG_LEVEL: 'trace',
      ...UNCACHED,
    };
    service = launch(['serve', '--port', '0'], { env });
    url = await service.ready;
  });

  afterAll(async () => {
    await endAll();
    await proxy.stop();
    await database.close();
    await server.stop();
  });

  it('is slow gives correct answers later', async () => {
    const traffic = startTraffic(url, questions, 4);
    await traffic.untilRight(10, LIMIT_MS);
    proxy.set({ delayMs: 200 });
    await traffic.untilRight(10, LIMIT_MS);
    proxy.set('open');
    const at = performance.now();
    await traffic.untilRight(1, LIMIT_MS);
    const recovered = performance.now();
    await traffic.untilAllRight(LIMIT_MS);
    const sent = await traffic.stop();
    expect(outcomesOf(sent), wrongAnswers(sent, service.printed())).toEqual(['right']);
    report('Neo4j of NEO4J_URI slowed down by 200 ms each way', sent, recovered - at);
  });

  it.each([
    ['refuses connections', 'closed'],
    ['is silent', 'silent'],
  ] as const)('%s fails clearly, reports it, and recovers', async (fault, manner) => {
    const traffic = startTraffic(url, questions, 4);
    await traffic.untilRight(10, LIMIT_MS);
    const { length } = traffic.sent;
    proxy.set(manner);
    expect(await untilReady(url, false, LIMIT_MS)).toEqual({ status: 503, code: 'DATABASE_UNREACHABLE' });
    while (!traffic.sent.slice(length).some(({ outcome }) => outcome !== 'right')) await pause(20);
    proxy.set('open');
    const at = performance.now();
    await untilReady(url, true, LIMIT_MS);
    const recovered = performance.now();
    await traffic.untilAllRight(LIMIT_MS);
    const sent = await traffic.stop();
    expect(outcomesOf(sent), wrongAnswers(sent, service.printed())).toEqual([
      'DATABASE_UNREACHABLE',
      'right',
    ]);
    report(`Neo4j of NEO4J_URI ${fault}`, sent, recovered - at);
  });

  it('has lost data is detected', async () => {
    expect(await unnoticedLosses(server, questions)).toEqual([]);
  });

  it('works for a disconnected client cancels the work', async () => {
    await ingest(database.writer(), denseDataset(), { revision: 'dense' });
    const query = `{ paths(from: "${HUBS[0]}", to: "${HUBS[1]}", maxHops: 6, first: 5) { length } }`;
    const running = async (): Promise<readonly string[]> => {
      const rows = await database.reader({ timeoutMs: 10_000 })<{ readonly id: string }>(RUNNING, {});
      return rows.map(({ id }) => id);
    };
    /** Sends a request, and waits until its statement runs. Returns the parameters and the transaction. */
    const ask = async () => {
      const before = await running();
      const client = new AbortController();
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ query });
      const asked = fetch(`${url}/graphql`, { method: 'POST', headers, body, signal: client.signal });
      asked.catch(() => undefined);
      for (;;) {
        const id = (await running()).find((each) => !before.includes(each));
        if (id !== undefined) return { client, asked, id };
        await pause(5);
      }
    };
    const leaving = await ask();
    const staying = await ask();
    leaving.client.abort();
    const at = performance.now();
    await expect(leaving.asked).rejects.toThrow();
    await expect.poll(running, { timeout: ENDS_WITHIN_MS, interval: 5 }).not.toContain(leaving.id);
    const ended = performance.now();
    // The second statement, which starts later, runs for longer than the limit of the first one.
    await pause(Math.max(0, at + ENDS_WITHIN_MS - performance.now()));
    expect(await running()).toContain(staying.id);
    staying.client.abort();
    report('a client goes away while its statement runs', [], ended - at);
  });

  it('has a password shows it in no log line, error, answer or process argument', async () => {
    const answers = await Promise.all([
      fetch(`${url}/health/ready`),
      fetch(`${url}/graphql?query={nope}`),
      fetch(`${url}/graphql`, { method: 'POST', body: '{' }),
      fetch(`${url}/absent`),
    ]);
    for (const answer of answers) expect(await answer.text()).not.toContain(server.password);
    for (const pid of process.platform === 'linux' ? [service.pid, server.pid] : []) {
      expect(await readFile(`/proc/${pid}/cmdline`, 'utf8')).not.toContain(server.password);
    }
    proxy.set('closed');
    await fetch(`${url}/graphql?query={nations{totalCount}}`).then((answer) => answer.text());
    service.kill('SIGTERM');
    const { exitCode, stdout, stderr } = await service.ended;
    expect(exitCode).toBe(0);
    expect(stderr).toContain('Neo4j cannot be reached');
    expect(stdout + stderr).not.toContain(server.password);
  });
});
