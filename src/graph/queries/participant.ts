import { query } from '../query.ts';
import { MATCHES, SEEN_L, SEEN_S } from './shared.ts';
import type { CountRow, PageRow } from './shared.ts';

/** Which parties are at an event, by name, rising. */
export const participantsOfEventAsc = query<PageRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:ParticipationRow)
  WHERE l.event = key AND l.byName > $lower AND l.byName < $upper AND ${SEEN_L}
  MATCH (s:Row)
  WHERE s.id = l.party AND ${SEEN_S}
    AND ${MATCHES}
  RETURN l, s ORDER BY l.event, l.byName LIMIT $limit
}
RETURN key, [c IN $columns | s[c]] AS row, [c IN $linkColumns | l[c]] AS link, l.byName AS cursor`);

/** Which parties are at an event, by name, falling. */
export const participantsOfEventDesc = query<PageRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:ParticipationRow)
  WHERE l.event = key AND l.byName > $lower AND l.byName < $upper AND ${SEEN_L}
  MATCH (s:Row)
  WHERE s.id = l.party AND ${SEEN_S}
    AND ${MATCHES}
  RETURN l, s ORDER BY l.event DESC, l.byName DESC LIMIT $limit
}
RETURN key, [c IN $columns | s[c]] AS row, [c IN $linkColumns | l[c]] AS link, l.byName AS cursor`);

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
