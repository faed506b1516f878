import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edited, writeSeed } from '../support/seed.ts';
import { endAll, launch, run } from '../e2e/support/program.ts';
import { newFolder } from '../support/folder.ts';
import { readLockOwnerFile, untilGone } from '../e2e/support/lock-owner-file.ts';
import { report } from '../e2e/support/fault-report.ts';

/** The number of signals for each command, and their latest time: about the duration of a start. */
const TIMES = 8;
const LATEST_MS = 12_000;
const LIMIT_MS = 60_000;
const SIGNALS = { SIGTERM: 143, SIGINT: 130 } as const;
const moments = fc.sample(
  fc.tuple(fc.integer({ min: 0, max: LATEST_MS }), fc.constantFrom('SIGTERM' as const, 'SIGINT' as const)),
  TIMES,
);

describe('a command that gets a signal at a random moment', () => {
  const seeds = [writeSeed(), writeSeed(edited('places/tokyo.yaml', 'Tokyo', 'Tokio'))];
  const found = ['Tokyo', 'Tokio'];
  let folder: string;
  let dataDir: string;

  beforeAll(async () => {
    folder = newFolder();
    dataDir = join(folder, 'data');
    expect(await run(['ingest', '--seed', seeds[0] ?? '', '--data-dir', dataDir])).toMatchObject({
      exitCode: 0,
    });
  });
  afterAll(endAll);

  it.each(['start', 'ingest', 'serve'])('ends in order, and leaves a usable folder: %s', async (command) => {
    let slowest = 0;
    for (const [i, [afterMs, signal]] of moments.entries()) {
      const seed = command === 'serve' ? [] : ['--seed', seeds[i % 2] ?? ''];
      const port = command === 'ingest' ? [] : ['--port', '0'];
      const program = launch([command, ...seed, ...port, '--data-dir', dataDir], {
        env: { LOG_LEVEL: 'warn' },
      });
      await Promise.race([pause(afterMs), program.ended]);
      const owner = await readLockOwnerFile(dataDir);
      const at = performance.now();
      program.kill(signal);
      const { exitCode, signal: killed, stderr } = await program.ended;
      slowest = Math.max(slowest, performance.now() - at);
      const told = { command, afterMs, signal, stderr };
      // Before it listens, a signal simply ends it.
      expect([0, SIGNALS[signal], signal], JSON.stringify(told)).toContain(exitCode ?? killed);
      expect(stderr).not.toMatch(/^ +at |Error:/m);
      const left = (await readLockOwnerFile(dataDir)) ?? owner;
      if (left) await untilGone(left.serverPid, LIMIT_MS);
    }
    const asked = await run(['query', '-', '--data-dir', dataDir], {
      input: '{ places { totalCount nodes { name } } }',
    });
    expect(asked).toMatchObject({ exitCode: 0, stderr: '' });
    const { data } = JSON.parse(asked.stdout) as { data: { places: { nodes: { name: string }[] } } };
    expect(data.places.nodes).toHaveLength(1);
    expect(found).toContain(data.places.nodes[0]?.name);
    report(`SIGTERM or SIGINT at a random moment of ${command}, ${TIMES} times`, [], slowest);
  });
});
