import { DiplographError } from '../errors.ts';

/** Where a Neo4j is reached, as whom, and which of its databases is used (its default one when absent). */
export type DatabaseTarget = {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database?: string;
};

/** Which Neo4j is used: one that the user names, or the local server that Diplograph manages. */
export type DatabaseConfig = ({ readonly kind: 'remote' } & DatabaseTarget) | { readonly kind: 'managed' };

const SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];
const DEPENDENT = ['NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE'];

/**
 * The database that the environment asks for: NEO4J_URI with NEO4J_USER (`neo4j` when absent), NEO4J_PASSWORD and
 * NEO4J_DATABASE; without NEO4J_URI the managed local server. An empty variable counts as absent.
 * @throws DiplographError CONFIG_INVALID with what to set or unset.
 */
export function readDatabaseConfig(env: Readonly<Record<string, string | undefined>>): DatabaseConfig {
  const valueOf = (name: string): string | undefined => (env[name] === '' ? undefined : env[name]);
  const uri = valueOf('NEO4J_URI');
  if (uri === undefined) {
    const stray = DEPENDENT.filter((name) => valueOf(name) !== undefined).join(', ');
    if (stray === '') return { kind: 'managed' };
    throw invalid(`${stray} set without NEO4J_URI: set NEO4J_URI too, or unset ${stray}`);
  }
  checkUri(uri);
  const password = valueOf('NEO4J_PASSWORD');
  if (password === undefined) {
    throw invalid('NEO4J_URI is set without NEO4J_PASSWORD: set NEO4J_PASSWORD too');
  }
  const database = valueOf('NEO4J_DATABASE');
  const user = valueOf('NEO4J_USER') ?? 'neo4j';
  return { kind: 'remote', uri, user, password, ...(database !== undefined && { database }) };
}

function checkUri(uri: string): void {
  const expected = 'expected for example bolt://127.0.0.1:7687 or neo4j+s://host';
  const url = URL.canParse(uri) ? new URL(uri) : undefined;
  // The value is not repeated where it may hold a password.
  if (url?.username || url?.password) {
    throw invalid('NEO4J_URI holds a user or a password: put them into NEO4J_USER and NEO4J_PASSWORD');
  }
  if (!url?.hostname) throw invalid(`NEO4J_URI is not an address: found "${uri}", ${expected}`);
  const scheme = url.protocol.slice(0, -1);
  if (SCHEMES.includes(scheme)) return;
  throw invalid(`NEO4J_URI has the scheme "${scheme}": expected one of ${SCHEMES.join(', ')}`);
}

const invalid = (message: string): DiplographError => new DiplographError('CONFIG_INVALID', message);
