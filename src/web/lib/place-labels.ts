/** A box by its left, top, right and bottom edge, in pixels. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** A text that looks for room beside its mark: the middle and the radius of the mark, and the size of the text, in pixels. */
export type Labelled = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
};

/** The place of a text: its start, middle or end on its middle line. A text that is `isAway` needs a line to its mark. */
export type PlacedLabel = {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly isAway: boolean;
};

const HALF_LINE = 8;

/** The directions in which a text looks for room, the best first. */
const DIRECTIONS: readonly (readonly [number, number])[] = [
  ...([
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const),
  ...([
    [0.8, 0.6],
    [0.8, -0.6],
    [-0.8, 0.6],
    [-0.8, -0.6],
  ] as const),
];

/** The distances between the edge of a mark and its text, in pixels. */
const DISTANCES = [5, 12, 22, 34, 48];

/** The widths of letters in parts of the height of the font, at least as wide as those of the font of the page. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,:;'’!|()[\]]/, 0.34],
  [/[tfr\s-]/, 0.42],
  [/[mwMW@%]/, 0.92],
  [/[A-Z]/, 0.7],
  [/[ЖМФШЩЫЮ]/, 1.02],
  [/[жмфшщыю]/, 0.88],
  [/[А-ЯІҒҚҢӘӨҮҰҺ]/, 0.76],
  [/[\u1100-\u11ff\u2e80-\uffef]/, 1.02],
];
const USUAL = 0.61;

/** Returns the width of a text in pixels, estimated by its letters; `size` is the height of its font. */
export const textWidth = (text: string, size: number): number =>
  size *
  Array.from(text).reduce(
    (sum, letter) => sum + (WIDTHS.find(([pattern]) => pattern.test(letter))?.[1] ?? USUAL),
    0,
  );

/**
 * Finds room for texts in the order of the list, so that none covers another text, a taken box or the edge of the picture. A text without
 * room has no place.
 */
export function placeLabels(
  labels: readonly Labelled[],
  taken: readonly Box[],
  { width, height }: { readonly width: number; readonly height: number },
): ReadonlyMap<string, PlacedLabel> {
  const all = [...taken];
  const isFree = (box: Box): boolean =>
    box[0] >= 2 && box[2] <= width - 2 && box[1] >= 2 && box[3] <= height - 2 && !all.some(overlaps(box));
  const placed = new Map<string, PlacedLabel>();
  for (const label of labels) {
    const found = candidatesOf(label).find(({ box }) => isFree(box));
    if (!found) continue;
    const { box, ...place } = found;
    all.push(box);
    placed.set(label.id, place);
  }
  return placed;
}

const candidatesOf = (label: Labelled) =>
  DISTANCES.flatMap((distance) => DIRECTIONS.map((direction) => candidate(label, direction, distance)));

function candidate(
  { x, y, radius, width }: Labelled,
  [right, down]: readonly [number, number],
  distance: number,
): PlacedLabel & { readonly box: Box } {
  const away = radius + distance;
  const anchor = right > 0 ? 'start' : right < 0 ? 'end' : 'middle';
  const [atX, atY] = [x + right * away, y + down * (away + (right === 0 ? HALF_LINE - 3 : 0))];
  const left = anchor === 'start' ? atX : anchor === 'end' ? atX - width : atX - width / 2;
  const box: Box = [left, atY - HALF_LINE, left + width, atY + HALF_LINE];
  return { x: atX, y: atY, anchor, isAway: distance > 12, box };
}

const overlaps =
  ([left, top, right, bottom]: Box) =>
  (other: Box): boolean =>
    left < other[2] && right > other[0] && top < other[3] && bottom > other[1];
