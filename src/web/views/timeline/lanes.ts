import { barsOf } from './bars.ts';
import { tierOf } from '../../lib/words.ts';
import { toNumber } from './use-timeline.ts';
import type { Bar } from './bars.ts';
import type { EventLineFragment, TimelineSpanQuery } from '../../operations.ts';
import type { Drawn } from './use-timeline.ts';
import type { Outcome } from './outcomes.ts';
import type { Tier } from '../../lib/words.ts';

/** An event as a mark: its days as numbers, null where it has no date. */
export type Mark = {
  readonly event: EventLineFragment;
  readonly tier: Tier;
  readonly outcome: Outcome;
  readonly days: readonly [number, number] | null;
};

/** One partner's events, as marks or as bars; a null partner stands for all events of no other lane. */
export type Lane = {
  readonly id: string | null;
  readonly name: string;
  readonly marks: readonly Mark[];
  readonly bars: readonly Bar[];
};

/** More partners than this share one lane, those with the fewest events. */
const MOST_LANES = 30;

/** The lanes of all partners, those who met first above; they stay where they are whatever range is looked at. */
export function lanesOf(drawn: Drawn, years: TimelineSpanQuery['graph']['timeline']): readonly Lane[] {
  const partners = partnersOf(drawn, years);
  const least = [...partners.values()].map(({ count }) => count).sort((a, b) => b - a)[MOST_LANES - 1] ?? 0;
  const own = [...partners].filter(([, { count }]) => count >= least).slice(0, MOST_LANES);
  const ids = new Set(own.map(([id]) => id));
  const left = partners.size - own.length;
  const rest = left > 0 ? `${left} others` : 'No single partner';
  return [...own.map(([id, { name }]) => [id, name] as const), [null, rest] as const]
    .map(([id, name]) => ({
      id,
      name,
      marks: drawn.buckets ? [] : marksOf(drawn, id, ids),
      bars: drawn.buckets ? barsOf(drawn.buckets, id, ids) : [],
    }))
    .filter(({ id, marks, bars }) => id !== null || marks.length > 0 || bars.length > 0);
}

/** All partners with the number of their events, in the order in which they first met. */
function partnersOf(drawn: Drawn, years: TimelineSpanQuery['graph']['timeline']) {
  const partners = new Map<string, { readonly name: string; readonly count: number }>();
  const add = ({ id, name }: { readonly id: string; readonly name: string }, count: number) => {
    partners.set(id, { name, count: (partners.get(id)?.count ?? 0) + count });
  };
  for (const { byPartner } of [...years.buckets, ...years.undated])
    for (const { partner, count } of byPartner) add(partner, count);
  for (const { format } of drawn.events) if (format?.partner) add(format.partner, 0);
  return partners;
}

const marksOf = ({ events }: Drawn, lane: string | null, own: ReadonlySet<string>): readonly Mark[] =>
  events
    .filter(({ format }) => {
      const partner = format?.partner?.id ?? '';
      return (own.has(partner) ? partner : null) === lane;
    })
    .map((event) => ({
      event,
      tier: tierOf(event.level),
      outcome: outcomeOf(event),
      days: daysOf(event),
    }));

function outcomeOf({ status }: EventLineFragment): Outcome {
  if (status === 'HELD') return 'held';
  return status === 'CANCELLED' || status === 'POSTPONED' ? 'off' : 'ahead';
}

/** The first and last day of an event; of an open date the bound that is known, twice. */
function daysOf({ date }: EventLineFragment): readonly [number, number] | null {
  const first = date?.earliest ?? date?.latest;
  const last = date?.latest ?? date?.earliest;
  return first && last ? [toNumber(first), toNumber(last)] : null;
}
