import { isIPv6 } from 'node:net';
import type { IncomingMessage } from 'node:http';

/**
 * The address of the client of a request: of whoever opened the connection or, behind so many trusted proxies, the one that
 * the outermost of them saw. What stands further left in `X-Forwarded-For` was written by the client and counts for nothing.
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

/** What counts as one client: an IPv4 address, or the network of 2^64 addresses that a subscriber gets with IPv6. */
export function clientKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain.slice(0, LONGEST);
  const [head = '', tail = ''] = plain.split('::');
  const left = head.split(':').filter((part) => part !== '');
  const right = tail.split(':').filter((part) => part !== '');
  const zeros = Array.from({ length: Math.max(8 - left.length - right.length, 0) }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':').toLowerCase();
}
