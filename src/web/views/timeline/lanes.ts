import { tierOf } from '../../lib/words.ts';
import { toNumber } from './use-timeline.ts';
import type { EventLineFragment, TimelineSpanQuery } from '../../operations.ts';
import type { Drawn } from './use-timeline.ts';
import type { Tier } from '../../lib/words.ts';

/** What became of an event, as far as it is drawn apart. */
export type Outcome = 'held' | 'ahead' | 'off';

/** An event as a mark: its days as numbers, null where it has no date. */
export type Mark = {
  readonly event: EventLineFragment;
  readonly tier: Tier;
  readonly outcome: Outcome;
  readonly days: readonly [number, number] | null;
};

/** The number of events of a lane in a period. */
export type Bar = { readonly from: string; readonly to: string; readonly count: number };

/** One partner's events, as marks or as bars; a null partner stands for the events without one. */
export type Lane = {
  readonly id: string | null;
  readonly name: string;
  readonly marks: readonly Mark[];
  readonly bars: readonly Bar[];
};

const REST = 'No single partner';

/** The lanes of all partners, those who met first above; they stay where they are whatever range is looked at. */
export function lanesOf(
  drawn: Drawn,
  years: TimelineSpanQuery['graph']['timeline']['buckets'],
): readonly Lane[] {
  const names = new Map<string, string>();
  for (const { byPartner } of years)
    for (const { partner, count } of byPartner) if (count > 0) names.set(partner.id, partner.name);
  for (const { format } of drawn.events)
    if (format?.partner) names.set(format.partner.id, format.partner.name);
  const lanes = [...names, [null, REST] as const].map(([id, name]) => ({
    id,
    name,
    marks: drawn.isBucketed ? [] : marksOf(drawn, id),
    bars: drawn.isBucketed ? barsOf(drawn, id) : [],
  }));
  return lanes.filter(({ id, marks, bars }) => id !== null || marks.length > 0 || bars.length > 0);
}

const marksOf = ({ events }: Drawn, partner: string | null): readonly Mark[] =>
  events
    .filter(({ format }) => (format?.partner?.id ?? null) === partner)
    .map((event) => ({
      event,
      tier: tierOf(event.level),
      outcome: outcomeOf(event),
      days: daysOf(event),
    }));

function barsOf({ buckets }: Drawn, partner: string | null): readonly Bar[] {
  return buckets.flatMap(({ first, last, count, byPartner }) => {
    if (first === null || last === null) return [];
    const all = byPartner.reduce((sum, each) => sum + each.count, 0);
    const own = byPartner.find((each) => each.partner.id === partner)?.count ?? 0;
    const shown = partner === null ? count - all : own;
    return shown > 0 ? [{ from: first, to: last, count: shown }] : [];
  });
}

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
