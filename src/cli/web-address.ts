import { isIP, isIPv4, isIPv6 } from 'node:net';
import { quote } from '../errors.ts';

/** The description of a valid address. */
export const WEB_ADDRESS_EXPECTED = 'an address such as https://example.org/graph, without user, "?" and "#"';

/**
 * Returns an http or https address; undefined for any other text, and for an address with a user, a password, a query or a
 * fragment.
 */
export function readWebAddress(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const isPlain = [url.username, url.password, url.search, url.hash].every((part) => part === '');
  return isPlain ? url : undefined;
}

/** Returns an address for a message, without its user and password. */
export const quoteAddress = (text: string): string =>
  quote(text.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/is, '$1…@'));

const HOST_NAME = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;

/** Returns true if a text can be the name or the address of a host. */
export const isHost = (text: string): boolean => isIP(text) !== 0 || HOST_NAME.test(text);

/** Returns the address by which this machine reaches a service on a host. A wildcard address becomes a loopback address. */
export function reachable(host: string): string {
  if (/^0+(\.0+)*$/.test(host)) return '127.0.0.1';
  if (isIPv6(host) && /^[0:]+$/.test(host)) return '::1';
  return host;
}

/** Returns the web address of a service on this machine, with brackets around an IPv6 address. */
export function localUrl(host: string, port: number): string {
  const near = reachable(host);
  return `http://${isIPv4(near) || !near.includes(':') ? near : `[${near}]`}:${String(port)}`;
}
