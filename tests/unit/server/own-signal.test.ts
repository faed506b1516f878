import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { ownSignal } from '../../../src/server/http/own-signal.ts';

describe('the signal of some work', () => {
  it('aborts with the first of the others, for its reason', () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const { signal } = ownSignal(first.signal, second.signal);
    expect(signal.aborted).toBe(false);
    second.abort('over');
    first.abort('later');
    expect([signal.aborted, signal.reason]).toEqual([true, 'over']);
  });

  it('is aborted at once for a signal that is', () => {
    expect(ownSignal(new AbortController().signal, AbortSignal.abort('gone')).signal.reason).toBe('gone');
  });

  it('ends with the work alone', () => {
    const other = new AbortController();
    const { signal, abort } = ownSignal(other.signal);
    abort();
    expect([signal.aborted, other.signal.aborted]).toEqual([true, false]);
  });

  it('leaves nothing with the others after the work', () => {
    const other = new AbortController();
    const { signal, release } = ownSignal(other.signal);
    release();
    other.abort();
    expect([signal.aborted, getEventListeners(other.signal, 'abort')]).toEqual([false, []]);
  });
});
