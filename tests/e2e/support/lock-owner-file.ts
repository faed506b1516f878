import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The owner of a data folder, as its file names it. */
export type LockOwnerFile = {
  readonly pid: number;
  readonly serverPid: number;
  readonly service?: string;
  readonly database?: { readonly uri: string; readonly user: string; readonly password: string };
};

/** Returns the owner of a data folder; undefined without its file. */
export async function readLockOwnerFile(dataDir: string): Promise<LockOwnerFile | undefined> {
  const text = await readFile(join(dataDir, 'lock-owner.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as LockOwnerFile);
}

/** Waits until a process is gone. @throws Error when it still lives after the limit. */
export async function untilGone(pid: number, limitMs: number): Promise<void> {
  const start = Date.now();
  while (isAlive(pid)) {
    if (Date.now() - start > limitMs) throw new Error(`process ${pid} still lives after ${limitMs} ms`);
    await pause(50);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
