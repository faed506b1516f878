import neo4j from 'neo4j-driver';
import { DiplographError } from '../errors.ts';
import { createReader, createWriter } from './run.ts';
import { translateError } from './translate-error.ts';
import type { Config, Driver } from 'neo4j-driver';
import type { DatabaseTarget } from './config.ts';
import type { CreateReader, Writer } from '../model/query.ts';

/** A connection to a Neo4j of a supported version. */
export type Database = {
  /** The server's version, such as `5.26.30`. */
  readonly version: string;
  /** Returns a function that runs the read statements of one request. */
  readonly reader: CreateReader;
  /** Returns the write access of an ingest. */
  readonly writer: () => Writer;
  /** Returns true if the server answers now; never throws. */
  readonly isReachable: () => Promise<boolean>;
  /** Closes all connections; running statements fail. */
  readonly close: () => Promise<void>;
};

/** The maximum number of connections to one server. */
export const POOL_SIZE = 100;

// These limits are shorter than the time limit of a statement, so that a wait for a connection fails with its own reason.
const CONNECT_MS = 5000;
const ACQUIRE_MS = 8000;
const CHECK_MS = 30_000;
// Each driver needs a new object: it writes its encryption settings into the object.
const driverConfig = (): Partial<Config> => ({
  disableLosslessIntegers: true,
  connectionTimeout: CONNECT_MS,
  connectionAcquisitionTimeout: ACQUIRE_MS,
  connectionLivenessCheckTimeout: 60_000,
  maxConnectionPoolSize: POOL_SIZE,
  telemetryDisabled: true,
  userAgent: 'diplograph',
});

/**
 * Connects to a Neo4j. Checks that the server answers, accepts the password and has version 5.26 or later.
 * @throws DiplographError DATABASE_UNREACHABLE, DATABASE_AUTH, DATABASE_VERSION or CONFIG_INVALID, in one line.
 */
export async function connect(target: DatabaseTarget): Promise<Database> {
  const { uri, database } = target;
  const driver = createDriver(target);
  // With several servers, no read may go to a server that lags behind an earlier read.
  const isRouted = uri.startsWith('neo4j');
  const place = {
    ...(database !== undefined && { database }),
    ...(isRouted && { bookmarkManager: neo4j.bookmarkManager() }),
  };
  try {
    const version = await checkedVersion(driver, target);
    if (database !== undefined) {
      await createReader(driver, place, { timeoutMs: CHECK_MS })({ text: 'RETURN 1 AS one' }, {});
    }
    return {
      version,
      reader: (options) => createReader(driver, place, options),
      writer: () => createWriter(driver, place),
      isReachable: () =>
        driver.getServerInfo().then(
          () => true,
          () => false,
        ),
      close: () => driver.close(),
    };
  } catch (error) {
    await driver.close().catch(() => undefined);
    throw error;
  }
}

/** Creates a driver. The driver throws plain errors for addresses that it refuses. */
function createDriver({ uri, user, password }: DatabaseTarget): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), driverConfig());
  } catch (cause) {
    throw new DiplographError(
      'CONFIG_INVALID',
      `expected NEO4J_URI to be an address that the Neo4j driver takes, found one that it refuses (${messageOf(cause)}); correct the environment variable NEO4J_URI`,
      { cause },
    );
  }
}

async function checkedVersion(driver: Driver, { uri }: DatabaseTarget): Promise<string> {
  try {
    const { agent } = await driver.getServerInfo();
    return supportedVersion(agent ?? '');
  } catch (error) {
    throw at(uri, translateError(error), error);
  }
}

/** Returns the failure of the first contact. An unexpected answer means another server, not a bug. */
function at(uri: string, failure: unknown, cause: unknown): DiplographError {
  // The client has sent only the user and the password so far.
  if (cause instanceof neo4j.Neo4jError && cause.code.startsWith('Neo.ClientError.Request.')) {
    return new DiplographError(
      'DATABASE_AUTH',
      `${uri}: Neo4j refuses the user or the password: check NEO4J_USER and NEO4J_PASSWORD (${messageOf(cause)})`,
      { cause },
    );
  }
  if (!(failure instanceof DiplographError) || failure.code === 'DATABASE_FAILED') {
    return new DiplographError(
      'DATABASE_UNREACHABLE',
      `${uri}: expected the Bolt port of a Neo4j, found a server with another answer (${messageOf(cause)}): check NEO4J_URI`,
      { cause },
    );
  }
  const isEncrypted = /^\w+\+s/.test(uri) && failure.code === 'DATABASE_UNREACHABLE';
  const advice = isEncrypted
    ? '; the scheme requires encryption: use +ssc for a self-signed certificate, and a scheme without +s for a server without encryption'
    : '';
  return new DiplographError(failure.code, `${uri}: ${failure.message}${advice}`, { cause: failure.cause });
}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).trim().replace(/\s+/g, ' ');

const OLDEST = { major: 5, minor: 26 };

/**
 * Returns the version in the agent of a server, such as `5.26.30` of `Neo4j/5.26.30`.
 * @throws DiplographError DATABASE_VERSION for a version before 5.26 and for another product.
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
