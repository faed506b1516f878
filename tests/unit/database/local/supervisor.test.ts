import { describe, expect, it } from 'vitest';
import { supervise } from '../../../../src/database/local/supervisor.ts';
import type { RestartPolicy } from '../../../../src/database/local/supervisor.ts';

const SOON: RestartPolicy = { pausesMs: [0, 1, 2], stableMs: 60_000 };

/** Something that can die, as often as a test wants. */
function mortal() {
  let die: (reason: string | undefined) => void = () => undefined;
  const exited = new Promise<string | undefined>((resolve) => (die = resolve));
  return { exited, die };
}

type Mortal = ReturnType<typeof mortal>;

function superviseMortals(
  [first, ...others]: readonly [Mortal, ...(Mortal | Error)[]],
  restartPolicy = SOON,
) {
  const done: string[] = [];
  const supervisor = supervise<Mortal>(first, {
    start: () => {
      const next = others.shift() ?? new Error('nothing left');
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    },
    exited: ({ exited }) => exited,
    discard: () => void done.push('discarded'),
    stop: () => Promise.resolve(void done.push('stopped')),
    report: (line) => void done.push(line),
    restartPolicy,
  });
  return { supervisor, first, done };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

describe('a supervised server', () => {
  it('restarts after a crash, and is absent meanwhile', async () => {
    const second = mortal();
    const { supervisor, first, done } = superviseMortals([mortal(), second]);
    expect(supervisor.current()).toBe(first);
    first.die('ended by SIGKILL');
    await first.exited.then(() => undefined);
    expect(supervisor.current()).toBeUndefined();
    await settled();
    expect(supervisor.current()).toBe(second);
    expect(done).toEqual([
      'discarded',
      'the local Neo4j ended (ended by SIGKILL); it restarts in 0 s',
      'the local Neo4j runs again',
    ]);
  });

  it('restarts again after a failed start', async () => {
    const second = mortal();
    const { supervisor, first, done } = superviseMortals([mortal(), new Error('no room'), second]);
    first.die('full');
    await settled();
    expect(supervisor.current()).toBe(second);
    expect(done).toContain('the local Neo4j ended (no room); it restarts in 0.001 s');
  });

  it('is given up after too many crashes', async () => {
    const mortals = [mortal(), mortal(), mortal(), mortal()] as const;
    const { supervisor } = superviseMortals(mortals);
    for (const { die } of mortals) {
      die('again');
      await settled();
    }
    await expect(supervisor.lost).rejects.toMatchObject({
      code: 'DATABASE_FAILED',
      message:
        'expected the local Neo4j to run, found that it ended 4 times in a short time, the last time: again',
    });
  });

  it('starts with the first pause after a long run', async () => {
    const mortals = [mortal(), mortal(), mortal(), mortal(), mortal()] as const;
    const { supervisor } = superviseMortals(mortals, { ...SOON, stableMs: 0 });
    for (const { die } of mortals.slice(0, -1)) {
      die('again');
      await settled();
    }
    expect(supervisor.current()).toBe(mortals.at(-1));
  });

  it('does not restart after a stop, also during a start', async () => {
    const running = superviseMortals([mortal(), mortal()]);
    const stopped = running.supervisor.stop();
    running.first.die(undefined);
    await stopped;
    await settled();
    expect(running.done).toEqual(['stopped']);

    const dead = superviseMortals([mortal(), mortal()], { pausesMs: [60_000], stableMs: 60_000 });
    dead.first.die('once');
    await settled();
    await dead.supervisor.stop();
    expect(dead.done.at(-1)).toBe('stopped');
    expect(dead.supervisor.current()).toBeUndefined();
  });
});
