import { connect } from '../connect.ts';
import { DiplographError } from '../../errors.ts';
import { supervise } from './supervisor.ts';
import { startLocal } from './start.ts';
import type { Database } from '../connect.ts';
import type { AnnouncedService } from './lock-owner.ts';
import type { LocalOptions, LocalServer } from './start.ts';
import type { RestartPolicy } from './supervisor.ts';
import type { Params, Query, ReaderOptions, RunQuery } from '../../model/query.ts';

/** A managed local server. It restarts after a crash; readers keep their handle. */
export type LocalDatabase = Database & {
  /** Publishes the service that uses the database. */
  readonly announce: (service: AnnouncedService) => Promise<void>;
  /** Rejects with DATABASE_FAILED after too many crashes of the server; never resolves. */
  readonly lost: Promise<never>;
  /** Sets the listener that gets a line after each crash and after each restart. */
  readonly onTrouble: (listener: (line: string) => void) => void;
};

/** The options of a local database. */
export type OpenLocalOptions = LocalOptions & { readonly restartPolicy?: RestartPolicy };

type Running = {
  readonly server: LocalServer;
  readonly database: Database;
  /** The functions that reject the running statements. */
  readonly waiting: Set<(reason: DiplographError) => void>;
};

/**
 * Starts the managed local server and connects to it. During a restart, every statement fails at once with
 * DATABASE_UNREACHABLE.
 * @throws DiplographError as `startLocal` and `connect` do, when the first start fails.
 */
export async function openLocal({ restartPolicy, ...options }: OpenLocalOptions): Promise<LocalDatabase> {
  const first = await open(options);
  let service: AnnouncedService | undefined;
  let tell: (line: string) => void = () => undefined;
  const supervisor = supervise<Running>(first, {
    start: async () => {
      const running = await open({ ...options, onProgress: () => undefined });
      if (service !== undefined) await running.server.announce(service);
      return running;
    },
    exited: ({ server }) => server.exited,
    // Its connections are dead, and the driver does not reject every statement.
    discard: ({ database, waiting }) => {
      for (const giveUp of waiting) giveUp(down());
      void database.close().catch(() => undefined);
    },
    stop: async ({ server, database }) => {
      await database.close();
      await server.stop();
    },
    report: (line) => {
      tell(line);
    },
    ...(restartPolicy && { restartPolicy }),
  });
  return {
    version: first.database.version,
    reader: (options) => {
      const running = supervisor.current();
      return running ? readerOf(running, options) : () => Promise.reject(down());
    },
    writer: () => (supervisor.current() ?? fail()).database.writer(),
    isReachable: async () => (await supervisor.current()?.database.isReachable()) ?? false,
    announce: async (announced) => {
      service = announced;
      await supervisor.current()?.server.announce(announced);
    },
    onTrouble: (listener) => void (tell = listener),
    lost: supervisor.lost,
    close: supervisor.stop,
  };
}

async function open(options: LocalOptions): Promise<Running> {
  const server = await startLocal(options);
  try {
    return { server, database: await connect(server), waiting: new Set() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function readerOf({ database, waiting }: Running, options: ReaderOptions): RunQuery {
  const run = database.reader(options);
  return <Row>(statement: Query<Row, string>, params: Params) =>
    new Promise<readonly Row[]>((resolve, reject) => {
      waiting.add(reject);
      run(statement, params)
        .then(resolve, reject)
        .finally(() => waiting.delete(reject));
    });
}

function fail(): never {
  throw down();
}

const down = (): DiplographError =>
  new DiplographError(
    'DATABASE_UNREACHABLE',
    'expected the local Neo4j to run, found that it restarts: try again in a moment',
  );
