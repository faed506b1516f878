import { spawn } from 'node:child_process';
import { DiplographError } from '../../errors.ts';
import { javaEnv, javaOf } from './java.ts';
import { readErrors, readStates } from './launcher-output.ts';
import type { Distribution } from './distribution.ts';
import type { Java } from './java.ts';

/** What a launch needs. */
export type LaunchOptions = {
  readonly dataDir: string;
  readonly java: Java;
  readonly distribution: Distribution;
  readonly heapMb: number;
  readonly fastStart: boolean;
  readonly password: string;
  readonly env: NodeJS.ProcessEnv;
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

const EXIT_FOLDER_IN_USE = 75;
const STOP_MS = 30_000;
const SMALL_HEAP_MB = 1024;
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

/** Starts the server's process; settles when it holds the folder. @throws FolderHeld when another process does. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const { dataDir, java, distribution, password, env } = options;
  // In a process group of its own, so that Ctrl+C reaches this process alone, which then stops the server in order.
  const child = spawn(javaOf(java.home), argumentsOf(options), {
    cwd: distribution.folder,
    env: javaEnv(env),
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const errors = readErrors(child.stderr);
  const states = readStates(child.stdout);
  const ended = new Promise<{ readonly code: number | null; readonly reason: string }>((resolve) => {
    child.once('close', (code, signal) =>
      resolve({
        code,
        reason: errors.reason() ?? (signal ? `ended by ${signal}` : `exit code ${code ?? '?'}`),
      }),
    );
    child.once('error', (error) => resolve({ code: null, reason: error.message }));
  });
  child.stdin.on('error', () => undefined);
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

function argumentsOf({ dataDir, distribution, heapMb, fastStart }: LaunchOptions): readonly string[] {
  const { archive, classPath, settings } = distribution;
  return [
    `-Xmx${heapMb}m`,
    ...(heapMb <= SMALL_HEAP_MB ? ['-XX:+UseSerialGC'] : []),
    ...(fastStart ? ['-XX:TieredStopAtLevel=1'] : []),
    '-XX:+ExitOnOutOfMemoryError',
    // The Java machine's own warnings would go to standard output.
    '-Xlog:disable',
    '-XX:-OmitStackTraceInFastThrow',
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Dlog4j2.disable.jmx=true',
    ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    archive.exists ? `-XX:SharedArchiveFile=${archive.path}` : '-XX:+RecordDynamicDumpInfo',
    '-cp',
    classPath.join(process.platform === 'win32' ? ';' : ':'),
    'Launcher',
    dataDir,
    settings,
    ...(archive.exists ? [] : [archive.path]),
  ];
}
