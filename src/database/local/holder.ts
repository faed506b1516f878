import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Who holds a data folder. */
export type Holder = {
  /** The process that started the server. */
  readonly pid: number;
  /** The server's own process. */
  readonly serverPid: number;
  /** When it was started, as an ISO 8601 instant. */
  readonly startedAt: string;
  /** Where the service answers that uses the server, once it does. */
  readonly service?: string;
};

/** The holder of a data folder whose processes still live; undefined when nobody holds it. */
export async function readHolder(dataDir: string): Promise<Holder | undefined> {
  const holder = await readAnyHolder(dataDir);
  return holder && isAlive(holder.pid) && isAlive(holder.serverPid) ? holder : undefined;
}

/** What the last holder of a data folder wrote, whether or not it still lives. */
export async function readAnyHolder(dataDir: string): Promise<Holder | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(fileIn(dataDir), 'utf8'));
    return isHolder(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Writes who holds the folder, in one step: a reader sees the old or the new text, never half of one. */
export async function writeHolder(dataDir: string, holder: Holder): Promise<void> {
  const aside = `${fileIn(dataDir)}.${process.pid}`;
  await writeFile(aside, `${JSON.stringify(holder, undefined, 2)}\n`, { mode: 0o600 });
  await rename(aside, fileIn(dataDir));
}

/** Says that nobody holds the folder, unless the file meanwhile names another server. */
export async function removeHolder(dataDir: string, serverPid: number): Promise<void> {
  const holder = await readAnyHolder(dataDir);
  if (holder?.serverPid === serverPid) await rm(fileIn(dataDir), { force: true });
}

/** Whether a process with this id lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process of another user may not be signalled, and lives.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const fileIn = (dataDir: string): string => join(dataDir, 'holder.json');

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, serverPid, startedAt } = value as Partial<Record<keyof Holder, unknown>>;
  return Number.isInteger(pid) && Number.isInteger(serverPid) && typeof startedAt === 'string';
}
