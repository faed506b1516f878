import { query } from '../query.ts';
import { MATCHES, PAGE, SEEN_S } from './shared.ts';
import type { CountRow, FoundRow } from './shared.ts';

/** Which documents did an event adopt, by date, rising. */
export const documentsOfEventAsc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:DocumentRow)
  WHERE s.event = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.event, s.byDate LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], s.byDate, s]) AS found
${PAGE}`);

/** Which documents did an event adopt, by date, falling. */
export const documentsOfEventDesc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:DocumentRow)
  WHERE s.event = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.event DESC, s.byDate DESC LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], s.byDate, s]) AS found
${PAGE}`);

/** How many: which documents did an event adopt, by date. */
export const documentsOfEventCount = query<CountRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:DocumentRow)
  WHERE s.event = key AND s.byDate > '' AND ${SEEN_S}
    AND ${MATCHES}
  RETURN count(*) AS total
}
RETURN key, total`);
