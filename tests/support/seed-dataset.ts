import { fileURLToPath } from 'node:url';
import { readDataset } from '../../src/dataset/validate.ts';
import type { Dataset } from '../../src/model/dataset.ts';

/** The folder of the project's own seed. */
export const SEED = fileURLToPath(new URL('../../seed', import.meta.url));

let own: Dataset | undefined;

/** Returns the dataset of a folder; that of the project's own seed, which is read once, when no folder is given. */
export const seedDataset = (folder?: string): Dataset =>
  folder === undefined ? (own ??= readFolder(SEED)) : readFolder(folder);

function readFolder(folder: string): Dataset {
  const reading = readDataset(folder);
  if ('issues' in reading)
    throw new Error(`expected a valid seed, found ${JSON.stringify(reading.issues[0])}`);
  return reading.dataset;
}
