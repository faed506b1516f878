import { DiplographError } from '../../errors.ts';
import { readStates } from './launcher-output.ts';
import { spawnJava } from './spawn-java.ts';
import type { JavaOptions } from './spawn-java.ts';

/** What a launch needs. */
export type LaunchOptions = JavaOptions & {
  readonly dataDir: string;
  readonly fastStart: boolean;
  readonly password: string;
};

/** A server process that holds its folder and may still be starting. */
export type Launched = {
  readonly pid: number;
  /** The port, once connections are accepted. */
  readonly ready: Promise<number>;
  /** Settles when the server has ended, with the reason when nobody asked for it. */
  readonly exited: Promise<string | undefined>;
  readonly stop: () => Promise<void>;
};

/** Another process holds the data folder. */
export class FolderHeld extends Error {}

export const EXIT_FOLDER_IN_USE = 75;
const STOP_MS = 30_000;

/** Starts the server's process; settles when it holds the folder. @throws FolderHeld when another process does. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const { dataDir, distribution, password, fastStart } = options;
  const { archive, settings } = distribution;
  const archiving = archive.exists ? `-XX:SharedArchiveFile=${archive.path}` : '-XX:+RecordDynamicDumpInfo';
  const { child, ended } = spawnJava(
    options,
    [...(fastStart ? ['-XX:TieredStopAtLevel=1'] : []), archiving],
    ['Launcher', dataDir, settings, ...(archive.exists ? [] : [archive.path])],
  );
  const states = readStates(child.stdout);
  child.stdin.write(`${password}\n`);

  const failed = async (): Promise<never> => {
    const { code, reason } = await ended;
    if (code === EXIT_FOLDER_IN_USE) throw new FolderHeld(reason);
    throw new DiplographError(
      'DATABASE_FAILED',
      `the local Neo4j did not start: ${reason}; ${dataDir}/neo4j/logs/debug.log has more. If the folder is damaged, move ${dataDir} away and start again: the seed is ingested anew, and nothing is lost`,
    );
  };
  await Promise.race([states.held, failed()]);
  const ready = Promise.race([states.ready, failed()]);
  ready.catch(() => undefined);
  let isStopping = false;
  const exited = Promise.race([ended, states.stopped]).then((end) => (isStopping ? undefined : end?.reason));
  return {
    pid: child.pid ?? 0,
    ready,
    exited,
    stop: async () => {
      isStopping = true;
      child.stdin.end();
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await exited;
      clearTimeout(timer);
      // The process may still write the archive of its classes; nobody waits for that.
      child.unref();
      child.stdout.destroy();
      child.stderr.destroy();
    },
  };
}
