import * as statements from './statements.ts';
import { OPEN, sizeOfCurrent } from './change.ts';
import { versionOf } from './row.ts';
import type { Change, CurrentChange } from './change.ts';
import type { NodeRow } from './row.ts';
import type { RunQuery } from '../model/query.ts';
import type { WriteLease } from './lock.ts';

/** The function that writes rows, the size of a batch, and the listener that is called before each batch. */
export type Writing = {
  readonly run: RunQuery;
  readonly batchSize: number;
  readonly onBatch: (done: number, total: number) => Promise<void>;
};

/** Undoes the writes of an unfinished ingest. Returns the number of rows. */
export function undo({ run, ...writing }: Writing, { nodes, edges }: Change): Promise<number> {
  return inBatches(writing, [
    each(edges.unfinished, (elements) => run(statements.removeEdges, { elements })),
    each(nodes.unfinished, (elements) => run(statements.removeNodes, { elements })),
    each(edges.closedEarly, (elements) => run(statements.endEdges, { elements, r1: OPEN })),
    each(nodes.closedEarly, (elements) => run(statements.endNodes, { elements, r1: OPEN })),
  ]);
}

/** Removes rows that no reader sees any more, and records without a row. Returns the number of rows. */
export async function cleanUp({ run, ...writing }: Writing, change: Change): Promise<number> {
  const { nodes, edges, former } = change;
  const removed = await inBatches(writing, [
    each(edges.outdated, (elements) => run(statements.removeEdges, { elements })),
    each(nodes.outdated, (elements) => run(statements.removeNodes, { elements })),
  ]);
  await quietly(
    writing,
    each(former, (ids) => run(statements.removeIdle, { ids })),
  );
  return removed;
}

/** Inserts rows as of a revision. Returns their number. */
export async function insert({ run, ...writing }: Writing, change: Change, rev: number): Promise<number> {
  const { newRecords, nodes, edges } = change;
  const fresh = { rev, open: OPEN };
  await quietly(
    writing,
    each(newRecords, (rows) => run(statements.insertRecords, { rows })),
  );
  return inBatches(writing, [
    each(nodes.added.map(hidden), (rows) => run(statements.insertNodes, { ...fresh, rows })),
    each(edges.added.map(versionOf), (rows) => run(statements.insertEdges, { ...fresh, rows })),
  ]);
}

/** Closes rows as of a revision. Returns their number. */
export function close({ run, ...writing }: Writing, { nodes, edges }: Change, rev: number): Promise<number> {
  return inBatches(writing, [
    each(nodes.gone, (elements) => run(statements.endNodes, { elements, r1: rev })),
    each(edges.gone, (elements) => run(statements.endEdges, { elements, r1: rev })),
  ]);
}

/** Returns a row without its relationships of the current layer. */
const hidden = (row: NodeRow): NodeRow => ({ ...row, links: [] });

type Batches = Omit<Writing, 'run'>;

/** The number of some items, and the work on the items between two positions. */
type Task = { readonly total: number; readonly work: (from: number, to: number) => Promise<unknown> };

const each = <Item>(items: readonly Item[], work: (batch: readonly Item[]) => Promise<unknown>): Task => ({
  total: items.length,
  work: (from, to) => work(items.slice(from, to)),
});

const quietly = (batches: Batches, task: Task): Promise<number> =>
  inBatches({ ...batches, onBatch: () => Promise.resolve() }, [task]);

async function inBatches({ batchSize, onBatch }: Batches, tasks: readonly Task[]): Promise<number> {
  const all = tasks.reduce((sum, { total }) => sum + total, 0);
  let done = 0;
  for (const { total, work } of tasks) {
    for (let from = 0; from < total; from += batchSize) {
      const to = Math.min(from + batchSize, total);
      await onBatch(done, all);
      await work(from, to);
      done += to - from;
    }
  }
  return done;
}

/** The options of a change of the current layer: the size of a transaction, and the listener that is called before each one. */
type Showing = {
  readonly lease: WriteLease;
  readonly size: number;
  readonly onBatch: (done: number, total: number) => Promise<void>;
  /** The transaction of the last part. By default the part has its own. */
  readonly last?: RunQuery;
};

/**
 * Changes the current layer. A change that fits into one transaction is published together with the revision; a larger one takes
 * several. Returns the number of changed records, relationships and claims.
 */
export async function showCurrent(
  { lease, size, onBatch, last }: Showing,
  change: CurrentChange,
): Promise<number> {
  const total = sizeOfCurrent(change);
  const parts = partsOf(change, size);
  for (const [i, part] of parts.entries()) {
    await onBatch(i * size, total);
    if (last && i === parts.length - 1) {
      await lease.verify(last);
      await write(last, part);
    } else await lease.transact((run) => write(run, part));
  }
  return total;
}

/** Returns a change in parts of a size. Removals come before additions. */
function partsOf(change: CurrentChange, size: number): readonly CurrentChange[] {
  const total = sizeOfCurrent(change);
  return Array.from({ length: Math.ceil(total / size) }, (_, i) => {
    let from = i * size;
    let to = from + size;
    const take = <Item>(items: readonly Item[]): readonly Item[] => {
      const taken = items.slice(Math.max(from, 0), Math.max(to, 0));
      from -= items.length;
      to -= items.length;
      return taken;
    };
    return {
      unrelated: take(change.unrelated),
      hidden: take(change.hidden),
      records: take(change.records),
      related: take(change.related),
      shown: take(change.shown),
    };
  });
}

/** Writes a part. Sends all statements at once, since the server runs them in this order; skips statements without rows. */
async function write(run: RunQuery, part: CurrentChange): Promise<void> {
  const { unrelated, hidden, records, related, shown } = part;
  const rows = shown.map(({ props, hash, links }) => ({ id: props['id'] ?? null, hash, links }));
  await Promise.all([
    ...(unrelated.length > 0 ? [run(statements.removeEdges, { elements: unrelated })] : []),
    ...(hidden.length > 0 ? [run(statements.hideClaims, { elements: hidden })] : []),
    ...(records.length > 0 ? [run(statements.showRecords, { rows: records })] : []),
    ...(related.length > 0 ? [run(statements.relate, { rows: related })] : []),
    ...(rows.length > 0 ? [run(statements.showClaims, { rows, open: OPEN })] : []),
  ]);
}
