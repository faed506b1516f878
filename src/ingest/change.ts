import type { EdgeRow, NodeRow } from './row.ts';
import type { Rows } from './rows.ts';
import type { StoredRow } from './statements.ts';

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

/** What has to be done to make the graph hold a dataset; `identities` are those of the records that added rows speak of. */
export type Change = {
  readonly identities: Rows['identities'];
  readonly nodes: Part<NodeRow>;
  readonly edges: Part<EdgeRow>;
};

/** All rows that a graph stores. */
export type Stored = { readonly nodes: readonly StoredRow[]; readonly edges: readonly StoredRow[] };

/** The current revision number, and the newest one that was published so long ago that no reader of an earlier one is left. */
export type RevisionState = { readonly rev: number; readonly settled: number };

/** Returns the difference between the stored rows and the wanted ones. */
export function compare(stored: Stored, wanted: Rows, state: RevisionState): Change {
  const nodes = comparePart(stored.nodes, wanted.nodes, state);
  const edges = comparePart(stored.edges, wanted.edges, state);
  const named = new Set([
    ...nodes.added.flatMap(({ links }) => links.map(({ to }) => to)),
    ...edges.added.flatMap(({ from, to }) => [from, to]),
  ]);
  return { identities: wanted.identities.filter(({ id }) => named.has(id)), nodes, edges };
}

function comparePart<Row extends { readonly hash: string; readonly links?: NodeRow['links'] }>(
  stored: readonly StoredRow[],
  wanted: readonly Row[],
  { rev, settled }: RevisionState,
): Part<Row> {
  const current = stored.filter(({ r0, r1 }) => r0 <= rev && r1 > rev);
  const rows = new Map(wanted.map((row) => [row.hash, row]));
  // One that has lost relationships is written anew.
  const isWhole = ({ hash, links }: StoredRow): boolean =>
    links === undefined || links === rows.get(hash)?.links?.length;
  const there = new Map(current.filter(isWhole).map(({ hash, element }) => [hash, element]));
  const isKept = ({ hash, element }: StoredRow): boolean => rows.has(hash) && there.get(hash) === element;
  return {
    added: [...rows.values()].filter(({ hash }) => !there.has(hash)),
    gone: elements(current.filter((row) => !isKept(row))),
    unfinished: elements(stored.filter(({ r0 }) => r0 > rev)),
    closedEarly: elements(current.filter(({ r1 }) => r1 !== OPEN)),
    outdated: elements(stored.filter(({ r1 }) => r1 <= settled)),
  };
}

const elements = (rows: readonly StoredRow[]): readonly string[] => rows.map(({ element }) => element);
