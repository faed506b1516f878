import { createHash } from 'node:crypto';
import type { Dataset } from '../model/dataset.ts';

/** Returns the identity of a dataset's content: SHA-256, in hex, of its JSON with the keys of all objects sorted. */
export const datasetHash = (dataset: Dataset): string =>
  createHash('sha256').update(JSON.stringify(dataset, sortKeys)).digest('hex');

/** The number of digits of the hash that a revision has. */
export const REVISION_DIGITS = 12;

/** Sorts the keys of all objects, as the second argument of `JSON.stringify`. */
export const sortKeys = (_key: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
};
