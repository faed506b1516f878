import { describe, expect, it } from 'vitest';
import { clientAddress, clientKey } from '../../../src/server/door/client-address.ts';
import { createRate } from '../../../src/server/door/rate.ts';
import { createTurns } from '../../../src/server/door/turns.ts';
import type { IncomingMessage } from 'node:http';

const from = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

describe('the client of a request', () => {
  it('is whoever opened the connection, whatever it says of itself', () => {
    expect(clientAddress(from('10.0.0.1', '1.2.3.4'), 0)).toBe('10.0.0.1');
  });

  it('is the one that the outermost trusted proxy saw', () => {
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
  it('lets so many requests through in a minute, and tells when the next one may come', () => {
    const rate = createRate(3);
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

  it('has no limit where none is set', () => {
    const rate = createRate(0);
    for (let i = 0; i < 1000; i += 1) rate.count('a', 0);
  });

  it('forgets the clients that asked least lately', () => {
    const rate = createRate(1);
    for (let i = 0; i <= 10_000; i += 1) rate.count(`client ${i}`, 0);
    rate.count('client 0', 0);
    expect(() => {
      rate.count('client 10000', 0);
    }).toThrow('found more');
  });
});

describe('turns', () => {
  const never = new AbortController().signal;

  it('are given in the order in which they were asked for, so many at a time', async () => {
    const turns = createTurns(1, 2);
    const order: number[] = [];
    const first = await turns.take(never);
    const [second, third] = [1, 2].map(async (i) => {
      const end = await turns.take(never);
      order.push(i);
      end();
    });
    expect([turns.running, turns.waiting]).toEqual([1, 2]);
    await expect(turns.take(never)).rejects.toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
    first();
    first();
    await Promise.all([second, third]);
    expect(order).toEqual([1, 2]);
    expect([turns.running, turns.waiting]).toEqual([0, 0]);
  });

  it('are left by those who give up', async () => {
    const turns = createTurns(1, 1);
    const end = await turns.take(never);
    const leaver = new AbortController();
    const left = turns.take(leaver.signal);
    leaver.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    expect(turns.waiting).toBe(0);
    end();
    (await turns.take(never))();
    expect(turns.running).toBe(0);
  });
});
