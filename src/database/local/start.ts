import { randomBytes } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { DiplographError } from '../../errors.ts';
import { prepareDistribution } from './distribution.ts';
import { cacheDir, makeFolder } from './folders.ts';
import { checkFolder } from './check-folder.ts';
import { isAlive, readAnyHolder, removeHolder, writeHolder } from './holder.ts';
import { findJava } from './java.ts';
import { FolderHeld, launch } from './launch.ts';
import type { Holder } from './holder.ts';
import type { JavaOptions } from './spawn-java.ts';
import type { Launched, LaunchOptions } from './launch.ts';

/** How the managed local server is started. */
export type LocalOptions = {
  /** The folder of its data; made when it is not there. */
  readonly dataDir: string;
  /** Where its jars are kept; the user's cache folder when absent. */
  readonly cache?: string;
  /** Called with a short line for a person as something that takes time begins. */
  readonly onProgress?: (line: string) => void;
  /** The most memory for its objects, in megabytes; 512 when absent. */
  readonly heapMb?: number;
  /** Where JAVA_HOME, PATH and the cache folder are looked up; the process's own when absent. */
  readonly env?: NodeJS.ProcessEnv;
  /** Starts sooner and then runs slower: for tests. */
  readonly fastStart?: boolean;
};

/** A running local server; it ends with this process, however this process ends. */
export type LocalServer = {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly pid: number;
  /** Settles when the server has ended, with the reason when nobody asked for it. */
  readonly exited: Promise<string | undefined>;
  /** Tells other processes, through the folder, where the service answers. */
  readonly announce: (service: string) => Promise<void>;
  /** Stops the server and waits until the folder is free. */
  readonly stop: () => Promise<void>;
};

const DEFAULT_HEAP_MB = 512;
// A server whose parent was killed takes a moment to stop; one that has just started, a moment to say who holds the folder.
const HANDOVER_MS = 60_000;
const INTRODUCTION_MS = 2000;
const PAUSE_MS = 200;

/**
 * Starts a Neo4j of this version on a free port of 127.0.0.1, with a password that is new each time.
 * @throws DiplographError FOLDER_IN_USE naming the process that holds the folder, TOOL_MISSING without Java or Maven,
 * DATABASE_FAILED when the disk is full or the server does not start.
 */
export async function startLocal(options: LocalOptions): Promise<LocalServer> {
  const { onProgress = () => undefined, fastStart = false } = options;
  const prepared = await prepareLocal(options);
  const { dataDir } = prepared;
  onProgress('Starting Neo4j …');
  const password = randomBytes(24).toString('base64url');
  const server = await launchWhenFree({ ...prepared, fastStart, password }, onProgress);
  const holder: Holder = { pid: process.pid, serverPid: server.pid, startedAt: new Date().toISOString() };
  try {
    await writeHolder(dataDir, holder);
    const port = await server.ready;
    return {
      uri: `bolt://127.0.0.1:${port}`,
      user: 'neo4j',
      password,
      pid: server.pid,
      exited: server.exited,
      announce: (service) => writeHolder(dataDir, { ...holder, service }),
      stop: async () => {
        await server.stop();
        await removeHolder(dataDir, server.pid);
      },
    };
  } catch (error) {
    await server.stop();
    await removeHolder(dataDir, server.pid);
    throw error;
  }
}

/** The folder, which is made, and what a Java process in it is started with. @throws DiplographError as `startLocal` does. */
export async function prepareLocal(
  options: LocalOptions,
): Promise<JavaOptions & { readonly dataDir: string }> {
  const { onProgress = () => undefined, heapMb = DEFAULT_HEAP_MB } = options;
  const { env = process.env, cache = cacheDir({ env }) } = options;
  await makeFolder(options.dataDir, 'choose another folder with --data-dir');
  const dataDir = await realpath(options.dataDir);
  await checkFolder(dataDir);
  const java = await findJava(env);
  const distribution = await prepareDistribution({ cache, java, env, onProgress });
  return { dataDir, java, distribution, heapMb, env };
}

/** Waits while the server of a process that is gone shuts down; a living holder keeps the folder. */
async function launchWhenFree(options: LaunchOptions, onProgress: (line: string) => void): Promise<Launched> {
  const start = performance.now();
  let waits = false;
  for (;;) {
    try {
      return await launch(options);
    } catch (error) {
      if (!(error instanceof FolderHeld)) throw error;
    }
    const holder = await readAnyHolder(options.dataDir);
    const patience = holder === undefined ? INTRODUCTION_MS : isAlive(holder.pid) ? 0 : HANDOVER_MS;
    if (performance.now() - start >= patience) throw inUse(options.dataDir, holder);
    if (!waits && holder)
      onProgress(`Waiting for process ${holder.serverPid}, left by an earlier run, to end …`);
    waits = true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** The failure that says who holds a folder. */
export function inUse(dataDir: string, holder: Holder | undefined): DiplographError {
  return new DiplographError(
    'FOLDER_IN_USE',
    `${dataDir} is held by ${nameOf(holder)}: stop that process, or choose another folder with --data-dir`,
  );
}

function nameOf(holder: Holder | undefined): string {
  if (!holder) return 'another process';
  const pid = isAlive(holder.pid) ? holder.pid : holder.serverPid;
  const service = holder.service === undefined ? '' : `, which serves ${holder.service}`;
  return `process ${pid}${service}, since ${holder.startedAt}`;
}
