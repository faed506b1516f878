import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseTarget } from '../config.ts';

/** The owner of the lock on a data folder. */
export type LockOwner = {
  /** The process that started the server. */
  readonly pid: number;
  /** The process of the server. */
  readonly serverPid: number;
  /** The start of the server, as an ISO 8601 instant. */
  readonly startedAt: string;
  /** The way to connect to the server; absent until it is ready. Only the user of the folder can read it. */
  readonly database?: DatabaseTarget;
} & Partial<AnnouncedService>;

/** The service that uses a server. An owner has one when it listens. */
export type AnnouncedService = {
  /** The address at which it listens. */
  readonly service: string;
  /** The address with which links in its answers begin; absent for that of each request. */
  readonly publicUrl?: string;
  /** The folder of the dataset that it publishes. */
  readonly seed?: string;
};

/** Returns the owner of a data folder if its processes live; undefined for a folder without an owner. */
export async function readLockOwner(dataDir: string): Promise<LockOwner | undefined> {
  return (await readOwners(dataDir)).find(isRunning);
}

/** Returns the owner of a data folder, or else the last owner, which ended without removing its file. */
export async function readLastLockOwner(dataDir: string): Promise<LockOwner | undefined> {
  const owners = await readOwners(dataDir);
  return owners.find(isRunning) ?? owners[0];
}

/** Writes the owner of a data folder in one step: a reader sees the old text or the new one, never a part. */
export async function writeLockOwner(dataDir: string, owner: LockOwner): Promise<void> {
  const staged = `${fileIn(dataDir)}.${process.pid}`;
  await writeFile(staged, `${JSON.stringify(owner, undefined, 2)}\n`, { mode: 0o600 });
  await rename(staged, fileIn(dataDir));
  await rm(join(dataDir, FORMER_NAME), { force: true });
}

/** Removes the owner of a data folder, unless the file already names another server. */
export async function removeLockOwner(dataDir: string, serverPid: number): Promise<void> {
  const owner = await readOwner(fileIn(dataDir));
  if (owner?.serverPid === serverPid) await rm(fileIn(dataDir), { force: true });
}

/** Returns true if a process with this id lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user lives even if it cannot be signalled.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const NAME = 'lock-owner.json';

/** The name of the file in earlier versions. One of them may run and own the folder. */
const FORMER_NAME = 'holder.json';

const fileIn = (dataDir: string): string => join(dataDir, NAME);

const isRunning = ({ pid, serverPid }: LockOwner): boolean => isAlive(pid) && isAlive(serverPid);

async function readOwners(dataDir: string): Promise<readonly LockOwner[]> {
  const owners = await Promise.all([NAME, FORMER_NAME].map((name) => readOwner(join(dataDir, name))));
  return owners.filter((owner) => owner !== undefined);
}

async function readOwner(file: string): Promise<LockOwner | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isLockOwner(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isLockOwner(value: unknown): value is LockOwner {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, serverPid, startedAt } = value as Partial<Record<keyof LockOwner, unknown>>;
  return Number.isInteger(pid) && Number.isInteger(serverPid) && typeof startedAt === 'string';
}
