import { EventEmitter } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { delayed, Interrupted, interruptible, unlessAborted } from '../../../src/cli/interruption.ts';

function processDouble() {
  const exits: unknown[] = [];
  const target = Object.assign(new EventEmitter(), { exit: (code: unknown) => exits.push(code) });
  return { target: target as unknown as NodeJS.Process, exits };
}

const never = new Promise<never>(() => undefined);

afterEach(() => void vi.useRealTimers());

describe('interruptible', () => {
  it.each([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('ends the work at %s with exit code %i', async (signal, exitCode) => {
    const { target } = processDouble();
    const work = interruptible((asked) => unlessAborted(asked, never), target);
    target.emit(signal as NodeJS.Signals);
    await expect(work).rejects.toEqual(new Interrupted(exitCode));
    await expect(work).rejects.toMatchObject({ exitCode });
  });

  it('removes its listeners after the work', async () => {
    const { target } = processDouble();
    await expect(interruptible(() => Promise.resolve('done'), target)).resolves.toBe('done');
    expect(target.eventNames()).toEqual([]);
  });

  it('ends the process at a second signal, but not at an echo of the first', () => {
    vi.useFakeTimers();
    const { target, exits } = processDouble();
    void interruptible(() => never, target);
    target.emit('SIGINT');
    vi.advanceTimersByTime(500);
    target.emit('SIGTERM');
    expect(exits).toEqual([]);
    vi.advanceTimersByTime(600);
    target.emit('SIGINT');
    expect(exits).toEqual([130]);
  });
});

describe('unlessAborted', () => {
  it('returns the result or the failure of the work', async () => {
    const { signal } = new AbortController();
    await expect(unlessAborted(signal, Promise.resolve(1))).resolves.toBe(1);
    await expect(unlessAborted(signal, Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  it('does not wait for an aborted signal', async () => {
    await expect(unlessAborted(AbortSignal.abort(new Error('late')), never)).rejects.toThrow('late');
  });
});

describe('delayed', () => {
  it('aborts after the other signal, with its reason', () => {
    vi.useFakeTimers();
    const controller = new AbortController();
    const late = delayed(controller.signal, 5000);
    controller.abort('reason');
    vi.advanceTimersByTime(4999);
    expect(late.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(late.reason).toBe('reason');
  });
});
