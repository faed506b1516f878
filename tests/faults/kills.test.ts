import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { dayIn, questionsOf } from '../support/questions.ts';
import { endAll, launch } from '../e2e/support/program.ts';
import { newFolder } from '../support/folder.ts';
import { outcomesOf, startTraffic, UNCACHED, wrongAnswers } from '../e2e/support/traffic.ts';
import { readLockOwnerFile } from '../e2e/support/lock-owner-file.ts';
import { report } from '../e2e/support/fault-report.ts';
import { SEED, seedDataset } from '../support/seed-dataset.ts';
import { startLocal } from '../../src/database/local/start.ts';
import { unnoticedLosses } from '../e2e/support/losses.ts';
import { untilReady } from '../e2e/support/readiness.ts';

const KILLS = Number(process.env['KILLS'] ?? 3);
const LATEST_MS = 5000;
const LIMIT_MS = 300_000;

const dataDir = join(newFolder(), 'data');
const questions = questionsOf(seedDataset(), dayIn());
afterAll(endAll);

it(`a local Neo4j that is killed ${KILLS} times under load loses no data`, async () => {
  const service = launch(['start', '--seed', SEED, '--data-dir', dataDir, '--port', '0'], {
    env: { LOG_LEVEL: 'warn', ...UNCACHED },
  });
  const url = await service.ready;
  const traffic = startTraffic(url, questions, 4);
  let slowest = 0;
  for (const afterMs of fc.sample(fc.integer({ min: 0, max: LATEST_MS }), KILLS)) {
    await traffic.untilRight(20, LIMIT_MS);
    await pause(afterMs);
    const owner = await readLockOwnerFile(dataDir);
    process.kill(owner?.serverPid ?? 0, 'SIGKILL');
    const at = performance.now();
    await untilReady(url, false, LIMIT_MS);
    await untilReady(url, true, LIMIT_MS);
    slowest = Math.max(slowest, performance.now() - at);
  }
  await traffic.untilAllRight(LIMIT_MS);
  const sent = await traffic.stop();
  expect(outcomesOf(sent), wrongAnswers(sent, service.printed())).toEqual(['DATABASE_UNREACHABLE', 'right']);
  report(`local Neo4j with the whole dataset killed (-9) ${KILLS} times`, sent, slowest);
  service.kill('SIGTERM');
  expect((await service.ended).exitCode).toBe(0);
});

it('the questions detect lost data', async () => {
  const server = await startLocal({ dataDir, fastStart: true });
  try {
    expect(await unnoticedLosses(server, questions)).toEqual([]);
  } finally {
    await server.stop();
  }
});
