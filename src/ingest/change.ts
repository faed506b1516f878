import { compareCurrent } from './current-change.ts';
import { recordLabels } from './current.ts';
import type { CurrentRecord } from './current.ts';
import type { CurrentChange, StoredCurrent } from './current-change.ts';
import type { EdgeRow, NodeRow } from './row.ts';
import type { Rows } from './rows.ts';
import type { StoredRow, StoredVersion } from './statements.ts';

/** The `r1` of a row that no revision has closed. */
export const OPEN = Number.MAX_SAFE_INTEGER;

/** What has to be done to rows of one kind; those that are stored are named by their element ids. */
export type Part<Row> = {
  /** Rows to insert. */
  readonly added: readonly Row[];
  /** Rows to close. */
  readonly gone: readonly string[];
  /** Rows that an unfinished ingest inserted: to be removed. */
  readonly unfinished: readonly string[];
  /** Rows that an unfinished ingest closed: to be opened again. */
  readonly closedEarly: readonly string[];
  /** Rows that no reader sees any more: to be removed. */
  readonly outdated: readonly string[];
};

/** The node of a record without properties: an end of relationships. */
export type RecordNode = { readonly id: string; readonly labels: readonly string[] };

/** What has to be done to make the graph hold a dataset. */
export type Change = {
  /** Records that have no node yet. */
  readonly newRecords: readonly RecordNode[];
  /** The ids of records that the dataset does not have: to be removed when no row speaks of them any more. */
  readonly former: readonly string[];
  readonly nodes: Part<NodeRow>;
  readonly edges: Part<EdgeRow>;
  readonly current: CurrentChange;
};

/** All that a graph stores. */
export type Stored = StoredCurrent & {
  readonly nodes: readonly StoredRow[];
  readonly edges: readonly StoredVersion[];
};

/**
 * The number of the current revision, and the newest revision published longer ago than any reader reads on: rows that it or an
 * earlier one closed are safe to purge.
 */
export type RevisionState = { readonly rev: number; readonly safeToPurge: number };

/** Returns the difference between what is stored and what is wanted. */
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
