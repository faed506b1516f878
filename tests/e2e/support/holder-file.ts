import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Who holds a data folder, as the folder tells. */
export type HolderFile = { readonly pid: number; readonly serverPid: number; readonly service?: string };

/** Who holds a data folder; undefined when nobody says so. */
export async function readHolderFile(dataDir: string): Promise<HolderFile | undefined> {
  const text = await readFile(join(dataDir, 'holder.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as HolderFile);
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
