import { isIPv4, isIPv6 } from 'node:net';

/** Returns the address by which a service is reached from this machine that listens on a host; one that stands for all has a nearer one. */
export function reachable(host: string): string {
  if (/^0+(\.0+)*$/.test(host)) return '127.0.0.1';
  if (isIPv6(host) && /^[0:]+$/.test(host)) return '::1';
  return host;
}

/** Returns the web address of a service on this machine; an IPv6 address is in brackets. */
export function localUrl(host: string, port: number): string {
  const near = reachable(host);
  return `http://${isIPv4(near) || !near.includes(':') ? near : `[${near}]`}:${String(port)}`;
}
