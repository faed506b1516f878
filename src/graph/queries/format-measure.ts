import { query } from '../query.ts';
import { SEEN_S } from './shared.ts';

/** Which event of a format was the first that was held at each level? */
export const firstEvents = query<{ readonly key: string; readonly level: string; readonly event: string }>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:EventRow)
  WHERE s.format = key AND s.byDate > '' AND s.status = 'HELD' AND s.level IS NOT NULL AND s.earliest IS NOT NULL
    AND ${SEEN_S}
  WITH s.level AS level, min(s.byDate) AS first
  RETURN level, split(first, '|')[2] AS event
}
RETURN key, level, event`);

/** On which days did the held events of a format begin, of those that are dated to the month? */
export const heldBeginnings = query<{ readonly key: string; readonly days: readonly string[] }>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:EventRow)
  WHERE s.format = key AND s.byDate > '' AND s.status = 'HELD' AND s.month IS NOT NULL
    AND (size($levels) = 0 OR s.level IN $levels) AND ${SEEN_S}
  WITH s.beginsFrom AS day ORDER BY s.format, s.byDate LIMIT $limit
  RETURN collect(day) AS days
}
RETURN key, days`);

/** How often did a party host the held events of a format, and how many of these have a recorded host? */
export const hostCounts = query<{
  readonly key: string;
  readonly party: string;
  readonly count: number;
  readonly hosted: number;
}>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:EventRow)
  WHERE s.format = key AND s.byDate > '' AND s.status = 'HELD' AND size(s.hosts) > 0 AND ${SEEN_S}
  WITH collect(s.hosts) AS lists
  UNWIND lists AS hosts
  UNWIND hosts AS party
  RETURN party, count(*) AS count, size(lists) AS hosted ORDER BY count DESC, party LIMIT $limit
}
RETURN key, party, count, hosted`);

/** How many events of a format began in a range, held at which level or called off? */
export const engagements = query<{
  readonly key: string;
  readonly held: number;
  readonly leaders: number;
  readonly ministers: number;
  readonly calledOff: number;
}>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:EventRow)
  WHERE s.format = key AND s.byDate > '' AND s.beginsFrom >= $from AND s.beginsBy <= $to AND ${SEEN_S}
  RETURN sum(CASE WHEN s.status = 'HELD' THEN 1 ELSE 0 END) AS held,
    sum(CASE WHEN s.status = 'HELD' AND s.level IN $leading THEN 1 ELSE 0 END) AS leaders,
    sum(CASE WHEN s.status = 'HELD' AND s.level IN $ministerial THEN 1 ELSE 0 END) AS ministers,
    sum(CASE WHEN s.status IN ['CANCELLED', 'POSTPONED'] THEN 1 ELSE 0 END) AS calledOff
}
RETURN key, held, leaders, ministers, calledOff`);
