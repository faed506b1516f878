import { isIPv6 } from 'node:net';
import { randomUUID } from 'node:crypto';
import { HttpError } from './http-error.ts';
import type { IncomingMessage } from 'node:http';
import type { Access } from '../settings.ts';

/**
 * Returns the address of the client: the peer of the connection or, behind trusted proxies, the address that the outermost
 * proxy saw. Ignores entries further left in `X-Forwarded-For`, which come from the client.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const peer = request.socket.remoteAddress ?? '';
  if (trustedProxies === 0) return peer;
  const seen = [request.headers['x-forwarded-for'] ?? []]
    .flat()
    .flatMap((line) => line.split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return seen[seen.length - trustedProxies] ?? peer;
}

const LONGEST = 64;

/** Returns the key of a client: its IPv4 address, or its /64 network of IPv6. */
export function clientKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain.slice(0, LONGEST);
  const [head = '', tail = ''] = plain.split('::');
  const left = head.split(':').filter((part) => part !== '');
  const right = tail.split(':').filter((part) => part !== '');
  const zeros = Array.from({ length: Math.max(8 - left.length - right.length, 0) }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':').toLowerCase();
}

const WELL_FORMED = /^[\w.-]{8,64}$/;

/** Returns the id of a request: the `X-Request-Id` of a trusted proxy, or a new id. */
export function requestIdOf(
  { headers }: IncomingMessage,
  { trustedProxies }: Pick<Access, 'trustedProxies'>,
): string {
  const { 'x-request-id': sent } = headers;
  const isTrusted = trustedProxies > 0 && typeof sent === 'string' && WELL_FORMED.test(sent);
  return isTrusted ? sent : randomUUID();
}

/** Limits the requests of each client per minute. */
export type RateLimiter = {
  /**
   * Counts a request at `now`, in milliseconds.
   * @throws HttpError 429 for a client with more requests than allowed.
   */
  count(client: string, now: number): void;
};

const MINUTE_MS = 60_000;

/** The maximum number of clients in memory, least recently seen first out. */
const MOST_CLIENTS = 10_000;

/**
 * Creates a rate limiter: `perMinute` requests of each client in a minute, in a burst or spread; 0 sets no limit. Each request
 * moves the time at which the full allowance is available again. That time may be at most a minute ahead.
 */
export function createRateLimiter(perMinute: number): RateLimiter {
  const wholeAgain = new Map<string, number>();
  const shareMs = MINUTE_MS / perMinute;
  return {
    count(client, now) {
      if (perMinute === 0) return;
      const at = Math.max(wholeAgain.get(client) ?? 0, now) + shareMs;
      const tooSoonMs = at - (now + MINUTE_MS);
      if (tooSoonMs > 0) throw tooOften(perMinute, Math.ceil(tooSoonMs / 1000));
      wholeAgain.delete(client);
      wholeAgain.set(client, at);
      const [oldest] = wholeAgain.keys();
      if (wholeAgain.size > MOST_CLIENTS && oldest !== undefined) wholeAgain.delete(oldest);
    },
  };
}

const tooOften = (perMinute: number, seconds: number): HttpError =>
  new HttpError(
    `expected at most ${String(perMinute)} requests of one client in a minute, found more; try again in ${String(seconds)} s`,
    { status: 429, code: 'LIMIT_EXCEEDED', headers: { 'retry-after': String(seconds) } },
  );
