import { DiplographError } from '../errors.ts';
import { shortestPaths } from './queries/path.ts';
import type { Link, PathRow } from './queries/path.ts';
import type { Row, View } from './types.ts';

/** What is asked of two records: how far apart they may be, over which relations (all when null), how many paths to tell. */
export type PathsRequest = {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  readonly through: readonly string[] | null;
  readonly first: number;
};

/** The most hops that a path may have. */
export const MOST_HOPS = 6;
const MOST_PATHS = 25;

/**
 * The shortest paths between two records, ordered by the ids on the way, then by the relations: rows with `length`, `hops` and
 * `truncated`. A hop has the ids `from` and `to`, its `relation`, whether it leads `forward`, and the `subject`, `property`,
 * `object` and `edge` of its claims. One path without a hop leads from a record to itself; none to or from a record that is
 * not there. One statement.
 * @throws DiplographError BAD_USER_INPUT for a number out of range, LIMIT_EXCEEDED when the search reaches the time limit.
 */
export async function paths(view: View, request: PathsRequest): Promise<readonly Row[]> {
  const { from, to, maxHops, through, first } = request;
  check('maxHops', maxHops, MOST_HOPS);
  check('first', first, MOST_PATHS);
  const most = first + 1;
  const found = await view
    .ask(shortestPaths, { to, maxHops, through, most })
    .load(from)
    .catch((error: unknown) => {
      throw isTimeout(error) ? tookTooLong(request, error) : error;
    });
  const all = [...found].sort((a, b) => compare(a.ids, b.ids)).flatMap((path) => waysOf(view, path, most));
  const truncated = all.length > first;
  return all.slice(0, first).map((hops) => ({ view, length: hops.length, hops, truncated }));
}

/** The ways along the records of a path, which are several where neighbours are related in several ways; at most so many. */
function waysOf(view: View, { ids, links }: PathRow, most: number): readonly (readonly Row[])[] {
  const steps = ids.slice(1).map((to, i) =>
    links
      .filter(({ hop }) => hop === i)
      .sort((a, b) => compare(keyOf(a), keyOf(b)))
      .map((link) => hopOf(view, link, ids[i] ?? '', to)),
  );
  return steps.reduce<readonly (readonly Row[])[]>(
    (ways, hops) => ways.flatMap((way) => hops.map((hop) => [...way, hop])).slice(0, most),
    [[]],
  );
}

function hopOf(
  view: View,
  { type, start, subject, property, object, edge }: Link,
  from: string,
  to: string,
): Row {
  return { view, relation: type, forward: start === from, from, to, subject, property, object, edge };
}

const keyOf = ({ type, start, subject, property, object, edge }: Link): readonly string[] => [
  ...[type, start, subject, property, object, edge ?? ''],
];

/** Compares lists of texts item by item. */
function compare(a: readonly string[], b: readonly string[]): number {
  const i = a.findIndex((text, at) => text !== b[at]);
  return i < 0 ? 0 : (a[i] ?? '') < (b[i] ?? '') ? -1 : 1;
}

function check(name: string, value: number, most: number): void {
  if (value >= 1 && value <= most) return;
  throw new DiplographError(
    'BAD_USER_INPUT',
    `expected ${name} between 1 and ${String(most)}, found ${String(value)}; send a number in between`,
  );
}

const isTimeout = (error: unknown): boolean =>
  error instanceof DiplographError && error.code === 'DATABASE_TIMEOUT';

const tookTooLong = ({ from, to, maxHops }: PathsRequest, cause: unknown): DiplographError =>
  new DiplographError(
    'LIMIT_EXCEEDED',
    `expected the shortest paths of at most ${String(maxHops)} hops from "${from}" to "${to}" within the time limit of a statement, found too many to compare; restrict "through" to some relations, or lower maxHops`,
    { cause },
  );
