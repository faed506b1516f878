import { query } from '../query.ts';
import { MATCHES, PAGE, SEEN_S } from './shared.ts';
import type { CountRow, FoundRow } from './shared.ts';

/** What is claimed of a subject, by property, rising. */
export const claimsOfSubjectAsc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:ClaimRow)
  WHERE s.subject = key AND s.byName > $lower AND s.byName < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.subject, s.byName LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], s.byName, s]) AS found
${PAGE}`);

/** What is claimed of a subject, by property, falling. */
export const claimsOfSubjectDesc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:ClaimRow)
  WHERE s.subject = key AND s.byName > $lower AND s.byName < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.subject DESC, s.byName DESC LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], s.byName, s]) AS found
${PAGE}`);

/** How many: what is claimed of a subject, by property. */
export const claimsOfSubjectCount = query<CountRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:ClaimRow)
  WHERE s.subject = key AND s.byName > '' AND ${SEEN_S}
    AND ${MATCHES}
  RETURN count(*) AS total
}
RETURN key, total`);

/** What does a source state, by subject, rising. */
export const claimsOfSourceAsc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:ClaimRow)
  WHERE s.source = key AND s.byName > $lower AND s.byName < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.source, s.byName LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], s.byName, s]) AS found
${PAGE}`);

/** What does a source state, by subject, falling. */
export const claimsOfSourceDesc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:ClaimRow)
  WHERE s.source = key AND s.byName > $lower AND s.byName < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.source DESC, s.byName DESC LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], s.byName, s]) AS found
${PAGE}`);

/** How many: what does a source state, by subject. */
export const claimsOfSourceCount = query<CountRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:ClaimRow)
  WHERE s.source = key AND s.byName > '' AND ${SEEN_S}
    AND ${MATCHES}
  RETURN count(*) AS total
}
RETURN key, total`);
