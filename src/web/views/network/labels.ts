import { kindOf } from '../../lib/types.ts';
import type { Kind } from '../../lib/types.ts';
import type { Spot } from './use-layout.ts';

/** The label of a thing: its text, where it begins or ends, and whether there is room for it. */
export type Label = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly hasRoom: boolean;
};

type Box = readonly [left: number, top: number, right: number, bottom: number];
type Line = { readonly from: Spot; readonly to: Spot; readonly word: string };

/** The labels of things by id, and the ties whose words have room. */
export type Labels = { readonly things: ReadonlyMap<string, Label>; readonly words: ReadonlySet<Line> };

const MOST_LETTERS = 30;
const LETTER = 6.5;
const BOLD_LETTER = 7.3;
const SMALL_LETTER = 5.6;
const HALF_LINE = 7;
const AWAY = 11;

/** Who gets room first. */
const ORDER: readonly Kind[] = ['party', 'format', 'event', 'place', 'person', 'policy', 'source'];

/** Finds room for labels so that none covers another, a thing or the edge; the middle first, then parties and formats. */
export function placeLabels(
  spots: readonly Spot[],
  lines: readonly Line[],
  { centre, width, height }: { readonly centre: string; readonly width: number; readonly height: number },
): Labels {
  const taken: Box[] = spots.map(({ x, y }) => [x - 7, y - 7, x + 7, y + 7]);
  const isFree = (box: Box): boolean =>
    box[0] >= 2 && box[2] <= width - 2 && box[1] >= 2 && box[3] <= height - 2 && !taken.some(overlaps(box));
  const rank = (spot: Spot): number => (spot.id === centre ? -1 : ORDER.indexOf(kindOf(spot.__typename)));
  const things = new Map<string, Label>();
  for (const spot of [...spots].sort((a, b) => rank(a) - rank(b))) {
    const text = shorten(spot.name);
    const places = placesOf(spot, text.length * (spot.id === centre ? BOLD_LETTER : LETTER));
    const found = places.find(({ box }) => isFree(box));
    const { x, y, anchor, box } = found ?? places[spot.x > width / 2 ? 1 : 0];
    if (found) taken.push(box);
    things.set(spot.id, { text, x, y, anchor, hasRoom: found !== undefined });
  }
  const words = lines.filter(({ from, to, word }) => {
    const [x, y, half] = [(from.x + to.x) / 2, (from.y + to.y) / 2, (word.length * SMALL_LETTER) / 2];
    const box: Box = [x - half, y - HALF_LINE, x + half, y + HALF_LINE];
    const isPlaced = Math.hypot(from.x - to.x, from.y - to.y) > half * 2 && isFree(box);
    if (isPlaced) taken.push(box);
    return isPlaced;
  });
  return { things, words: new Set(words) };
}

/** A name as far as it fits, cut between two words and not inside of brackets. */
function shorten(name: string): string {
  if (name.length <= MOST_LETTERS) return name;
  const cut = name.lastIndexOf(' ', MOST_LETTERS - 1);
  return `${name.slice(0, cut > 0 ? cut : MOST_LETTERS - 1).replace(/\s*\([^)]*$|[,;:]$/, '')}…`;
}

/** Beside, below and above a thing. */
function placesOf({ x, y }: Spot, length: number) {
  const beside = { y, top: y - HALF_LINE, bottom: y + HALF_LINE };
  const below = { y: y + 16, top: y + 16 - HALF_LINE, bottom: y + 16 + HALF_LINE };
  const above = { y: y - 16, top: y - 16 - HALF_LINE, bottom: y - 16 + HALF_LINE };
  const place = (
    anchor: Label['anchor'],
    at: number,
    left: number,
    { y: line, top, bottom }: typeof beside,
  ) => ({ x: at, y: line, anchor, box: [left, top, left + length, bottom] as Box });
  return [
    place('start', x + AWAY, x + AWAY, beside),
    place('end', x - AWAY, x - AWAY - length, beside),
    place('middle', x, x - length / 2, below),
    place('middle', x, x - length / 2, above),
  ] as const;
}

const overlaps =
  ([left, top, right, bottom]: Box) =>
  (other: Box): boolean =>
    left < other[2] && right > other[0] && top < other[3] && bottom > other[1];
