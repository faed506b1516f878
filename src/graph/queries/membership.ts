import { query } from '../query.ts';
import { MATCHES, PAGE, SEEN_L, SEEN_S } from './shared.ts';
import type { CountRow, FoundRow } from './shared.ts';

/** To which formats does a party belong, by name, rising. */
export const formatsOfPartyAsc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:MembershipRow)
  WHERE l.party = key AND l.byBody > $lower AND l.byBody < $upper AND ${SEEN_L}
  MATCH (s:Row:FormatRow)
  WHERE s.id = l.body AND ${SEEN_S}
    AND ${MATCHES}
  RETURN l, s ORDER BY l.party, l.byBody LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [c IN $linkColumns | l[c]], l.byBody, s]) AS found
${PAGE}`);

/** To which formats does a party belong, by name, falling. */
export const formatsOfPartyDesc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:MembershipRow)
  WHERE l.party = key AND l.byBody > $lower AND l.byBody < $upper AND ${SEEN_L}
  MATCH (s:Row:FormatRow)
  WHERE s.id = l.body AND ${SEEN_S}
    AND ${MATCHES}
  RETURN l, s ORDER BY l.party DESC, l.byBody DESC LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [c IN $linkColumns | l[c]], l.byBody, s]) AS found
${PAGE}`);

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

/** To which groups does a party belong, by name, rising. */
export const groupsOfPartyAsc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:MembershipRow)
  WHERE l.party = key AND l.byBody > $lower AND l.byBody < $upper AND l.bodyType = 'Group' AND ${SEEN_L}
  MATCH (s:Row:GroupRow)
  WHERE s.id = l.body AND ${SEEN_S}
    AND ${MATCHES}
  RETURN l, s ORDER BY l.party, l.byBody LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [c IN $linkColumns | l[c]], l.byBody, s]) AS found
${PAGE}`);

/** To which groups does a party belong, by name, falling. */
export const groupsOfPartyDesc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:MembershipRow)
  WHERE l.party = key AND l.byBody > $lower AND l.byBody < $upper AND l.bodyType = 'Group' AND ${SEEN_L}
  MATCH (s:Row:GroupRow)
  WHERE s.id = l.body AND ${SEEN_S}
    AND ${MATCHES}
  RETURN l, s ORDER BY l.party DESC, l.byBody DESC LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [c IN $linkColumns | l[c]], l.byBody, s]) AS found
${PAGE}`);

/** How many: to which groups does a party belong, by name. */
export const groupsOfPartyCount = query<CountRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:MembershipRow)
  WHERE l.party = key AND l.byBody > '' AND l.bodyType = 'Group' AND ${SEEN_L}
  MATCH (s:Row:GroupRow)
  WHERE s.id = l.body AND ${SEEN_S}
    AND ${MATCHES}
  RETURN count(*) AS total
}
RETURN key, total`);

/** Which parties belong to a group, an organization or a format, by name, rising. */
export const membersOfBodyAsc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:MembershipRow)
  WHERE l.body = key AND l.byName > $lower AND l.byName < $upper AND ${SEEN_L}
  MATCH (s:Row)
  WHERE s.id = l.party AND ${SEEN_S}
    AND ${MATCHES}
  RETURN l, s ORDER BY l.body, l.byName LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [c IN $linkColumns | l[c]], l.byName, s]) AS found
${PAGE}`);

/** Which parties belong to a group, an organization or a format, by name, falling. */
export const membersOfBodyDesc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:MembershipRow)
  WHERE l.body = key AND l.byName > $lower AND l.byName < $upper AND ${SEEN_L}
  MATCH (s:Row)
  WHERE s.id = l.party AND ${SEEN_S}
    AND ${MATCHES}
  RETURN l, s ORDER BY l.body DESC, l.byName DESC LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [c IN $linkColumns | l[c]], l.byName, s]) AS found
${PAGE}`);

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
