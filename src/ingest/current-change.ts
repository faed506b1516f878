import { relationsOf } from './current.ts';
import { TYPES } from '../model/property.ts';
import type { CurrentRecord, Relation } from './current.ts';
import type { NodeRow, Props } from './row.ts';
import type { Rows } from './rows.ts';
import type { StoredRecord, StoredRelation, StoredRow } from './statements.ts';

/** A record as it is to be shown: its properties, the labels that it gets and those that it loses. */
export type ShownRecord = {
  readonly id: string;
  readonly props: Props;
  readonly labels: readonly string[];
  readonly former: readonly string[];
};

/** What has to be done to the current layer; what is stored is named by its element ids. */
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

/** Which rows an ingest that builds on the revision `rev` adds, and which of the stored ones it closes or removes. */
export type RowChange = { readonly rev: number; readonly added: readonly NodeRow[] } & Readonly<
  Record<'gone' | 'unfinished' | 'outdated', readonly string[]>
>;

/** The current layer that a graph stores, whatever has been done to it. */
export type StoredCurrent = {
  readonly records: readonly StoredRecord[];
  readonly relations: readonly StoredRelation[];
};

/**
 * Returns the difference between the stored current layer and the wanted one. `nodes` says what becomes of the stored rows.
 * Records that are not wanted any more keep their id and their type for readers of the revision that stands.
 */
export function compareCurrent(
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
