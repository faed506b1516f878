import { query } from '../query.ts';
import { SEEN_L, SEEN_S } from './shared.ts';

/** A path: the ids of the records on it, and of each hop its type, where it starts, and what finds its claims. */
export type PathRow = {
  readonly key: string;
  readonly ids: readonly string[];
  readonly hops: readonly (readonly [
    type: string,
    start: string,
    subject: string,
    property: string,
    object: string,
    edge: string | null,
  ])[];
};

/**
 * Which are the shortest paths between two records? The length is compared after the search for shortest paths: inside it,
 * Neo4j would look at longer ones too.
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
  RETURN [a.id] AS ids, [] AS hops
  UNION ALL
  WITH a, b WHERE a <> b
  MATCH p = allShortestPaths((a)-[:TAKES_PART|ATTENDED|UNDER|TOOK_PLACE_IN|REPLACED_BY|PARTNER_OF|MEMBER_OF|OF_GROUP|HOLDS|OFFICE_OF|PURSUES|ADOPTED|ADOPTED_AT|COOPERATES_WITH|CITIZEN_OF|CONCERNS*..6]-(b))
  WHERE all(l IN relationships(p) WHERE ${SEEN_L} AND ($through IS NULL OR type(l) IN $through))
  WITH p WHERE length(p) <= $maxHops
  RETURN [n IN nodes(p) | n.id] AS ids,
    [l IN relationships(p) | [type(l), startNode(l).id, l.subject, l.property, l.object, l.edge]] AS hops
    ORDER BY ids, hops LIMIT $most
}
RETURN key, ids, hops`);
