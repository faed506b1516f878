import { query } from '../query.ts';
import { MATCHES, SEEN_S } from './shared.ts';

/** A number of events that begin in one period and agree in level, status and partner. */
export type PeriodCount = {
  readonly key: string;
  /** The finest of the wanted periods that contains the beginning whole. */
  readonly period: string | null;
  /** Whether that is the period asked for, and not a coarser one. */
  readonly exact: boolean;
  readonly level: string | null;
  readonly status: string | null;
  readonly partner: string | null;
  readonly count: number;
};

/** How many events begin in each period, by level, status and partner? */
export const eventsByPeriod = query<PeriodCount>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:Row)
  WHERE s.type = key AND s.byDate > $lower AND s.byDate < $upper AND ${SEEN_S}
    AND ${MATCHES}
  RETURN head([c IN $periodColumns WHERE s[c] IS NOT NULL | s[c]]) AS period,
    s[$periodColumns[0]] IS NOT NULL AS exact,
    s.level AS level, s.status AS status, s.partner AS partner, count(*) AS count
  LIMIT $limit
}
RETURN key, period, exact, level, status, partner, count`);

/** An event that is there, as far as its id and its kind tell. */
export type EventFound = readonly [id: string, kind: string];

/** The events of one format that begin in one period. */
export type CellRow = {
  readonly key: string;
  readonly period: string | null;
  readonly exact: boolean;
  readonly count: number;
  readonly events: readonly EventFound[];
  readonly latestHeld: EventFound | null;
  readonly nextPlanned: EventFound | null;
};

/** Which events of a format begin in each period of a range, which of them was held last, which comes next? */
export const eventCells = query<CellRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:EventRow)
  WHERE s.format = key AND s.byDate > $lower AND s.byDate < $upper AND s.beginsFrom <= $to AND s.beginsBy >= $from AND ${SEEN_S}
    AND ${MATCHES}
  WITH s ORDER BY s.format, s.byDate
  WITH head([c IN $periodColumns WHERE s[c] IS NOT NULL | s[c]]) AS period,
    s[$periodColumns[0]] IS NOT NULL AS exact,
    count(*) AS count, collect([s.id, s.kind]) AS found,
    collect(CASE WHEN s.status = 'HELD' THEN [s.id, s.kind] END) AS held,
    collect(CASE WHEN s.status IN $upcoming AND s.latest >= $today THEN [s.id, s.kind] END) AS coming
  RETURN period, exact, count, found[..$most] AS events, last(held) AS latestHeld, head(coming) AS nextPlanned
  LIMIT $limit
}
RETURN key, period, exact, count, events, latestHeld, nextPlanned`);
