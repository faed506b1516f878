import { KEYS } from '../statement.ts';
import { checkBetween } from '../pagination.ts';
import { DiplographError } from '../../errors.ts';
import { relationName, relationTypes, versionType } from '../schema.ts';
import type { Row, Snapshot } from '../types.ts';
import type { Statement } from '../statement.ts';

/** A request for the paths between two records: the maximum length, the relations (all when null), the number of paths. */
export type PathsRequest = {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  readonly through: readonly string[] | null;
  readonly first: number;
};

/** The maximum number of hops of a path. */
export const MOST_HOPS = 6;
const MOST_PATHS = 25;

/**
 * Returns the shortest paths between two records, ordered by the ids on the way, then by the relations: rows with `length`, `hops` and
 * `truncated`. A hop has the ids `from` and `to`, its `relation`, whether it leads `forward`, and the `subject`, `property`,
 * `object` and `edge` of its claims. A record has one path without a hop to itself. No
 * path leads to or from an unknown record. One statement.
 * @throws DiplographError BAD_USER_INPUT for a number out of range, LIMIT_EXCEEDED when the search reaches the time limit.
 */
export async function paths(snapshot: Snapshot, request: PathsRequest): Promise<readonly Row[]> {
  const { from, maxHops, first } = request;
  checkBetween('maxHops', maxHops, 1, MOST_HOPS);
  checkBetween('first', first, 1, MOST_PATHS);
  const most = first + 1;
  const found = await snapshot
    .ask<PathRow>({ text: (statement) => shortestPaths(statement, request, most) })
    .load(from)
    .catch((error: unknown) => {
      throw isTimeout(error) ? tookTooLong(request, error) : error;
    });
  const all = [...found]
    .sort((a, b) => compare(a.ids, b.ids))
    .flatMap((path) => waysOf(snapshot, path, most));
  const truncated = all.length > first;
  return all.slice(0, first).map((hops) => ({ snapshot, length: hops.length, hops, truncated }));
}

/** A relationship between two neighbours on a path: its place on the path from 0, its type, where it starts, its claims. */
type Link = {
  readonly hop: number;
  readonly type: string;
  readonly start: string;
  readonly subject: string;
  readonly property: string;
  readonly object: string;
  readonly edge: string | null;
};

/** The ids of the records on a path, and all relationships between neighbours: several where they are related in several ways. */
type PathRow = {
  readonly key: string;
  readonly ids: readonly string[];
  readonly links: readonly Link[];
};

/**
 * Returns the text for the shortest paths between two records. The length is compared after the search for shortest paths: inside the
 * search, Neo4j would also try longer paths. Only the returned paths get their relationships: sorting thousands of paths by
 * relationships takes several times as long as by ids.
 */
function shortestPaths(statement: Statement, { to, maxHops, through }: PathsRequest, most: number): string {
  const isTaken = through === null ? '' : ` AND type(l) IN ${statement.param(through.map(versionType))}`;
  const types = relationTypes(statement.scope.viewpoint);
  return `UNWIND ${KEYS} AS key
MATCH (a:Record {id: key})
MATCH (b:Record {id: ${statement.param(to)}})
CALL (a, b) {
  WITH a, b WHERE a = b
  MATCH (s:Row) WHERE s.id = a.id AND ${statement.visible('s')}
  RETURN [a] AS records, [a.id] AS ids
  UNION ALL
  WITH a, b WHERE a <> b
  MATCH p = allShortestPaths((a)-[:${types}*..${String(MOST_HOPS)}]-(b))
  WHERE all(l IN relationships(p) WHERE ${statement.visible('l')}${isTaken})
  WITH p WHERE length(p) <= ${statement.param(maxHops)}
  WITH nodes(p) AS records, [n IN nodes(p) | n.id] AS ids ORDER BY ids LIMIT ${statement.param(most)}
  RETURN DISTINCT records, ids
}
RETURN key, ids, COLLECT {
  UNWIND range(0, size(records) - 2) AS hop
  WITH hop, records[hop] AS c, records[hop + 1] AS d
  MATCH (c)-[l:${types}]-(d)
  WHERE ${statement.visible('l')}${isTaken}
  RETURN {hop: hop, type: ${relationName('l')}, start: startNode(l).id, subject: l.subject, property: l.property, object: l.object, edge: l.edge}
} AS links`;
}

/** Returns the combinations of relationships along the records of a path, at most `most` of them. */
function waysOf(snapshot: Snapshot, { ids, links }: PathRow, most: number): readonly (readonly Row[])[] {
  const steps = ids.slice(1).map((to, i) =>
    links
      .filter(({ hop }) => hop === i)
      .sort((a, b) => compare(keyOf(a), keyOf(b)))
      .map((link) => hopOf(snapshot, link, ids[i] ?? '', to)),
  );
  return steps.reduce<readonly (readonly Row[])[]>(
    (ways, hops) => ways.flatMap((way) => hops.map((hop) => [...way, hop])).slice(0, most),
    [[]],
  );
}

function hopOf(
  snapshot: Snapshot,
  { type, start, subject, property, object, edge }: Link,
  from: string,
  to: string,
): Row {
  return { snapshot, relation: type, forward: start === from, from, to, subject, property, object, edge };
}

const keyOf = ({ type, start, subject, property, object, edge }: Link): readonly string[] => [
  ...[type, start, subject, property, object, edge ?? ''],
];

/** Compares lists of texts item by item. */
function compare(a: readonly string[], b: readonly string[]): number {
  const i = a.findIndex((text, at) => text !== b[at]);
  return i < 0 ? 0 : (a[i] ?? '') < (b[i] ?? '') ? -1 : 1;
}

const isTimeout = (error: unknown): boolean =>
  error instanceof DiplographError && error.code === 'DATABASE_TIMEOUT';

const tookTooLong = ({ from, to, maxHops }: PathsRequest, cause: unknown): DiplographError =>
  new DiplographError(
    'LIMIT_EXCEEDED',
    `expected the shortest paths of at most ${String(maxHops)} hops from "${from}" to "${to}" within the time limit of a statement, found too many to compare; restrict "through" to some relations, or lower maxHops`,
    { cause },
  );
