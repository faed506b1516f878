import { query } from '../../model/query.ts';

/** A revision of the dataset and its description. */
export type DatasetFound = {
  readonly rev: number;
  readonly ingestedAt: string;
  /** The name of the sequence of revisions: an emptied database begins a new one. Null in a graph of an earlier ingest. */
  readonly lineage: string | null;
  readonly dataset: Readonly<Record<string, unknown>>;
};

/** Returns the published revision of the dataset and its description. */
export const currentDataset = query<DatasetFound>()(`
MATCH (d:Dataset) WHERE d.id = $id
MATCH (s:Row) WHERE s.type = 'Dataset' AND s.byName > '' AND s.r0 <= d.rev AND s.r1 > d.rev
RETURN d.rev AS rev, s.ingestedAt AS ingestedAt, d.lineage AS lineage, s{.*} AS dataset`);

/** Returns the newest published revision with a content hash whose versions are all there, and its description. */
export const datasetOfRevision = query<DatasetFound>()(`
MATCH (d:Dataset) WHERE d.id = $id
OPTIONAL MATCH (i:Ingest) WHERE i.id = $ingest
MATCH (s:Row) WHERE s.type = 'Dataset' AND s.byName > '' AND s.revision = $revision AND s.r0 <= d.rev
WITH d, i, s, CASE WHEN s.r1 > d.rev THEN d.rev ELSE s.r1 - 1 END AS rev
WHERE rev >= coalesce(i.oldestAvailableRev, 0)
RETURN rev, s.ingestedAt AS ingestedAt, d.lineage AS lineage, s{.*} AS dataset
ORDER BY rev DESC LIMIT 1`);

/** Returns the oldest revision that is complete. Versions of earlier revisions may have been removed. */
export const oldestAvailable = query<{ readonly rev: number }>()(`
OPTIONAL MATCH (i:Ingest) WHERE i.id = $id
RETURN coalesce(i.oldestAvailableRev, 0) AS rev`);
