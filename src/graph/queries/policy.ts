import { query } from '../query.ts';
import { MATCHES, PAGE, SEEN_L, SEEN_S } from './shared.ts';
import type { CountRow, FoundRow } from './shared.ts';

/** Which policies does a party pursue, by name, rising. */
export const policiesOfPartyAsc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (:Record)-[l:PURSUES]->(:Policy)
  WHERE l.object = key AND l.byName > $lower AND l.byName < $upper AND ${SEEN_L}
  MATCH (s:Row:PolicyRow)
  WHERE s.id = l.subject AND ${SEEN_S}
    AND ${MATCHES}
  RETURN l, s ORDER BY l.object, l.byName LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [c IN $linkColumns | l[c]], l.byName, s]) AS found
${PAGE}`);

/** Which policies does a party pursue, by name, falling. */
export const policiesOfPartyDesc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (:Record)-[l:PURSUES]->(:Policy)
  WHERE l.object = key AND l.byName > $lower AND l.byName < $upper AND ${SEEN_L}
  MATCH (s:Row:PolicyRow)
  WHERE s.id = l.subject AND ${SEEN_S}
    AND ${MATCHES}
  RETURN l, s ORDER BY l.object DESC, l.byName DESC LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [c IN $linkColumns | l[c]], l.byName, s]) AS found
${PAGE}`);

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
