import { DiplographError } from '../errors.ts';
import * as statements from './statements.ts';
import { publish, readRevisionState } from './revision-state.ts';
import { makeConstraints, makeIndexes } from './constraints.ts';
import { OPEN, recordNode } from './change.ts';
import { relationsOf, shownRow } from './current.ts';
import { takeLock, acquireLease } from './lock.ts';
import { versionOf } from './row.ts';
import { edgeRows } from './edges.ts';
import { groupBy } from '../model/functions.ts';
import { countsByType, datasetRow, sourceMonthsOf, subjectOf } from './dataset-row.ts';
import { partRows } from './rows.ts';
import { resolveDataset } from './resolved-dataset.ts';
import type { CurrentRecord } from './current.ts';
import type { LineDataset } from '../dataset/lines.ts';
import type { RunQuery, Writer } from '../model/query.ts';
import type { WriteLease } from './lock.ts';
import type { EdgeRow, NodeRow } from './row.ts';
import type { RecordNode } from './change.ts';
import type { Rows } from './rows.ts';

/** The listeners of a bulk ingest, and the sizes of its transactions. */
type BulkOptions = {
  /** Called after each transaction. */
  readonly onProgress?: (written: BulkProgress) => void | Promise<void>;
  /** Called when all rows are written, before the indexes are created. */
  readonly onIndexes?: () => void | Promise<void>;
  readonly sizes?: StepSizes;
};

/** The steps that are done, with those of earlier runs, and the nodes and relationships that this run has written. */
export type BulkProgress = { readonly steps: number; readonly nodes: number; readonly relationships: number };

/** Some thousands of nodes and relationships: the overhead of a transaction is small, and its data fit into the server's caches. */
export const DEFAULT_SIZES: StepSizes = { rows: 2000, events: 50 };

/**
 * Fills an empty database with a dataset that need not fit into memory. Readers see it when all is written. The next ingest of the
 * same dataset continues an interrupted one after its last committed transaction.
 * @throws DiplographError CONFIG_INVALID when the database holds another dataset, or part of one; readers then see the same revision
 * as before.
 */
export async function ingestBulk(
  writer: Writer,
  dataset: LineDataset,
  { onProgress, onIndexes, sizes = DEFAULT_SIZES }: BulkOptions = {},
): Promise<BulkProgress> {
  await makeConstraints(writer.run);
  const lock = await takeLock(writer, () => Promise.resolve());
  try {
    await checkFree(lock.run, dataset.revision);
    const lease = await acquireLease(writer, 0, dataset.revision);
    // An earlier run may write until the lease is acquired.
    const done = (await lock.run(statements.readBulk, {}))[0]?.steps ?? 0;
    const written = await writeSteps(lease, stepsOf(dataset, sizes, done), done, onProgress);
    await onIndexes?.();
    await makeIndexes(writer.run);
    await publish(lock, lease, 1);
    return written;
  } catch (error) {
    await lock.rollback().catch(() => undefined);
    throw error;
  }
}

/** Throws unless the database is empty or holds an earlier run of the same ingest. */
async function checkFree(run: RunQuery, revision: string): Promise<void> {
  const { rev, isUnfinished } = await readRevisionState(run, 0);
  const [bulk] = await run(statements.readBulk, {});
  if (rev === 0 && (bulk?.revision === revision || !isUnfinished)) return;
  const found = rev === 0 ? 'what another ingest left unfinished' : `revision ${String(rev)}`;
  throw new DiplographError(
    'CONFIG_INVALID',
    `expected an empty database for a dataset in JSON Lines, found ${found}; choose another folder with --data-dir, or another database`,
  );
}

/**
 * Writes the steps one after another. Sends each step while the server writes the one before it.
 */
async function writeSteps(
  lease: WriteLease,
  steps: AsyncIterable<Step>,
  done: number,
  onProgress: BulkOptions['onProgress'],
): Promise<BulkProgress> {
  let written: BulkProgress = { steps: done, nodes: 0, relationships: 0 };
  let before: Writing | undefined;
  let last: Writing | undefined;
  for await (const step of steps) {
    await before?.done;
    // The server does not keep the order of transactions that wait for the lease.
    await last?.begun;
    before = last;
    written = sum(written, step);
    last = writeStep(lease, step, written.steps);
    await onProgress?.(written);
  }
  await before?.done;
  await last?.done;
  return written;
}

/** A step that is being written: `begun` resolves when it has the lease, `done` when it is committed. */
type Writing = { readonly begun: Promise<void>; readonly done: Promise<void> };

/** Writes the rows of a step and its number in one transaction. */
function writeStep(
  lease: WriteLease,
  { newRecords = [], nodes = [], edges = [], records = [] }: Step,
  steps: number,
): Writing {
  const fresh = { rev: 1, open: OPEN };
  let begin: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (begin = resolve));
  const done = lease.transact(async (run) => {
    // All are sent at once, since the server runs them in this order.
    const [[bulk]] = await Promise.all([
      run(statements.readBulk, {}),
      ...(newRecords.length > 0 ? [run(statements.insertRecords, { rows: newRecords })] : []),
      ...(nodes.length > 0 ? [run(statements.insertNodes, { ...fresh, rows: nodes.map(shownRow) })] : []),
      ...(edges.length > 0 ? [run(statements.insertEdges, { ...fresh, rows: edges.map(versionOf) })] : []),
      ...(edges.length > 0 ? [run(statements.relate, { rows: relationsOf(edges) })] : []),
      ...(records.length > 0 ? [run(statements.showRecords, { rows: records.map(shownRecord) })] : []),
      run(statements.noteSteps, { steps }),
    ]);
    const before = bulk?.steps ?? 0;
    if (before !== steps - 1)
      throw new DiplographError(
        'DATABASE_FAILED',
        `expected ${String(steps - 1)} steps of the ingest to be noted in the graph, found ${String(before)}: something else has changed it; empty the database, and ingest again`,
      );
  }, begin);
  const begun = Promise.race([held, done]);
  // A caller may wait for one of them only: the other one must not be an unhandled rejection.
  for (const each of [begun, done]) each.catch(() => undefined);
  return { begun, done };
}

const shownRecord = ({ id, props, labels }: CurrentRecord) => ({ id, props, labels, former: [] });

/** Returns the progress after a further step. */
export function sum(written: BulkProgress, { newRecords = [], nodes = [], edges = [] }: Step): BulkProgress {
  const links = nodes.reduce((total, { links: own }) => total + own.length, 0);
  return {
    steps: written.steps + 1,
    nodes: written.nodes + newRecords.length + nodes.length,
    relationships: written.relationships + edges.length + relationsOf(edges).length + links,
  };
}

/** The writes of one transaction of a bulk ingest. The nodes of its `records` exist already. */
export type Step = Partial<Rows> & { readonly newRecords?: readonly RecordNode[] };

/** The numbers of records, rows, or events with all their rows, of one transaction. */
type StepSizes = { readonly rows: number; readonly events: number };

/**
 * Yields the steps of a bulk ingest, the same for the same dataset: the nodes of all records, so that relationships find their
 * ends; all that is not about events; the events, with the relationships that lead to them. Skips the `done` steps of an earlier run.
 */
export async function* stepsOf(dataset: LineDataset, sizes: StepSizes, done: number): AsyncGenerator<Step> {
  const { rest, eventKinds, mentioned } = dataset;
  const resolved = resolveDataset(rest, {
    mentioned,
    // Rows of other records have the kind of an event, and none of its other values.
    record: (id) => ({ id, type: 'Event', name: id, editorial: { kind: eventKinds.get(id) ?? null } }),
    at: () => ({ values: {}, contested: [] }),
    claims: () => [],
    tenuresOf: () => [],
    tenuresOfParty: () => [],
    disputesOf: () => [],
    coverageOf: () => [],
  });
  const { edges, ...own } = partRows(resolved);
  const toEvents = groupBy(
    rest.claims.filter(({ object }) => object !== null && eventKinds.has(object)),
    ({ object }) => object ?? '',
  );
  const isInside = ({ from, to }: EdgeRow): boolean => !eventKinds.has(from) && !eventKinds.has(to);
  const before = [
    ...cut(own.records, sizes.rows).map((records): Step => ({ newRecords: records.map(recordNode) })),
    ...cut([...eventKinds.keys()], sizes.rows).map((ids): Step => ({ newRecords: ids.map(eventNode) })),
    ...cut<NodeRow>([rowOf(dataset), ...own.nodes], sizes.rows).map((nodes): Step => ({ nodes })),
    ...cut<EdgeRow>(edges.filter(isInside), sizes.rows).map((some): Step => ({ edges: some })),
    ...cut(own.records, sizes.rows).map((records): Step => ({ records })),
  ];
  yield* before.slice(done);
  const from = Math.max(0, done - before.length) * sizes.events;
  for await (const part of dataset.parts(sizes.events, from)) {
    const inPart = resolveDataset(part, { ...resolved, mentioned });
    const { edges: ownEdges, ...rows } = partRows(inPart);
    const linked = part.records.flatMap(({ id }) => toEvents.get(id) ?? []);
    const subjects = [...new Set(linked.map(({ subject }) => subject))].map((id) => inPart.record(id));
    const here = new Set(part.records.map(({ id }) => id));
    const leading = subjects.flatMap((each) => edgeRows(inPart, each));
    yield {
      ...rows,
      edges: [...ownEdges, ...leading.filter(({ from, to }) => here.has(from) || here.has(to))],
    };
  }
}

const eventNode = (id: string): RecordNode => recordNode({ id, type: 'Event' });

/** Returns the row of the dataset, with the hash of the lines for the content of all other rows. */
function rowOf({ rest, revision, claims, eventKinds, said }: LineDataset): NodeRow {
  const types = countsByType(rest.records);
  const counts = [...types, { type: 'Event', count: eventKinds.size }, { type: 'Claim', count: claims }];
  const sourceMonths = sourceMonthsOf(rest.records);
  const fallback = subjectOf(rest, { said, eventKinds });
  return datasetRow(rest.info, { revision, content: revision, counts, sourceMonths, fallback });
}

function cut<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
