import { useRef } from 'preact/hooks';
import { hrefTo, hrefWith } from '../../lib/address.ts';
import { LANGUAGE, writeDate, writePeriod } from '../../lib/locale.ts';
import { levelLabel, namesOf, statusLabel, TIER_NAMES, tierLabel } from '../../lib/labels.ts';
import { t } from '../../lib/messages.ts';
import { BAR } from './layout.ts';
import { STACK } from './timeline-model.ts';
import type { ComponentChildren } from 'preact';
import type { EventLineFragment } from '../../operations.ts';
import type { MarkLevel, Outcome } from './timeline-model.ts';
import type { Placed, PlacedBar } from './layout.ts';

/** An event of the picture as a link to it. A tap shows its card first. */
export function MarkLink({
  mark,
  onPoint,
  onTap,
}: {
  readonly mark: Placed;
  readonly onPoint: (mark: Placed | null) => void;
  readonly onTap: (mark: Placed) => void;
}) {
  const isTouched = useRef(false);
  const { event, x, y, x0, x1, level, outcome } = mark;
  return (
    <a
      data-rove
      class={`mark ${outcome}`}
      href={hrefTo(event.id)}
      aria-label={wordsOf(event).join(' · ')}
      draggable={false}
      onFocus={({ currentTarget }) => {
        if (currentTarget.matches(':focus-visible')) onPoint(mark);
      }}
      onBlur={() => onPoint(null)}
      onPointerEnter={({ pointerType }) => {
        if (pointerType === 'mouse') onPoint(mark);
      }}
      onPointerLeave={() => onPoint(null)}
      onPointerDown={({ pointerType }) => {
        isTouched.current = pointerType === 'touch';
      }}
      onClick={(click) => {
        if (!isTouched.current) return;
        click.preventDefault();
        onTap(mark);
      }}
    >
      <rect class="hit" x={x - 12} y={y - 12} width={24} height={24} />
      {x1 - x0 > 14 && <rect class="span" x={x0} y={y - 3} width={x1 - x0} height={6} rx={3} />}
      <Shape level={level} outcome={outcome} x={x} y={y} />
    </a>
  );
}

/** The shape of a level: a circle for leaders, a diamond for ministers, a small square for others, a triangle where it is unknown. */
function Shape({
  level,
  outcome,
  x,
  y,
}: {
  readonly level: MarkLevel;
  readonly outcome: Outcome;
  readonly x: number;
  readonly y: number;
}) {
  return (
    <g class={`shape ${outcome}`}>
      <path d={PATHS[level](x, y)} />
      {outcome === 'off' && <path class="cross" d={`M${x - 7} ${y + 5}L${x + 7} ${y - 5}`} />}
    </g>
  );
}

/** Returns the words of an event: date, name, partner, level and status. */
export const wordsOf = ({
  name,
  date,
  format,
  level,
  status,
  overdue,
}: EventLineFragment): readonly string[] =>
  [
    date ? writeDate(date, LANGUAGE) : t('date.none'),
    name,
    format && format.partners.length > 0 ? namesOf(format.partners) : null,
    level ? levelLabel(level) : t('level.unknown'),
    status && `${statusLabel(status)}${overdue ? `, ${t('status.overdue')}` : ''}`,
  ].filter((word) => word !== null);

const PATHS: Readonly<Record<MarkLevel, (x: number, y: number) => string>> = {
  leaders: (x, y) => `M${x - 5.5} ${y}a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0z`,
  ministers: (x, y) => `M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}z`,
  officials: (x, y) => `M${x - 3.5} ${y - 3.5}h7v7h-7z`,
  unknown: (x, y) => `M${x} ${y - 5.5}l5.5 10h-11z`,
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
    counts[outcome] > 0 ? [t(OUTCOME_WORDS[outcome].count, { count: counts[outcome] })] : [],
  );
  const when = period ? writePeriod(period, LANGUAGE) : t('timeline.noFitting');
  return t('timeline.bar', { lane, when, events: t('count.events', { count }), parts: parts.join(', ') });
}

/** The messages of the outcomes: with a number, and in the key. */
const OUTCOME_WORDS = {
  held: { count: 'timeline.barHeld', label: 'timeline.keyHeld' },
  ahead: { count: 'timeline.barAhead', label: 'timeline.keyAhead' },
  off: { count: 'timeline.barOff', label: 'timeline.keyOff' },
} as const;

/** The key of the marks, or of the bars. */
export function TimelineKey({ most }: { readonly most: number }) {
  if (most > 0) return <BarKey most={most} />;
  return (
    <ul class="key hue hue-none" aria-label={t('formats.key')}>
      {[...TIER_NAMES, 'unknown' as const].map((level) => (
        <li key={level}>
          <Sample>
            <Shape level={level} outcome="held" x={8} y={8} />
          </Sample>
          {level === 'unknown' ? t('level.unknown') : tierLabel(level).toLowerCase()}
        </li>
      ))}
      {STACK.map((outcome) => (
        <li key={outcome}>
          <Sample>
            <Shape level="leaders" outcome={outcome} x={8} y={8} />
          </Sample>
          {t(OUTCOME_WORDS[outcome].label)}
        </li>
      ))}
      <li>
        <svg class="sample long" width="34" height="16" aria-hidden="true">
          <g class="mark held">
            <rect class="span" x="1" y="5" width="32" height="6" rx="3" />
            <Shape level="leaders" outcome="held" x={17} y={8} />
          </g>
        </svg>
        {t('timeline.between')}
      </li>
    </ul>
  );
}

function BarKey({ most }: { readonly most: number }) {
  return (
    <ul class="key hue hue-none" aria-label={t('formats.key')}>
      {STACK.map((outcome) => (
        <li key={outcome}>
          <Sample>
            <g class="stack">
              <rect class={outcome} x={1.5} y={1.5} width={13} height={13} />
            </g>
          </Sample>
          {t(OUTCOME_WORDS[outcome].label)}
        </li>
      ))}
      <li>{t('timeline.barKey', { most })}</li>
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
