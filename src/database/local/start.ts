import { randomBytes } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { DiplographError } from '../../errors.ts';
import { prepareDistribution } from './distribution.ts';
import { cacheDir, makeFolder, checkFolder } from './folders.ts';
import { isAlive, readLastLockOwner, removeLockOwner, writeLockOwner } from './lock-owner.ts';
import { findJava } from './tools.ts';
import { FolderInUse, launch } from './launch.ts';
import type { AnnouncedService, LockOwner } from './lock-owner.ts';
import type { JavaOptions, Launched, LaunchOptions } from './launch.ts';

/** The options of the managed local server. */
export type LocalOptions = {
  /** The data folder; created if it is missing. */
  readonly dataDir: string;
  /** The folder of the jars; by default the user's cache folder. */
  readonly cache?: string;
  /** Called with a short line when a long step begins. */
  readonly onProgress?: (line: string) => void;
  /** The maximum heap in megabytes; by default 512. */
  readonly heapMb?: number;
  /** The environment with JAVA_HOME, PATH and the cache folder; by default the process environment. */
  readonly env?: NodeJS.ProcessEnv;
  /** True for a faster start and a slower run, for tests. */
  readonly fastStart?: boolean;
};

/** A running local server. It ends with this process, also after a crash of this process. */
export type LocalServer = {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly pid: number;
  /** Settles at the end of the server, with the reason of an unexpected end. */
  readonly exited: Promise<string | undefined>;
  /** Publishes the service in the folder. */
  readonly announce: (service: AnnouncedService) => Promise<void>;
  /** Stops the server and waits until the folder is free. */
  readonly stop: () => Promise<void>;
};

const DEFAULT_HEAP_MB = 512;
// The time for a handover. A server whose parent was killed takes time to stop. A new server takes time to write its owner.
const HANDOVER_MS = 60_000;
const INTRODUCTION_MS = 2000;
const PAUSE_MS = 200;

/**
 * Starts a Neo4j of this version on a free port of 127.0.0.1, with a new random password.
 * @throws DiplographError FOLDER_IN_USE with the owner of the folder, TOOL_MISSING without Java or Maven, DATABASE_FAILED when
 * the disk is full or the server does not start.
 */
export async function startLocal(options: LocalOptions): Promise<LocalServer> {
  const { onProgress = () => undefined, fastStart = false } = options;
  const prepared = await prepareLocal(options);
  const { dataDir } = prepared;
  onProgress('Starting Neo4j …');
  const password = randomBytes(24).toString('base64url');
  const server = await launchWhenFree({ ...prepared, fastStart, password }, onProgress);
  const owner: LockOwner = { pid: process.pid, serverPid: server.pid, startedAt: new Date().toISOString() };
  try {
    await writeLockOwner(dataDir, owner);
    const port = await server.ready;
    const database = { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password };
    await writeLockOwner(dataDir, { ...owner, database });
    return {
      ...database,
      pid: server.pid,
      exited: server.exited,
      announce: (service) => writeLockOwner(dataDir, { ...owner, database, ...service }),
      stop: async () => {
        await server.stop();
        await removeLockOwner(dataDir, server.pid);
      },
    };
  } catch (error) {
    await server.stop();
    await removeLockOwner(dataDir, server.pid);
    throw error;
  }
}

/**
 * Creates the folder and returns the options of a Java process in it.
 * @throws DiplographError as `startLocal` does.
 */
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

/** Waits while a server without a parent process shuts down. A living owner keeps the folder. */
async function launchWhenFree(options: LaunchOptions, onProgress: (line: string) => void): Promise<Launched> {
  const start = performance.now();
  let waits = false;
  for (;;) {
    try {
      return await launch(options);
    } catch (error) {
      if (!(error instanceof FolderInUse)) throw error;
    }
    const owner = await readLastLockOwner(options.dataDir);
    const waitMs = owner === undefined ? INTRODUCTION_MS : isAlive(owner.pid) ? 0 : HANDOVER_MS;
    if (performance.now() - start >= waitMs) throw inUse(options.dataDir, owner);
    if (!waits && owner)
      onProgress(`Waiting for process ${owner.serverPid}, left by an earlier run, to end …`);
    waits = true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** Returns the error for a folder with an owner. */
export function inUse(dataDir: string, owner: LockOwner | undefined): DiplographError {
  return new DiplographError(
    'FOLDER_IN_USE',
    `${dataDir} is in use by ${nameOf(owner)}: stop that process, or choose another folder with --data-dir`,
  );
}

function nameOf(owner: LockOwner | undefined): string {
  if (!owner) return 'another process';
  const pid = isAlive(owner.pid) ? owner.pid : owner.serverPid;
  const service = owner.service === undefined ? '' : `, which serves ${owner.service}`;
  return `process ${pid}${service}, since ${owner.startedAt}`;
}
