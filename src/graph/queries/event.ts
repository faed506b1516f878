import { query } from '../query.ts';
import { MATCHES, PAGE, SEEN_S } from './shared.ts';
import type { CountRow, FoundRow } from './shared.ts';

/** Which events are held under a format, by date, rising. */
export const eventsOfFormatAsc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:EventRow)
  WHERE s.format = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.format, s.byDate LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], s.byDate, s]) AS found
${PAGE}`);

/** Which events are held under a format, by date, falling. */
export const eventsOfFormatDesc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:EventRow)
  WHERE s.format = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.format DESC, s.byDate DESC LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], s.byDate, s]) AS found
${PAGE}`);

/** How many: which events are held under a format, by date. */
export const eventsOfFormatCount = query<CountRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:EventRow)
  WHERE s.format = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN count(*) AS total
}
RETURN key, total`);

/** Which events are held at a place, by date, rising. */
export const eventsOfPlaceAsc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:EventRow)
  WHERE s.place = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.place, s.byDate LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], s.byDate, s]) AS found
${PAGE}`);

/** Which events are held at a place, by date, falling. */
export const eventsOfPlaceDesc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:EventRow)
  WHERE s.place = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.place DESC, s.byDate DESC LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], s.byDate, s]) AS found
${PAGE}`);

/** How many: which events are held at a place, by date. */
export const eventsOfPlaceCount = query<CountRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:EventRow)
  WHERE s.place = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN count(*) AS total
}
RETURN key, total`);
