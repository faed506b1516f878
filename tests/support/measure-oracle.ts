import { countsOf, periodOf, periodsBetween, periodsOf, nullLast } from './question-oracle.ts';
import { LEVELS } from '../../src/model/vocabulary.ts';
import type { Bucket, Meeting } from './question-oracle.ts';

/** Returns the expected answer of `timeline` for the events that pass its filter, and the days of the filter. */
export function timelineOf(
  meetings: readonly Meeting[],
  bucket: Bucket,
  bounds: readonly (string | undefined)[],
) {
  const placed = meetings.map((meeting) => ({ meeting, ...periodOf(meeting, bucket) }));
  const firsts = placed.flatMap(({ exact, meeting: { begin } }) => (exact && begin ? [begin.earliest] : []));
  const days = [...firsts, ...bounds].filter((day) => day !== undefined).sort();
  const [first, last] = [days[0], days.at(-1)];
  const periods = first === undefined || last === undefined ? [] : periodsBetween(bucket, first, last);
  const coarse = placed.filter(({ exact }) => !exact).map(({ period }) => period);
  const of = (period: string | null, isExact: boolean): readonly Meeting[] =>
    placed.flatMap((each) => (each.period === period && each.exact === isExact ? [each.meeting] : []));
  return {
    totalCount: meetings.length,
    buckets: periods.map((days) => ({ ...days, ...countsIn(of(days.period, true)) })),
    undated: [...new Set(coarse)]
      .sort(nullLast)
      .map((period) => ({ period, first: null, last: null, ...countsIn(of(period, false)) })),
  };
}

const countsIn = (own: readonly Meeting[]) => ({
  count: own.length,
  byLevel: countsOf(own.map(({ level }) => level)).map(([level, count]) => ({ level, count })),
  byStatus: countsOf(own.map(({ status }) => status)).map(([status, count]) => ({ status, count })),
  byPartner: countsOf(own.flatMap(({ partners }) => partners)).map(([id, count]) => ({
    partner: { id },
    count,
  })),
  withoutPartner: own.filter(({ partners }) => partners.length === 0).length,
});

/** Returns the expected measures of a format from its events. */
export function measuresOf(
  meetings: readonly Meeting[],
  { levels, from, to }: { readonly levels: readonly string[]; readonly from: string; readonly to: string },
) {
  const held = meetings.filter(({ status }) => status === 'HELD');
  const hosted = held.filter(({ hosts }) => hosts.length > 0);
  const due = meetings.filter(({ begin }) => !begin || (from <= begin.latest && begin.earliest <= to));
  const heldIn = due.filter(({ status }) => status === 'HELD');
  const at = (...wanted: readonly string[]): number =>
    heldIn.filter(({ level }) => wanted.includes(level ?? '')).length;
  return {
    firstOf: LEVELS.flatMap((level) => {
      const first = held.find((meeting) => meeting.level === level && meeting.span !== null);
      return first ? [{ level, event: { id: first.id } }] : [];
    }),
    cadenceMonths: cadenceOf(held.filter(({ level }) => levels.length === 0 || levels.includes(level ?? ''))),
    hostShares: countsOf(hosted.flatMap(({ hosts }) => hosts)).map(([id, count]) => ({
      party: { id },
      count,
      share: count / hosted.length,
    })),
    engagement: {
      held: heldIn.length,
      undated: heldIn.filter(({ begin }) => !begin || begin.earliest < from || to < begin.latest).length,
      leaders: at('HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'INSTITUTION_HEAD'),
      ministers: at('FOREIGN_MINISTER', 'MINISTER', 'DEPUTY_MINISTER'),
      planned: due.filter(({ status }) => ['PLANNED', 'TENTATIVE', 'CONFIRMED'].includes(status ?? ''))
        .length,
      calledOff: due.filter(({ status }) => status === 'CANCELLED' || status === 'POSTPONED').length,
    },
  };
}

/** Returns the median of the months between meetings that are dated to the month. */
function cadenceOf(held: readonly Meeting[]): number | null {
  const months = held.flatMap((meeting) => {
    if (!meeting.begin || !periodOf(meeting, 'MONTH').exact) return [];
    const [year, month] = periodsOf(meeting.begin.earliest).MONTH.split('-').map(Number);
    return [(year ?? 0) * 12 + (month ?? 0)];
  });
  const gaps = months.slice(1).map((month, i) => month - (months[i] ?? 0));
  const rising = gaps.sort((a, b) => a - b);
  if (rising.length === 0) return null;
  const below = rising[Math.ceil(rising.length / 2) - 1] ?? 0;
  const above = rising[Math.floor(rising.length / 2)] ?? 0;
  return (below + above) / 2;
}
