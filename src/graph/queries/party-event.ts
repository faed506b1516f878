import { query } from '../query.ts';
import { MATCHES, PAGE, SEEN_L, SEEN_S } from './shared.ts';
import type { CountRow, FoundRow } from './shared.ts';

/** At which events is a party, by date, rising. */
export const eventsOfPartyAsc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:ParticipationRow)
  WHERE l.party = key AND l.byEvent > $lower AND l.byEvent < $upper AND ${SEEN_L}
  MATCH (s:Row:EventRow)
  WHERE s.id = l.event AND ${SEEN_S}
    AND ${MATCHES}
  RETURN l, s ORDER BY l.party, l.byEvent LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [c IN $linkColumns | l[c]], l.byEvent, s]) AS found
${PAGE}`);

/** At which events is a party, by date, falling. */
export const eventsOfPartyDesc = query<FoundRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:ParticipationRow)
  WHERE l.party = key AND l.byEvent > $lower AND l.byEvent < $upper AND ${SEEN_L}
  MATCH (s:Row:EventRow)
  WHERE s.id = l.event AND ${SEEN_S}
    AND ${MATCHES}
  RETURN l, s ORDER BY l.party DESC, l.byEvent DESC LIMIT $limit
}
WITH collect([key, [c IN $columns | s[c]], [c IN $linkColumns | l[c]], l.byEvent, s]) AS found
${PAGE}`);

/** How many: at which events is a party, by date. */
export const eventsOfPartyCount = query<CountRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:ParticipationRow)
  WHERE l.party = key AND l.byEvent > '' AND ${SEEN_L}
  MATCH (s:Row:EventRow)
  WHERE s.id = l.event AND ${SEEN_S}
    AND ${MATCHES}
  RETURN count(*) AS total
}
RETURN key, total`);
