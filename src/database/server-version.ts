import { DiplographError } from '../errors.ts';

const OLDEST = { major: 5, minor: 26 };

/**
 * The version that a server's agent names, such as `5.26.30` of `Neo4j/5.26.30`.
 * @throws DiplographError DATABASE_VERSION when it is older than 5.26 or not Neo4j's.
 */
export function supportedVersion(agent: string): string {
  const [, version, major, minor] = /^Neo4j\/((\d+)\.(\d+)\S*)/.exec(agent) ?? [];
  if (version !== undefined && isSupported(Number(major), Number(minor))) return version;
  const found = version === undefined ? `"${agent}"` : `Neo4j ${version}`;
  throw new DiplographError(
    'DATABASE_VERSION',
    `expected Neo4j 5.26 or newer, found ${found}; update the server, or set NEO4J_URI to another one`,
  );
}

const isSupported = (major: number, minor: number): boolean =>
  major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor);
