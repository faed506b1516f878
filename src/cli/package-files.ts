import { readFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package: two levels up, from src and from dist alike. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of the dataset in the package. */
export const OWN_SEED = join(ROOT, 'seed');

/** The licence of this dataset. */
export const LICENCE_OF_DATA = join(ROOT, 'LICENSE-DATA');

/** The folder of the built page. */
export const PAGE_FOLDER = join(ROOT, 'dist', 'web');

/** The folder of the rendered documents. */
export const DOCS_FOLDER = join(ROOT, 'dist', 'docs');

/** The folder of the built playground. */
export const PLAYGROUND_FOLDER = join(ROOT, 'dist', 'playground');

/** Returns the version of the program. */
export function readProgramVersion(): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** Returns the text of the GraphQL schema. */
export const readTypeDefs = (): string => readFileSync(join(ROOT, 'schema.graphql'), 'utf8');

/** Returns the shortest form of a path: relative to the working folder if it lies inside. */
export function shortPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short;
}
