import * as statements from './statements.ts';
import { cleanUp, close, insert, undo, showCurrent } from './write.ts';
import { compare, sizeOfCurrent } from './change.ts';
import { rowsOf } from './rows.ts';
import { makeSchema } from './constraints.ts';
import { publish, readCurrent, readRevisionState, totalOf } from './revision-state.ts';
import { takeLock, acquireLease } from './lock.ts';
import type { Change, RevisionState, Stored } from './change.ts';
import type { Dataset } from '../model/dataset.ts';
import type { NodeRow } from './row.ts';
import type { Rows } from './rows.ts';
import type { RunQuery, Transaction, Writer } from '../model/query.ts';
import type { WriteLease } from './lock.ts';
import type { Writing } from './write.ts';

/** The phases of an ingest, in order; `wait` comes every two seconds while another ingest has the lock. */
export type Phase =
  | 'constraints'
  | 'lock'
  | 'wait'
  | 'compare'
  | 'undo'
  | 'clean-up'
  | 'insert'
  | 'close'
  | 'show'
  | 'publish';

/** The options of an ingest. */
export type IngestOptions = {
  readonly revision: string;
  /** Called as each phase that has something to do begins, and before each batch: `done` of `total` rows. */
  readonly onProgress?: (phase: Phase, done: number, total: number) => void | Promise<void>;
  /** The time, in milliseconds, for which readers of a superseded revision still find its rows. */
  readonly graceMs?: number;
  /** The number of rows of one transaction. */
  readonly batchSize?: number;
};

/** The result of an ingest: the published revision, and the numbers of rows that it inserted, closed, undid and removed. */
export type IngestResult = {
  readonly rev: number;
  readonly inserted: number;
  readonly closed: number;
  readonly undone: number;
  readonly removed: number;
  /** The number of records, relationships and claims of the current layer that it changed. */
  readonly shown: number;
  /** Something other than an ingest has changed the graph. */
  readonly isRepair?: true;
};

const DEFAULT_GRACE_MS = 300_000;
const DEFAULT_BATCH_SIZE = 1000;
/** The number of batches of the current layer in one transaction. Most changes fit into it. */
const SHOWN_AT_ONCE = 5;

/**
 * Stores a dataset in the graph. Inserts and closes rows in batches for the next revision, and publishes it in one small transaction:
 * readers see the revision before or the one after, never a mixture. Undoes the writes of an unfinished ingest first. Waits for
 * another ingest. Writes nothing if the graph holds the dataset already.
 * @throws DiplographError when the database fails; readers then still see the revision before.
 */
export async function ingest(
  writer: Writer,
  dataset: Dataset,
  options: IngestOptions,
): Promise<IngestResult> {
  const progress: Progress = async (phase, done = 0, total = 0) => options.onProgress?.(phase, done, total);
  await progress('constraints');
  await makeSchema(writer.run);
  const held = await upToDateRevision(writer.run, options);
  if (held !== undefined) return { rev: held, ...NOTHING };
  await progress('lock');
  const lock = await takeLock(writer, () => progress('wait'));
  try {
    return await ingestLocked({ writer, lock, dataset, progress, options });
  } catch (error) {
    await lock.rollback().catch(() => undefined);
    throw error;
  }
}

type Progress = (phase: Phase, done?: number, total?: number) => Promise<void>;

type Work = {
  readonly writer: Writer;
  readonly lock: Transaction;
  readonly dataset: Dataset;
  readonly progress: Progress;
  readonly options: IngestOptions;
};

async function ingestLocked({ writer, lock, dataset, progress, options }: Work): Promise<IngestResult> {
  const { graceMs = DEFAULT_GRACE_MS, batchSize = DEFAULT_BATCH_SIZE } = options;
  const state = await readRevisionState(lock.run, graceMs);
  const { rev } = state;
  const held = await readCurrent(lock.run, state, options.revision);
  if (held === 'complete') {
    await lock.rollback();
    return { rev, ...NOTHING };
  }
  // Statements of an unfinished ingest may still run: they must not write while the stored rows are read.
  const early = state.isUnfinished ? await acquireLease(writer, rev) : undefined;
  await progress('compare');
  const wanted = rowsOf(dataset, options.revision);
  const change = compareAll(await readStored(writer.run), wanted, state);
  const size = sizeOf(change);
  if (!early && size.all === 0) {
    await lock.rollback();
    return { rev, ...NOTHING };
  }
  const lease = early ?? (await acquireLease(writer, rev));
  const writing = (phase: Phase): Writing => ({
    run: lease.run,
    batchSize,
    onBatch: (done, total) => progress(phase, done, total),
  });
  const undone = await undo(writing('undo'), change);
  if (size.outdated > 0) await lease.run(statements.noteOldestAvailable, { rev: state.safeToPurge });
  const removed = await cleanUp(writing('clean-up'), change);
  const inserted = await insert(writing('insert'), change, rev + 1);
  const closed = await close(writing('close'), change, rev + 1);
  const isNew = size.changed > 0;
  const { onBatch } = writing('show');
  const showing = { lease, onBatch, size: batchSize * SHOWN_AT_ONCE, ...(isNew && { last: lock.run }) };
  const shown = await showCurrent(showing, change.current);
  const result = {
    ...{ rev: isNew ? rev + 1 : rev, inserted, closed, undone, removed, shown },
    ...(held === 'damaged' && { isRepair: true as const }),
  };
  if (!isNew) {
    await finish(lock, lease);
    return result;
  }
  await progress('publish');
  await publish(lock, lease, rev + 1, totalOf(wanted));
  return result;
}

/**
 * Returns the current revision if it is the dataset; undefined for any other state. Needs no lock: an ingest that begins now comes
 * after this one.
 */
async function upToDateRevision(run: RunQuery, options: IngestOptions): Promise<number | undefined> {
  const [state] = await run(statements.readRevisionState, { graceMs: options.graceMs ?? DEFAULT_GRACE_MS });
  const isUpToDate = state && (await readCurrent(run, state, options.revision)) === 'complete';
  return isUpToDate ? state.rev : undefined;
}

const NOTHING = { inserted: 0, closed: 0, undone: 0, removed: 0, shown: 0 };

async function readStored(run: RunQuery): Promise<Stored> {
  return {
    nodes: await run(statements.storedNodes, {}),
    edges: await run(statements.storedEdges, {}),
    records: await run(statements.storedRecords, {}),
    relations: await run(statements.storedRelations, {}),
  };
}

function sizeOf({ nodes, edges, current }: Change) {
  const count = (...names: readonly (keyof typeof nodes)[]): number =>
    names.reduce((sum, name) => sum + nodes[name].length + edges[name].length, 0);
  const changed = count('added', 'gone');
  const outdated = count('outdated');
  const rows = changed + outdated + count('unfinished', 'closedEarly');
  return { changed, outdated, all: rows + sizeOfCurrent(current) };
}

/** Returns all changes. Any change also replaces the row of the dataset, which describes the revision. */
function compareAll(stored: Stored, wanted: Rows, state: RevisionState): Change {
  const change = compare(stored, wanted, state);
  const { hash } = wanted.nodes.find(isOfDataset) ?? {};
  if (sizeOf(change).changed === 0 || change.nodes.added.some(isOfDataset)) return change;
  const nodes = stored.nodes.map((row) => (row.hash === hash ? { ...row, hash: '' } : row));
  return compare({ ...stored, nodes }, wanted, state);
}

const isOfDataset = ({ labels }: NodeRow): boolean => labels.includes('DatasetRow');

async function finish(lock: Transaction, lease: WriteLease): Promise<void> {
  await lease.verify(lock.run);
  await lock.run(statements.releaseLease, {});
  await lock.commit();
}
