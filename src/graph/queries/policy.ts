import { query } from '../query.ts';
import { MATCHES, SEEN_L, SEEN_S } from './shared.ts';
import type { CountRow, PageRow } from './shared.ts';

/** Which policies does a party pursue, by name, rising. */
export const policiesOfPartyAsc = query<PageRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (:Record)-[l:PURSUES]->(:Policy)
  WHERE l.object = key AND l.byName > $lower AND l.byName < $upper AND ${SEEN_L}
  MATCH (s:Row:PolicyRow)
  WHERE s.id = l.subject AND ${SEEN_S}
    AND ${MATCHES}
  RETURN l, s ORDER BY l.object, l.byName LIMIT $limit
}
RETURN key, [c IN $columns | s[c]] AS row, [c IN $linkColumns | l[c]] AS link, l.byName AS cursor`);

/** Which policies does a party pursue, by name, falling. */
export const policiesOfPartyDesc = query<PageRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (:Record)-[l:PURSUES]->(:Policy)
  WHERE l.object = key AND l.byName > $lower AND l.byName < $upper AND ${SEEN_L}
  MATCH (s:Row:PolicyRow)
  WHERE s.id = l.subject AND ${SEEN_S}
    AND ${MATCHES}
  RETURN l, s ORDER BY l.object DESC, l.byName DESC LIMIT $limit
}
RETURN key, [c IN $columns | s[c]] AS row, [c IN $linkColumns | l[c]] AS link, l.byName AS cursor`);

/** How many: which policies does a party pursue, by name. */
export const policiesOfPartyCount = query<CountRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (:Record)-[l:PURSUES]->(:Policy)
  WHERE l.object = key AND l.byName > '' AND ${SEEN_L}
  MATCH (s:Row:PolicyRow)
  WHERE s.id = l.subject AND ${SEEN_S}
    AND ${MATCHES}
  RETURN count(*) AS total
}
RETURN key, total`);
