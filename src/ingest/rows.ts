import { claimRows } from './claim-rows.ts';
import { countsByType, datasetRow, sourceMonthsOf, subjectOf } from './dataset-row.ts';
import { currentRecord } from './current.ts';
import { resolveDataset } from './resolved-dataset.ts';
import { edgeRows, mentionEdges } from './edges.ts';
import { entityRows, nameRows } from './entity-rows.ts';
import { membershipRows } from './membership-rows.ts';
import { hashOf, nodeRow } from './row.ts';
import { outcomeRows } from './outcome-rows.ts';
import { formerIdsOf } from '../model/dataset.ts';
import { releaseRows } from './release-rows.ts';
import { participationRows } from './event-rows.ts';
import type { CurrentRecord } from './current.ts';
import type { Dataset, DatasetRecord } from '../model/dataset.ts';
import type { EdgeRow, NodeRow } from './row.ts';
import type { ResolvedDataset } from './resolved-dataset.ts';

/** The content of the graph for a dataset: its records, their rows, and relationships. */
export type Rows = {
  /** All records, each as the current layer shows it. */
  readonly records: readonly CurrentRecord[];
  readonly nodes: readonly NodeRow[];
  readonly edges: readonly EdgeRow[];
};

/** Returns the rows of a checked dataset; `revision` is the hash of the dataset. */
export function rowsOf(dataset: Dataset, revision: string): Rows {
  const { records, nodes: own, edges } = partRows(resolveDataset(dataset));
  const nodes = [...own, ...releaseRows(dataset)];
  const content = hashOf([...nodes, ...edges].map(({ hash }) => hash).sort());
  const counts = [...countsByType(dataset.records), { type: 'Claim', count: dataset.claims.length }];
  const sourceMonths = sourceMonthsOf(dataset.records);
  const fallback = subjectOf(dataset);
  const described = datasetRow(dataset.info, { revision, content, counts, sourceMonths, fallback });
  return { records, nodes: [described, ...nodes], edges };
}

/** Returns the rows of a resolved dataset, or of a part of one, without the row of the dataset itself. */
export function partRows(resolved: ResolvedDataset): Rows {
  const { records } = resolved.dataset;
  const events = records.filter(({ type }) => type === 'Event');
  const bodies = records.filter(
    ({ type }) => type === 'Group' || type === 'Organization' || type === 'Format',
  );
  const entities = records.map((record) => ({ record, rows: entityRows(resolved, record) }));
  const nodes = [
    ...entities.flatMap(({ rows }) => rows),
    ...events.flatMap((event) => participationRows(resolved, event)),
    ...events.flatMap((event) => outcomeRows(resolved, event)),
    ...bodies.flatMap((body) => membershipRows(resolved, body)),
    ...records.flatMap(aliasRows),
    ...records.flatMap((record) => nameRows(resolved, record)),
    ...records.flatMap(({ id }) => claimRows(resolved, id)),
  ];
  const edges = [...records.flatMap((record) => edgeRows(resolved, record)), ...mentionEdges(resolved)];
  return {
    records: entities.map(({ record, rows }) => currentRecord(record, rows.at(-1)?.props)),
    nodes,
    edges,
  };
}

const aliasRows = (record: DatasetRecord): readonly NodeRow[] =>
  formerIdsOf(record).map((old) => nodeRow('AliasRow', { type: 'Alias', id: old, target: record.id }));
