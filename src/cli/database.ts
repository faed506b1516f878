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

/** What a command does with a database. */
export type DatabaseWork<Result> = {
  readonly choice: DatabaseChoice;
  readonly signal: AbortSignal;
  readonly onProgress: (line: string) => void;
  /** Done while the database starts; its failure is the command's. */
  readonly meanwhile?: () => Promise<void>;
  readonly work: (database: OpenDatabase) => Promise<Result>;
};

/**
 * Opens a database, works with it, and closes it, a local one with its server. When it is not needed any more before it is
 * open, it is left to end with this process.
 */
export async function withDatabase<Result>({
  choice,
  signal,
  onProgress,
  meanwhile = () => Promise.resolve(),
  work,
}: DatabaseWork<Result>): Promise<Result> {
  const opening = open(choice, onProgress);
  await unlessAborted(signal, Promise.all([opening, failFirst(meanwhile, opening)]));
  const database = await opening;
  try {
    return await work(database);
  } finally {
    onProgress('Closing the database …');
    await database.close();
  }
}
