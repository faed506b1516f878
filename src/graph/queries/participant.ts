import { query } from '../query.ts';
import { LINKS, MATCHES, PAGE, SEEN_L, SEEN_S } from './shared.ts';
import type { CountRow, FoundRow } from './shared.ts';

/** Which parties are at an event, by name, rising. */
export const participantsOfEventAsc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:ParticipationRow)
  WHERE l.event = key AND l.byName > $lower AND l.byName < $upper AND ${SEEN_L}
  MATCH (s:Row)
  WHERE s.id = l.party AND ${SEEN_S}
    AND ${MATCHES}
  RETURN l, s ORDER BY l.event, l.byName LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [c IN $linkColumns | l[c]], l.byName, s]) AS found
${PAGE}`);

/** Which parties are at an event, by name, falling. */
export const participantsOfEventDesc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:ParticipationRow)
  WHERE l.event = key AND l.byName > $lower AND l.byName < $upper AND ${SEEN_L}
  MATCH (s:Row)
  WHERE s.id = l.party AND ${SEEN_S}
    AND ${MATCHES}
  RETURN l, s ORDER BY l.event DESC, l.byName DESC LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [c IN $linkColumns | l[c]], l.byName, s]) AS found
${PAGE}`);

/** How many: which parties are at an event, by name. */
export const participantsOfEventCount = query<CountRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:ParticipationRow)
  WHERE l.event = key AND l.byName > '' AND ${SEEN_L}
  MATCH (s:Row)
  WHERE s.id = l.party AND ${SEEN_S}
    AND ${MATCHES}
  RETURN count(*) AS total
}
RETURN key, total`);

/** The links `l`, each with the id of the party to which it leads. */
const TO_PARTY = 'WITH collect([key, l.party, [c IN $linkColumns | l[c]], l.byName]) AS found' as const;

/** Which parties are at each of the events, by name, rising; each party once, however many of the events it is at. */
export const participantsOfEventsAsc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:ParticipationRow)
  WHERE l.event = key AND l.byName > $lower AND l.byName < $upper AND ${SEEN_L}
  RETURN l ORDER BY l.event, l.byName LIMIT $limit
}
${TO_PARTY}
${LINKS}`);

/** Which parties are at each of the events, by name, falling; each party once, however many of the events it is at. */
export const participantsOfEventsDesc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:ParticipationRow)
  WHERE l.event = key AND l.byName > $lower AND l.byName < $upper AND ${SEEN_L}
  RETURN l ORDER BY l.event DESC, l.byName DESC LIMIT $limit
}
${TO_PARTY}
${LINKS}`);
