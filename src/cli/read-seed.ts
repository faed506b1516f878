import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LICENCE_OF_DATA, OWN_SEED } from './package-files.ts';
import type { ReadSeed, TextFile } from '../downloads/download.ts';

/** How long it is not looked again whether a folder has come to hold a revision, in milliseconds. */
const LOOK_MS = 60_000;

type Held = { readonly revision: string | null; readonly files: readonly TextFile[] };

/** What gives the files of a dataset's folder, as long as they make the revision asked for. */
export function seedReader(dir: string): ReadSeed {
  let kept: Promise<Held> = Promise.resolve({ revision: null, files: [] });
  let lookedAt = -Infinity;
  return async (revision) => {
    const isHeld = (await kept).revision === revision;
    if (!isHeld && performance.now() - lookedAt > LOOK_MS) {
      lookedAt = performance.now();
      kept = revisionIn(dir).then((found) => ({ revision: found, files: filesOf(dir) }));
    }
    const held = await kept;
    return held.revision === revision ? held.files : null;
  };
}

/** Null for a folder that is not there or not right. */
async function revisionIn(dir: string): Promise<string | null> {
  // What checks a dataset takes memory that a service needs only once somebody asks for the archive.
  const { loadDataset } = await import('./load-dataset.ts');
  try {
    return loadDataset(dir, () => undefined).revision;
  } catch {
    return null;
  }
}

function filesOf(dir: string): readonly TextFile[] {
  if (!existsSync(dir)) return [];
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(yaml|md)$/.test(path),
  );
  const files = paths
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path: `seed/${path}`, text: readFileSync(join(dir, path), 'utf8') }));
  const hasLicence = dir === OWN_SEED && existsSync(LICENCE_OF_DATA);
  return hasLicence
    ? [{ path: 'LICENSE-DATA', text: readFileSync(LICENCE_OF_DATA, 'utf8') }, ...files]
    : files;
}
