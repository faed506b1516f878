import { query } from '../query.ts';
import { SEEN_S } from './shared.ts';
import type { KeyedRow } from './shared.ts';

/** What do sources say of one item of a property: of the edge between a subject and an object, or of one value? */
export const claimsOfEdge = query<KeyedRow>()(`
UNWIND $keys AS edge
CALL (edge) {
  MATCH (s:ClaimRow)
  WHERE s.subject = edge.subject AND s.byName > '' AND ${SEEN_S}
    AND CASE WHEN s.property = edge.property
      THEN edge.value IN [s.object, s.value] AND coalesce(s.edge = edge.edge, edge.edge IS NULL)
      ELSE s.property STARTS WITH edge.property + '.' AND s.edge = edge.value END
  RETURN s ORDER BY s.subject, s.byName LIMIT $limit
}
RETURN edge.key AS key, [c IN $columns | s[c]] AS row`);
