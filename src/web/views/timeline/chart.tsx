import { Axis } from './axis.tsx';
import { AXIS, layOut } from './layout.ts';
import { BarLink } from './bar.tsx';
import { describe, MarkLink } from './mark.tsx';
import { go, hrefTo, hrefWith, useAddress } from '../../lib/address.ts';
import { hueOf } from '../../lib/hue.ts';
import { Tip } from '../../parts/tip.tsx';
import { toDay } from './use-timeline.ts';
import { useBrush } from './use-brush.ts';
import { useMemo, useState } from 'preact/hooks';
import { useRoving } from '../../lib/use-roving.ts';
import { useWidth } from '../../lib/use-width.ts';
import type { Frame, Placed, PlacedLane } from './layout.ts';
import type { Lane } from './lanes.ts';
import type { Span } from './use-timeline.ts';

/** The picture: an axis, the lanes with their marks or bars, and a range that can be drawn with the pointer. */
export function LaneChart({ lanes, span }: { readonly lanes: readonly Lane[]; readonly span: Span }) {
  const [box, width] = useWidth<HTMLDivElement>();
  const frame = useMemo(() => layOut(lanes, span, width), [lanes, span, width]);
  const [pointed, setPointed] = useState<Placed | null>(null);
  const roving = useRoving<SVGSVGElement>();
  const { params } = useAddress();
  // Drawn anew when what they show changes, and not with each move of the pointer.
  const rows = useMemo(
    () => frame.lanes.map((lane) => <LaneRow key={lane.id} lane={lane} frame={frame} onPoint={setPointed} />),
    [frame, params],
  );
  const brush = useBrush(frame, (from, to) => {
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
          aria-label="Events, one lane for each partner; arrow keys go from one to the next"
          onKeyDown={roving.onKeyDown}
          {...brush.handlers}
        >
          <Axis frame={frame} span={span} />
          {rows}
          {frame.right < frame.width - 20 && (
            <text class="tick" x={(frame.right + frame.width) / 2} y={AXIS - 13} aria-hidden="true">
              {frame.most > 0 ? 'imprecise' : 'no date'}
            </text>
          )}
          {brush.range && (
            <rect
              class="brush"
              x={brush.range[0]}
              y={AXIS - 6}
              width={brush.range[1] - brush.range[0]}
              height={frame.height - AXIS + 6}
            />
          )}
        </svg>
      )}
      {pointed && <Tip x={pointed.x} y={pointed.y} text={describe(pointed.event)} />}
    </div>
  );
}

function LaneRow({
  lane,
  frame,
  onPoint,
}: {
  readonly lane: PlacedLane;
  readonly frame: Frame;
  readonly onPoint: (mark: Placed | null) => void;
}) {
  const { id, name, top, height, marks, bars } = lane;
  const middle = frame.isNarrow ? top + 16 : top + height / 2;
  const label = (
    <text class="name" x={frame.isNarrow ? 19 : 15} y={middle}>
      {name}
    </text>
  );
  return (
    <g class={`lane ${hueOf(id)}`} role="group" aria-label={name}>
      <line class="rule" x1={0} x2={frame.width} y1={top} y2={top} />
      <rect class="swatch-mark" x={frame.isNarrow ? 4 : 0} y={middle - 5} width={9} height={9} rx={2} />
      {id === null ? (
        label
      ) : (
        <a data-rove href={hrefTo(id)}>
          {label}
        </a>
      )}
      {bars.map((bar) => (
        <BarLink key={bar.period?.from} bar={bar} lane={name} foot={top + height - 7} most={frame.most} />
      ))}
      {marks.map((mark) => (
        <MarkLink key={mark.event.id} mark={mark} onPoint={onPoint} />
      ))}
    </g>
  );
}
