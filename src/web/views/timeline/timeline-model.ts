import { t } from '../../lib/messages.ts';
import { tierOf } from '../../lib/labels.ts';
import { daysOf, toNumber } from './span.ts';
import type {
  EventLineFragment,
  TimelineSpanQuery,
  BucketFragment,
  TimelineBucketsQuery,
} from '../../operations.ts';
import type { TimelineData } from './use-timeline.ts';
import type { Tier } from '../../lib/labels.ts';

/** The level of an event in the picture; `unknown` where no source gives one. */
export type MarkLevel = Tier | 'unknown';

/** An event as a mark: its days as numbers, null without a date. */
export type Mark = {
  readonly event: EventLineFragment;
  readonly level: MarkLevel;
  readonly outcome: Outcome;
  readonly days: readonly [number, number] | null;
};

/** The events of one partner, as marks or as bars. The lane with the id null has all other events. */
export type Lane = {
  readonly id: string | null;
  readonly name: string;
  readonly marks: readonly Mark[];
  readonly bars: readonly Bar[];
};

/** The maximum number of lanes. The partners with the fewest events share one. */
const MOST_LANES = 30;

/** Returns the lanes of all partners, the earliest meetings first. Their order does not depend on the range. */
export function lanesOf(drawn: TimelineData, years: TimelineSpanQuery['graph']['timeline']): readonly Lane[] {
  const partners = partnersOf(drawn, years);
  const least = [...partners.values()].map(({ count }) => count).sort((a, b) => b - a)[MOST_LANES - 1] ?? 0;
  const own = [...partners].filter(([, { count }]) => count >= least).slice(0, MOST_LANES);
  const ids = new Set(own.map(([id]) => id));
  const left = partners.size - own.length;
  const rest = left > 0 ? t('timeline.others', { count: left }) : t('timeline.noPartner');
  return [...own.map(([id, { name }]) => [id, name] as const), [null, rest] as const]
    .map(([id, name]) => ({
      id,
      name,
      marks: drawn.buckets ? [] : marksOf(drawn, id, ids),
      bars: drawn.buckets ? barsOf(drawn.buckets, id, ids) : [],
    }))
    .filter(({ id, marks, bars }) => id !== null || marks.length > 0 || bars.length > 0);
}

/** Returns all partners with the number of their events, in the order of their first meetings. */
function partnersOf(drawn: TimelineData, years: TimelineSpanQuery['graph']['timeline']) {
  const partners = new Map<string, { readonly name: string; readonly count: number }>();
  const add = ({ id, name }: { readonly id: string; readonly name: string }, count: number) => {
    partners.set(id, { name, count: (partners.get(id)?.count ?? 0) + count });
  };
  for (const { byPartner } of [...years.buckets, ...years.undated])
    for (const { partner, count } of byPartner) add(partner, count);
  for (const { format } of drawn.events) for (const partner of format?.partners ?? []) add(partner, 0);
  return partners;
}

const marksOf = ({ events }: TimelineData, lane: string | null, own: ReadonlySet<string>): readonly Mark[] =>
  events
    .filter(({ format }) => isInLane(format?.partners ?? [], lane, own))
    .map((event) => ({
      event,
      level: event.level === null ? ('unknown' as const) : tierOf(event.level),
      outcome: outcomeOf(event),
      days: daysOf(event),
    }));

/** Returns true for an event of a partner of the lane; in the lane null, for one without a partner or of one without a lane. */
const isInLane = (
  partners: readonly { readonly id: string }[],
  lane: string | null,
  own: ReadonlySet<string>,
): boolean =>
  lane === null
    ? partners.length === 0 || partners.some(({ id }) => !own.has(id))
    : partners.some(({ id }) => id === lane);

function outcomeOf({ status }: EventLineFragment): Outcome {
  if (status === 'HELD') return 'held';
  return status === 'CANCELLED' || status === 'POSTPONED' ? 'off' : 'ahead';
}

/** The events of a lane in one period by outcome. The period null holds events whose date fits no period. */
export type Bar = {
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly count: number;
};

/** Returns the bars of a lane in the order of time. The lane null holds all partners without their own lane. */
function barsOf(
  buckets: TimelineBucketsQuery['graph'],
  lane: string | null,
  own: ReadonlySet<string>,
): readonly Bar[] {
  const bars = new Map<string, Bar>();
  for (const outcome of STACK)
    for (const bucket of [...buckets[outcome].buckets, ...buckets[outcome].undated]) {
      const count = countOf(bucket, lane, own);
      if (count === 0) continue;
      const { first, last } = bucket;
      const key = first ?? '';
      const bar = bars.get(key) ?? {
        period: first !== null && last !== null ? { from: first, to: last } : null,
        counts: { held: 0, ahead: 0, off: 0 },
        count: 0,
      };
      const counts = { ...bar.counts, [outcome]: bar.counts[outcome] + count };
      bars.set(key, { ...bar, counts, count: bar.count + count });
    }
  return [...bars.values()].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
}

/** Returns the bars in a range of days, and the bars of no period. */
export const barsWithin = (bars: readonly Bar[], from: number, to: number): readonly Bar[] =>
  bars.filter(({ period }) => !period || (toNumber(period.to) >= from && toNumber(period.from) <= to));

/** Returns the number of events of the largest bar; 0 without bars. */
export const mostOf = (lanes: readonly { readonly bars: readonly Bar[] }[]): number =>
  Math.max(0, ...lanes.flatMap(({ bars }) => bars.map(({ count }) => count)));

function countOf(
  { withoutPartner, byPartner }: BucketFragment,
  lane: string | null,
  own: ReadonlySet<string>,
): number {
  if (lane !== null) return byPartner.find(({ partner }) => partner.id === lane)?.count ?? 0;
  return byPartner.reduce(
    (rest, each) => (own.has(each.partner.id) ? rest : rest + each.count),
    withoutPartner,
  );
}

const startOf = ({ period }: Bar): string => period?.from ?? '9999';

/** The outcome of an event in the picture. */
export type Outcome = 'held' | 'ahead' | 'off';

/** The outcomes in the order of a stacked bar, from its foot. */
export const STACK = ['held', 'ahead', 'off'] as const;
