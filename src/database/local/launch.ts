import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { DiplographError } from '../../errors.ts';
import { javaEnv, javaOf } from './tools.ts';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { Distribution } from './distribution.ts';
import type { Java } from './tools.ts';

/** The options of a launch. */
export type LaunchOptions = JavaOptions & {
  readonly dataDir: string;
  readonly fastStart: boolean;
  readonly password: string;
};

/** A server process that holds the lock on its folder. It may still be starting. */
export type Launched = {
  readonly pid: number;
  /** The port; resolves when the server accepts connections. */
  readonly ready: Promise<number>;
  /** Settles at the end of the server, with the reason of an unexpected end. */
  readonly exited: Promise<string | undefined>;
  readonly stop: () => Promise<void>;
};

/** Another process holds the lock on the data folder. */
export class FolderInUse extends Error {}

export const EXIT_FOLDER_IN_USE = 75;
const STOP_MS = 30_000;

/** Starts the server process; resolves when it holds the lock on the folder. @throws FolderInUse when another process does. */
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
    if (code === EXIT_FOLDER_IN_USE) throw new FolderInUse(reason);
    throw new DiplographError(
      'DATABASE_FAILED',
      `the local Neo4j did not start: ${reason}; see ${dataDir}/neo4j/logs/debug.log. If the folder is damaged, move ${dataDir} away and start again: the seed is ingested again, and nothing is lost`,
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
      // The process may still write its archive of classes. Do not wait for it.
      child.unref();
      child.stdout.destroy();
      child.stderr.destroy();
    },
  };
}

/** The options of a Java process with the server's classes. */
export type JavaOptions = {
  readonly java: Java;
  readonly distribution: Distribution;
  readonly heapMb: number;
  readonly env: NodeJS.ProcessEnv;
};

/** A Java process and its end. */
export type JavaProcess = {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<{ readonly code: number | null; readonly reason: string }>;
};

const SMALL_HEAP_MB = 1024;
const OPENED_PACKAGES = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

/** Starts a class of the launcher's jar with arguments; `settings` are further options of the Java machine. */
export function spawnJava(
  { java, distribution, heapMb, env }: JavaOptions,
  settings: readonly string[],
  main: readonly string[],
): JavaProcess {
  const classPath = distribution.classPath.join(process.platform === 'win32' ? ';' : ':');
  const args = [
    `-Xmx${heapMb}m`,
    ...(heapMb <= SMALL_HEAP_MB ? ['-XX:+UseSerialGC'] : []),
    '-XX:+ExitOnOutOfMemoryError',
    // The Java machine would print its warnings to the standard output.
    '-Xlog:disable',
    '-XX:-OmitStackTraceInFastThrow',
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Dlog4j2.disable.jmx=true',
    ...OPENED_PACKAGES.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    ...settings,
    '-cp',
    classPath,
    ...main,
  ];
  // A separate process group: Ctrl+C reaches only this process, which then stops the server in order.
  const child = spawn(javaOf(java.home), args, {
    cwd: distribution.folder,
    env: javaEnv(env),
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const errors = readErrors(child.stderr);
  const ended: JavaProcess['ended'] = new Promise((resolve) => {
    child.once('close', (code, signal) =>
      resolve({
        code,
        reason: errors.reason() ?? (signal ? `ended by ${signal}` : `exit code ${code ?? '?'}`),
      }),
    );
    child.once('error', (error) => resolve({ code: null, reason: error.message }));
  });
  child.stdin.on('error', () => undefined);
  return { child, ended };
}

/** The states that the launcher reports on the standard output, in this order. */
type States = {
  /** It holds the lock on the folder. */
  readonly held: Promise<void>;
  /** It accepts connections on this port. */
  readonly ready: Promise<number>;
  /** It has stopped, and the lock is free. */
  readonly stopped: Promise<void>;
};

/** Follows the standard output of the launcher. */
function readStates(output: Readable): States {
  const lines = createInterface({ input: output });
  const find = <Found>(pattern: RegExp, convert: (text: string) => Found): Promise<Found> =>
    new Promise((resolve) => {
      lines.on('line', (line) => {
        const found = pattern.exec(line);
        if (found) resolve(convert(found[1] ?? ''));
      });
    });
  return {
    held: find(/^diplograph: held$/, () => undefined),
    ready: find(/^diplograph: ready (\d+)$/, Number),
    stopped: find(/^diplograph: stopped$/, () => undefined),
  };
}

/** Follows the standard error. `reason` returns the last line of the launcher, or else the last line. */
function readErrors(output: Readable): { readonly reason: () => string | undefined } {
  const prefix = 'launcher: ';
  let said: string | undefined;
  let last: string | undefined;
  createInterface({ input: output }).on('line', (line) => {
    if (line.startsWith(prefix)) said = line.slice(prefix.length);
    else if (line.trim() !== '') last = line;
  });
  return { reason: () => said ?? last };
}
