import { query } from '../query.ts';
import { MATCHES, PAGE, SEEN_L, SEEN_S } from './shared.ts';
import type { CountRow, FoundRow } from './shared.ts';

/** Which sources speak of an entity, by title, rising. */
export const sourcesOfEntityAsc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (:Source)-[l:SPEAKS_OF]->(:Record)
  WHERE l.object = key AND l.byName > $lower AND l.byName < $upper AND ${SEEN_L}
  MATCH (s:Row:SourceRow)
  WHERE s.id = l.subject AND ${SEEN_S}
    AND ${MATCHES}
  RETURN l, s ORDER BY l.object, l.byName LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [c IN $linkColumns | l[c]], l.byName, s]) AS found
${PAGE}`);

/** Which sources speak of an entity, by title, falling. */
export const sourcesOfEntityDesc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (:Source)-[l:SPEAKS_OF]->(:Record)
  WHERE l.object = key AND l.byName > $lower AND l.byName < $upper AND ${SEEN_L}
  MATCH (s:Row:SourceRow)
  WHERE s.id = l.subject AND ${SEEN_S}
    AND ${MATCHES}
  RETURN l, s ORDER BY l.object DESC, l.byName DESC LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [c IN $linkColumns | l[c]], l.byName, s]) AS found
${PAGE}`);

/** How many: which sources speak of an entity, by title. */
export const sourcesOfEntityCount = query<CountRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (:Source)-[l:SPEAKS_OF]->(:Record)
  WHERE l.object = key AND l.byName > '' AND ${SEEN_L}
  MATCH (s:Row:SourceRow)
  WHERE s.id = l.subject AND ${SEEN_S}
    AND ${MATCHES}
  RETURN count(*) AS total
}
RETURN key, total`);
