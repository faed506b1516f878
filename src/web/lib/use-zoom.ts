import { useEffect, useRef, useState } from 'preact/hooks';

/** The part of a picture in view: its scale, and the shift of its left top corner in pixels of the frame. */
export type Zoom = { readonly scale: number; readonly x: number; readonly y: number };

type Point = { readonly x: number; readonly y: number };

const WHOLE: Zoom = { scale: 1, x: 0, y: 0 };
const MOST = 4;
const STEP = 1.5;
/** The movement from which a press is a drag, in pixels. */
const DRAG = 4;

/**
 * Zooms and moves a picture: by the wheel with Control or Command, by two fingers, by dragging, by the keys plus, minus, 0 and Shift with
 * an arrow, and by functions for buttons. The picture always fills its frame. `size` is the width and height of the frame in pixels.
 */
export function useZoom(size: { readonly width: number; readonly height: number }) {
  const [zoom, set] = useState<Zoom>(WHOLE);
  const pointers = useRef(new Map<number, Point>());
  const isDragged = useRef(false);
  useEffect(() => {
    set(WHOLE);
  }, [size.width, size.height]);
  const change = (next: (before: Zoom) => Zoom) => {
    set((before) => within(next(before), size));
  };
  const zoomBy = (factor: number, at: Point = { x: size.width / 2, y: size.height / 2 }) => {
    change((before) => scaled(before, factor, at));
  };
  const move = (x: number, y: number) => {
    change((before) => ({ ...before, x: before.x + x, y: before.y + y }));
  };
  const handlers = {
    onWheel: (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomBy(2 ** (-event.deltaY / 200), pointIn(event));
    },
    onPointerDown: (event: PointerEvent) => {
      pointers.current.set(event.pointerId, pointIn(event));
      isDragged.current = false;
    },
    onPointerMove: (event: PointerEvent) => {
      const before = pointers.current.get(event.pointerId);
      const now = pointIn(event);
      if (!before || (!isDragged.current && distance(before, now) < DRAG)) return;
      const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
      if (!other && zoom.scale === 1) return;
      isDragged.current = true;
      pointers.current.set(event.pointerId, now);
      if (other) zoomBy(distance(now, other) / Math.max(1, distance(before, other)), middle(now, other));
      else move(now.x - before.x, now.y - before.y);
    },
    onPointerUp: (event: PointerEvent) => {
      pointers.current.delete(event.pointerId);
    },
    onPointerCancel: (event: PointerEvent) => {
      pointers.current.delete(event.pointerId);
    },
    onPointerLeave: (event: PointerEvent) => {
      pointers.current.delete(event.pointerId);
    },
    // A drag must not also follow a link.
    onClickCapture: (event: MouseEvent) => {
      if (isDragged.current) event.preventDefault();
      isDragged.current = false;
    },
  };
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const arrow = event.shiftKey ? ARROWS[event.key] : undefined;
    if (arrow) move(...arrow);
    else if (event.key === '+' || event.key === '=') zoomBy(STEP);
    else if (event.key === '-') zoomBy(1 / STEP);
    else if (event.key === '0') set(WHOLE);
    else return false;
    event.preventDefault();
    return true;
  };
  return {
    zoom,
    handlers,
    /** Returns true if the key was one of its own. */
    onKeyDown,
    closer: () => zoomBy(STEP),
    wider: () => zoomBy(1 / STEP),
    whole: () => set(WHOLE),
    /** Moves a point of the picture into the frame, e.g. that of a focused link. */
    show: ({ x, y }: Point) => {
      change((before) => {
        const at = { x: x * before.scale + before.x, y: y * before.scale + before.y };
        const isInside = at.x > 20 && at.x < size.width - 20 && at.y > 20 && at.y < size.height - 20;
        return isInside
          ? before
          : { ...before, x: before.x + size.width / 2 - at.x, y: before.y + size.height / 2 - at.y };
      });
    },
  };
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [80, 0],
  ArrowRight: [-80, 0],
  ArrowUp: [0, 80],
  ArrowDown: [0, -80],
};

/** Returns the scale and shift after zooming, so that one point of the frame stays where it is. */
function scaled({ scale, x, y }: Zoom, factor: number, at: Point): Zoom {
  const next = Math.min(MOST, Math.max(1, scale * factor));
  return {
    scale: next,
    x: at.x - ((at.x - x) * next) / scale,
    y: at.y - ((at.y - y) * next) / scale,
  };
}

function within(
  { scale, x, y }: Zoom,
  { width, height }: { readonly width: number; readonly height: number },
): Zoom {
  const clamp = (value: number, size: number) => Math.min(0, Math.max(size * (1 - scale), value));
  return { scale, x: clamp(x, width), y: clamp(y, height) };
}

function pointIn(event: PointerEvent | WheelEvent): Point {
  const frame = event.currentTarget instanceof Element ? event.currentTarget.getBoundingClientRect() : null;
  return { x: event.clientX - (frame?.left ?? 0), y: event.clientY - (frame?.top ?? 0) };
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
