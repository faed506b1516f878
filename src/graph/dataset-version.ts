import { DiplographError } from '../errors.ts';
import { GRAPH_MODEL } from '../model/graph-model.ts';
import { currentDataset, datasetOfRevision } from './questions/dataset.ts';
import type { DatasetFound } from './questions/dataset.ts';
import type { Revision } from './pagination.ts';
import type { RunQuery } from '../model/query.ts';

/** The version of the dataset that a request reads: the number of its revision, and its description by column. */
export type DatasetVersion = Revision & {
  /** The name of the sequence to which `rev` belongs: numbers of two sequences do not compare. */
  readonly lineage: string | null;
  readonly version: string;
  readonly ingestedAt: string;
  /** The maximum number of days between the first and the last possible day of an event; null if unknown. */
  readonly widestEventDays: number | null;
  readonly fields: Readonly<Record<string, unknown>>;
};

/** The share of the sources below which a viewpoint is thin: the record hardly covers that time. */
const THIN = 0.1;

/**
 * Returns the number of sources known before the month of a day, and the number of all sources; null if at least a tenth were known,
 * or if the dataset lacks these numbers.
 */
export function fewSources(
  { fields }: DatasetVersion,
  knownAt: string,
): { readonly known: number; readonly all: number } | null {
  const months = Array.isArray(fields['sourceMonths']) ? (fields['sourceMonths'] as readonly string[]) : [];
  const numberIn = (text = ''): number => Number(text.split(' ')[1] ?? 0);
  const known = numberIn(months.filter((text) => text.slice(0, 7) < knownAt.slice(0, 7)).at(-1));
  const all = numberIn(months.at(-1));
  return known < THIN * all ? { known, all } : null;
}

/**
 * Returns the published version of the dataset.
 * @throws DiplographError NOT_INGESTED when the database holds no dataset, or one that another version of Diplograph wrote.
 */
export async function readVersion(run: RunQuery): Promise<DatasetVersion> {
  const [found] = await run(currentDataset, { id: 'dataset' });
  if (!found) {
    throw new DiplographError(
      'NOT_INGESTED',
      'expected an ingested dataset, found none; run "diplograph ingest"',
    );
  }
  if (found.dataset['graphModel'] !== GRAPH_MODEL) throw otherModel(found.dataset['graphModel']);
  return toVersion(found);
}

/** Returns the newest version with a content hash; null where it was never published, or newer ones have replaced its rows. */
export async function readVersionOf(run: RunQuery, revision: string): Promise<DatasetVersion | null> {
  const [found] = await run(datasetOfRevision, { id: 'dataset', ingest: 'ingest', revision });
  return found?.dataset['graphModel'] === GRAPH_MODEL ? toVersion(found) : null;
}

const toVersion = ({ rev, ingestedAt, lineage, dataset }: DatasetFound): DatasetVersion => ({
  ...{ rev, ingestedAt, lineage },
  revision: String(dataset['revision']),
  version: String(dataset['version']),
  widestEventDays: typeof dataset['widestEventDays'] === 'number' ? dataset['widestEventDays'] : null,
  fields: dataset,
});

const otherModel = (found: unknown): DiplographError =>
  new DiplographError(
    'NOT_INGESTED',
    `expected a graph of model ${String(GRAPH_MODEL)}, found one of model ${JSON.stringify(found ?? 0)}, which another version of Diplograph wrote; run "diplograph ingest" with this version`,
  );
