import { PARTICIPATION_COLUMNS, participationNode } from './linked-data.ts';
import { textOf, textsOf } from '../graph/row.ts';
import type { LinkedNode, Naming } from './linked-data.ts';
import type { Row } from '../graph/types.ts';

/** Returns the nodes of the parties at events, absent ones too. One statement. The rows need the columns `parties` and `absent`. */
export async function participationNodes(
  events: readonly Row[],
  naming: Naming,
): Promise<readonly LinkedNode[]> {
  const [first] = events;
  if (!first) return [];
  const records = first.snapshot.record(PARTICIPATION_COLUMNS);
  const ids = events.flatMap((event) =>
    [...textsOf(event, 'parties'), ...textsOf(event, 'absent')].map(
      (party) => `${textOf(event, 'id')}/${party}`,
    ),
  );
  const found = await Promise.all(ids.map(async (id) => records.load(id)));
  return found.filter((row) => row !== null).map((row) => participationNode(row, naming));
}
