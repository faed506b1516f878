import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { DiplographError } from '../../errors.ts';
import { SETTINGS } from './distribution.ts';
import { javaOf } from './java.ts';
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
};

/** A server process that holds its folder and may still be starting. */
export type Launched = {
  readonly pid: number;
  /** The port, once connections are accepted. */
  readonly ready: Promise<number>;
  /** Settles when the process has ended, with the reason when nobody asked for it. */
  readonly exited: Promise<string | undefined>;
  stop(): Promise<void>;
};

/** Another process holds the data folder. */
export class FolderHeld extends Error {}

const EXIT_FOLDER_IN_USE = 3;
const STOP_MS = 30_000;
const KEPT_LINES = 20;
const SMALL_HEAP_MB = 1024;
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

/** Starts the server's process; settles when it holds the folder. @throws FolderHeld when another process does. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const { dataDir, java, distribution, password } = options;
  const classPath = distribution.classPath.join(process.platform === 'win32' ? ';' : ':');
  const { archive } = distribution;
  const classes = archive.exists ? [`-XX:SharedArchiveFile=${archive.path}`] : ['-XX:+RecordDynamicDumpInfo'];
  const wanted = archive.exists ? [] : [archive.path];
  const args = [...flags(options), ...classes, '-cp', classPath, 'Launcher', dataDir, SETTINGS, ...wanted];
  // In a process group of its own, so that Ctrl+C reaches this process alone, which then stops the server in order.
  const child = spawn(javaOf(java.home), args, {
    cwd: distribution.folder,
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let isStopping = false;
  const errors = keepLast(child.stderr);
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => resolve(code));
    child.once('error', (error) => {
      errors.push(error.message);
      resolve(null);
    });
  });
  const reason = (): string =>
    errors.findLast((line) => line.startsWith('launcher: ')) ?? errors.at(-1) ?? 'no message';
  const states = readStates(child.stdout);
  const exited = Promise.race([ended, states.stopped]).then(() => (isStopping ? undefined : reason()));
  child.stdin.on('error', () => undefined);
  child.stdin.write(`${password}\n`);

  const failed = async (): Promise<never> => {
    const code = await ended;
    if (code === EXIT_FOLDER_IN_USE) throw new FolderHeld(reason());
    throw new DiplographError(
      'DATABASE_FAILED',
      `the local Neo4j did not start: ${reason()} (see ${dataDir}/neo4j/logs)`,
    );
  };
  await Promise.race([states.held, failed()]);
  const ready = Promise.race([states.ready, failed()]);
  ready.catch(() => undefined);
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

function flags({ heapMb, fastStart }: LaunchOptions): readonly string[] {
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
  ];
}

/** The last lines of a stream, kept up to date. */
function keepLast(stream: Readable): string[] {
  const lines: string[] = [];
  createInterface({ input: stream }).on('line', (line) => {
    if (lines.push(line) > KEPT_LINES) lines.shift();
  });
  return lines;
}

type States = {
  readonly held: Promise<void>;
  readonly ready: Promise<number>;
  readonly stopped: Promise<void>;
};

/** What the launcher says of its state: that it holds the folder, then the port that it listens on, then its end. */
function readStates(stream: Readable): States {
  const lines = createInterface({ input: stream });
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
  };
}
