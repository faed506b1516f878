import { query } from '../query.ts';
import { RELATIONS, SEEN_L, SEEN_S } from './shared.ts';

/** A relationship between two neighbours on a path: its place on the path from 0, its type, where it starts, its claims. */
export type Link = {
  readonly hop: number;
  readonly type: string;
  readonly start: string;
  readonly subject: string;
  readonly property: string;
  readonly object: string;
  readonly edge: string | null;
};

/** The ids of the records on a path, and all relationships between neighbours: several where they are related in several ways. */
export type PathRow = {
  readonly key: string;
  readonly ids: readonly string[];
  readonly links: readonly Link[];
};

/**
 * Which are the shortest paths between two records? The length is compared after the search for shortest paths: inside it,
 * Neo4j would look at longer ones too. Relationships are read for the few paths told alone: to sort thousands of paths by
 * them takes several times as long as by ids.
 */
export const shortestPaths = query<PathRow>()(`
UNWIND $keys AS key
OPTIONAL MATCH (x:AliasRow) WHERE x.id = key AND x.r0 <= $rev AND x.r1 > $rev
OPTIONAL MATCH (y:AliasRow) WHERE y.id = $to AND y.r0 <= $rev AND y.r1 > $rev
WITH key, coalesce(x.target, key) AS start, coalesce(y.target, $to) AS end
MATCH (a:Record {id: start})
MATCH (b:Record {id: end})
CALL (a, b) {
  WITH a, b WHERE a = b
  MATCH (s:Row) WHERE s.id = a.id AND ${SEEN_S}
  RETURN [a] AS records, [a.id] AS ids
  UNION ALL
  WITH a, b WHERE a <> b
  MATCH p = allShortestPaths((a)-[:${RELATIONS}*..6]-(b))
  WHERE all(l IN relationships(p) WHERE ${SEEN_L} AND ($through IS NULL OR type(l) IN $through))
  WITH p WHERE length(p) <= $maxHops
  WITH nodes(p) AS records, [n IN nodes(p) | n.id] AS ids ORDER BY ids LIMIT $most
  RETURN DISTINCT records, ids
}
RETURN key, ids, COLLECT {
  UNWIND range(0, size(records) - 2) AS hop
  WITH hop, records[hop] AS c, records[hop + 1] AS d
  MATCH (c)-[l:${RELATIONS}]-(d)
  WHERE ${SEEN_L} AND ($through IS NULL OR type(l) IN $through)
  RETURN {hop: hop, type: type(l), start: startNode(l).id, subject: l.subject, property: l.property, object: l.object, edge: l.edge}
} AS links`);
