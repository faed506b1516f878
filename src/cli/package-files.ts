import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOperation } from '../api/operation-library.ts';
import type { WorkedOperation } from '../api/operation-library.ts';

/** The folder of the package: two levels up, from src and from dist alike. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of the dataset in the package. */
export const OWN_SEED = join(ROOT, 'seed');

/** The licence of this dataset. */
export const LICENCE_OF_DATA = join(ROOT, 'LICENSE-DATA');

/** The folder of the built page. */
export const PAGE_FOLDER = join(ROOT, 'dist', 'web');

/** The folder of the built playground. */
export const PLAYGROUND_FOLDER = join(ROOT, 'dist', 'playground');

/** Returns the version of the program. */
export function readProgramVersion(): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** Returns the text of the GraphQL schema. */
export const readTypeDefs = (): string => readFileSync(join(ROOT, 'schema.graphql'), 'utf8');

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

/** Returns the shortest form of a path: relative to the working folder if it lies inside. */
export function shortPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short;
}
