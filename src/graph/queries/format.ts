import { query } from '../query.ts';
import { MATCHES, PAGE, SEEN_S } from './shared.ts';
import type { CountRow, FoundRow } from './shared.ts';

/** In which formats does a group meet a partner, by when they began, rising. */
export const formatsOfGroupAsc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:FormatRow)
  WHERE s.group = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.group, s.byDate LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], s.byDate, s]) AS found
${PAGE}`);

/** In which formats does a group meet a partner, by when they began, falling. */
export const formatsOfGroupDesc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:FormatRow)
  WHERE s.group = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.group DESC, s.byDate DESC LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], s.byDate, s]) AS found
${PAGE}`);

/** How many: in which formats does a group meet a partner, by when they began. */
export const formatsOfGroupCount = query<CountRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:FormatRow)
  WHERE s.group = key AND s.byDate > '' AND ${SEEN_S}
    AND ${MATCHES}
  RETURN count(*) AS total
}
RETURN key, total`);

/** In which formats does a group meet a partner, by name, rising. */
export const formatsOfGroupByNameAsc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:FormatRow)
  WHERE s.group = key AND s.byName > $lower AND s.byName < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.group, s.byName LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], s.byName, s]) AS found
${PAGE}`);

/** In which formats does a group meet a partner, by name, falling. */
export const formatsOfGroupByNameDesc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:FormatRow)
  WHERE s.group = key AND s.byName > $lower AND s.byName < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.group DESC, s.byName DESC LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], s.byName, s]) AS found
${PAGE}`);

/** How many: in which formats does a group meet a partner, by name. */
export const formatsOfGroupByNameCount = query<CountRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:FormatRow)
  WHERE s.group = key AND s.byName > '' AND ${SEEN_S}
    AND ${MATCHES}
  RETURN count(*) AS total
}
RETURN key, total`);
