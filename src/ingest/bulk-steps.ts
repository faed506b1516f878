import { countsByType, datasetRow, partRows } from './rows.ts';
import { resolveDataset } from './resolved-dataset.ts';
import type { EdgeRow, NodeRow } from './row.ts';
import type { LineDataset } from '../dataset/lines.ts';
import type { Rows } from './rows.ts';

/** The rows that one transaction of a bulk ingest writes. */
export type Step = Partial<Rows>;

/** How many identities, rows, or events with all their rows, one transaction writes. */
export type StepSizes = { readonly rows: number; readonly events: number };

/**
 * The steps of a bulk ingest, the same for the same dataset: all identities, so that rows find what they point to; what is no
 * event; the events; the row of the dataset. Those that an earlier run has done are passed over.
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
    ...cut(own.identities, sizes.rows).map((identities): Step => ({ identities })),
    ...cut([...eventIds], sizes.rows).map((ids): Step => ({ identities: ids.map(eventIdentity) })),
    ...cut<NodeRow>([rowOf(dataset), ...own.nodes], sizes.rows).map((nodes): Step => ({ nodes })),
    ...cut<EdgeRow>(own.edges, sizes.rows).map((edges): Step => ({ edges })),
  ];
  yield* before.slice(done);
  const from = Math.max(0, done - before.length) * sizes.events;
  for await (const part of dataset.parts(sizes.events, from)) {
    const { nodes, edges } = partRows(resolveDataset(part, { ...resolved, mentioned }));
    yield { nodes, edges };
  }
}

const eventIdentity = (id: string) => ({ id, labels: ['Record', 'Event'] });

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
