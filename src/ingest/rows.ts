import { claimRows } from './claim-rows.ts';
import { currentRecord } from './current.ts';
import { resolveDataset } from './resolved-dataset.ts';
import { edgeRows, mentionEdges } from './edges.ts';
import { entityRows, nameRows } from './entity-rows.ts';
import { groupBy } from '../model/functions.ts';
import { membershipRows } from './membership-rows.ts';
import { hashOf, nodeRow } from './row.ts';
import { knownDay } from '../model/viewpoint.ts';
import { outcomeRows } from './outcome-rows.ts';
import { participationRows } from './event-rows.ts';
import type { CurrentRecord } from './current.ts';
import type { Dataset, DatasetInfo, DatasetRecord } from '../model/dataset.ts';
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
  const described = datasetRow(dataset.info, { revision, content, counts, sourceMonths });
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

/** A number of records of one type. */
type TypeCount = { readonly type: string; readonly count: number };

/** Returns the number of records of each type. */
export const countsByType = (records: readonly DatasetRecord[]): readonly TypeCount[] =>
  [...groupBy(records, ({ type }) => type)].map(([type, own]) => ({ type, count: own.length }));

/** Returns the months in which sources became known, each with the number of sources known by its end: `YYYY-MM number`. */
export function sourceMonthsOf(records: readonly DatasetRecord[]): readonly string[] {
  const sources = records.filter(({ type }) => type === 'Source');
  const months = groupBy(sources, ({ editorial }) => knownDay(editorial).slice(0, 'YYYY-MM'.length));
  let known = 0;
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, own]) => `${month} ${String((known += own.length))}`);
}

/** Returns the row of the dataset. It changes with every other row, since `content` is a hash of all of them. */
export function datasetRow(
  info: DatasetInfo,
  description: {
    readonly revision: string;
    readonly content: string;
    readonly counts: readonly TypeCount[];
    readonly sourceMonths: readonly string[];
  },
): NodeRow {
  const counts = description.counts.map((each) => JSON.stringify(each)).sort();
  return nodeRow('DatasetRow', {
    ...{ ...info, type: 'Dataset', id: 'dataset', byName: 'dataset' },
    ...{ ...description, counts },
  });
}

function aliasRows({ id, editorial }: DatasetRecord): readonly NodeRow[] {
  const former = editorial['formerIds'];
  if (!Array.isArray(former)) return [];
  return (former as readonly string[]).map((old) =>
    nodeRow('AliasRow', { type: 'Alias', id: old, target: id }),
  );
}

/** A row for each release of a dataset, in order. */
const releaseRows = ({ releases = [] }: Dataset): readonly NodeRow[] =>
  releases.map((release, i) => {
    const place = String(i).padStart(6, '0');
    const byDate = `${release.releasedOn}|${release.releasedOn}|${place}`;
    const id = `release/${release.version}`;
    return nodeRow('ReleaseRow', { ...release, type: 'Release', id, byName: place, byDate });
  });
