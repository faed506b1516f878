import { query } from '../query.ts';
import { MATCHES, PAGE, SEEN_S } from './shared.ts';
import type { CountRow, FoundRow } from './shared.ts';

/** Which offices does a person hold, by start, rising. */
export const tenuresOfPersonAsc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:TenureRow)
  WHERE s.person = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.person, s.byDate LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], s.byDate, s]) AS found
${PAGE}`);

/** Which offices does a person hold, by start, falling. */
export const tenuresOfPersonDesc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:TenureRow)
  WHERE s.person = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.person DESC, s.byDate DESC LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], s.byDate, s]) AS found
${PAGE}`);

/** How many: which offices does a person hold, by start. */
export const tenuresOfPersonCount = query<CountRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:TenureRow)
  WHERE s.person = key AND s.byDate > '' AND ${SEEN_S}
    AND ${MATCHES}
  RETURN count(*) AS total
}
RETURN key, total`);

/** Who holds the offices of a party, by start, rising. */
export const tenuresOfPartyAsc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:TenureRow)
  WHERE s.party = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.party, s.byDate LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], s.byDate, s]) AS found
${PAGE}`);

/** Who holds the offices of a party, by start, falling. */
export const tenuresOfPartyDesc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:TenureRow)
  WHERE s.party = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.party DESC, s.byDate DESC LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], s.byDate, s]) AS found
${PAGE}`);

/** How many: who holds the offices of a party, by start. */
export const tenuresOfPartyCount = query<CountRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:TenureRow)
  WHERE s.party = key AND s.byDate > '' AND ${SEEN_S}
    AND ${MATCHES}
  RETURN count(*) AS total
}
RETURN key, total`);
