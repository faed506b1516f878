import { randomBytes } from 'node:crypto';
import { mkdir, realpath } from 'node:fs/promises';
import { DiplographError } from '../../errors.ts';
import { prepareDistribution } from './distribution.ts';
import { cacheDir } from './folders.ts';
import { isAlive, readAnyHolder, removeHolder, writeHolder } from './holder.ts';
import { findJava } from './java.ts';
import { FolderHeld, launch } from './launch.ts';
import type { Holder } from './holder.ts';
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
  announce(service: string): Promise<void>;
  /** Stops the server and waits until the folder is free. */
  stop(): Promise<void>;
};

const DEFAULT_HEAP_MB = 512;
const HANDOVER_MS = 60_000;
const PAUSE_MS = 200;

/**
 * Starts a Neo4j of this version on a free port of 127.0.0.1, with a password that is new each time.
 * @throws DiplographError FOLDER_IN_USE naming the process that holds the folder, TOOL_MISSING without Java or Maven,
 * DATABASE_FAILED when the server does not start.
 */
export async function startLocal(options: LocalOptions): Promise<LocalServer> {
  const { onProgress = () => undefined, heapMb = DEFAULT_HEAP_MB, fastStart = false } = options;
  await mkdir(options.dataDir, { recursive: true, mode: 0o700 });
  const dataDir = await realpath(options.dataDir);
  const java = await findJava();
  const distribution = await prepareDistribution(options.cache ?? cacheDir(), java, onProgress);
  onProgress('Starting Neo4j …');
  const password = randomBytes(24).toString('base64url');
  const server = await launchWhenFree(
    { dataDir, java, distribution, heapMb, fastStart, password },
    onProgress,
  );
  const holder: Holder = { pid: process.pid, serverPid: server.pid, startedAt: new Date().toISOString() };
  await writeHolder(dataDir, holder);
  try {
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
    await removeHolder(dataDir, server.pid);
    throw error;
  }
}

/** Waits while the server of a process that is gone shuts down; a living holder keeps the folder. */
async function launchWhenFree(options: LaunchOptions, onProgress: (line: string) => void): Promise<Launched> {
  const deadline = Date.now() + HANDOVER_MS;
  let waits = false;
  for (;;) {
    try {
      return await launch(options);
    } catch (error) {
      if (!(error instanceof FolderHeld)) throw error;
      const holder = await readAnyHolder(options.dataDir);
      const isLeftBehind = holder !== undefined && !isAlive(holder.pid);
      if (!isLeftBehind || Date.now() > deadline) throw inUse(options.dataDir, holder);
      if (!waits)
        onProgress(`Waiting for the server of an earlier run to end (process ${holder.serverPid}) …`);
      waits = true;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

function inUse(dataDir: string, holder: Holder | undefined): DiplographError {
  const who = holder
    ? `process ${isAlive(holder.pid) ? holder.pid : holder.serverPid}, since ${holder.startedAt}${holder.service ? `, serving ${holder.service}` : ''}`
    : 'another process';
  return new DiplographError(
    'FOLDER_IN_USE',
    `${dataDir} is held by ${who}: stop that process, or choose another folder with --data-dir`,
  );
}
