import { fileURLToPath } from 'node:url';
import { readDataset } from '../../src/dataset/validate.ts';
import type { Dataset } from '../../src/model/dataset.ts';

/** The folder of the project's own seed. */
export const SEED = fileURLToPath(new URL('../../seed', import.meta.url));

/** The dataset of a seed folder; of the project's own one when no folder is given. */
export function seedDataset(folder: string = SEED): Dataset {
  const reading = readDataset(folder);
  if ('issues' in reading)
    throw new Error(`expected a valid seed, found ${JSON.stringify(reading.issues[0])}`);
  return reading.dataset;
}
