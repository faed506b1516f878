import { connect } from '../database/connect.ts';
import { defaultDataDir } from '../database/local/folders.ts';
import { DiplographError } from '../errors.ts';
import { readDatabaseConfig } from '../database/config.ts';
import { startLocal } from '../database/local/start.ts';
import { unlessAborted } from './interruption.ts';
import type { Database } from '../database/connect.ts';
import type { DatabaseConfig } from '../database/config.ts';
import type { Environment } from './environment.ts';

/** Which database a command works with. */
export type DatabaseChoice = DatabaseConfig & {
  /** The folder of the local database; of no use with another one. */
  readonly dataDir: string;
};

/** A database that a command has open. */
export type OpenDatabase = Database & {
  /** Tells other processes where the service answers that uses it. */
  announce(service: string): Promise<void>;
  /** Rejects with DATABASE_FAILED when a local database ends although nobody asked for it; never resolves. */
  readonly lost: Promise<never>;
};

/**
 * The database that the environment and `--data-dir` ask for.
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
  return { ...config, dataDir: dataDir ?? defaultDataDir() };
}

/** How a database is opened. */
export type Opening = {
  /** Ends the wait for the database when it aborts. */
  readonly signal: AbortSignal;
  readonly onProgress: (line: string) => void;
};

/**
 * Starts to open a database, hands it to the work as a promise, and closes it at the end, a local one with its server. What
 * is not open by then is left to end with this process.
 */
export async function withDatabase<Result>(
  choice: DatabaseChoice,
  { signal, onProgress }: Opening,
  work: (opening: Promise<OpenDatabase>) => Promise<Result>,
): Promise<Result> {
  let database: OpenDatabase | undefined;
  const opening = open(choice, onProgress).then((opened) => (database = opened));
  const waiting = unlessAborted(signal, opening);
  // Its failure is the work's as soon as the work waits for it.
  waiting.catch(() => undefined);
  try {
    return await work(waiting);
  } finally {
    await database?.close();
  }
}

async function open(choice: DatabaseChoice, onProgress: (line: string) => void): Promise<OpenDatabase> {
  if (choice.kind === 'remote') {
    onProgress(`Connecting to ${choice.uri} …`);
    const database = await connect(choice);
    return { ...database, announce: () => Promise.resolve(), lost: new Promise(() => undefined) };
  }
  const server = await startLocal({ dataDir: choice.dataDir, onProgress });
  const lost = server.exited.then((reason) =>
    reason === undefined ? new Promise<never>(() => undefined) : fail(reason),
  );
  lost.catch(() => undefined);
  try {
    const database = await connect(server);
    const close = async (): Promise<void> => {
      await database.close();
      onProgress('Stopping Neo4j …');
      await server.stop();
    };
    return { ...database, announce: (service) => server.announce(service), lost, close };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function fail(reason: string): never {
  throw new DiplographError(
    'DATABASE_FAILED',
    `expected the local Neo4j to run, found that it ended: ${reason}; start again`,
  );
}
