import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askReady, untilReady } from '../e2e/support/readiness.ts';
import { endAll, launch, run } from '../e2e/support/program.ts';
import { newFolder } from '../support/folder.ts';
import { readLockOwnerFile, untilGone } from '../e2e/support/lock-owner-file.ts';
import { outcomesOf, startTraffic, UNCACHED, wrongAnswers } from '../e2e/support/traffic.ts';
import { report } from '../e2e/support/fault-report.ts';
import { dayIn, questionsOf } from '../support/questions.ts';
import { datasetIn } from '../support/seed-dataset.ts';
import { startLocal } from '../../src/database/local/start.ts';
import { writeSeed } from '../support/seed.ts';
import { unnoticedLosses } from '../e2e/support/losses.ts';
import type { Program } from '../e2e/support/program.ts';

/** Longer than a statement may take, and than a server takes to start on a busy machine. */
const LIMIT_MS = 120_000;

describe('a service whose local Neo4j', () => {
  const seed = writeSeed();
  const questions = questionsOf(datasetIn(seed), dayIn());
  let folder: string;
  let dataDir: string;
  let service: Program;
  let url: string;

  const serverPid = async (): Promise<number> => {
    const owner = await readLockOwnerFile(dataDir);
    if (!owner) throw new Error(`expected an owner of ${dataDir}, found none`);
    return owner.serverPid;
  };

  beforeAll(async () => {
    folder = newFolder();
    dataDir = join(folder, 'data');
    service = launch(['start', '--seed', seed, '--data-dir', dataDir, '--port', '0'], {
      env: { LOG_LEVEL: 'trace', ...UNCACHED },
    });
    url = await service.ready;
  });

  afterAll(endAll);

  it('runs is reported by doctor', async () => {
    const { exitCode, stdout } = await run(['doctor', '--seed', seed, '--data-dir', dataDir, '--port', '0']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(new RegExp(`^ok     database: served at ${url}, revision [0-9a-f]{12}$`, 'm'));
    expect(stdout).toContain(`in use by process ${service.pid}, which serves ${url}`);
  });

  it('crashes under load fails clearly, reports it, and recovers with all data', async () => {
    const traffic = startTraffic(url, questions, 4);
    await traffic.untilRight(20, LIMIT_MS);
    const killed = await serverPid();
    const at = performance.now();
    process.kill(killed, 'SIGKILL');
    expect(await untilReady(url, false, LIMIT_MS)).toEqual({ status: 503, code: 'DATABASE_UNREACHABLE' });
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    await untilReady(url, true, LIMIT_MS);
    const recovered = performance.now();
    await traffic.untilAllRight(LIMIT_MS);
    const sent = await traffic.stop();
    expect(outcomesOf(sent), wrongAnswers(sent, service.printed())).toEqual([
      'DATABASE_UNREACHABLE',
      'right',
    ]);
    expect(outcomesOf(sent.filter(({ start }) => start > recovered))).toEqual(['right']);
    expect(await readLockOwnerFile(dataDir)).toMatchObject({ pid: service.pid, service: url });
    expect(await serverPid()).not.toBe(killed);
    report('local Neo4j killed (-9) in mid-traffic', sent, recovered - at);
  });

  it('hangs fails at the time limit, reports it, and recovers when it answers', async () => {
    const traffic = startTraffic(url, questions, 4);
    await traffic.untilRight(20, LIMIT_MS);
    const stalled = await serverPid();
    process.kill(stalled, 'SIGSTOP');
    const [{ length }] = [traffic.sent];
    expect(await untilReady(url, false, LIMIT_MS)).toEqual({ status: 503, code: 'DATABASE_UNREACHABLE' });
    while (!traffic.sent.slice(length).some(({ outcome }) => outcome !== 'right')) await askReady(url);
    process.kill(stalled, 'SIGCONT');
    const at = performance.now();
    await untilReady(url, true, LIMIT_MS);
    const recovered = performance.now();
    await traffic.untilAllRight(LIMIT_MS);
    const sent = await traffic.stop();
    expect(outcomesOf(sent), wrongAnswers(sent, service.printed())).toEqual([
      'DATABASE_UNREACHABLE',
      'right',
    ]);
    expect(await serverPid()).toBe(stalled);
    report('local Neo4j stops to answer (SIGSTOP, SIGCONT)', sent, recovered - at);
  });

  it('has just crashed ends in order and leaves no process', async () => {
    const killed = await serverPid();
    process.kill(killed, 'SIGKILL');
    await untilReady(url, false, LIMIT_MS);
    service.kill('SIGTERM');
    const { exitCode, stderr } = await service.ended;
    expect(exitCode).toBe(0);
    expect(stderr).toContain('the local Neo4j ended (ended by SIGKILL); it restarts in 0 s');
    expect(stderr).toContain('the local Neo4j runs again');
    const left = await readLockOwnerFile(dataDir);
    await untilGone(left?.serverPid ?? killed, LIMIT_MS);
  });

  it('has lost data is detected', async () => {
    const server = await startLocal({ dataDir, fastStart: true });
    try {
      expect(await unnoticedLosses(server, questions)).toEqual([]);
    } finally {
      await server.stop();
    }
  });

  it('has a damaged folder reports the folder and the remedy', async () => {
    const store = join(dataDir, 'neo4j', 'data', 'databases', 'neo4j', 'neostore');
    const content = await readFile(store);
    await writeFile(store, content.fill(7));
    const { exitCode, stdout, stderr } = await run(['serve', '--data-dir', dataDir, '--port', '0']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
    expect(stderr).toMatch(/^error: the local Neo4j did not start: [^\n]+\n$/);
    expect(stderr).toContain(`move ${dataDir} away and start again: the seed is ingested again`);
    expect(await readLockOwnerFile(dataDir)).toBeUndefined();
    const doctor = await run(['doctor', '--seed', seed, '--data-dir', dataDir, '--port', '0']);
    expect({ exitCode: doctor.exitCode, stderr: doctor.stderr }).toEqual({ exitCode: 3, stderr: '' });
    expect(doctor.stdout).toContain(`FAILS  database: ${stderr.replace('error: ', '')}`);
  });
});
