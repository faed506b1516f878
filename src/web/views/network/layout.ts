import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { kindOf } from '../../lib/labels.ts';
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';
import type { Graph, Node } from './graph.ts';
import type { Kind } from '../../lib/labels.ts';

/** A thing at its position. */
export type Spot = Node & { readonly x: number; readonly y: number };

type SimulatedNode = Node & SimulationNodeDatum;
type Spring = SimulationLinkDatum<SimulatedNode> & { readonly source: string; readonly target: string };

const STEPS = 260;
const MARGIN = 26;

/** Computes a force layout of a network, at once and the same each time. Lets the reader drag its things. */
export function useLayout(
  graph: Graph,
  ends: { readonly centre: string; readonly far: string | undefined },
  width: number,
  height: number,
) {
  const { centre, far } = ends;
  const laid = useMemo(() => layOut(graph, ends, width, height), [graph, centre, far, width, height]);
  const [moved, setMoved] = useState<ReadonlyMap<string, readonly [number, number]>>(new Map());
  useEffect(() => {
    setMoved(new Map());
  }, [laid]);
  const held = useRef<{ id: string; x: number; y: number; isMoved: boolean } | null>(null);
  const spots = laid.map((spot) => {
    const place = moved.get(spot.id);
    return place ? { ...spot, x: place[0], y: place[1] } : spot;
  });
  const byId = new Map(spots.map((spot) => [spot.id, spot]));
  const lines = graph.ties.flatMap(({ from, to, word }) => {
    const [a, b] = [byId.get(from), byId.get(to)];
    return a && b ? [{ from: a, to: b, word }] : [];
  });
  const begin = (id: string, event: PointerEvent) => {
    held.current = { id, x: event.clientX, y: event.clientY, isMoved: false };
  };
  const handlers = {
    onPointerMove: (event: PointerEvent) => {
      const { current } = held;
      const spot = current && byId.get(current.id);
      if (!current || !spot) return;
      const [dx, dy] = [event.clientX - current.x, event.clientY - current.y];
      if (!current.isMoved && Math.hypot(dx, dy) < 4) return;
      held.current = { id: current.id, x: event.clientX, y: event.clientY, isMoved: true };
      setMoved(new Map(moved).set(spot.id, [spot.x + dx, spot.y + dy]));
    },
    onPointerLeave: () => {
      held.current = null;
    },
    // A drag must not also open the thing.
    onClickCapture: (event: MouseEvent) => {
      if (held.current?.isMoved === true) event.preventDefault();
      held.current = null;
    },
  };
  return { spots, lines, drag: { begin, handlers } };
}

/** Lays out a network: its centre in the middle, the two ends of paths at the sides. */
function layOut(
  { nodes, ties }: Graph,
  { centre, far }: { readonly centre: string; readonly far: string | undefined },
  width: number,
  height: number,
): readonly Spot[] {
  if (width === 0) return [];
  const pins = new Map([
    [centre, far === undefined ? width / 2 : width * 0.12],
    [far, width * 0.88],
  ]);
  const bodies: SimulatedNode[] = nodes.map((node) => {
    const fx = pins.get(node.id);
    return fx === undefined ? { ...node } : { ...node, fx, fy: height / 2 };
  });
  const springs: Spring[] = ties.map(({ from, to }) => ({ source: from, target: to }));
  const reach = Math.min(width, height) / 4.2;
  forceSimulation(bodies)
    .force(
      'springs',
      forceLink<SimulatedNode, Spring>(springs)
        .id(({ id }) => id)
        .distance(reach),
    )
    .force('apart', forceManyBody().strength(-Math.max(160, 5200 / Math.sqrt(nodes.length * 8))))
    .force('bump', forceCollide(nodes.length > 40 ? 17 : 28))
    .force('x', forceX(width / 2).strength(0.05))
    .force('y', forceY(height / 2).strength((0.05 * width) / height))
    .stop()
    .tick(STEPS);
  return bodies.map((body) => ({
    ...body,
    x: clamp(body.x ?? 0, width),
    y: clamp(body.y ?? 0, height),
  }));
}

const clamp = (value: number, size: number): number => Math.min(size - MARGIN, Math.max(MARGIN, value));

/** The label of a thing: its text, its start or end, and whether it has room. */
export type Label = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly hasRoom: boolean;
};

type Box = readonly [left: number, top: number, right: number, bottom: number];
type PlacedTie = { readonly from: Spot; readonly to: Spot; readonly word: string };

/** The labels of things by id, and the ties whose words have room. */
type Labels = { readonly things: ReadonlyMap<string, Label>; readonly words: ReadonlySet<PlacedTie> };

const MOST_LETTERS = 30;
const LETTER = 6.5;
const BOLD_LETTER = 7.3;
const SMALL_LETTER = 5.6;
const HALF_LINE = 7;
const AWAY = 11;

/** The order in which labels get room. */
const ORDER: readonly Kind[] = ['party', 'format', 'event', 'place', 'person', 'policy', 'source'];

/**
 * Finds room for labels so that none covers another label, a thing or the edge. The middle is first, then parties and formats.
 */
export function placeLabels(
  spots: readonly Spot[],
  lines: readonly PlacedTie[],
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

/** Returns the part of a name that fits, cut between two words and outside brackets. */
function shorten(name: string): string {
  if (name.length <= MOST_LETTERS) return name;
  const cut = name.lastIndexOf(' ', MOST_LETTERS - 1);
  return `${name.slice(0, cut > 0 ? cut : MOST_LETTERS - 1).replace(/\s*\([^)]*$|[,;:]$/, '')}…`;
}

/** Returns the places for a label: beside, below and above a thing. */
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
