import { query } from '../query.ts';
import { MATCHES, SEEN_L, SEEN_S } from './shared.ts';
import type { CountRow, PageRow } from './shared.ts';

/** To which formats does a party belong, by name, rising. */
export const formatsOfPartyAsc = query<PageRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:MembershipRow)
  WHERE l.party = key AND l.byBody > $lower AND l.byBody < $upper AND ${SEEN_L}
  MATCH (s:Row:FormatRow)
  WHERE s.id = l.body AND ${SEEN_S}
    AND ${MATCHES}
  RETURN l, s ORDER BY l.party, l.byBody LIMIT $limit
}
RETURN key, [c IN $columns | s[c]] AS row, [c IN $linkColumns | l[c]] AS link, l.byBody AS cursor`);

/** To which formats does a party belong, by name, falling. */
export const formatsOfPartyDesc = query<PageRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:MembershipRow)
  WHERE l.party = key AND l.byBody > $lower AND l.byBody < $upper AND ${SEEN_L}
  MATCH (s:Row:FormatRow)
  WHERE s.id = l.body AND ${SEEN_S}
    AND ${MATCHES}
  RETURN l, s ORDER BY l.party DESC, l.byBody DESC LIMIT $limit
}
RETURN key, [c IN $columns | s[c]] AS row, [c IN $linkColumns | l[c]] AS link, l.byBody AS cursor`);

/** How many: to which formats does a party belong, by name. */
export const formatsOfPartyCount = query<CountRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:MembershipRow)
  WHERE l.party = key AND l.byBody > '' AND ${SEEN_L}
  MATCH (s:Row:FormatRow)
  WHERE s.id = l.body AND ${SEEN_S}
    AND ${MATCHES}
  RETURN count(*) AS total
}
RETURN key, total`);

/** Which parties belong to a group, an organization or a format, by name, rising. */
export const membersOfBodyAsc = query<PageRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:MembershipRow)
  WHERE l.body = key AND l.byName > $lower AND l.byName < $upper AND ${SEEN_L}
  MATCH (s:Row)
  WHERE s.id = l.party AND ${SEEN_S}
    AND ${MATCHES}
  RETURN l, s ORDER BY l.body, l.byName LIMIT $limit
}
RETURN key, [c IN $columns | s[c]] AS row, [c IN $linkColumns | l[c]] AS link, l.byName AS cursor`);

/** Which parties belong to a group, an organization or a format, by name, falling. */
export const membersOfBodyDesc = query<PageRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:MembershipRow)
  WHERE l.body = key AND l.byName > $lower AND l.byName < $upper AND ${SEEN_L}
  MATCH (s:Row)
  WHERE s.id = l.party AND ${SEEN_S}
    AND ${MATCHES}
  RETURN l, s ORDER BY l.body DESC, l.byName DESC LIMIT $limit
}
RETURN key, [c IN $columns | s[c]] AS row, [c IN $linkColumns | l[c]] AS link, l.byName AS cursor`);

/** How many: which parties belong to a group, an organization or a format, by name. */
export const membersOfBodyCount = query<CountRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:MembershipRow)
  WHERE l.body = key AND l.byName > '' AND ${SEEN_L}
  MATCH (s:Row)
  WHERE s.id = l.party AND ${SEEN_S}
    AND ${MATCHES}
  RETURN count(*) AS total
}
RETURN key, total`);
