import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientAddress, clientKey, createRateLimiter } from '../../../src/server/http/client.ts';
import { createConcurrencyLimiter } from '../../../src/server/http/concurrency-limiter.ts';
import type { IncomingMessage } from 'node:http';

const from = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

describe('the client of a request', () => {
  it('is the peer of the connection, whatever its headers', () => {
    expect(clientAddress(from('10.0.0.1', '1.2.3.4'), 0)).toBe('10.0.0.1');
  });

  it('is the address that the outermost trusted proxy saw', () => {
    expect(clientAddress(from('10.0.0.1', 'made up, 1.2.3.4'), 1)).toBe('1.2.3.4');
    expect(clientAddress(from('10.0.0.1', 'made up, 1.2.3.4, 10.0.0.2'), 2)).toBe('1.2.3.4');
    expect(clientAddress(from('10.0.0.1', '1.2.3.4'), 2)).toBe('10.0.0.1');
  });

  it.each([
    ['1.2.3.4', '1.2.3.4'],
    ['::ffff:1.2.3.4', '1.2.3.4'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('counts %s as %s', (address, key) => {
    expect(clientKey(address)).toBe(key);
  });
});

describe('the rate of a client', () => {
  it('is limited per minute, and the error has the time of the next request', () => {
    const rate = createRateLimiter(3);
    for (let i = 0; i < 3; i += 1) rate.count('a', 1000);
    expect(() => {
      rate.count('a', 1000);
    }).toThrow('expected at most 3 requests of one client in a minute, found more; try again in 20 s');
    rate.count('b', 1000);
    rate.count('a', 21_000);
    expect(() => {
      rate.count('a', 21_000);
    }).toThrow('try again in 20 s');
  });

  it('is unlimited by default', () => {
    const rate = createRateLimiter(0);
    expect(() => {
      for (let i = 0; i < 1000; i += 1) rate.count('a', 0);
    }).not.toThrow();
  });

  it('is stored for the most recent clients', () => {
    const rate = createRateLimiter(1);
    for (let i = 0; i <= 10_000; i += 1) rate.count(`client ${i}`, 0);
    rate.count('client 0', 0);
    expect(() => {
      rate.count('client 10000', 0);
    }).toThrow('found more');
  });
});

describe('the concurrency limiter', () => {
  const never = new AbortController().signal;
  const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it('starts waiting requests in the order of arrival when a unit is released', async () => {
    const limiter = createConcurrencyLimiter('requests', 1, 4);
    const order: string[] = [];
    const first = await limiter.acquire('a', 1, never);
    const rest = ['b', 'c'].map(async (client) => {
      const release = await limiter.acquire(client, 1, never);
      order.push(client);
      release();
    });
    expect([limiter.running, limiter.waiting]).toEqual([1, 2]);
    first();
    first();
    await Promise.all(rest);
    expect(order).toEqual(['b', 'c']);
    expect([limiter.running, limiter.waiting]).toEqual([0, 0]);
  });

  it('gives one client half of the units, and the next free ones to others', async () => {
    const limiter = createConcurrencyLimiter('requests', 8, 8);
    const started: string[] = [];
    const ask = (client: string) =>
      void limiter.acquire(client, 1, never).then(
        () => started.push(client),
        () => started.push('refused'),
      );
    for (let i = 0; i < 20; i += 1) ask('greedy');
    await soon();
    expect(started.filter((each) => each === 'greedy')).toHaveLength(4);
    expect(limiter.waiting).toBe(4);
    for (const client of ['b', 'c', 'd']) ask(client);
    await soon();
    expect(started.filter((each) => 'bcd'.includes(each))).toEqual(['b', 'c', 'd']);
  });

  it('lets the client with the fewest units go first', async () => {
    const limiter = createConcurrencyLimiter('requests', 2, 8);
    const [one] = [await limiter.acquire('a', 1, never), await limiter.acquire('b', 1, never)];
    const order: string[] = [];
    for (const client of ['b', 'c']) void limiter.acquire(client, 1, never).then(() => order.push(client));
    one();
    await soon();
    expect(order).toEqual(['c']);
  });

  it('counts weights, and a weight over the capacity as the capacity', async () => {
    const limiter = createConcurrencyLimiter('units', 100, 8);
    const release = await limiter.acquire('a', 1000, never);
    expect(limiter.running).toBe(100);
    const next = limiter.acquire('b', 60, never);
    release();
    await next;
    expect(limiter.running).toBe(60);
  });

  it('refuses requests at a full queue, and forgets cancelled ones', async () => {
    const limiter = createConcurrencyLimiter('requests', 1, 1);
    const release = await limiter.acquire('a', 1, never);
    const leaver = new AbortController();
    const left = limiter.acquire('b', 1, leaver.signal);
    expect(limiter.isFull).toBe(true);
    await expect(limiter.acquire('c', 1, never)).rejects.toMatchObject({
      status: 503,
      headers: { 'retry-after': '1' },
    });
    leaver.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    release();
    expect([limiter.running, limiter.waiting, limiter.isFull]).toEqual([0, 0, false]);
  });

  it('returns to zero after any acquisitions, cancellations and releases', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            client: fc.constantFrom('a', 'b', 'c'),
            weight: fc.integer({ min: 1, max: 12 }),
            aborts: fc.boolean(),
          }),
          { maxLength: 40 },
        ),
        async (requests) => {
          const limiter = createConcurrencyLimiter('units', 10, 5);
          const work = requests.map(async ({ client, weight, aborts }) => {
            const controller = new AbortController();
            const acquired = limiter.acquire(client, weight, controller.signal);
            if (aborts) controller.abort(new Error('gone'));
            const release = await acquired.catch(() => undefined);
            expect(limiter.running).toBeLessThanOrEqual(10);
            await soon();
            release?.();
          });
          await Promise.all(work);
          expect([limiter.running, limiter.waiting]).toEqual([0, 0]);
        },
      ),
      { numRuns: 50 },
    );
  });
});
