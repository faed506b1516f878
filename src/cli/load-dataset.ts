import { count } from './terminal.ts';
import { datasetHash, REVISION_DIGITS } from '../dataset/hash.ts';
import { DiplographError } from '../errors.ts';
import { issueLines } from '../dataset/issue.ts';
import { readDataset } from '../dataset/validate.ts';
import { readLines } from '../dataset/lines.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Issue } from '../dataset/issue.ts';
import type { LineDataset } from '../dataset/lines.ts';
import type { ListedFile } from '../dataset/read.ts';
import type { Opening } from './database.ts';

/**
 * A valid dataset: the revision of its content (two datasets with one revision are equal), its notices, and the closed list of
 * its checked files.
 */
export type LoadedDataset = {
  readonly dataset: Dataset;
  readonly revision: string;
  readonly notices: readonly Issue[];
  readonly files: readonly ListedFile[];
};

/**
 * Returns the dataset in a folder. Issues go to `report` as lines, up to a maximum number.
 * @throws DiplographError DATA_INVALID with the number of issues, CONFIG_INVALID for a missing folder.
 */
export function loadDataset(dir: string, report: (line: string) => void): LoadedDataset {
  const reading = readDataset(dir);
  if ('dataset' in reading) {
    const { dataset, notices, files } = reading;
    const revision = datasetHash(dataset).slice(0, REVISION_DIGITS);
    return { dataset, revision, notices, files };
  }
  return refuseIssues(reading.issues, dir, report);
}

/**
 * Returns the dataset in a file of JSON Lines. Issues go to `report` as lines, up to a maximum number. A signal ends the reading.
 * @throws DiplographError DATA_INVALID with the number of issues, CONFIG_INVALID for a missing file.
 */
export async function loadLines(
  path: string,
  { signal, onProgress }: Opening,
  report: (line: string) => void,
): Promise<LineDataset> {
  const reading = await readLines(path, {
    onProgress: ({ found, checked }) => {
      signal.throwIfAborted();
      onProgress(
        checked === 0
          ? `Reading ${path} (${count(found, 'event')}) …`
          : `Checking ${path} (${checked} of ${count(found, 'event')}) …`,
      );
    },
  });
  return 'dataset' in reading ? reading.dataset : refuseIssues(reading.issues, path, report);
}

/**
 * Reports the issues of a dataset as lines, up to a maximum number.
 * @throws DiplographError DATA_INVALID with the number of issues.
 */
export function refuseIssues(issues: readonly Issue[], dir: string, report: (line: string) => void): never {
  for (const line of issueLines(issues)) report(line);
  const files = new Set(issues.map(({ file }) => file)).size;
  throw new DiplographError(
    'DATA_INVALID',
    `found ${count(issues.length, 'problem')} in ${count(files, 'file')} of ${dir}; correct them and try again`,
  );
}
