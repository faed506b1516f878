import { AXIS } from './layout.ts';
import { LANGUAGE } from '../../lib/language.ts';
import { toDay, toNumber } from './use-timeline.ts';
import { today } from '../../lib/today.ts';
import type { Frame } from './layout.ts';
import type { Span } from './use-timeline.ts';

const ROOM = 52;
const STEPS = [1, 3, 12, 24, 60, 120, 240];

/** The axis of time: a line and a label for each step, and what lies ahead of today. */
export function Axis({ frame, span }: { readonly frame: Frame; readonly span: Span }) {
  const { x, left, right, height } = frame;
  const now = toNumber(today());
  const isInside = now >= span.from && now <= span.to;
  return (
    <g class="axis" aria-hidden="true">
      {now < span.to && (
        <rect
          class="ahead"
          x={Math.max(left, x(now))}
          y={AXIS - 6}
          width={right - Math.max(left, x(now))}
          height={height - AXIS + 6}
        />
      )}
      {ticksOf(span, right - left).map(({ day, label }) => (
        <g key={day}>
          <line x1={x(day)} x2={x(day)} y1={AXIS - 6} y2={height} />
          <text x={x(day)} y={AXIS - 13}>
            {label}
          </text>
        </g>
      ))}
      {isInside && <line class="today" x1={x(now)} x2={x(now)} y1={AXIS - 6} y2={height} />}
      {isInside && (
        <text class={`now ${x(now) > right - 24 ? 'before' : ''}`} x={x(now)} y={9}>
          today
        </text>
      )}
    </g>
  );
}

function ticksOf(span: Span, width: number) {
  const months = (span.to - span.from) / 30.44;
  const step = STEPS.find((each) => (width * each) / months >= ROOM) ?? 240;
  const first = new Date(`${toDay(span.from)}T00:00Z`);
  const format = new Intl.DateTimeFormat(LANGUAGE, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(step < 12 ? { month: 'short' as const } : {}),
  });
  let month = Math.ceil((first.getUTCFullYear() * 12 + first.getUTCMonth()) / step) * step;
  const ticks: { readonly day: number; readonly label: string }[] = [];
  for (; ticks.length < 60; month += step) {
    const time = Date.UTC(Math.floor(month / 12), month % 12);
    const day = time / 86_400_000;
    if (day > span.to) break;
    if (day >= span.from) ticks.push({ day, label: format.format(time) });
  }
  return ticks;
}
