import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { endAll, launch, run } from '../e2e/support/program.ts';
import { newFolder, removeFolder } from '../e2e/support/folder.ts';
import { outcomesOf, startTraffic } from '../e2e/support/traffic.ts';
import { report } from '../e2e/support/fault-report.ts';
import { startLocal } from '../../src/database/local/start.ts';
import { startProxy } from '../e2e/support/proxy.ts';
import { writeSeed } from '../support/seed.ts';
import type { LocalServer } from '../../src/database/local/start.ts';

const LIMIT_MS = 120_000;
const DAY_MS = 86_400_000;
/** Sets the clock of a process forward by thirty days at the first SIGUSR2, and back by sixty at the second. */
const CLOCK = `
let shift = 0;
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given) { if (given.length > 0) super(...given); else super(RealDate.now() + shift); }
  static now() { return RealDate.now() + shift; }
};
process.on('SIGUSR2', () => { shift = shift === 0 ? ${30 * DAY_MS} : ${-30 * DAY_MS}; });`;

describe('with a Neo4j of NEO4J_URI', () => {
  let folder: string;
  let server: LocalServer;
  beforeAll(async () => {
    folder = await newFolder();
    server = await startLocal({ dataDir: join(folder, 'data'), fastStart: true });
  });
  afterAll(async () => {
    endAll();
    await server.stop();
    await removeFolder(folder);
  });

  it('a clock that is set forward and back changes no answer', async () => {
    const env = {
      NEO4J_URI: server.uri,
      NEO4J_PASSWORD: server.password,
      LOG_LEVEL: 'warn',
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(CLOCK)}`,
    };
    const seed = writeSeed();
    const service = launch(['start', '--seed', seed, '--port', '0'], { env });
    const url = await service.ready;
    const traffic = await startTraffic(url, 4);
    await traffic.untilRight(20, LIMIT_MS);
    for (let i = 0; i < 2; i += 1) {
      service.kill('SIGUSR2');
      await traffic.untilRight(20, LIMIT_MS);
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
      expect((await run(['ingest', '--seed', seed], { env })).stdout).toMatch(/^Nothing changed;/);
    }
    const sent = await traffic.stop();
    expect(outcomesOf(sent)).toEqual(['right']);
    report('clock of the service set forward by 30 days, then back by 60', sent, 0);
    service.kill('SIGTERM');
    expect((await service.ended).exitCode).toBe(0);
  });

  it('a pool of connections that is exhausted fails in time, and is filled again', async () => {
    const proxy = await startProxy(Number(new URL(server.uri).port));
    const database = await connect({ ...server, uri: `bolt://127.0.0.1:${proxy.port}` });
    const one = async (): Promise<string> =>
      database
        .reader({ timeoutMs: 10_000 })({ text: 'RETURN 1 AS one' }, {})
        .then(
          () => 'right',
          (error: unknown) => (error as { code: string }).code,
        );
    try {
      expect(await Promise.all(Array.from({ length: 200 }, one))).not.toContain('DATABASE_FAILED');
      proxy.set('silent');
      const outcomes = new Set(await Promise.all(Array.from({ length: 200 }, one)));
      expect([...outcomes].sort()).toEqual(['DATABASE_BUSY', 'DATABASE_UNREACHABLE']);
      proxy.set('open');
      const at = performance.now();
      while ((await one()) !== 'right') expect(performance.now() - at).toBeLessThan(LIMIT_MS);
      report('200 statements for 100 connections while Neo4j is silent', [], performance.now() - at);
      expect(new Set(await Promise.all(Array.from({ length: 200 }, one)))).toEqual(new Set(['right']));
    } finally {
      await proxy.stop();
      await database.close();
    }
  });
});
