import { existsSync, realpathSync } from 'node:fs';
import { DiplographError } from '../errors.ts';
import { LICENCE_OF_DATA, OWN_SEED } from './package-files.ts';
import { loadDataset } from './load-dataset.ts';
import { readBytes } from '../dataset/read-file.ts';
import type { SeedSnapshot } from './read-seed.ts';
import type { PlainFile } from '../downloads/download.ts';

// The exit waits until the whole answer is sent.
process.send?.(read(process.argv[2] ?? ''), () => {
  process.disconnect();
});

/** Reads the dataset in a folder; null for a missing or invalid dataset. */
function read(dir: string): SeedSnapshot | null {
  try {
    const { revision, files } = loadDataset(dir, () => undefined);
    const inSeed = files.map(({ path, content }): PlainFile => ({ path: `seed/${path}`, content }));
    return { revision, files: [...licenceOf(dir), ...inSeed.sort((a, b) => (a.path < b.path ? -1 : 1))] };
  } catch (error) {
    if (error instanceof DiplographError) return null;
    throw error;
  }
}

/** Returns the licence file if the folder is the dataset of the package. The file is outside the folder. */
function licenceOf(dir: string): readonly PlainFile[] {
  if (!existsSync(OWN_SEED) || realpathSync(dir) !== realpathSync(OWN_SEED)) return [];
  const licence = readBytes(LICENCE_OF_DATA);
  return 'bytes' in licence ? [{ path: 'LICENSE-DATA', content: licence.bytes }] : [];
}
