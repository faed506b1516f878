import { count } from './terminal.ts';
import { datasetHash } from '../dataset/hash.ts';
import { DiplographError } from '../errors.ts';
import { issueLines } from '../dataset/issue.ts';
import { readDataset } from '../dataset/validate.ts';
import { readLines } from '../dataset/lines.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Issue } from '../dataset/issue.ts';
import type { LineDataset } from '../dataset/lines.ts';
import type { ListedFile } from '../dataset/read.ts';

/**
 * A dataset that is right, the revision that its content makes (two datasets with one revision are equal), what is worth knowing of
 * it, and the closed list of its files as they were checked.
 */
export type LoadedDataset = {
  readonly dataset: Dataset;
  readonly revision: string;
  readonly notices: readonly Issue[];
  readonly files: readonly ListedFile[];
};

const REVISION_DIGITS = 12;

/**
 * Returns the dataset in a folder; issues go to `report` as lines, of many the first ones.
 * @throws DiplographError DATA_INVALID with the number of issues, CONFIG_INVALID where there is no such folder.
 */
export function loadDataset(dir: string, report: (line: string) => void): LoadedDataset {
  const reading = readDataset(dir);
  if ('dataset' in reading) {
    const { dataset, notices, files } = reading;
    const revision = datasetHash(dataset).slice(0, REVISION_DIGITS);
    return { dataset, revision, notices, files };
  }
  return refuse(reading.issues, dir, report);
}

/**
 * Returns the dataset in a file of JSON Lines; issues go to `report` as lines, of many the first ones.
 * @throws DiplographError DATA_INVALID with the number of issues, CONFIG_INVALID where there is no such file.
 */
export async function loadLines(path: string, report: (line: string) => void): Promise<LineDataset> {
  const reading = await readLines(path);
  return 'dataset' in reading ? reading.dataset : refuse(reading.issues, path, report);
}

function refuse(issues: readonly Issue[], dir: string, report: (line: string) => void): never {
  for (const line of issueLines(issues)) report(line);
  const files = new Set(issues.map(({ file }) => file)).size;
  throw new DiplographError(
    'DATA_INVALID',
    `found ${count(issues.length, 'problem')} in ${count(files, 'file')} of ${dir}; correct them and try again`,
  );
}
