import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Graph, Node } from './graph.ts';
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';

/** A thing in its place. */
export type Spot = Node & { readonly x: number; readonly y: number };

type Body = Node & SimulationNodeDatum;
type Spring = SimulationLinkDatum<Body> & { readonly source: string; readonly target: string };

const STEPS = 260;
const MARGIN = 26;

/** Lays a network out by force, at once and the same each time, and lets its things be dragged. */
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
    // A thing that was dragged is not also opened.
    onClickCapture: (event: MouseEvent) => {
      if (held.current?.isMoved === true) event.preventDefault();
      held.current = null;
    },
  };
  return { spots, lines, drag: { begin, handlers } };
}

/** What the view is about stays in the middle; the two ends of paths, at the sides. */
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
  const bodies: Body[] = nodes.map((node) => {
    const fx = pins.get(node.id);
    return fx === undefined ? { ...node } : { ...node, fx, fy: height / 2 };
  });
  const springs: Spring[] = ties.map(({ from, to }) => ({ source: from, target: to }));
  const reach = Math.min(width, height) / 4.2;
  forceSimulation(bodies)
    .force(
      'springs',
      forceLink<Body, Spring>(springs)
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
