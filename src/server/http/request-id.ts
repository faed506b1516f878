import { randomUUID } from 'node:crypto';
import type { Access } from '../settings.ts';
import type { IncomingMessage } from 'node:http';

const WELL_FORMED = /^[\w.-]{8,64}$/;

/** The id of a request: the one that a trusted proxy gave it in `X-Request-Id`, or a new one. */
export function requestIdOf(
  { headers }: IncomingMessage,
  { trustedProxies }: Pick<Access, 'trustedProxies'>,
): string {
  const { 'x-request-id': sent } = headers;
  const isTrusted = trustedProxies > 0 && typeof sent === 'string' && WELL_FORMED.test(sent);
  return isTrusted ? sent : randomUUID();
}
