import { recordLabels, relationsOf } from './current.ts';
import { TYPES } from '../model/property.ts';
import type { CurrentRecord, Relation } from './current.ts';
import type { EdgeRow, NodeRow, Props } from './row.ts';
import type { Rows } from './rows.ts';
import type { StoredRow, StoredVersion, StoredRecord, StoredRelation } from './statements.ts';

/** The `r1` of a row that no revision has closed. */
export const OPEN = Number.MAX_SAFE_INTEGER;

/** The changes to rows of one kind. Stored rows are named by their element ids. */
type Part<Row> = {
  /** Rows to insert. */
  readonly added: readonly Row[];
  /** Rows to close. */
  readonly gone: readonly string[];
  /** Rows that an unfinished ingest inserted. The ingest removes them. */
  readonly unfinished: readonly string[];
  /** Rows that an unfinished ingest closed. The ingest opens them again. */
  readonly closedEarly: readonly string[];
  /** Rows that no reader sees any more. The ingest removes them. */
  readonly outdated: readonly string[];
};

/** The node of a record without properties: an end of relationships. */
export type RecordNode = { readonly id: string; readonly labels: readonly string[] };

/** The changes that make the graph hold a dataset. */
export type Change = {
  /** Records that have no node yet. */
  readonly newRecords: readonly RecordNode[];
  /** The ids of records that the dataset does not have. They are removed with their last row. */
  readonly former: readonly string[];
  readonly nodes: Part<NodeRow>;
  readonly edges: Part<EdgeRow>;
  readonly current: CurrentChange;
};

/** The content of a graph. */
export type Stored = StoredCurrent & {
  readonly nodes: readonly StoredRow[];
  readonly edges: readonly StoredVersion[];
};

/**
 * The number of the current revision, and the newest revision published longer ago than any reader reads on: rows that it or an
 * earlier one closed are safe to purge.
 */
export type RevisionState = { readonly rev: number; readonly safeToPurge: number };

/** Returns the changes from the stored content to the wanted content. */
export function compare(stored: Stored, wanted: Rows, state: RevisionState): Change {
  const nodes = comparePart(stored.nodes, wanted.nodes, state);
  const edges = comparePart(stored.edges, wanted.edges, state);
  return {
    ...compareRecordNodes(stored, wanted),
    nodes,
    edges,
    current: compareCurrent(stored, wanted, { ...nodes, rev: state.rev }),
  };
}

/** Returns the node of a record without properties. */
export const recordNode = ({ id, type }: Pick<CurrentRecord, 'id' | 'type'>): RecordNode => ({
  id,
  labels: recordLabels(type),
});

function compareRecordNodes({ records }: Stored, wanted: Rows) {
  const labelsOf = new Map(records.map(({ id, labels }) => [id, labels]));
  const ids = new Set(wanted.records.map(({ id }) => id));
  return {
    newRecords: wanted.records
      .map(recordNode)
      .filter(({ id, labels }) => !labels.every((label) => labelsOf.get(id)?.includes(label))),
    former: records.map(({ id }) => id).filter((id) => !ids.has(id)),
  };
}

function comparePart<Row extends { readonly hash: string }>(
  stored: readonly StoredVersion[],
  wanted: readonly Row[],
  { rev, safeToPurge }: RevisionState,
): Part<Row> {
  const current = stored.filter(({ r0, r1 }) => r0 <= rev && r1 > rev);
  const rows = new Map(wanted.map((row) => [row.hash, row]));
  const there = new Map(current.map(({ hash, element }) => [hash, element]));
  const isKept = ({ hash, element }: StoredVersion): boolean => rows.has(hash) && there.get(hash) === element;
  return {
    added: [...rows.values()].filter(({ hash }) => !there.has(hash)),
    gone: elements(current.filter((row) => !isKept(row))),
    unfinished: elements(stored.filter(({ r0 }) => r0 > rev)),
    closedEarly: elements(current.filter(({ r1 }) => r1 !== OPEN)),
    outdated: elements(stored.filter(({ r1 }) => r1 <= safeToPurge)),
  };
}

const elements = (rows: readonly StoredVersion[]): readonly string[] => rows.map(({ element }) => element);

/** A record of the current layer: its properties, its labels, and the labels that it loses. */
type ShownRecord = {
  readonly id: string;
  readonly props: Props;
  readonly labels: readonly string[];
  readonly former: readonly string[];
};

/** The changes to the current layer. Stored elements are named by their element ids. */
export type CurrentChange = {
  /** Records whose properties or labels differ. */
  readonly records: readonly ShownRecord[];
  /** Relationships to make. */
  readonly related: readonly Relation[];
  /** Relationships to remove. */
  readonly unrelated: readonly string[];
  /** Rows of claims to show. */
  readonly shown: readonly NodeRow[];
  /** Rows of claims to show no longer. */
  readonly hidden: readonly string[];
};

/** The rows that an ingest on top of the revision `rev` adds, and the stored ones that it closes or removes. */
type RowChange = { readonly rev: number; readonly added: readonly NodeRow[] } & Readonly<
  Record<'gone' | 'unfinished' | 'outdated', readonly string[]>
>;

/** The stored current layer. */
type StoredCurrent = {
  readonly records: readonly StoredRecord[];
  readonly relations: readonly StoredRelation[];
};

/**
 * Returns the difference between the stored current layer and the wanted one. `nodes` has the changes to the stored rows. Records that
 * are not wanted any more keep their id and type for readers of the current revision.
 */
function compareCurrent(
  stored: StoredCurrent & { readonly nodes: readonly StoredRow[] },
  wanted: Rows,
  nodes: RowChange,
): CurrentChange {
  const { related, unrelated } = compareRelations(stored.relations, relationsOf(wanted.edges));
  const removed = new Set([...nodes.unfinished, ...nodes.outdated]);
  const left = stored.nodes.filter(({ element }) => !removed.has(element));
  return {
    records: compareRecords(stored.records, wanted.records),
    related,
    unrelated,
    ...compareClaims(left, wanted.nodes, nodes),
  };
}

/** Returns how many records, relationships and claims have to be changed. */
export const sizeOfCurrent = (change: CurrentChange): number =>
  Object.values(change).reduce((sum, items: readonly unknown[]) => sum + items.length, 0);

function compareRecords(
  stored: readonly StoredRecord[],
  wanted: readonly CurrentRecord[],
): readonly ShownRecord[] {
  const ids = new Set(wanted.map(({ id }) => id));
  const there = new Map(stored.map((record) => [record.id, record]));
  const targets: readonly Pick<CurrentRecord, 'id' | 'labels' | 'props'>[] = [
    ...wanted,
    ...stored.filter(({ id }) => !ids.has(id)).map(({ id }) => ({ id, labels: [], props: { id } })),
  ];
  return targets.flatMap(({ id, labels, props }) => {
    const found = there.get(id);
    const former =
      found?.labels.filter((label) => !labels.includes(label) && !IDENTITY.includes(label)) ?? [];
    const isRight =
      former.length === 0 &&
      labels.every((label) => found?.labels.includes(label)) &&
      textOf(found?.props ?? {}) === textOf(props);
    return isRight ? [] : [{ id, props, labels, former }];
  });
}

/** Labels by which statements of readers find a record. */
const IDENTITY: readonly string[] = ['Record', ...TYPES];

function compareRelations(stored: readonly StoredRelation[], wanted: readonly Relation[]) {
  const missing = new Map(wanted.map((relation) => [nameOf(relation), relation]));
  const unrelated = stored.filter((relation) => !missing.delete(nameOf(relation)));
  return { related: [...missing.values()], unrelated: unrelated.map(({ element }) => element) };
}

const nameOf = ({ type, from, to, props }: Relation): string =>
  JSON.stringify([type, from, to, textOf(props)]);

/** Properties as a text that is the same for equal ones. */
const textOf = (props: Props): string =>
  JSON.stringify(Object.entries(props).sort(([a], [b]) => (a < b ? -1 : 1)));

function compareClaims(stored: readonly StoredRow[], wanted: readonly NodeRow[], nodes: RowChange) {
  const rows = new Map(wanted.map((row) => [row.hash, row]));
  const gone = new Set(nodes.gone);
  const shown = nodes.added.filter(({ links }) => links.length > 0);
  const hidden: string[] = [];
  for (const { hash, element, links, isShown, r0, r1 } of stored) {
    const isKept = r0 <= nodes.rev && r1 > nodes.rev && !gone.has(element);
    const row = isKept ? rows.get(hash) : undefined;
    const count = row?.links.length ?? 0;
    if (links === count && isShown === count > 0) continue;
    if (links > 0 || isShown) hidden.push(element);
    if (row && count > 0) shown.push(row);
  }
  return { shown, hidden };
}
