import { query } from '../../model/query.ts';

/** Returns the published revision of the dataset and its description. */
export const currentDataset = query<{
  readonly rev: number;
  readonly ingestedAt: string;
  readonly dataset: Readonly<Record<string, unknown>>;
}>()(`
MATCH (d:Dataset) WHERE d.id = $id
MATCH (s:Row) WHERE s.type = 'Dataset' AND s.byName > '' AND s.r0 <= d.rev AND s.r1 > d.rev
RETURN d.rev AS rev, s.ingestedAt AS ingestedAt, s{.*} AS dataset`);

/** Returns the oldest revision that is complete. Versions of earlier revisions may have been removed. */
export const oldestAvailable = query<{ readonly rev: number }>()(`
OPTIONAL MATCH (i:Ingest) WHERE i.id = $id
RETURN coalesce(i.oldestAvailableRev, 0) AS rev`);
