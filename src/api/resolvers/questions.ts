import { checkedPeriods, comparePeriods, MAX_PERIODS, periodColumns } from '../../graph/questions/matrix.ts';
import { EVENT, toFilter } from '../../graph/where.ts';
import { eventsByPeriod } from '../../graph/questions/aggregates.ts';
import { firstDayOf } from '../../model/period.ts';
import { groupBy } from '../../model/functions.ts';
import { claims, eventOf, eventsOf, list } from '../load.ts';
import { optionalText, textOf } from '../../graph/row.ts';
import { searchPlan } from '../planner.ts';
import { search as searchNames } from '../../graph/questions/search.ts';
import { TYPES } from '../../model/property.ts';
import type { Bucket, Period } from '../../model/period.ts';
import type {
  EventWhere,
  Level,
  QueryTimelineArgs,
  RequireFields,
  Status,
  TimelineBucketResolvers,
  TimelineResolvers,
  MatrixCellResolvers,
  HopResolvers,
  EntityType,
  QuerySearchArgs,
} from '../generated.ts';
import type { PeriodCount } from '../../graph/questions/aggregates.ts';
import type { Snapshot } from '../../graph/types.ts';
import type { TimelineModel } from '../types.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { SearchPage } from '../../graph/questions/search.ts';
import type { TypeName } from '../../model/property.ts';

/** Returns events in time: one statement for all counts, and one for the events if they are selected. */
export async function timeline(
  snapshot: Snapshot,
  { where = null, bucket }: RequireFields<QueryTimelineArgs, 'bucket'>,
): Promise<TimelineModel> {
  const filter = toFilter(EVENT, where, snapshot.day);
  const counts = await eventsByPeriod(snapshot, filter, periodColumns(bucket));
  const byPeriod = (isExact: boolean) =>
    groupBy(
      counts.filter((each) => each.exact === isExact),
      ({ period }) => period,
    );
  const exact = byPeriod(true);
  return {
    snapshot,
    where,
    buckets: periodsOf(bucket, where, [...exact.keys()]).map((days) => ({
      snapshot,
      period: days.period,
      days,
      counts: exact.get(days.period) ?? [],
    })),
    undated: [...byPeriod(false)]
      .map(([period, own]) => ({ snapshot, period, days: null, counts: own }))
      .sort(comparePeriods),
  };
}

export const Timeline: TimelineResolvers = {
  totalCount: ({ buckets, undated }) => sum([...buckets, ...undated].flatMap(({ counts }) => counts)),
  events: ({ snapshot, where }, { orderBy: order, ...page }, _, info) =>
    list(snapshot, 'Event', () => ({ list: 'recordsByEventDate', order, schema: EVENT, where }), page, info),
};

export const TimelineBucket: TimelineBucketResolvers = {
  first: ({ days }) => days?.first ?? null,
  last: ({ days }) => days?.last ?? null,
  count: ({ counts }) => sum(counts),
  byLevel: ({ counts }) =>
    by(counts, ({ level }) => level).map(([level, count]) => ({ level: level as Level, count })),
  byStatus: ({ counts }) =>
    by(counts, ({ status }) => status).map(([status, count]) => ({ status: status as Status, count })),
  byPartner: ({ snapshot, counts }) =>
    by(counts, ({ partners }) => partners).map(([partner, count]) => ({ snapshot, partner, count })),
  withoutPartner: ({ counts }) => sum(counts.filter(({ partners }) => partners.length === 0)),
};

function periodsOf(
  bucket: Bucket,
  where: EventWhere | null,
  found: readonly (string | null)[],
): readonly Period[] {
  const days = found.flatMap((period) => (period === null ? [] : [firstDayOf(period)]));
  const bounds = [where?.date?.from, where?.date?.to].flatMap((day) =>
    typeof day === 'string' ? [day] : [],
  );
  const all = [...days, ...bounds].sort();
  const [first, last] = [all[0], all.at(-1)];
  return first === undefined || last === undefined
    ? []
    : checkedPeriods(bucket, first, last, MAX_PERIODS.timeline);
}

const sum = (counts: readonly PeriodCount[]): number => counts.reduce((total, { count }) => total + count, 0);

/** Returns the counts by the values of one column, the rows without one left out, the largest first. */
function by(
  counts: readonly PeriodCount[],
  valuesOf: (count: PeriodCount) => string | readonly string[] | null,
): readonly [string, number][] {
  const sums = new Map<string, number>();
  for (const each of counts)
    for (const value of [valuesOf(each) ?? []].flat()) sums.set(value, (sums.get(value) ?? 0) + each.count);
  return [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

export const MatrixCell: MatrixCellResolvers = {
  events: ({ snapshot, events }, _, __, info) => eventsOf(snapshot, events, info),
  latestHeld: ({ snapshot, latestHeld }, _, __, info) => latestHeld && eventOf(snapshot, latestHeld, info),
};

export const Hop: HopResolvers = {
  claims: (row, _, __, info) => {
    const [subject, property] = [textOf(row, 'subject'), textOf(row, 'property')];
    const [value, edge] = [textOf(row, 'object'), optionalText(row, 'edge')];
    return claims(row, { subject, property, value, edge, isSaid: true }, info);
  },
};

/** Returns the records with a name like the text. */
export const search = (
  snapshot: Snapshot,
  { text, types = null, ...args }: QuerySearchArgs,
  info: GraphQLResolveInfo,
): Promise<SearchPage> =>
  searchNames(snapshot, {
    text,
    types: types === null ? TYPES : namesOf(types),
    args,
    ...searchPlan(info),
  });

/** The types in the order in which they are declared, so that the same search has the same cursors. */
const namesOf = (types: readonly EntityType[]): readonly TypeName[] =>
  TYPES.filter((type) => types.includes(type.toUpperCase() as EntityType));
