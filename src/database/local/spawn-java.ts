import { spawn } from 'node:child_process';
import { javaEnv, javaOf } from './java.ts';
import { readErrors } from './launcher-output.ts';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import type { Distribution } from './distribution.ts';
import type { Java } from './java.ts';

/** What a Java process with the server's classes needs. */
export type JavaOptions = {
  readonly java: Java;
  readonly distribution: Distribution;
  readonly heapMb: number;
  readonly env: NodeJS.ProcessEnv;
};

/** A Java process, and how it ended. */
export type JavaProcess = {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<{ readonly code: number | null; readonly reason: string }>;
};

const SMALL_HEAP_MB = 1024;
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

/** Starts a class of the launcher's jar, with arguments, and with settings of the Java machine beside the usual ones. */
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
    // The Java machine's own warnings would go to standard output.
    '-Xlog:disable',
    '-XX:-OmitStackTraceInFastThrow',
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Dlog4j2.disable.jmx=true',
    ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    ...settings,
    '-cp',
    classPath,
    ...main,
  ];
  // In a process group of its own, so that Ctrl+C reaches this process alone, which then stops the other one in order.
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
