import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ChildProcess } from 'node:child_process';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The exit of a process, and its output. */
export type Ended = {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** A running process. */
export type Program = {
  readonly pid: number;
  readonly ended: Promise<Ended>;
  /** The address that the service prints when it is ready; rejects when the process ends before. */
  readonly ready: Promise<string>;
  /** Returns what the process has printed so far. */
  readonly printed: () => string;
  readonly kill: (signal: NodeJS.Signals) => void;
};

/** The input of a process. */
export type Given = {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
};

/** The compiled program. */
export const MAIN = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const running = new Set<ChildProcess>();

/** Starts the compiled program. */
export const launch = (args: readonly string[], given: Given = {}): Program =>
  launchCommand(process.execPath, [MAIN, ...args], given);

/** Runs the compiled program to its end. */
export const run = (args: readonly string[], given: Given = {}): Promise<Ended> => launch(args, given).ended;

/** Starts a command in the project's folder, without the variables of Diplograph in the environment of the tests. */
export function launchCommand(
  command: string,
  args: readonly string[],
  { env = {}, input = '' }: Given = {},
): Program {
  // A process group of its own: the processes that a failed test leaves behind can then be ended.
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...cleanEnvironment(), ...env },
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  running.add(child);
  let stdout = '';
  let stderr = '';
  child.stdin.on('error', () => undefined).end(input);
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode, signal) => {
      running.delete(child);
      resolve({ exitCode, signal, stdout, stderr });
    });
  });
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      const url = /^Diplograph is ready: (http:\S+)\/ \(playground: \S+\)\n/m.exec(stdout)?.[1];
      if (url !== undefined) resolve(url);
    });
    ended.then((end) => reject(new Error(`ended before it was ready: ${JSON.stringify(end)}`)), reject);
  });
  ready.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    ended,
    ready,
    printed: () => stdout + stderr,
    kill: (signal) => void child.kill(signal),
  };
}

/** Ends the processes that tests left running, and waits for their end. */
export async function endAll(): Promise<void> {
  const ended = [...running].map(
    (child) => new Promise<void>((resolve) => child.once('close', () => resolve())),
  );
  for (const { pid } of running) {
    try {
      if (pid !== undefined) process.kill(-pid, 'SIGKILL');
    } catch {
      // It ended by itself in between.
    }
  }
  await Promise.all(ended);
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  const names = ['PORT', 'HOST', 'PUBLIC_URL', 'LOG_LEVEL', 'FORCE_COLOR'];
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(NEO4J_|npm_|VITEST)/i.test(name) && !names.includes(name),
    ),
  );
}
