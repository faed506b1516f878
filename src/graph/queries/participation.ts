import { query } from '../query.ts';
import { MATCHES, PAGE, SEEN_L, SEEN_S } from './shared.ts';
import type { CountRow, FoundRow } from './shared.ts';

/** What a party does at events, by date, rising. */
export const participationsOfPartyAsc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:ParticipationRow)
  WHERE s.party = key AND s.byEvent > $lower AND s.byEvent < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.party, s.byEvent LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], s.byEvent, s]) AS found
${PAGE}`);

/** What a party does at events, by date, falling. */
export const participationsOfPartyDesc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:ParticipationRow)
  WHERE s.party = key AND s.byEvent > $lower AND s.byEvent < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN s ORDER BY s.party DESC, s.byEvent DESC LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], s.byEvent, s]) AS found
${PAGE}`);

/** How many: what a party does at events. */
export const participationsOfPartyCount = query<CountRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:ParticipationRow)
  WHERE s.party = key AND s.byEvent > '' AND ${SEEN_S}
    AND ${MATCHES}
  RETURN count(*) AS total
}
RETURN key, total`);

/** Where a person represents a party, by date, rising. */
export const participationsOfPersonAsc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (:Person)-[l:ATTENDED]->(:Event)
  WHERE l.object = key AND l.byDate > $lower AND l.byDate < $upper AND ${SEEN_L}
  MATCH (s:Row:ParticipationRow)
  WHERE s.id = l.subject + '/' + l.edge AND ${SEEN_S}
    AND ${MATCHES}
  RETURN l, s ORDER BY l.object, l.byDate LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], l.byDate, s]) AS found
${PAGE}`);

/** Where a person represents a party, by date, falling. */
export const participationsOfPersonDesc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (:Person)-[l:ATTENDED]->(:Event)
  WHERE l.object = key AND l.byDate > $lower AND l.byDate < $upper AND ${SEEN_L}
  MATCH (s:Row:ParticipationRow)
  WHERE s.id = l.subject + '/' + l.edge AND ${SEEN_S}
    AND ${MATCHES}
  RETURN l, s ORDER BY l.object DESC, l.byDate DESC LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [], l.byDate, s]) AS found
${PAGE}`);

/** How many: where a person represents a party. */
export const participationsOfPersonCount = query<CountRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (:Person)-[l:ATTENDED]->(:Event)
  WHERE l.object = key AND l.byDate > '' AND ${SEEN_L}
  MATCH (s:Row:ParticipationRow)
  WHERE s.id = l.subject + '/' + l.edge AND ${SEEN_S}
    AND ${MATCHES}
  RETURN count(*) AS total
}
RETURN key, total`);
