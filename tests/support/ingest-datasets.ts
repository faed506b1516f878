import { datasetHash } from '../../src/dataset/hash.ts';
import { generate } from './generate.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Sizes } from './generate.ts';

/** The number by which a dataset is told from another one. */
export const revisionOf = (dataset: Dataset): string => datasetHash(dataset).slice(0, 12);

const FEW: Sizes = {
  Nation: 4,
  Organization: 1,
  Group: 1,
  Format: 3,
  Event: 8,
  Person: 4,
  Tenure: 5,
  Policy: 3,
  Place: 2,
  Document: 2,
  Dispute: 1,
  Source: 3,
};

/** A small generated dataset in which the name of every record begins with a mark; others have the same ids, not the same claims. */
export function marked(mark: string, seed: number): Dataset {
  const dataset = generate(seed, FEW);
  return { ...dataset, records: dataset.records.map((each) => ({ ...each, name: `${mark} ${each.name}` })) };
}

/** Two datasets of the same records, which differ in every row. */
export const ALPHA = marked('alpha', 1);
export const BETA = marked('beta', 2);
