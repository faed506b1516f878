import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from './folders.ts';

const STALE_MS = 24 * 60 * 60 * 1000;

/**
 * Lets `work` fill a new folder of the cache and moves it, or one `part` of it, to `target` in one step. Another process may
 * have been faster: then what that one made stays.
 */
export async function assemble(
  cache: string,
  part: string,
  target: string,
  work: (staging: string) => Promise<void>,
): Promise<void> {
  await makeFolder(cache, 'set XDG_CACHE_HOME to a folder that can be written');
  await removeStale(cache);
  const staging = join(cache, `${randomBytes(6).toString('hex')}.partial`);
  await mkdir(staging);
  try {
    await work(staging);
    await rename(join(staging, part), target).catch(async (error: unknown) => {
      if (!(await exists(target))) throw error;
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Whether there is a file or folder of this path. */
export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The names in a folder; none when there is no such folder. */
export const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

/** Removes what the folder holds of the chosen names; what is in use elsewhere and cannot be removed stays. */
export async function removeAll(folder: string, isChosen: (name: string) => boolean): Promise<void> {
  for (const name of (await namesIn(folder)).filter(isChosen)) {
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Removes what a process left behind that was killed while it assembled. */
async function removeStale(cache: string): Promise<void> {
  const names = (await namesIn(cache)).filter((name) => name.endsWith('.partial'));
  for (const name of names) {
    const { mtimeMs } = await stat(join(cache, name)).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > STALE_MS) await removeAll(cache, (other) => other === name);
  }
}
