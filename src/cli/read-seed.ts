import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PlainFile, ReadSeed } from '../downloads/download.ts';

/** The checked files of a dataset folder, and their revision. */
export type SeedSnapshot = { readonly revision: string; readonly files: readonly PlainFile[] };

/**
 * Returns a function that reads the checked files of a dataset folder if they have the requested revision. Each call uses a
 * separate process: the checks block no request, and their memory is freed.
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
    // Sources that are not compiled need a loader.
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
        reject(
          new Error(`expected an answer of the process that reads ${dir}, found that it ended with ${end}`),
        );
      });
  });
}
