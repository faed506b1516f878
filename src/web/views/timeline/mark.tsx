import { hrefTo } from '../../lib/address.ts';
import { LANGUAGE } from '../../lib/language.ts';
import { LEVELS, STATUSES } from '../../lib/words.ts';
import { writeDate } from '../../lib/dates.ts';
import type { EventLineFragment } from '../../operations.ts';
import type { Outcome } from './outcomes.ts';
import type { Placed } from './layout.ts';
import type { Tier } from '../../lib/words.ts';

/** An event of the picture as a link to it. */
export function MarkLink({
  mark,
  onPoint,
}: {
  readonly mark: Placed;
  readonly onPoint: (mark: Placed | null) => void;
}) {
  const { event, x, y, x0, x1, tier, outcome } = mark;
  return (
    <a
      data-rove
      class={`mark ${outcome}`}
      href={hrefTo(event.id)}
      aria-label={describe(event)}
      draggable={false}
      onFocus={() => onPoint(mark)}
      onBlur={() => onPoint(null)}
      onPointerEnter={() => onPoint(mark)}
      onPointerLeave={() => onPoint(null)}
    >
      <rect class="hit" x={x - 8} y={y - 8} width={16} height={16} />
      {x1 - x0 > 14 && <rect class="span" x={x0} y={y - 3} width={x1 - x0} height={6} rx={3} />}
      <Shape tier={tier} outcome={outcome} x={x} y={y} />
    </a>
  );
}

/** The shape of a level: a circle for leaders, a diamond for ministers, a small square for others. */
export function Shape({
  tier,
  outcome,
  x,
  y,
}: {
  readonly tier: Tier;
  readonly outcome: Outcome;
  readonly x: number;
  readonly y: number;
}) {
  return (
    <g class={`shape ${outcome}`}>
      <path d={PATHS[tier](x, y)} />
      {outcome === 'off' && <path class="cross" d={`M${x - 7} ${y + 5}L${x + 7} ${y - 5}`} />}
    </g>
  );
}

/** When, what, with whom, at what level, and what became of it. */
export function describe({ name, date, format, level, status, overdue }: EventLineFragment): string {
  return [
    date ? writeDate(date, LANGUAGE) : 'not dated',
    name,
    format?.partner?.name,
    level && LEVELS[level],
    status && `${STATUSES[status]}${overdue ? ', not reported yet' : ''}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

const PATHS: Readonly<Record<Tier, (x: number, y: number) => string>> = {
  leaders: (x, y) => `M${x - 5.5} ${y}a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0z`,
  ministers: (x, y) => `M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}z`,
  officials: (x, y) => `M${x - 3.5} ${y - 3.5}h7v7h-7z`,
};
