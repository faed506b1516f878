import { STACK } from './outcomes.ts';
import { toNumber } from './use-timeline.ts';
import type { BucketFragment, TimelineBucketsQuery } from '../../operations.ts';
import type { Outcome } from './outcomes.ts';

/** The events of a lane in one period by what became of them; a null period holds those whose date fits no period. */
export type Bar = {
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly count: number;
};

/** The bars of a lane in the order of time; the lane null holds all partners but those with lanes of their own. */
export function barsOf(
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

/** The bars that lie in a range of days, and those of no period. */
export const barsWithin = (bars: readonly Bar[], from: number, to: number): readonly Bar[] =>
  bars.filter(({ period }) => !period || (toNumber(period.to) >= from && toNumber(period.from) <= to));

/** The most events that one bar of these lanes stands for; 0 where there are none. */
export const mostOf = (lanes: readonly { readonly bars: readonly Bar[] }[]): number =>
  Math.max(0, ...lanes.flatMap(({ bars }) => bars.map(({ count }) => count)));

function countOf(
  { count, byPartner }: BucketFragment,
  lane: string | null,
  own: ReadonlySet<string>,
): number {
  if (lane !== null) return byPartner.find(({ partner }) => partner.id === lane)?.count ?? 0;
  return byPartner.reduce((rest, each) => (own.has(each.partner.id) ? rest - each.count : rest), count);
}

const startOf = ({ period }: Bar): string => period?.from ?? '9999';
