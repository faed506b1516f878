import { useMemo, useState, useLayoutEffect, useRef } from 'preact/hooks';
import { AXIS, layOut } from './layout.ts';
import { BarLink, MarkLink, wordsOf } from './marks.tsx';
import { go, hrefTo, hrefWith, useAddress } from '../../lib/address.ts';
import { hueOf } from '../../lib/theme.ts';
import { toDay, toNumber } from './span.ts';
import { useDismiss } from '../../parts/dismiss.ts';
import { useGestures } from './gestures.ts';
import { useRoving, useWidth } from '../../lib/hooks.ts';
import { languageOf, today, writeTick } from '../../lib/locale.ts';
import { RecordText } from '../../parts/record-text.tsx';
import { t } from '../../lib/messages.ts';
import type { Frame, Placed, PlacedLane } from './layout.ts';
import type { Preview } from './gestures.ts';
import type { Lane } from './timeline-model.ts';
import type { TimelineSpan } from './span.ts';

/** The picture: an axis, the lanes with their marks or bars, and a range that the pointer selects. */
export function LaneChart({ lanes, span }: { readonly lanes: readonly Lane[]; readonly span: TimelineSpan }) {
  const [box, width] = useWidth<HTMLDivElement>();
  const frame = useMemo(() => layOut(lanes, span, width), [lanes, span, width]);
  const [pointed, setPointed] = useState<Placed | null>(null);
  const [tapped, setTapped] = useState<Placed | null>(null);
  useDismiss(box, () => {
    setTapped(null);
  });
  const roving = useRoving<SVGSVGElement>();
  const { params } = useAddress();
  // The rows render again when their content changes, not with each move of the pointer.
  const rows = useMemo(
    () =>
      frame.lanes.map((lane) => (
        <LaneRow key={lane.id} lane={lane} frame={frame} onPoint={setPointed} onTap={setTapped} />
      )),
    [frame, params],
  );
  const { handlers, range, preview } = useGestures(frame, (from, to) => {
    go(hrefWith({ from: toDay(from), to: toDay(to) }));
  });
  return (
    <div class="picture" ref={box}>
      {width > 0 && (
        <svg
          class="lanes"
          ref={roving.ref}
          width={frame.width}
          height={frame.height}
          viewBox={`0 0 ${frame.width} ${frame.height}`}
          role="group"
          aria-label={t('timeline.chart')}
          onKeyDown={roving.onKeyDown}
          {...handlers}
          style={preview ? previewStyle(preview) : undefined}
        >
          <Axis frame={frame} span={span} />
          {rows}
          {frame.right < frame.width - 20 && (
            <text class="tick" x={(frame.right + frame.width) / 2} y={AXIS - 13} aria-hidden="true">
              {t(frame.most > 0 ? 'timeline.imprecise' : 'timeline.noDate')}
            </text>
          )}
          {range && (
            <rect
              class="brush"
              x={range[0]}
              y={AXIS - 6}
              width={range[1] - range[0]}
              height={frame.height - AXIS + 6}
            />
          )}
        </svg>
      )}
      {tapped ? <Tip mark={tapped} isTapped /> : pointed && <Tip mark={pointed} isTapped={false} />}
    </div>
  );
}

function LaneRow({
  lane,
  frame,
  onPoint,
  onTap,
}: {
  readonly lane: PlacedLane;
  readonly frame: Frame;
  readonly onPoint: (mark: Placed | null) => void;
  readonly onTap: (mark: Placed) => void;
}) {
  const { id, name, top, height, marks, bars } = lane;
  const middle = frame.isNarrow ? top + 16 : top + height / 2;
  const label = (
    <text class="name" lang={languageOf(name)} x={frame.isNarrow ? 19 : 15} y={middle}>
      {name}
    </text>
  );
  return (
    <g class={`lane ${hueOf(id)}`} role="group" aria-label={name} data-row>
      <line class="rule" x1={0} x2={frame.width} y1={top} y2={top} />
      <rect class="swatch-mark" x={frame.isNarrow ? 4 : 0} y={middle - 5} width={9} height={9} rx={2} />
      {id === null ? (
        label
      ) : (
        <a data-rove href={hrefTo(id)}>
          {label}
        </a>
      )}
      <g class="moves">
        {bars.map((bar) => (
          <BarLink key={bar.period?.from} bar={bar} lane={name} foot={top + height - 7} most={frame.most} />
        ))}
        {marks.map((mark) => (
          <MarkLink key={mark.event.id} mark={mark} onPoint={onPoint} onTap={onTap} />
        ))}
      </g>
    </g>
  );
}

/** The marks under moving fingers, as the styles take them. */
const previewStyle = ({ shift, zoom, centre }: Preview) => ({
  '--shift': `${shift}px`,
  '--zoom': String(zoom),
  '--centre': `${centre}px`,
});

const ROOM = 52;
const STEPS = [1, 3, 12, 24, 60, 120, 240];

/** The axis of time: a line and a label for each step, and the area after today. */
function Axis({ frame, span }: { readonly frame: Frame; readonly span: TimelineSpan }) {
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
          {t('timeline.today')}
        </text>
      )}
    </g>
  );
}

function ticksOf(span: TimelineSpan, width: number) {
  const months = (span.to - span.from) / 30.44;
  const step = STEPS.find((each) => (width * each) / months >= ROOM) ?? 240;
  const first = new Date(`${toDay(span.from)}T00:00Z`);
  let month = Math.ceil((first.getUTCFullYear() * 12 + first.getUTCMonth()) / step) * step;
  const ticks: { readonly day: number; readonly label: string }[] = [];
  for (; ticks.length < 60; month += step) {
    const time = Date.UTC(Math.floor(month / 12), month % 12);
    const day = time / 86_400_000;
    if (day > span.to) break;
    if (day >= span.from) ticks.push({ day, label: writeTick(time, step < 12) });
  }
  return ticks;
}

/**
 * A card beside a point of the picture. With the mouse it repeats the label of the mark there; after a tap it has the link to the
 * event.
 */
function Tip({ mark: { event, x, y }, isTapped }: { readonly mark: Placed; readonly isTapped: boolean }) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const tip = ref.current;
    const width = tip?.parentElement?.clientWidth ?? 0;
    if (!tip) return;
    const left = Math.max(0, Math.min(x - tip.offsetWidth / 2, width - tip.offsetWidth));
    tip.style.transform = `translate(${left}px, ${y - tip.offsetHeight - 14}px)`;
  }, [x, y, event]);
  const [when, , ...rest] = wordsOf(event);
  const detail = [when, ...rest].join(' · ');
  if (!isTapped)
    return (
      <div class="tip" ref={ref} aria-hidden="true">
        <b lang={languageOf(event.name)}>{event.name}</b>
        <br />
        <RecordText>{detail}</RecordText>
      </div>
    );
  return (
    <div class="tip tapped" ref={ref} role="status">
      <a href={hrefTo(event.id)} lang={languageOf(event.name)}>
        {event.name}
      </a>
      {detail}
    </div>
  );
}
