import { query } from '../query.ts';
import { MATCHES, PAGE, SEEN_S } from './shared.ts';
import type { CountRow, FoundRow } from './shared.ts';

/** Which records are there of a type, by name, rising. */
export const recordsByNameAsc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:Row)
  WHERE s.type = key AND s.byName > $lower AND s.byName < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.type, s.byName LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], s.byName, s]) AS found
${PAGE}`);

/** Which records are there of a type, by name, falling. */
export const recordsByNameDesc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:Row)
  WHERE s.type = key AND s.byName > $lower AND s.byName < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.type DESC, s.byName DESC LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], s.byName, s]) AS found
${PAGE}`);

/** How many: which records are there of a type, by name. */
export const recordsByNameCount = query<CountRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:Row)
  WHERE s.type = key AND s.byName > '' AND ${SEEN_S}
    AND ${MATCHES}
  RETURN count(*) AS total
}
RETURN key, total`);

/** Which records are there of a type, by date, rising. */
export const recordsByDateAsc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:Row)
  WHERE s.type = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.type, s.byDate LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], s.byDate, s]) AS found
${PAGE}`);

/** Which records are there of a type, by date, falling. */
export const recordsByDateDesc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:Row)
  WHERE s.type = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.type DESC, s.byDate DESC LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], s.byDate, s]) AS found
${PAGE}`);

/** How many: which records are there of a type, by date. */
export const recordsByDateCount = query<CountRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:Row)
  WHERE s.type = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN count(*) AS total
}
RETURN key, total`);
