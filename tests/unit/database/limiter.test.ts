import { describe, expect, it } from 'vitest';
import { createLimiter } from '../../../src/database/limiter.ts';
import type { Leaving } from '../../../src/database/limiter.ts';

const never = new Promise<never>(() => undefined);

describe('a limiter', () => {
  it('gives the result or the failure of work that ends in time', async () => {
    const limited = createLimiter(60_000);
    await expect(limited(() => Promise.resolve(1))).resolves.toBe(1);
    await expect(limited(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  it('leaves work behind that does not end, and tells it', async () => {
    let left: Leaving | undefined;
    const work = createLimiter(20)((leave) => {
      left = leave;
      return never;
    });
    await expect(work).rejects.toMatchObject({
      code: 'DATABASE_UNREACHABLE',
      message: expect.stringMatching(
        /^expected an answer of the database within 20 ms, found none: /,
      ) as string,
    });
    expect(left?.isLeft).toBe(true);
  });

  it('leaves all work of a request behind when the request is given up', async () => {
    const request = new AbortController();
    const limited = createLimiter(60_000, request.signal);
    const leaves: Leaving[] = [];
    const works = [1, 2].map(() =>
      limited((leave) => {
        leaves.push(leave);
        return never;
      }),
    );
    const reason = new Error('given up');
    request.abort(reason);
    for (const work of works) await expect(work).rejects.toBe(reason);
    expect(leaves.map(({ isLeft }) => isLeft)).toEqual([true, true]);
  });

  it('begins nothing for a request that was given up before', async () => {
    const limited = createLimiter(60_000, AbortSignal.abort(new Error('given up')));
    let begun = 0;
    await expect(limited(() => Promise.resolve((begun += 1)))).rejects.toThrow('given up');
    expect(begun).toBe(0);
  });
});
