import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { askReady, untilReady } from '../e2e/support/readiness.ts';
import { endAll, launch } from '../e2e/support/program.ts';
import { newFolder } from '../support/folder.ts';
import { readLockOwnerFile, untilGone } from '../e2e/support/lock-owner-file.ts';
import { report } from '../e2e/support/fault-report.ts';
import { writeSeed } from '../support/seed.ts';

const LIMIT_MS = 120_000;
const PAUSES = [0, 1, 2, 4, 8, 16, 32];

const folder = newFolder();
afterAll(endAll);

it('a local Neo4j that cannot run is restarted with growing pauses, and finally given up', async () => {
  const dataDir = join(folder, 'data');
  const service = launch(['start', '--seed', writeSeed(), '--data-dir', dataDir, '--port', '0'], {
    env: { LOG_LEVEL: 'warn' },
  });
  const url = await service.ready;
  const owner = await readLockOwnerFile(dataDir);
  const store = join(dataDir, 'neo4j', 'data', 'databases', 'neo4j', 'neostore');
  await writeFile(store, (await readFile(store)).fill(7));
  const at = performance.now();
  process.kill(owner?.serverPid ?? 0, 'SIGKILL');
  expect(await untilReady(url, false, LIMIT_MS)).toEqual({ status: 503, code: 'DATABASE_UNREACHABLE' });
  const asking = (async () => {
    // It reports its state as long as it runs.
    for (;;) expect((await askReady(url)).status).toBe(503);
  })();
  await expect(asking).rejects.toThrow('fetch failed');
  const { exitCode, stderr } = await service.ended;
  expect(exitCode).toBe(3);
  const told = [...stderr.matchAll(/it restarts in (\d+) s/g)].map(([, seconds]) => Number(seconds));
  expect(told).toEqual(PAUSES);
  expect(stderr).toMatch(
    /^error: expected the local Neo4j to run, found that it ended 8 times in a short time, the last time: /m,
  );
  await untilGone(owner?.serverPid ?? 0, LIMIT_MS);
  expect(await readLockOwnerFile(dataDir)).toBeUndefined();
  report(
    'store damaged, local Neo4j killed (-9)',
    [],
    0,
    `given up after ${PAUSES.length} starts in ${((performance.now() - at) / 1000).toFixed(0)} s`,
  );
});
