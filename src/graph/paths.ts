import { DiplographError } from '../errors.ts';
import { shortestPaths } from './queries/path.ts';
import type { PathRow } from './queries/path.ts';
import type { Row, View } from './types.ts';

/** What is asked of two records: how far apart they may be, over which relations (all when null), how many paths to tell. */
export type PathsRequest = {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  readonly through: readonly string[] | null;
  readonly first: number;
};

const MOST_HOPS = 6;
const MOST_PATHS = 25;

/**
 * The shortest paths between two records, ordered by the ids on the way: rows with `length`, `hops` and `truncated`. A hop has
 * the ids `from` and `to`, its `relation`, whether it leads `forward`, and the `subject`, `property`, `object` and `edge` of its
 * claims. One path without a hop leads from a record to itself; none to or from a record that is not there. One statement.
 * @throws DiplographError BAD_USER_INPUT for a number out of range, LIMIT_EXCEEDED when the search reaches the time limit.
 */
export async function paths(view: View, request: PathsRequest): Promise<readonly Row[]> {
  const { from, to, maxHops, through, first } = request;
  check('maxHops', maxHops, MOST_HOPS);
  check('first', first, MOST_PATHS);
  const params = { to, maxHops, through, most: first + 1 };
  const found = await view
    .ask(shortestPaths, params)
    .load(from)
    .catch((error: unknown) => {
      throw isTimeout(error) ? tookTooLong(request, error) : error;
    });
  const truncated = found.length > first;
  return found.slice(0, first).map((path) => ({
    view,
    length: path.hops.length,
    hops: hopsOf(view, path),
    truncated,
  }));
}

const hopsOf = (view: View, { ids, hops }: PathRow): readonly Row[] =>
  hops.map(([relation, start, subject, property, object, edge], i) => {
    const [from, to] = ids.slice(i);
    return { view, relation, forward: start === from, from, to, subject, property, object, edge };
  });

function check(name: string, value: number, most: number): void {
  if (value >= 1 && value <= most) return;
  throw new DiplographError(
    'BAD_USER_INPUT',
    `expected ${name} between 1 and ${String(most)}, found ${String(value)}; ask for fewer`,
  );
}

const isTimeout = (error: unknown): boolean =>
  error instanceof DiplographError && error.code === 'DATABASE_TIMEOUT';

const tookTooLong = ({ from, to, maxHops }: PathsRequest, cause: unknown): DiplographError =>
  new DiplographError(
    'LIMIT_EXCEEDED',
    `expected the paths of at most ${String(maxHops)} hops from "${from}" to "${to}" within the time limit of a statement, found more than could be compared; restrict "through" to some relations, or lower maxHops`,
    { cause },
  );
