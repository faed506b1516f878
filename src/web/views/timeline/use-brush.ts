import { useState } from 'preact/hooks';
import type { Frame } from './layout.ts';

const LEAST = 8;

/** A range drawn with the pointer over the picture; given on as days when the pointer is let go. */
export function useBrush(frame: Frame, onRange: (from: number, to: number) => void) {
  const [ends, set] = useState<readonly [number, number] | null>(null);
  const at = (event: PointerEvent): number => {
    const box = event.currentTarget instanceof Element ? event.currentTarget.getBoundingClientRect() : null;
    return Math.min(frame.right, Math.max(frame.left, event.clientX - (box?.left ?? 0)));
  };
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      const isLink = event.target instanceof Element && event.target.closest('a') !== null;
      if (event.button !== 0 || isLink || event.pointerType === 'touch') return;
      event.preventDefault();
      set([at(event), at(event)]);
    },
    onPointerMove: (event: PointerEvent) => {
      if (ends) set([ends[0], at(event)]);
    },
    onPointerUp: () => {
      set(null);
      if (!ends) return;
      const [low, high] = [Math.min(...ends), Math.max(...ends)];
      if (high - low >= LEAST) onRange(frame.day(low), frame.day(high));
    },
    onPointerLeave: () => {
      set(null);
    },
  };
  return { handlers, range: ends && ([Math.min(...ends), Math.max(...ends)] as const) };
}
