import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PlainFile, ReadSeed } from '../downloads/download.ts';

/** What a dataset's folder holds: the files that were checked, and the revision that they make. */
export type SeedSnapshot = { readonly revision: string; readonly files: readonly PlainFile[] };

/**
 * Makes what gives the files of a dataset's folder as they were checked, if they make the revision asked for. Each call reads the
 * folder in a process of its own, so that nobody waits for the checks, and their memory is given back; nothing is kept.
 */
export const seedReader =
  (dir: string): ReadSeed =>
  async (revision) => {
    const held = await readApart(dir);
    return held?.revision === revision ? held.files : null;
  };

function readApart(dir: string): Promise<SeedSnapshot | null> {
  const isSource = import.meta.url.endsWith('.ts');
  const file = new URL(`./seed-process${isSource ? '.ts' : '.js'}`, import.meta.url);
  const child = fork(fileURLToPath(file), [dir], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Sources that have not been compiled need a loader.
    execArgv: isSource ? ['--import', 'tsx'] : [],
  });
  return new Promise((resolve, reject) => {
    child
      .once('message', (held) => {
        resolve(held as unknown as SeedSnapshot | null);
      })
      .once('error', reject)
      .once('exit', (code, signal) => {
        const end = signal ?? `code ${String(code)}`;
        reject(new Error(`expected the process that reads ${dir} to answer, found its end with ${end}`));
      });
  });
}
