import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_FOLDER, PLAYGROUND_FOLDER, ROOT } from './package-files.ts';
import { DiplographError } from '../errors.ts';
import { findRecords } from '../graph/questions/ids.ts';
import { defaultIds, readOperation, withExamples } from '../operations/library.ts';
import { examplesOf, subjectOf } from '../ingest/dataset-row.ts';
import { readVersion } from '../graph/dataset-version.ts';
import { textsOf } from '../graph/row.ts';
import type { Dataset } from '../model/dataset.ts';
import type { RunQuery } from '../model/query.ts';
import type { WorkedOperation } from '../operations/library.ts';

/** Returns the worked operations of the documentation, in the order of their numbers. */
export function readLibrary(): readonly WorkedOperation[] {
  const folder = join(ROOT, 'docs', 'queries');
  const names = readdirSync(folder).filter((name) => name.endsWith(ENDING));
  return names
    .sort()
    .map((name) => readOperation(name.slice(0, -ENDING.length), readFileSync(join(folder, name), 'utf8')));
}

const ENDING = '.graphql';

/**
 * Returns a library whose variables name records of the dataset in a database: a default that names none is replaced by the example of the
 * dataset for that variable. Without a dataset that can be read, the library stays as it is.
 */
export async function withExamplesOf(
  run: RunQuery,
  library: readonly WorkedOperation[],
): Promise<readonly WorkedOperation[]> {
  const version = await readVersion(run).catch((error: unknown) => {
    if (error instanceof DiplographError) return undefined;
    throw error;
  });
  if (!version) return library;
  const pairs = textsOf(version.fields, 'examples').map((text) => text.split(' ') as [string, string]);
  if (pairs.length === 0) return library;
  const known = await findRecords({ run, version }, defaultIds(library));
  return library.map((operation) => withExamples(operation, new Map(pairs), (id) => known.has(id)));
}

/** Returns a library as `withExamplesOf` does, for a dataset that was read from its files. */
export function withExamplesFrom(
  dataset: Dataset,
  library: readonly WorkedOperation[],
): readonly WorkedOperation[] {
  const ids = new Set(dataset.records.map(({ id }) => id));
  const examples = new Map(Object.entries(examplesOf(dataset.info, subjectOf(dataset))));
  return library.map((operation) => withExamples(operation, examples, (id) => ids.has(id)));
}

/** Returns the texts of the registered operations: those of a library, of the page and of the playground, if these are built. */
export function readManifest(library: readonly WorkedOperation[]): readonly string[] {
  const files = [PAGE_FOLDER, PLAYGROUND_FOLDER].map((folder) => join(folder, 'operations.json'));
  const ofPages = files
    .filter((file) => existsSync(file))
    .flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as readonly string[]);
  return [...library.map(({ text }) => text), ...ofPages];
}
