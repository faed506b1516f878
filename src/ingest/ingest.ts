import * as statements from './statements.ts';
import { SCHEMA_STATEMENTS } from './constraints.ts';
import { rowsOf } from './rows.ts';
import type { Dataset } from '../model/dataset.ts';
import type { EdgeRow, NodeRow } from './row.ts';
import type { RunQuery } from '../graph/query.ts';

/** How the ingest writes: statements that commit by themselves, and one transaction that holds the lock. */
export type Writer = {
  readonly run: RunQuery;
  begin(): Promise<{ readonly run: RunQuery; commit(): Promise<void>; rollback(): Promise<void> }>;
};

/** The steps of an ingest, in order. */
export type Phase = 'constraints' | 'lock' | 'undo' | 'compare' | 'insert' | 'close' | 'flip' | 'clean-up';

/** What an ingest needs beside the dataset. */
export type IngestOptions = {
  readonly revision: string;
  /** Called as each phase begins and goes on; `done` of `total` rows. */
  readonly onProgress?: (phase: Phase, done: number, total: number) => void | Promise<void>;
  /** How long, in milliseconds, a reader may still read an old revision; closed rows are kept as long. */
  readonly graceMs?: number;
};

/** What an ingest did: the revision number that stands, and how many rows it inserted, closed, undid and removed. */
export type IngestResult = {
  readonly rev: number;
  readonly inserted: number;
  readonly closed: number;
  readonly undone: number;
  readonly removed: number;
};

const BATCH = 1000;
const OPEN = Number.MAX_SAFE_INTEGER;
const DEFAULT_GRACE_MS = 60_000;

/**
 * Makes the graph hold the dataset. Readers see the revision before or the one after, never a mixture: rows are inserted
 * and closed in batches for the next revision, which one small transaction makes the current one. What an earlier run left
 * unfinished is undone first. A second ingest waits for the first.
 * @throws DiplographError when the database fails; readers then still see the revision before.
 */
export async function ingest(
  writer: Writer,
  dataset: Dataset,
  options: IngestOptions,
): Promise<IngestResult> {
  const progress = async (phase: Phase, done = 0, total = 0): Promise<void> =>
    options.onProgress?.(phase, done, total);
  await progress('constraints');
  for (const statement of SCHEMA_STATEMENTS) await writer.run(statement, {});
  await progress('lock');
  const lock = await writer.begin();
  try {
    const { rev, flippedAt } = await standing(lock.run);
    await progress('undo');
    const undone = await undo(writer.run, rev);
    const isOld = Date.now() - flippedAt >= (options.graceMs ?? DEFAULT_GRACE_MS);
    const removed = isOld ? await cleanUp(writer.run, rev, progress) : 0;
    await progress('compare');
    const change = await compare(writer.run, dataset, options.revision);
    const inserted = change.nodes.length + change.edges.length;
    const closed = change.goneNodes.length + change.goneEdges.length;
    if (inserted + closed === 0) {
      await lock.rollback();
      return { rev, inserted, closed, undone, removed };
    }
    await insert(writer.run, change, rev + 1, progress);
    await close(writer.run, change, rev + 1, progress);
    await progress('flip');
    await lock.run(statements.flipRevision, { rev: rev + 1 });
    await lock.commit();
    return { rev: rev + 1, inserted, closed, undone, removed };
  } catch (error) {
    await lock.rollback().catch(() => undefined);
    throw error;
  }
}

type Progress = (phase: Phase, done?: number, total?: number) => Promise<void>;

type Change = {
  readonly identities: readonly { readonly id: string; readonly labels: readonly string[] }[];
  readonly nodes: readonly NodeRow[];
  readonly edges: readonly EdgeRow[];
  readonly goneNodes: readonly string[];
  readonly goneEdges: readonly string[];
};

async function standing(run: RunQuery) {
  const [found] = await run(statements.lockDataset, {});
  if (!found) throw new Error('expected the lock on the dataset, found none');
  return found;
}

async function undo(run: RunQuery, rev: number): Promise<number> {
  const params = { rev, limit: BATCH };
  const open = { ...params, open: OPEN };
  const counts = [
    await repeat(() => run(statements.undoEdges, params)),
    await repeat(() => run(statements.undoNodes, params)),
    await repeat(() => run(statements.reopenEdges, open)),
    await repeat(() => run(statements.reopenNodes, open)),
  ];
  return counts.reduce((sum, count) => sum + count, 0);
}

async function cleanUp(run: RunQuery, rev: number, progress: Progress): Promise<number> {
  await progress('clean-up');
  const params = { rev, limit: BATCH };
  const edges = await repeat(() => run(statements.removeEdges, params));
  await progress('clean-up', edges);
  const nodes = await repeat(() => run(statements.removeNodes, params));
  await repeat(() => run(statements.removeIdentities, { limit: BATCH }));
  return edges + nodes;
}

async function compare(run: RunQuery, dataset: Dataset, revision: string): Promise<Change> {
  const wanted = rowsOf(dataset, revision);
  const open = { open: OPEN };
  const nodes = new Set((await run(statements.openNodes, open)).map(({ hash }) => hash));
  const edges = new Map((await run(statements.openEdges, open)).map(({ hash, element }) => [hash, element]));
  const wantedNodes = new Set(wanted.nodes.map(({ hash }) => hash));
  const wantedEdges = new Set(wanted.edges.map(({ hash }) => hash));
  return {
    identities: wanted.identities,
    nodes: wanted.nodes.filter(({ hash }) => !nodes.has(hash)),
    edges: wanted.edges.filter(({ hash }) => !edges.has(hash)),
    goneNodes: [...nodes].filter((hash) => !wantedNodes.has(hash)),
    goneEdges: [...edges].flatMap(([hash, element]) => (wantedEdges.has(hash) ? [] : [element])),
  };
}

async function insert(run: RunQuery, change: Change, rev: number, progress: Progress): Promise<void> {
  const { identities, nodes, edges } = change;
  const total = nodes.length + edges.length;
  const params = { rev, open: OPEN };
  for (const rows of batches(identities)) await run(statements.insertIdentities, { rows });
  for (const [i, rows] of batches(nodes).entries()) {
    await progress('insert', i * BATCH, total);
    await run(statements.insertNodes, { ...params, rows });
  }
  for (const [i, rows] of batches(edges).entries()) {
    await progress('insert', nodes.length + i * BATCH, total);
    await run(statements.insertEdges, { ...params, rows });
  }
  await run(statements.stampDataset, { rev, now: new Date().toISOString() });
}

async function close(run: RunQuery, change: Change, rev: number, progress: Progress): Promise<void> {
  const { goneNodes, goneEdges } = change;
  await progress('close', 0, goneNodes.length + goneEdges.length);
  for (const hashes of batches(goneNodes)) await run(statements.closeNodes, { hashes, rev, open: OPEN });
  for (const elements of batches(goneEdges)) await run(statements.closeEdges, { elements, rev });
}

async function repeat(step: () => Promise<readonly { readonly changed: number }[]>): Promise<number> {
  let sum = 0;
  for (;;) {
    const changed = (await step())[0]?.changed ?? 0;
    sum += changed;
    if (changed < BATCH) return sum;
  }
}

function batches<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / BATCH);
  return Array.from({ length: count }, (_, i) => items.slice(i * BATCH, (i + 1) * BATCH));
}
