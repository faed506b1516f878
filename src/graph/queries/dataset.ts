import { query } from '../query.ts';

/** Which revision of the dataset is read, and what is it? */
export const currentDataset = query<{
  readonly rev: number;
  readonly ingestedAt: string;
  readonly dataset: Readonly<Record<string, unknown>>;
}>()(`
MATCH (d:Dataset) WHERE d.id = $id
MATCH (s:Row) WHERE s.type = 'Dataset' AND s.byName > '' AND s.r0 <= d.rev AND s.r1 > d.rev
RETURN d.rev AS rev, s.ingestedAt AS ingestedAt, s{.*} AS dataset`);

/** From which revision on are all rows still there? Those of earlier ones may have been removed. */
export const oldestWhole = query<{ readonly rev: number }>()(`
OPTIONAL MATCH (i:Ingest) WHERE i.id = $id
RETURN coalesce(i.wholeFrom, 0) AS rev`);
