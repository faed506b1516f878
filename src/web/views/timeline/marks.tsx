import { hrefTo, hrefWith } from '../../lib/address.ts';
import { LANGUAGE, writeDate, writeNumber, writePeriod } from '../../lib/locale.ts';
import { LEVEL_LABELS, STATUS_LABELS, TIER_NAMES, TIERS } from '../../lib/labels.ts';
import { BAR } from './layout.ts';
import { OUTCOME_LABELS, STACK } from './timeline-model.ts';
import type { ComponentChildren } from 'preact';
import type { EventLineFragment } from '../../operations.ts';
import type { Outcome } from './timeline-model.ts';
import type { Placed, PlacedBar } from './layout.ts';
import type { Tier } from '../../lib/labels.ts';

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
function Shape({
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

/** Describes an event: date, name, partner, level and status. */
export function describe({ name, date, format, level, status, overdue }: EventLineFragment): string {
  return [
    date ? writeDate(date, LANGUAGE) : 'not dated',
    name,
    format?.partner?.name,
    level && LEVEL_LABELS[level],
    status && `${STATUS_LABELS[status]}${overdue ? ', not reported yet' : ''}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

const PATHS: Readonly<Record<Tier, (x: number, y: number) => string>> = {
  leaders: (x, y) => `M${x - 5.5} ${y}a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0z`,
  ministers: (x, y) => `M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}z`,
  officials: (x, y) => `M${x - 3.5} ${y - 3.5}h7v7h-7z`,
};

/** The events of a lane in one period, stacked by outcome; a link that narrows the range to the period. */
export function BarLink({
  bar,
  lane,
  foot,
  most,
}: {
  readonly bar: PlacedBar;
  readonly lane: string;
  readonly foot: number;
  readonly most: number;
}) {
  const { x0, x1, period, counts, count } = bar;
  const width = Math.max(1, x1 - x0);
  // The minimum height keeps every stack visible.
  const tall = Math.max(3, (count / most) * BAR);
  const label = describeBar(bar, lane);
  let top = foot;
  const stack = STACK.filter((outcome) => counts[outcome] > 0).map((outcome) => {
    const height = (counts[outcome] / count) * tall;
    top -= height;
    return (
      <rect
        key={outcome}
        class={outcome}
        x={x0 + 0.5}
        y={top}
        width={Math.max(1, width - 1)}
        height={height}
      />
    );
  });
  const content = (
    <>
      <title>{label}</title>
      <rect class="hit" x={x0} y={foot - BAR} width={width} height={BAR} />
      {stack}
    </>
  );
  return period ? (
    <a data-rove class="stack" href={hrefWith(period)} aria-label={label}>
      {content}
    </a>
  ) : (
    <g class="stack" role="img" aria-label={label}>
      {content}
    </g>
  );
}

/** Describes a bar: lane, period, number and outcomes. */
function describeBar({ period, counts, count }: PlacedBar, lane: string): string {
  const parts = STACK.flatMap((outcome) =>
    counts[outcome] > 0 ? [`${writeNumber(counts[outcome])} ${OUTCOME_LABELS[outcome]}`] : [],
  );
  const when = period ? writePeriod(period, LANGUAGE) : 'without a fitting date';
  return `${lane}, ${when}: ${writeNumber(count)} ${count === 1 ? 'event' : 'events'} (${parts.join(', ')})`;
}

/** The key of the marks, or of the bars. */
export function TimelineKey({ most }: { readonly most: number }) {
  if (most > 0) return <BarKey most={most} />;
  return (
    <ul class="key hue hue-none" aria-label="Key">
      {TIER_NAMES.map((tier) => (
        <li key={tier}>
          <Sample>
            <Shape tier={tier} outcome="held" x={8} y={8} />
          </Sample>
          {TIERS[tier].label.toLowerCase()}
        </li>
      ))}
      {STACK.map((outcome) => (
        <li key={outcome}>
          <Sample>
            <Shape tier="leaders" outcome={outcome} x={8} y={8} />
          </Sample>
          {OUTCOME_LABELS[outcome]}
        </li>
      ))}
      <li>
        <svg class="sample long" width="34" height="16" aria-hidden="true">
          <g class="mark held">
            <rect class="span" x="1" y="5" width="32" height="6" rx="3" />
            <Shape tier="leaders" outcome="held" x={17} y={8} />
          </g>
        </svg>
        between two days
      </li>
    </ul>
  );
}

function BarKey({ most }: { readonly most: number }) {
  return (
    <ul class="key hue hue-none" aria-label="Key">
      {STACK.map((outcome) => (
        <li key={outcome}>
          <Sample>
            <g class="stack">
              <rect class={outcome} x={1.5} y={1.5} width={13} height={13} />
            </g>
          </Sample>
          {OUTCOME_LABELS[outcome]}
        </li>
      ))}
      <li>
        The tallest bar stands for {writeNumber(most)} events, and all are drawn to the same scale. Choose one
        to look closer.
      </li>
    </ul>
  );
}

function Sample({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="sample" width="16" height="16" aria-hidden="true">
      {children}
    </svg>
  );
}
