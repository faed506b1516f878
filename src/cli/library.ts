import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_FOLDER, PLAYGROUND_FOLDER, ROOT } from './package-files.ts';
import { readOperation } from '../api/operation-library.ts';
import type { WorkedOperation } from '../api/operation-library.ts';

/** Returns the worked operations of the documentation, in the order of their numbers. */
export function readLibrary(): readonly WorkedOperation[] {
  const folder = join(ROOT, 'docs', 'queries');
  const names = readdirSync(folder).filter((name) => name.endsWith(ENDING));
  return names
    .sort()
    .map((name) => readOperation(name.slice(0, -ENDING.length), readFileSync(join(folder, name), 'utf8')));
}

const ENDING = '.graphql';

/** Returns the texts of the registered operations: those of a library, of the page and of the playground, if these are built. */
export function readManifest(library: readonly WorkedOperation[]): readonly string[] {
  const files = [PAGE_FOLDER, PLAYGROUND_FOLDER].map((folder) => join(folder, 'operations.json'));
  const ofPages = files
    .filter((file) => existsSync(file))
    .flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as readonly string[]);
  return [...library.map(({ text }) => text), ...ofPages];
}
