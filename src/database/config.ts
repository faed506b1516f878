import { DiplographError, quote } from '../errors.ts';

/** The address of a Neo4j, its user and its database. Without a database, the default one of the server applies. */
export type DatabaseTarget = {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database?: string;
};

/** A Neo4j that the user names, or the local server that Diplograph manages. */
export type DatabaseConfig = ({ readonly kind: 'remote' } & DatabaseTarget) | { readonly kind: 'managed' };

const SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];
const LAST_PORT = 65_535;
const DEPENDENT = ['NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE'];

/**
 * Returns the database that the environment names. NEO4J_URI names a remote one, with NEO4J_USER (`neo4j` when absent),
 * NEO4J_PASSWORD and NEO4J_DATABASE. Without NEO4J_URI it is the managed local server. An empty variable counts as absent.
 * @throws DiplographError CONFIG_INVALID with the variables to set or unset.
 */
export function readDatabaseConfig(env: Readonly<Record<string, string | undefined>>): DatabaseConfig {
  const valueOf = (name: string): string | undefined => (env[name] === '' ? undefined : env[name]);
  const uri = valueOf('NEO4J_URI');
  if (uri === undefined) {
    const stray = DEPENDENT.filter((name) => valueOf(name) !== undefined).join(', ');
    if (stray === '') return { kind: 'managed' };
    throw refused(`${stray} set without NEO4J_URI: set NEO4J_URI too, or unset ${stray}`);
  }
  const address = readUri(uri);
  const password = valueOf('NEO4J_PASSWORD');
  if (password === undefined) {
    throw refused('NEO4J_URI is set without NEO4J_PASSWORD: set NEO4J_PASSWORD too');
  }
  const database = valueOf('NEO4J_DATABASE');
  if (database?.toLowerCase() === 'system') {
    throw invalid('NEO4J_DATABASE', 'a database for data', '"system", which holds users and rights');
  }
  const user = valueOf('NEO4J_USER') ?? 'neo4j';
  return { kind: 'remote', uri: address, user, password, ...(database !== undefined && { database }) };
}

/**
 * Returns an address in the form of the driver: a lower-case scheme, a host, a port and a routing policy. The driver throws
 * plain errors for other addresses, or ignores parts of them.
 */
function readUri(text: string): string {
  const wrong = (expected: string, found: string): DiplographError => invalid('NEO4J_URI', expected, found);
  // It may hold a password, so the message does not repeat it.
  if (text.includes('@')) {
    throw refused('NEO4J_URI holds a user or a password: put them into NEO4J_USER and NEO4J_PASSWORD');
  }
  const [, scheme, rest] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/i.exec(text) ?? [];
  if (scheme === undefined || rest === undefined) throw notAnAddress(text);
  const protocol = scheme.toLowerCase();
  if (!SCHEMES.includes(protocol)) {
    throw refused(`NEO4J_URI has the scheme "${protocol}": expected one of ${SCHEMES.join(', ')}`);
  }
  const [, authority = '', path = '', query = '', fragment = ''] =
    /^([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/.exec(rest) ?? [];
  const [, host = '', port] = /^(\[[^\]]*\]|[^:[\]]*)(?::(.*))?$/.exec(authority) ?? [];
  const ascii = hostOf(host);
  if (ascii === undefined) throw notAnAddress(text);
  if (port !== undefined && !isPort(port))
    throw wrong('an address with a port from 1 to 65535', /^\d{0,9}$/.test(port) ? `"${port}"` : 'no number');
  if (path !== '' && path !== '/')
    throw wrong('an address without a path; NEO4J_DATABASE names the database', quote(path));
  if (fragment !== '') throw wrong('an address without "#"', 'one');
  if (query !== '' && !protocol.startsWith('neo4j'))
    throw wrong('an address without "?" for this scheme; only neo4j:// takes a routing policy', 'one');
  if (query !== '' && !isRoutingContext(query))
    throw wrong('an address with a query such as ?policy=eu, each name once', 'another query');
  return `${protocol}://${ascii}${port === undefined ? '' : `:${port}`}${query}`;
}

/** Returns a host name or address in ASCII; undefined for any other text. */
function hostOf(host: string): string | undefined {
  const url = `http://${host}`;
  const { hostname = '' } = URL.canParse(url) ? new URL(url) : {};
  const isHost = hostname.startsWith('[') || (/^[a-z0-9._-]+$/.test(hostname) && /[a-z0-9]/.test(hostname));
  return isHost && /^[^\s\\%]+$/.test(host) ? hostname : undefined;
}

const isPort = (text: string): boolean =>
  /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= LAST_PORT;

/** Returns true if the driver accepts a query. Each name has a value and occurs once. The driver itself sets `address`. */
function isRoutingContext(query: string): boolean {
  const pairs = query
    .slice(1)
    .split('&')
    .map((pair) => pair.split('='));
  const names = new Set(pairs.map(([name]) => name));
  return (
    pairs.every((pair) => pair.length === 2 && pair.every((part) => /^[\w.~%-]+$/.test(part))) &&
    names.size === pairs.length &&
    !names.has('address')
  );
}

const notAnAddress = (text: string): DiplographError =>
  refused(
    `NEO4J_URI is not an address: found ${quote(text)}, expected for example bolt://127.0.0.1:7687 or neo4j+s://host`,
  );

const invalid = (name: string, expected: string, found: string): DiplographError =>
  refused(`expected ${name} to be ${expected}, found ${found}; correct the environment variable ${name}`);

const refused = (message: string): DiplographError => new DiplographError('CONFIG_INVALID', message);
