import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { invalid } from './read-variable.ts';
import { OPERATIONS_FOLDER } from '../dataset/folders.ts';
import { DiplographError, quote } from '../errors.ts';
import { readTypeDefs } from './package-files.ts';
import type { WorkedOperation } from '../operations/library.ts';

const VARIABLE = '--operations or OPERATIONS_FOLDER';
const ENDING = '.graphql';
const MAX_FILES = 200;
const MAX_BYTES = 256 * 1024;

/**
 * Returns the operations of a dataset, from its folder `operations`, and those of the operator. One of the operator takes the place of one
 * of the dataset with its file name.
 * @throws DiplographError CONFIG_INVALID as `readOperationsFolder` does.
 */
export async function readOperations(
  seed: string,
  folder: string | undefined,
): Promise<readonly WorkedOperation[]> {
  const own = join(seed, OPERATIONS_FOLDER);
  const { joinLibraries } = await import('../operations/library.ts');
  return joinLibraries(
    await readOperationsFolder(existsSync(own) ? own : undefined),
    await readOperationsFolder(folder),
  );
}

/**
 * Returns the operations in a folder, in the order of their file names. Each file `*.graphql` has one operation with its fragments. Ignores hidden
 * files. Without a folder, there are no operations.
 * @throws DiplographError CONFIG_INVALID for a missing folder, and for a file without a valid operation of the schema.
 */
export async function readOperationsFolder(folder: string | undefined): Promise<readonly WorkedOperation[]> {
  if (folder === undefined) return [];
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw invalid(VARIABLE, 'a folder with files *.graphql', quote(folder));
  const names = readdirSync(folder).filter((name) => name.endsWith(ENDING) && !name.startsWith('.'));
  if (names.length > MAX_FILES)
    throw wrongFile(
      `at most ${String(MAX_FILES)} operations in ${folder}`,
      `${String(names.length)}; remove some of the files`,
    );
  const { createOperationCheck } = await import('../api/schema.ts');
  const { readOperation } = await import('../operations/library.ts');
  const problemOf = createOperationCheck(readTypeDefs());
  return names.sort().map((name) => {
    const path = join(folder, name);
    const status = statSync(path, { throwIfNoEntry: false });
    if (!status?.isFile() || status.size > MAX_BYTES)
      throw wrongFile(
        `files of at most ${String(MAX_BYTES / 1024)} KB in ${folder}`,
        `${quote(name)}; shorten it, or move it to another folder`,
      );
    const text = readFileSync(path, 'utf8');
    const problem = problemOf(text);
    if (problem === null) return readOperation(name.slice(0, -ENDING.length), text);
    throw wrongFile(
      `one valid operation of schema.graphql in each file of ${folder}`,
      `${quote(name)} ${problem}; correct the file, or move it to another folder`,
    );
  });
}

const wrongFile = (expected: string, found: string): DiplographError =>
  new DiplographError('CONFIG_INVALID', `expected ${expected}, found ${found}`);
