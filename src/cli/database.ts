import { connect } from '../database/connect.ts';
import { defaultDataDir } from '../database/local/folders.ts';
import { DiplographError } from '../errors.ts';
import { openLocal } from '../database/local/open.ts';
import { readDatabaseConfig } from '../database/config.ts';
import { readLockOwner } from '../database/local/lock-owner.ts';
import { unlessAborted } from './interruption.ts';
import { readVersion } from '../graph/dataset-version.ts';
import type { DatabaseConfig, DatabaseTarget } from '../database/config.ts';
import type { Environment } from './read-variable.ts';
import type { LocalDatabase } from '../database/local/open.ts';
import type { Database } from '../database/connect.ts';

/** The database of a command. */
export type DatabaseChoice = DatabaseConfig & {
  /** The folder of the local database; ignored for a remote one. */
  readonly dataDir: string;
  /** The environment with Java, Maven and the cache folder; by default the process environment. */
  readonly env?: Environment;
  /** True to use the local database of a running service where there is one. */
  readonly joins?: boolean;
};

/** The open database of a command. Only a local database can be announced, restarted and lost. */
export type OpenDatabase = LocalDatabase;

/**
 * Returns the database of the environment and `--data-dir`.
 * @throws DiplographError CONFIG_INVALID when they contradict each other.
 */
export function chooseDatabase(env: Environment, dataDir: string | undefined): DatabaseChoice {
  const config = readDatabaseConfig(env);
  if (config.kind === 'remote' && dataDir !== undefined) {
    throw new DiplographError(
      'CONFIG_INVALID',
      `expected --data-dir only with the local database, found NEO4J_URI set; unset NEO4J_URI, or leave out --data-dir`,
    );
  }
  return { ...config, dataDir: dataDir ?? defaultDataDir({ env }), env };
}

/** The options for opening a database. */
export type Opening = {
  /** Ends the wait for the database. */
  readonly signal: AbortSignal;
  readonly onProgress: (line: string) => void;
};

/**
 * Starts to open a database, passes it to the work as a promise, and closes it at the end. Closing a local database stops its
 * server. A database that is not open by then ends with this process.
 */
export async function withDatabase<Result>(
  choice: DatabaseChoice,
  { signal, onProgress }: Opening,
  work: (opening: Promise<OpenDatabase>) => Promise<Result>,
): Promise<Result> {
  let database: OpenDatabase | undefined;
  const opening = open(choice, onProgress).then((opened) => (database = opened));
  const waiting = unlessAborted(signal, opening);
  // The work gets the failure when it awaits the database.
  waiting.catch(() => undefined);
  try {
    return await work(waiting);
  } finally {
    await database?.close();
  }
}

async function open(choice: DatabaseChoice, onProgress: (line: string) => void): Promise<OpenDatabase> {
  const target = await targetOf(choice);
  if (!target) {
    const database = await openLocal({
      dataDir: choice.dataDir,
      onProgress,
      ...(choice.env && { env: { ...choice.env } }),
    });
    const close = async (): Promise<void> => {
      onProgress('Stopping Neo4j …');
      await database.close();
    };
    return { ...database, close };
  }
  onProgress(`Connecting to ${target.uri} …`);
  return {
    ...(await connect(target)),
    announce: () => Promise.resolve(),
    lost: new Promise(() => undefined),
    onTrouble: () => undefined,
  };
}

/** Returns the server of a choice that runs already: a remote one, or that of the service which it joins. */
async function targetOf(choice: DatabaseChoice): Promise<DatabaseTarget | undefined> {
  if (choice.kind === 'remote') return choice;
  const owner = choice.joins ? await readLockOwner(choice.dataDir) : undefined;
  return owner?.service === undefined ? undefined : owner.database;
}

const LIMIT_MS = 10_000;

/**
 * Checks that a database holds a dataset.
 * @throws DiplographError NOT_INGESTED with the remedy.
 */
export async function checkIngested(database: Database, signal: AbortSignal): Promise<void> {
  await readVersion(database.reader({ timeoutMs: LIMIT_MS, signal }));
}

/** Returns true if an error reports a database without a dataset. */
export const isNotIngested = (error: unknown): error is DiplographError =>
  error instanceof DiplographError && error.code === 'NOT_INGESTED';
