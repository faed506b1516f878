import { spawnSync } from 'node:child_process';
import { cp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askReady, untilReady } from '../e2e/support/readiness.ts';
import { endAll, launchCommand, MAIN } from '../e2e/support/program.ts';
import { newFolder } from '../support/folder.ts';
import { readLockOwnerFile } from '../e2e/support/lock-owner-file.ts';
import { dayIn, questionsOf } from '../support/questions.ts';
import { outcomesOf, startTraffic, UNCACHED, wrongAnswers } from '../e2e/support/traffic.ts';
import { report } from '../e2e/support/fault-report.ts';
import { datasetIn } from '../support/seed-dataset.ts';
import { startLocal } from '../../src/database/local/start.ts';
import { unnoticedLosses } from '../e2e/support/losses.ts';
import { writeSeed } from '../support/seed.ts';
import type { Program } from '../e2e/support/program.ts';

const LIMIT_MS = 180_000;
const MEGABYTE = 2 ** 20;
const DISK_MB = 800;
/** Runs a command with a file system of its own, in which an ordinary user may mount. */
const APART = ['--user', '--map-root-user', '--mount'];
const canMount = spawnSync('unshare', [...APART, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

if (!canMount) report('full disk', [], 0, 'SKIPPED: this user may not mount a file system of his own');
// oxlint-disable-next-line project/refused-syntax -- a user without the right to a file system of his own cannot fill a disk without filling everybody's
describe.skipIf(!canMount)('a small disk that holds the data folder', () => {
  const seed = writeSeed();
  const questions = questionsOf(datasetIn(seed), dayIn());
  let folder: string;
  let holder: Program;
  /** The folder as it is seen from outside of its own file system. */
  let seen: string;

  beforeAll(async () => {
    folder = newFolder();
    const mount = `mount -t tmpfs -o size=${DISK_MB}m tmpfs "$0" && echo "Diplograph is ready: http:/disk/ (playground: -)" && exec sleep infinity`;
    holder = launchCommand('unshare', [...APART, 'sh', '-c', mount, folder]);
    await holder.ready;
    seen = join('/proc', String(holder.pid), 'root', folder);
  });
  afterAll(async () => {
    await endAll();
    await holder.ended;
  });

  const diplograph = (...args: readonly string[]): Program => {
    const inside = ['-t', String(holder.pid), '--user', '--mount', '--preserve-credentials', '--wdns=.'];
    const command = [...inside, process.execPath, MAIN, ...args, '--data-dir', join(folder, 'data')];
    return launchCommand('nsenter', command, { env: { LOG_LEVEL: 'warn', ...UNCACHED } });
  };
  /** Fills the disk to its last block. */
  const fill = async (): Promise<void> => {
    const file = await open(join(seen, 'filling'), 'a');
    for (const size of [MEGABYTE, 4096, 1]) {
      const block = Buffer.alloc(size);
      while (await file.write(block).then(({ bytesWritten }) => bytesWritten === size, isFull));
    }
    await file.close();
  };
  const makeRoom = (): Promise<void> => rm(join(seen, 'filling'));

  it('and is full: readers continue, a crashed database waits for space and recovers all data', async () => {
    const service = diplograph('start', '--seed', seed, '--port', '0');
    const url = await service.ready;
    const traffic = startTraffic(url, questions, 2);
    await traffic.untilRight(20, LIMIT_MS);
    await fill();
    await traffic.untilAllRight(LIMIT_MS);
    expect((await askReady(url)).status).toBe(200);
    const server = await readLockOwnerFile(join(seen, 'data'));
    process.kill(server?.serverPid ?? 0, 'SIGKILL');
    expect(await untilReady(url, false, LIMIT_MS)).toEqual({ status: 503, code: 'DATABASE_UNREACHABLE' });
    await pause(5000);
    expect((await askReady(url)).status).toBe(503);
    await makeRoom();
    const at = performance.now();
    await untilReady(url, true, LIMIT_MS);
    const recovered = performance.now();
    await traffic.untilAllRight(LIMIT_MS);
    const sent = await traffic.stop();
    expect(outcomesOf(sent), wrongAnswers(sent, service.printed())).toEqual([
      'DATABASE_UNREACHABLE',
      'right',
    ]);
    report('data folder on a full disk, local Neo4j killed (-9)', sent, recovered - at);
    service.kill('SIGTERM');
    const { exitCode, stderr } = await service.ended;
    expect(exitCode).toBe(0);
    expect(stderr).toContain('expected 32 MB of free space in');
  });

  it('and becomes full during an ingest: the ingest fails clearly, readers keep the revision, the next ingest succeeds', async () => {
    const ingest = diplograph('ingest');
    const state = { hasEnded: false };
    void ingest.ended.then(() => {
      state.hasEnded = true;
    });
    while (!(await readLockOwnerFile(join(seen, 'data')))) await pause(20);
    // Also fills the space that Neo4j frees meanwhile.
    while (!state.hasEnded) {
      await fill();
      await pause(50);
    }
    const { exitCode, stdout, stderr } = await ingest.ended;
    expect({ exitCode, stdout }, stderr).toEqual({ exitCode: 3, stdout: '' });
    expect(stderr).toMatch(/^error: /m);
    await makeRoom();
    const service = diplograph('serve', '--port', '0');
    const url = await service.ready;
    const answer = await fetch(`${url}/graphql?query={nations{totalCount}}`);
    expect(await answer.json()).toMatchObject({ data: { nations: { totalCount: 2 } } });
    service.kill('SIGTERM');
    await service.ended;
    const at = performance.now();
    expect(await diplograph('ingest').ended).toMatchObject({ exitCode: 0 });
    report('disk full during an ingest', [], performance.now() - at);
  });

  it('and has lost data: the questions detect it', async () => {
    expect(await diplograph('ingest', '--seed', seed).ended).toMatchObject({ exitCode: 0 });
    // A copy outside of the small disk, where the test itself can start a server.
    const copy = newFolder();
    await cp(join(seen, 'data'), join(copy, 'data'), { recursive: true });
    const server = await startLocal({ dataDir: join(copy, 'data'), fastStart: true });
    try {
      expect(await unnoticedLosses(server, questions)).toEqual([]);
    } finally {
      await server.stop();
    }
  });
});

function isFull(error: NodeJS.ErrnoException): false {
  if (error.code !== 'ENOSPC') throw error;
  return false;
}
