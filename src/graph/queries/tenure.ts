import { query } from '../query.ts';
import { MATCHES, SEEN_S } from './shared.ts';
import type { CountRow, PageRow } from './shared.ts';

/** Which offices does a person hold, by start, rising. */
export const tenuresOfPersonAsc = query<PageRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:TenureRow)
  WHERE s.person = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.person, s.byDate LIMIT $limit
}
RETURN key, [c IN $columns | s[c]] AS row, [] AS link, s.byDate AS cursor`);

/** Which offices does a person hold, by start, falling. */
export const tenuresOfPersonDesc = query<PageRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:TenureRow)
  WHERE s.person = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.person DESC, s.byDate DESC LIMIT $limit
}
RETURN key, [c IN $columns | s[c]] AS row, [] AS link, s.byDate AS cursor`);

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
export const tenuresOfPartyAsc = query<PageRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:TenureRow)
  WHERE s.party = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.party, s.byDate LIMIT $limit
}
RETURN key, [c IN $columns | s[c]] AS row, [] AS link, s.byDate AS cursor`);

/** Who holds the offices of a party, by start, falling. */
export const tenuresOfPartyDesc = query<PageRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:TenureRow)
  WHERE s.party = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.party DESC, s.byDate DESC LIMIT $limit
}
RETURN key, [c IN $columns | s[c]] AS row, [] AS link, s.byDate AS cursor`);

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
