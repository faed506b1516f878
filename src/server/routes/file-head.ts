import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The tag of a file; weak, since it is one for the plain and the compressed form. */
export const etagOf = (...parts: readonly string[]): string =>
  `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`;

/** The address at which a request reached the service, without a trailing slash; no header can change it. */
export function reachedAt({ socket }: IncomingMessage): string {
  const address = (socket.localAddress ?? '127.0.0.1').replace(/^::ffff:/, '');
  return `http://${address.includes(':') ? `[${address}]` : address}:${String(socket.localPort)}`;
}
