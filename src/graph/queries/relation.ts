import { query } from '../query.ts';
import { RELATIONS, SEEN_L } from './shared.ts';

/** A relationship between two records: a name of its own, its type, its ends, what its claims are found by, and its days. */
export type RelationRow = {
  readonly id: string;
  readonly relation: string;
  readonly start: string;
  readonly end: string;
  readonly subject: string;
  readonly object: string;
  readonly property: string;
  readonly edge: string | null;
  readonly startsBy: string;
  readonly endsFrom: string;
};

/**
 * Which relationships do the properties of some records make, to records of some types, and which sources of these types speak
 * of them? That is asked from the side of the record, which has few sources where a source may speak of thousands of records.
 */
export const relationsOfRecords = query<RelationRow>()(`
UNWIND $keys AS key
MATCH (a:Record {id: key})-[l:${RELATIONS}|WROTE|EDITED|PASSED_ON|SPEAKS_OF]-(b:Record)
WHERE key = CASE type(l) WHEN 'SPEAKS_OF' THEN l.object ELSE l.subject END AND a <> b
  AND ${SEEN_L} AND any(label IN labels(b) WHERE label IN $types)
WITH l, l.subject + ':' + l.property + ':' + l.object + coalesce(':' + l.edge, '') AS id
WHERE id > $lower
RETURN id, type(l) AS relation, startNode(l).id AS start, endNode(l).id AS end, l.subject AS subject,
  l.object AS object, l.property AS property, l.edge AS edge, l.startsBy AS startsBy, l.endsFrom AS endsFrom
ORDER BY id LIMIT $limit`);
