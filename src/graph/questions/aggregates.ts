import { ALL, keyRange } from '../filter.ts';
import { forEachKey, matchLines } from '../compile.ts';
import { narrowed } from '../plan.ts';
import { UPCOMING } from '../where.ts';
import { HIGHEST, MAX_PAGE } from '../pagination.ts';
import type { Filter } from '../filter.ts';
import type { Keyed, Loader, Snapshot } from '../types.ts';
import type { Statement } from '../statement.ts';

/** A number of events that begin in one period and agree in level, status and partners. */
export type PeriodCount = {
  readonly key: string;
  /** The finest of the requested periods that contains all possible days of the beginning. */
  readonly period: string | null;
  /** True for the requested period, false for a coarser one. */
  readonly exact: boolean;
  readonly level: string | null;
  readonly status: string | null;
  readonly partners: readonly string[];
  readonly count: number;
};

/** The most combinations of period, level, status and partners. */
const MAX_COUNTS = 50_000;

/** Returns the lines that name the period of an event; `columns` are those of the requested period and of the coarser ones. */
const period = (statement: Statement, columns: readonly string[]): string => {
  const names = statement.param(columns);
  return `head([column IN ${names} WHERE s[column] IS NOT NULL | s[column]]) AS period, s[${names}[0]] IS NOT NULL AS exact`;
};

/** Returns the number of events that begin in each period, by level, status and partners. */
export const eventsByPeriod = (
  snapshot: Snapshot,
  filter: Filter,
  periodColumns: readonly string[],
): Promise<readonly PeriodCount[]> => {
  const { plan, key } = narrowed({ list: 'recordsByEventDate', filter }, 'Event');
  return snapshot
    .ask<PeriodCount>({
      limit: MAX_COUNTS,
      text: (statement) =>
        forEachKey(`${matchLines(statement, plan)}
  RETURN ${period(statement, periodColumns)}, s.level AS level, s.status AS status, s.partners AS partners, count(*) AS count
  LIMIT ${statement.param(MAX_COUNTS + 1)}`),
    })
    .load(key ?? 'Event');
};

/** The id and the kind of an event. */
export type EventFound = readonly [id: string, kind: string];

/** Returns the condition that an event may begin in a range of days, which is true for an event without a date. */
const mayBegin = (statement: Statement, from: string, to: string): string =>
  `(s.earliestStart IS NULL OR s.earliestStart <= ${statement.param(to)} AND s.latestStart >= ${statement.param(from)})`;

/** The earliest day by which an event had begun, and the latest day on which one began or later; nulls without a dated event. */
type BeginningRange = Keyed & { readonly first: string | null; readonly last: string | null };

/** Returns a loader of the days between which each dated event may have begun, for the type `Event`. */
export const beginningRange = (snapshot: Snapshot): Loader<readonly BeginningRange[]> =>
  snapshot.ask({
    text: (statement) =>
      forEachKey(`${matchLines(statement, { list: 'recordsByEventDate', filter: ALL })} AND s.earliestStart IS NOT NULL
  RETURN min(s.latestStart) AS first, max(s.earliestStart) AS last`),
  });

/** The events of one format that begin in one period. */
export type CellRow = {
  readonly key: string;
  readonly period: string | null;
  readonly exact: boolean;
  readonly count: number;
  readonly events: readonly EventFound[];
  readonly latestHeld: EventFound | null;
};

/** The most rows, one for each period with an event and coarser period, of one format. */
const MAX_CELLS = 10_000;

/** Returns a loader of the events of a format that begin in each period of a range, with the latest held one. */
export const eventCells = (
  snapshot: Snapshot,
  filter: Filter,
  {
    from,
    to,
    periodColumns,
  }: { readonly from: string; readonly to: string; readonly periodColumns: readonly string[] },
): Loader<readonly CellRow[]> =>
  snapshot.ask<CellRow>({
    limit: MAX_CELLS,
    text: (statement) => {
      const { widestEventDays } = snapshot.version;
      // An event that begins on an unknown day has the last key.
      const range = { ...keyRange({ op: 'overlaps', value: [from, to] }, widestEventDays), upper: HIGHEST };
      return forEachKey(`${matchLines(statement, { list: 'eventsOfFormat', filter }, { range })}
    AND ${mayBegin(statement, from, to)}
  WITH s ORDER BY s.format, s.byDate
  WITH ${period(statement, periodColumns)},
    count(*) AS count, collect([s.id, s.kind]) AS found,
    collect(CASE WHEN s.status = 'HELD' THEN [s.id, s.kind] END) AS held
  RETURN period, exact, count, found[..${statement.param(MAX_PAGE)}] AS events, last(held) AS latestHeld
  LIMIT ${statement.param(MAX_CELLS + 1)}`);
    },
  });

/** The maximum number of events and hosts of one format that a measure reads. */
const MAX_MEASURED = 10_000;

const held = (and: Filter[] = []): Filter => ({
  op: 'and',
  of: [{ op: 'eq', column: 'status', value: 'HELD' }, ...and],
});

/** Returns a loader of the first held event of a format at each level. */
export const firstEvents = (
  snapshot: Snapshot,
): Loader<readonly (Keyed & { readonly level: string; readonly event: string })[]> =>
  snapshot.ask({
    text: (statement) =>
      forEachKey(`${matchLines(statement, { list: 'eventsOfFormat', filter: held() })} AND s.level IS NOT NULL AND s.earliest IS NOT NULL
  WITH s.level AS level, min(s.byDate) AS first
  RETURN level, split(first, '|')[2] AS event`),
  });

/** Returns a loader of the first days, in order, of the held events of a format that are dated to the month; no level means all. */
export const heldBeginnings = (
  snapshot: Snapshot,
  levels: readonly string[],
): Loader<readonly (Keyed & { readonly days: readonly string[] })[]> =>
  snapshot.ask({
    text: (statement) =>
      forEachKey(`${matchLines(statement, { list: 'eventsOfFormat', filter: held(levels.length === 0 ? [] : [{ op: 'in', column: 'level', value: levels }]) })} AND s.month IS NOT NULL
  WITH s.earliestStart AS day ORDER BY s.format, s.byDate LIMIT ${statement.param(MAX_MEASURED)}
  RETURN collect(day) AS days`),
  });

/** The number of held events of a format that a party hosted, and the number of those with a recorded host. */
type HostCount = Keyed & { readonly party: string; readonly count: number; readonly hosted: number };

/** Returns a loader of the hosts of the held events of a format. */
export const hostCounts = (snapshot: Snapshot): Loader<readonly HostCount[]> =>
  snapshot.ask({
    limit: MAX_MEASURED,
    text: (statement) =>
      forEachKey(`${matchLines(statement, { list: 'eventsOfFormat', filter: held() })} AND size(s.hosts) > 0
  WITH collect(s.hosts) AS lists
  UNWIND lists AS hosts
  UNWIND hosts AS party
  RETURN party, count(*) AS count, size(lists) AS hosted ORDER BY count DESC, party LIMIT ${statement.param(MAX_MEASURED + 1)}`),
  });

/** The numbers of events of a format that may begin in a range, by status; of those that were held, by level and date. */
type Engagement = Keyed & {
  readonly held: number;
  readonly undated: number;
  readonly leaders: number;
  readonly ministers: number;
  readonly planned: number;
  readonly calledOff: number;
};

const LEADING = ['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'INSTITUTION_HEAD'];
const MINISTERIAL = ['FOREIGN_MINISTER', 'MINISTER', 'DEPUTY_MINISTER'];

/** Returns a loader of the engagement in a format between two days. */
export const engagements = (
  snapshot: Snapshot,
  { from, to }: { readonly from: string; readonly to: string },
): Loader<readonly Engagement[]> =>
  snapshot.ask({
    text: (statement) =>
      forEachKey(`${matchLines(statement, { list: 'eventsOfFormat', filter: ALL })}
    AND ${mayBegin(statement, from, to)}
  RETURN sum(CASE WHEN s.status = 'HELD' THEN 1 ELSE 0 END) AS held,
    sum(CASE WHEN s.status = 'HELD' AND (s.earliestStart IS NULL OR s.earliestStart < ${statement.param(from)} OR s.latestStart > ${statement.param(to)}) THEN 1 ELSE 0 END) AS undated,
    sum(CASE WHEN s.status = 'HELD' AND s.level IN ${statement.param(LEADING)} THEN 1 ELSE 0 END) AS leaders,
    sum(CASE WHEN s.status = 'HELD' AND s.level IN ${statement.param(MINISTERIAL)} THEN 1 ELSE 0 END) AS ministers,
    sum(CASE WHEN s.status IN ${statement.param(UPCOMING)} THEN 1 ELSE 0 END) AS planned,
    sum(CASE WHEN s.status IN ['CANCELLED', 'POSTPONED'] THEN 1 ELSE 0 END) AS calledOff`),
  });

/** Returns a loader of the latest of the dated sources of the events of a format or the records of a type. */
export const newestSource = (
  snapshot: Snapshot,
  of: 'format' | 'type',
): Loader<readonly (Keyed & { readonly source: string })[]> =>
  snapshot.ask({
    text: (statement) =>
      forEachKey(`${matchLines(statement, { list: of === 'format' ? 'eventsOfFormat' : 'recordsByName', filter: ALL })}
  UNWIND s.sourceIds AS id
  WITH DISTINCT id
  MATCH (source:Row:SourceRow)
  WHERE source.id = id AND source.latest IS NOT NULL AND ${statement.visible('source')}
  WITH max(source.latest + '|' + source.id) AS last WHERE last IS NOT NULL
  RETURN split(last, '|')[1] AS source`),
  });
