import { useRef, useState } from 'preact/hooks';
import type { Frame } from './layout.ts';

/** The least distance of a drag, in pixels. Shorter ones are a click or a tap. */
const LEAST = 8;

type Point = { readonly x: number; readonly start: number };

/** A change of the picture by fingers before they are lifted: the shift of its marks, and their scale around a point. */
export type Preview = { readonly shift: number; readonly zoom: number; readonly centre: number };

/**
 * Follows the pointers over the picture: a mouse selects a range, a finger moves the days, two fingers zoom. Passes the new range
 * on when the pointers are lifted.
 */
export function useGestures(frame: Frame, onRange: (from: number, to: number) => void) {
  const [ends, setEnds] = useState<readonly [number, number] | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const fingers = useRef(new Map<number, Point>());
  const at = (event: PointerEvent): number => {
    const box = event.currentTarget instanceof Element ? event.currentTarget.getBoundingClientRect() : null;
    return Math.min(frame.right, Math.max(frame.left, event.clientX - (box?.left ?? 0)));
  };
  const end = () => {
    fingers.current.clear();
    setPreview(null);
    setEnds(null);
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.pointerType === 'touch') {
      const now = [...fingers.current].map(([id, { x }]) => [id, { x, start: x }] as const);
      fingers.current = new Map([...now, [event.pointerId, { x: at(event), start: at(event) }]]);
      return;
    }
    const isLink = event.target instanceof Element && event.target.closest('a') !== null;
    if (event.button !== 0 || isLink) return;
    event.preventDefault();
    setEnds([at(event), at(event)]);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (ends) setEnds([ends[0], at(event)]);
    const finger = fingers.current.get(event.pointerId);
    if (!finger) return;
    fingers.current.set(event.pointerId, { ...finger, x: at(event) });
    setPreview(previewOf([...fingers.current.values()]));
  };
  const onPointerUp = () => {
    end();
    if (preview) {
      const dayOf = (x: number) =>
        frame.day((x - preview.shift - preview.centre) / preview.zoom + preview.centre);
      onRange(dayOf(frame.left), dayOf(frame.right));
    }
    if (!ends) return;
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    if (high - low >= LEAST) onRange(frame.day(low), frame.day(high));
  };
  return {
    // The browser cancels the pointers when it scrolls the page itself.
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: end,
      onPointerLeave: () => setEnds(null),
    },
    range: ends && ([Math.min(...ends), Math.max(...ends)] as const),
    preview,
  };
}

/** The least distance between two fingers that zoom, in pixels. */
const NEAREST = 24;

function previewOf([one, other]: readonly Point[]): Preview | null {
  if (!one) return null;
  if (!other) {
    const shift = one.x - one.start;
    return Math.abs(shift) < LEAST ? null : { shift, zoom: 1, centre: 0 };
  }
  const centre = (one.start + other.start) / 2;
  const wide = (a: number, b: number) => Math.max(NEAREST, Math.abs(a - b));
  return {
    shift: (one.x + other.x) / 2 - centre,
    zoom: wide(one.x, other.x) / wide(one.start, other.start),
    centre,
  };
}
