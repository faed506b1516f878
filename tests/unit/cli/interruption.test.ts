import { EventEmitter, getEventListeners } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  Interrupted,
  interruptible,
  unlessAborted,
  unlessAbortedFor,
} from '../../../src/cli/interruption.ts';

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

describe('unlessAbortedFor', () => {
  it('gives the work some time after the signal aborts, and throws its reason', async () => {
    vi.useFakeTimers();
    const controller = new AbortController();
    const ended: unknown[] = [];
    const work = unlessAbortedFor(controller.signal, 5000, never).catch((error: unknown) =>
      ended.push(error),
    );
    controller.abort(new Error('stop'));
    await vi.advanceTimersByTimeAsync(4999);
    expect(ended).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await work;
    expect(ended).toEqual([new Error('stop')]);
  });

  it('leaves no listener at a signal that outlives the work', async () => {
    const { signal } = new AbortController();
    for (let i = 0; i < 20; i += 1) await unlessAbortedFor(signal, 5000, Promise.resolve(i));
    await expect(unlessAbortedFor(signal, 5000, Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
