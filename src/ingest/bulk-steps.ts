import { countsByType, datasetRow, partRows } from './rows.ts';
import { identityOf } from './change.ts';
import { resolveDataset } from './resolved-dataset.ts';
import type { EdgeRow, NodeRow } from './row.ts';
import type { Identity } from './change.ts';
import type { LineDataset } from '../dataset/lines.ts';
import type { Rows } from './rows.ts';

/** What one transaction of a bulk ingest writes: identities that are new, and rows; records have had their identities before. */
export type Step = Partial<Rows> & { readonly identities?: readonly Identity[] };

/** How many records, rows, or events with all their rows, one transaction writes. */
export type StepSizes = { readonly rows: number; readonly events: number };

/**
 * The steps of a bulk ingest, the same for the same dataset: all identities, so that relationships find their ends; what is no
 * event; the events, with the current layer of what each step writes. Those that an earlier run has done are passed over.
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
    ...cut(own.records, sizes.rows).map((records): Step => ({ identities: records.map(identityOf) })),
    ...cut([...eventIds], sizes.rows).map((ids): Step => ({ identities: ids.map(eventIdentity) })),
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

const eventIdentity = (id: string): Identity => identityOf({ id, type: 'Event' });

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
