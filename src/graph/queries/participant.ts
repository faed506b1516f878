import { query } from '../query.ts';
import { MATCHES, PAGE, SEEN_L, SEEN_S } from './shared.ts';
import type { CountRow, LinksFound, PageFound } from './shared.ts';

/** Which parties are at an event, by name, rising. */
export const participantsOfEventAsc = query<PageFound>()(`
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
export const participantsOfEventDesc = query<PageFound>()(`
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

/** The links `l`, and each party to which they lead once. */
const ONCE = `WITH collect([key, l.party, [c IN $linkColumns | l[c]], l.byName]) AS links
RETURN links, COLLECT {
  UNWIND links AS link
  WITH DISTINCT link[1] AS id
  MATCH (s:Row)
  WHERE s.id = id AND ${SEEN_S}
  RETURN [id, [c IN $columns | s[c]]]
} AS records` as const;

/** Which parties are at each of the events, by name, rising; each party once, however many of the events it is at. */
export const participantsOfEventsAsc = query<LinksFound>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:ParticipationRow)
  WHERE l.event = key AND l.byName > $lower AND l.byName < $upper AND ${SEEN_L}
  RETURN l ORDER BY l.event, l.byName LIMIT $limit
}
${ONCE}`);

/** Which parties are at each of the events, by name, falling; each party once, however many of the events it is at. */
export const participantsOfEventsDesc = query<LinksFound>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:ParticipationRow)
  WHERE l.event = key AND l.byName > $lower AND l.byName < $upper AND ${SEEN_L}
  RETURN l ORDER BY l.event DESC, l.byName DESC LIMIT $limit
}
${ONCE}`);
