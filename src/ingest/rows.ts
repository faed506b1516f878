import { claimRows } from './claim-rows.ts';
import { createWorld } from './world.ts';
import { edgeRows, mentionEdges } from './edges.ts';
import { entityRows } from './entity-rows.ts';
import { groupBy } from '../model/group-by.ts';
import { membershipRows } from './membership-rows.ts';
import { nameRows } from './name-rows.ts';
import { hashOf, nodeRow } from './row.ts';
import { participationRows } from './event-rows.ts';
import type { Dataset, DatasetRecord } from '../model/dataset.ts';
import type { EdgeRow, NodeRow } from './row.ts';

/** All that a dataset becomes in the graph: the identities of its records, rows of what is known of them, relationships. */
export type Rows = {
  readonly identities: readonly { readonly id: string; readonly labels: readonly string[] }[];
  readonly nodes: readonly NodeRow[];
  readonly edges: readonly EdgeRow[];
};

/** Turns a checked dataset into rows; `revision` is the hash of the dataset. */
export function rowsOf(dataset: Dataset, revision: string): Rows {
  const world = createWorld(dataset);
  const { records } = dataset;
  const bodies = records.filter(
    ({ type }) => type === 'Group' || type === 'Organization' || type === 'Format',
  );
  const nodes = [
    ...records.flatMap((record) => entityRows(world, record)),
    ...records.filter(({ type }) => type === 'Event').flatMap((event) => participationRows(world, event)),
    ...bodies.flatMap((body) => membershipRows(world, body)),
    ...records.flatMap(aliasRows),
    ...records.flatMap((record) => nameRows(world, record)),
    ...records.flatMap(({ id }) => claimRows(world, id)),
  ];
  const edges = [...records.flatMap((record) => edgeRows(world, record)), ...mentionEdges(world)];
  const content = hashOf([...nodes, ...edges].map(({ hash }) => hash).sort());
  return {
    identities: records.map(({ id, type }) => ({ id, labels: ['Record', type] })),
    nodes: [datasetRow(dataset, revision, content), ...nodes],
    edges,
  };
}

/** The row of the dataset itself; `content`, a hash of all other rows, makes it a new one whenever one of them changes. */
function datasetRow({ info, records, claims }: Dataset, revision: string, content: string): NodeRow {
  const byType = [...groupBy(records, ({ type }) => type)].map(([type, own]) => ({
    type,
    count: own.length,
  }));
  const counts = [...byType, { type: 'Claim', count: claims.length }]
    .map((each) => JSON.stringify(each))
    .sort();
  return nodeRow(
    'DatasetRow',
    { ...info, type: 'Dataset', id: 'dataset', byName: 'dataset', revision, content, counts },
    [],
  );
}

function aliasRows({ id, editorial }: DatasetRecord): readonly NodeRow[] {
  const former = editorial['formerIds'];
  if (!Array.isArray(former)) return [];
  return (former as readonly string[]).map((old) =>
    nodeRow('AliasRow', { type: 'Alias', id: old, target: id }, [{ type: 'OF', to: id }]),
  );
}
