import { describe, expect, it } from 'vitest';
import { createTimeLimiter } from '../../../src/database/run.ts';
import type { Cancellation } from '../../../src/database/run.ts';

const never = new Promise<never>(() => undefined);

describe('a time limiter', () => {
  it('returns the result or the failure of work in time', async () => {
    const limited = createTimeLimiter(60_000);
    await expect(limited(() => Promise.resolve(1))).resolves.toBe(1);
    await expect(limited(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  it('cancels work over the time limit', async () => {
    let cancellation: Cancellation | undefined;
    const work = createTimeLimiter(20)((given) => {
      cancellation = given;
      return never;
    });
    await expect(work).rejects.toMatchObject({
      code: 'DATABASE_UNREACHABLE',
      message: expect.stringMatching(
        /^expected an answer of the database within 20 ms, found none: /,
      ) as string,
    });
    expect(cancellation?.isCancelled).toBe(true);
  });

  it('cancels all work of a cancelled request', async () => {
    const request = new AbortController();
    const limited = createTimeLimiter(60_000, request.signal);
    const cancellations: Cancellation[] = [];
    const works = [1, 2].map(() =>
      limited((given) => {
        cancellations.push(given);
        return never;
      }),
    );
    const reason = new Error('given up');
    request.abort(reason);
    for (const work of works) await expect(work).rejects.toBe(reason);
    expect(cancellations.map(({ isCancelled }) => isCancelled)).toEqual([true, true]);
  });

  it('starts no work for a cancelled request', async () => {
    const limited = createTimeLimiter(60_000, AbortSignal.abort(new Error('given up')));
    let begun = 0;
    await expect(limited(() => Promise.resolve((begun += 1)))).rejects.toThrow('given up');
    expect(begun).toBe(0);
  });
});
