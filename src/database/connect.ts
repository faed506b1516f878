import neo4j from 'neo4j-driver';
import type { Config, Driver } from 'neo4j-driver';
import { DiplographError } from '../errors.ts';
import { createReader, createWriter } from './run.ts';
import { supportedVersion } from './server-version.ts';
import { translateError } from './translate-error.ts';
import type { DatabaseTarget } from './config.ts';
import type { ReaderOptions, Run, Writer } from './run.ts';

/** A Neo4j that was reached and whose version is supported. */
export type Database = {
  /** The server's version, such as `5.26.30`. */
  readonly version: string;
  /** Runs statements that read, for one request. */
  readonly reader: (options: ReaderOptions) => Run;
  /** Runs statements that write, for an ingest. */
  readonly writer: () => Writer;
  /** Whether the server answers now; never throws. */
  readonly isReachable: () => Promise<boolean>;
  /** Ends all connections; what still runs fails. */
  readonly close: () => Promise<void>;
};

/** The most connections to one server. */
export const POOL_SIZE = 100;

// Shorter than the time limit of a statement, so that who waits for a connection learns why in time.
const CONNECT_MS = 5000;
const ACQUIRE_MS = 8000;
const CHECK_MS = 30_000;
// Made anew for each driver, which writes into it what the scheme of its address means for encryption.
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
 * Connects to a Neo4j and checks that it answers, takes the password and is 5.26 or newer.
 * @throws DiplographError DATABASE_UNREACHABLE, DATABASE_AUTH, DATABASE_VERSION or CONFIG_INVALID, in one line.
 */
export async function connect(target: DatabaseTarget): Promise<Database> {
  const { uri, database } = target;
  const driver = createDriver(target);
  // With several servers, a read must not be answered by one that lags behind what an earlier read has seen.
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

/** The driver throws plain errors for what it does not take. */
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

/** The failure of a first contact: whatever the other side answers, it is no fault of this program. */
function at(uri: string, failure: unknown, cause: unknown): DiplographError {
  // Nothing but the user and the password was sent yet.
  if (cause instanceof neo4j.Neo4jError && cause.code.startsWith('Neo.ClientError.Request.')) {
    return new DiplographError(
      'DATABASE_AUTH',
      `${uri}: Neo4j does not take the user or the password: check NEO4J_USER and NEO4J_PASSWORD (${messageOf(cause)})`,
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
    ? '; the scheme asks for encryption: +ssc takes a certificate that nobody vouches for, and a server without encryption has a scheme without +s'
    : '';
  return new DiplographError(failure.code, `${uri}: ${failure.message}${advice}`, { cause: failure.cause });
}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).trim().replace(/\s+/g, ' ');
