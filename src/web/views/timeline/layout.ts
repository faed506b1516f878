import { barsWithin, mostOf } from './timeline-model.ts';
import { toNumber } from './span.ts';
import type { Bar, Lane, Mark } from './timeline-model.ts';
import type { TimelineSpan } from './span.ts';

/** A mark at its position: the middle, and the two ends of its date. */
export type Placed = Mark & {
  readonly x: number;
  readonly y: number;
  readonly x0: number;
  readonly x1: number;
};

/** A bar at its position: its two sides. */
export type PlacedBar = Bar & { readonly x0: number; readonly x1: number };

/** A lane at its position. */
export type PlacedLane = Omit<Lane, 'marks' | 'bars'> & {
  readonly marks: readonly Placed[];
  readonly bars: readonly PlacedBar[];
  readonly top: number;
  readonly height: number;
};

/** The dimensions of the picture, in pixels. */
export type Frame = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly lanes: readonly PlacedLane[];
  readonly x: (day: number) => number;
  readonly day: (x: number) => number;
  /** The number of events of the largest bar; 0 without bars. */
  readonly most: number;
  readonly isNarrow: boolean;
};

/** The height of the axis above the lanes, and of the bars of a lane. */
export const AXIS = 36;
export const BAR = 26;

/** The height of a row, and twice the half width of a mark: the least size that a finger hits. */
const ROW = 24;
const PAD = 5;
const LABEL = 184;
const HALF = 12;
const UNDATED = 62;

/** Puts lanes below each other, and the marks of a lane into the minimum number of rows without overlaps. */
export function layOut(lanes: readonly Lane[], span: TimelineSpan, width: number): Frame {
  const isNarrow = width < 640;
  const hasUndated = lanes.some(
    ({ marks, bars }) =>
      marks.some(({ days }) => days === null) || bars.some(({ period }) => period === null),
  );
  const left = isNarrow ? 4 : LABEL;
  const right = width - (hasUndated ? UNDATED : 8);
  const scale = (right - left) / (span.to + 1 - span.from);
  const x = (day: number) => left + (day - span.from) * scale;
  let top = AXIS;
  const placed = lanes.map((lane) => {
    const head = isNarrow ? 20 : 0;
    const { marks, rows } = placeMarks(lane.marks, { x, left, right }, top + head);
    const height = head + 2 * PAD + Math.max(lane.bars.length > 0 ? BAR : ROW, rows * ROW);
    const bars = placeBars(barsWithin(lane.bars, span.from, span.to), { x, left, right });
    const out = { ...lane, marks, bars, top, height };
    top += height;
    return out;
  });
  return {
    width,
    height: top + 6,
    left,
    right,
    lanes: placed,
    x,
    day: (at) => span.from + (at - left) / scale,
    most: mostOf(lanes),
    isNarrow,
  };
}

function placeBars(
  bars: readonly Bar[],
  { x, left, right }: Pick<Frame, 'x' | 'left' | 'right'>,
): readonly PlacedBar[] {
  return bars.map((bar) => {
    if (!bar.period) return { ...bar, x0: right + UNDATED / 2 - 8, x1: right + UNDATED / 2 + 8 };
    const { from, to } = bar.period;
    return { ...bar, x0: Math.max(x(toNumber(from)), left), x1: Math.min(x(toNumber(to) + 1), right) };
  });
}

function placeMarks(
  marks: readonly Mark[],
  { x, left, right }: Pick<Frame, 'x' | 'left' | 'right'>,
  top: number,
) {
  const within = (day: number): number => Math.min(Math.max(x(day), left), right);
  const ends: number[] = [];
  const ordered = marks
    .map((mark) => {
      const x0 = mark.days ? within(mark.days[0]) : right + UNDATED / 2;
      const x1 = mark.days ? within(mark.days[1] + 1) : x0;
      return { ...mark, x0, x1, x: (x0 + x1) / 2 };
    })
    .sort((a, b) => a.x0 - b.x0);
  const placed = ordered.map((mark) => {
    const start = Math.min(mark.x0, mark.x - HALF);
    const found = ends.findIndex((end) => end <= start);
    const row = found < 0 ? ends.length : found;
    ends[row] = Math.max(mark.x1, mark.x + HALF);
    return { ...mark, y: top + PAD + row * ROW + ROW / 2 };
  });
  return { marks: placed, rows: ends.length };
}
