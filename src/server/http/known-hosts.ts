import { isIP } from 'node:net';
import { HttpError } from './http-error.ts';
import type { IncomingMessage } from 'node:http';

/** Names of this machine that no name server of somebody else can answer for. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/** Throws for a request to a host that the service does not go by. */
export type CheckHost = (request: IncomingMessage) => void;

/** Where a service listens, and the names that it goes by beside that. */
export type Listening = {
  readonly host: string;
  readonly publicUrl: string;
  /** Names or addresses, without a port. */
  readonly allowedHosts: readonly string[];
};

/**
 * Creates the check of `Host`. A service that listens on the loopback interface alone, or that has a list of hosts, answers
 * only to names that it knows: a page of another site that makes its own name point here (DNS rebinding) reads nothing.
 */
export function createCheckHost({ host, publicUrl, allowedHosts }: Listening): CheckHost {
  if (!isLoopback(host) && allowedHosts.length === 0) return () => undefined;
  const known = new Set([host, ...allowedHosts].map(hostName));
  if (publicUrl !== '') known.add(new URL(publicUrl).hostname);
  return ({ headers }) => {
    const found = hostOf(headers.host ?? '');
    if (found !== null && (LOOPBACK.test(found) || known.has(found))) return;
    throw new HttpError(
      `expected a host that this service goes by (localhost, HOST, PUBLIC_URL or ALLOWED_HOSTS), found "${(headers.host ?? '').slice(0, 80)}"; ask under one of these names, or let the operator add this one to ALLOWED_HOSTS`,
      { status: 421, code: 'FORBIDDEN', headers: { connection: 'close' } },
    );
  };
}

/** Returns whether a service that listens on this host can be reached from this machine alone. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(hostName(host));

const hostName = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host).toLowerCase();

/** Returns the name in a `Host` header, in the form that URLs have; null where it is none. */
function hostOf(header: string): string | null {
  const url = `http://${header}/`;
  if (header === '' || /[/@?#\\\s]/.test(header) || !URL.canParse(url)) return null;
  return new URL(url).hostname;
}
