import { query } from '../query.ts';
import { GROUPS, MATCHES, SEEN_L, SEEN_S } from './shared.ts';
import type { Referred } from './shared.ts';

/** A number of events that agree in the columns asked for, in their order; null where an event has none. */
export type GroupRow = {
  readonly key: string;
  readonly group: readonly (string | null)[];
  readonly count: number;
};

/**
 * What a statement of groups finds, in one row: the groups, each with the parent's key, its values and its count; and the records
 * that are named in them.
 */
export type GroupsFound = {
  readonly groups: readonly (readonly [string, readonly (string | null)[], number])[];
  readonly referred?: readonly Referred[];
};

/** How the events `s` are grouped: by columns, and by each of their hosts where these are asked for. */
const GROUPED = `UNWIND (CASE WHEN 'hosts' IN $by AND size(s.hosts) > 0 THEN s.hosts ELSE [null] END) AS host
  WITH [c IN $by | CASE c WHEN 'hosts' THEN host ELSE s[c] END] AS group, count(*) AS count
  RETURN group, count ORDER BY count DESC, reduce(text = '', part IN group | text + coalesce(part, '~') + '|') LIMIT $limit`;

/** How many events are there of each kind? */
export const eventGroups = query<GroupsFound>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:Row)
  WHERE s.type = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  ${GROUPED}
}
WITH collect([key, group, count]) AS found
${GROUPS}`);

/** How many events of a format are there of each kind? */
export const eventGroupsOfFormat = query<GroupsFound>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:EventRow)
  WHERE s.format = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  ${GROUPED}
}
WITH collect([key, group, count]) AS found
${GROUPS}`);

/** How many events at a place are there of each kind? */
export const eventGroupsOfPlace = query<GroupsFound>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:EventRow)
  WHERE s.place = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  ${GROUPED}
}
WITH collect([key, group, count]) AS found
${GROUPS}`);

/** How many events with a party are there of each kind? */
export const eventGroupsOfParty = query<GroupsFound>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:ParticipationRow)
  WHERE l.party = key AND l.byEvent > '' AND ${SEEN_L}
  MATCH (s:Row:EventRow)
  WHERE s.id = l.event AND ${SEEN_S}
    AND ${MATCHES}
  ${GROUPED}
}
WITH collect([key, group, count]) AS found
${GROUPS}`);
