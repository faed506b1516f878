import { countsByType, datasetRow, partRows } from './rows.ts';
import { recordNode } from './change.ts';
import { resolveDataset } from './resolved-dataset.ts';
import type { EdgeRow, NodeRow } from './row.ts';
import type { RecordNode } from './change.ts';
import type { LineDataset } from '../dataset/lines.ts';
import type { Rows } from './rows.ts';

/** The writes of one transaction of a bulk ingest. The nodes of its `records` exist already. */
export type Step = Partial<Rows> & { readonly newRecords?: readonly RecordNode[] };

/** How many records, rows, or events with all their rows, one transaction writes. */
export type StepSizes = { readonly rows: number; readonly events: number };

/**
 * Yields the steps of a bulk ingest, the same for the same dataset: the nodes of all records, so that relationships find their
 * ends; all that is not about events; the events. Skips the `done` steps of an earlier run.
 */
export async function* stepsOf(dataset: LineDataset, sizes: StepSizes, done: number): AsyncGenerator<Step> {
  const { rest, eventIds, mentioned } = dataset;
  const resolved = resolveDataset(rest, {
    mentioned,
    record: (id) => ({ id, type: 'Event', name: id, editorial: {} }),
    at: () => ({ values: {}, contested: [] }),
    claims: () => [],
    tenuresOf: () => [],
  });
  const own = partRows(resolved);
  const before = [
    ...cut(own.records, sizes.rows).map((records): Step => ({ newRecords: records.map(recordNode) })),
    ...cut([...eventIds], sizes.rows).map((ids): Step => ({ newRecords: ids.map(eventNode) })),
    ...cut<NodeRow>([rowOf(dataset), ...own.nodes], sizes.rows).map((nodes): Step => ({ nodes })),
    ...cut<EdgeRow>(own.edges, sizes.rows).map((edges): Step => ({ edges })),
    ...cut(own.records, sizes.rows).map((records): Step => ({ records })),
  ];
  yield* before.slice(done);
  const from = Math.max(0, done - before.length) * sizes.events;
  for await (const part of dataset.parts(sizes.events, from)) {
    yield partRows(resolveDataset(part, { ...resolved, mentioned }));
  }
}

const eventNode = (id: string): RecordNode => recordNode({ id, type: 'Event' });

/** The row of the dataset; the hash of the lines stands for the content of all others. */
function rowOf({ rest, revision, claims, eventIds }: LineDataset): NodeRow {
  const types = countsByType(rest.records);
  const counts = [...types, { type: 'Event', count: eventIds.size }, { type: 'Claim', count: claims }];
  return datasetRow(rest.info, { revision, content: revision, counts });
}

function cut<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
