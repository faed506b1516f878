import { fileURLToPath } from 'node:url';
import { readDataset } from '../../src/dataset/validate.ts';
import type { Dataset } from '../../src/model/dataset.ts';

/** The folder of the project's own seed. */
export const SEED = fileURLToPath(new URL('../../seed', import.meta.url));

let own: Dataset | undefined;

/** Returns the dataset of the project's own seed, which a worker reads once. */
export const seedDataset = (): Dataset => (own ??= datasetIn(SEED));

/** Returns the dataset in a folder. */
export function datasetIn(folder: string): Dataset {
  const reading = readDataset(folder);
  if ('issues' in reading)
    throw new Error(`expected a valid dataset, found ${JSON.stringify(reading.issues[0])}`);
  return reading.dataset;
}
