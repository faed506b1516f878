import { checkedPeriods, comparePeriods, MOST_PERIODS, periodColumns } from '../../graph/periods.ts';
import { EVENT } from '../../graph/conditions.ts';
import { eventsByPeriod } from '../../graph/queries/event-count.ts';
import { filterParams } from '../../graph/filter.ts';
import { firstDayOf } from '../../model/period.ts';
import { groupBy } from '../../model/group-by.ts';
import { keysWithin } from '../../graph/date-range.ts';
import { lean } from '../../graph/lean.ts';
import { sureRef } from '../load.ts';
import { requestOf } from '../request.ts';
import { toFilter } from '../../graph/where.ts';
import type { Bucket, Period } from '../../model/period.ts';
import type {
  EventWhere,
  Level,
  RequireFields,
  Status,
  TimelineResolvers,
  ViewTimelineArgs,
} from '../generated.ts';
import type { PartnerCountResolvers, TimelineBucketResolvers } from '../generated.ts';
import type { PeriodCount } from '../../graph/queries/event-count.ts';
import type { TimelineSource } from '../parents.ts';
import type { View } from '../../graph/types.ts';

/** The most combinations of period, level, status and partner. */
const MOST_COUNTS = 50_000;

/** Events in time: one statement for all counts, one for the events where they are asked for. */
export async function timeline(
  view: View,
  { where = null, bucket }: RequireFields<ViewTimelineArgs, 'bucket'>,
): Promise<TimelineSource> {
  const any = toFilter(EVENT, where, view.today);
  const within = keysWithin(any, view.version.widestEventDays);
  const params = {
    ...filterParams(any),
    ...within,
    periodColumns: periodColumns(bucket),
    limit: MOST_COUNTS,
  };
  const counts = await view.ask(lean(eventsByPeriod, { any }), params).load('Event');
  const exact = groupBy(
    counts.filter((each) => each.exact),
    ({ period }) => period,
  );
  const coarse = groupBy(
    counts.filter((each) => !each.exact),
    ({ period }) => period,
  );
  return {
    view,
    where,
    buckets: periodsOf(bucket, where, [...exact.keys()]).map((days) => ({
      view,
      period: days.period,
      days,
      counts: exact.get(days.period) ?? [],
    })),
    undated: [...coarse]
      .map(([period, own]) => ({ view, period, days: null, counts: own }))
      .sort(comparePeriods),
  };
}

export const Timeline: TimelineResolvers = {
  totalCount: ({ buckets, undated }) => sum([...buckets, ...undated].flatMap(({ counts }) => counts)),
  events: ({ view, where }, { orderBy: order, ...page }, _, info) => {
    const listing = { list: 'recordsByDate', order, conditions: EVENT, where } as const;
    return view.page(requestOf(view, listing, page, info)).load('Event');
  },
};

export const TimelineBucket: TimelineBucketResolvers = {
  first: ({ days }) => days?.first ?? null,
  last: ({ days }) => days?.last ?? null,
  count: ({ counts }) => sum(counts),
  byLevel: ({ counts }) => by(counts, 'level').map(([level, count]) => ({ level: level as Level, count })),
  byStatus: ({ counts }) =>
    by(counts, 'status').map(([status, count]) => ({ status: status as Status, count })),
  byPartner: ({ view, counts }) =>
    by(counts, 'partner').map(([partner, count]) => ({ view, partner, count })),
};

export const PartnerCount: PartnerCountResolvers = {
  partner: (item, _, __, info) => sureRef(item, 'partner', info),
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
    : checkedPeriods(bucket, first, last, MOST_PERIODS.timeline);
}

const sum = (counts: readonly PeriodCount[]): number => counts.reduce((total, { count }) => total + count, 0);

/** The counts by one column, the rows without it left out, the largest first. */
function by(
  counts: readonly PeriodCount[],
  column: 'level' | 'status' | 'partner',
): readonly [string, number][] {
  const groups = groupBy(counts, (each) => each[column]);
  return [...groups]
    .flatMap(([value, own]): [string, number][] => (value === null ? [] : [[value, sum(own)]]))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
