import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

/** Sets the title of the document to the name of the view. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Diplograph`;
  }, [title]);
}

/** Returns the width of an element in whole pixels, and follows its changes; 0 before it is known. */
export function useWidth<Kind extends Element>(): readonly [RefObject<Kind | null>, number] {
  const ref = useRef<Kind>(null);
  const [width, set] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => {
      set(Math.floor(element.getBoundingClientRect().width));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [ref, width];
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Makes many links one stop of the Tab key. Inside, the arrow keys go to the nearest link in their direction, Home and End to
 * the first and last. The links have `data-rove`.
 */
export function useRoving<Kind extends Element>() {
  const ref = useRef<Kind>(null);
  useEffect(() => {
    const own = linksOf(ref.current);
    const active = own.find((link) => link === document.activeElement) ?? own[0];
    for (const link of own) {
      const index = link === active ? '0' : '-1';
      if (link.getAttribute('tabindex') !== index) link.setAttribute('tabindex', index);
    }
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const own = linksOf(ref.current);
    const from = own.find((link) => link === document.activeElement);
    const next = from && target(event.key, from, own);
    if (!from || !next) return;
    event.preventDefault();
    from.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    if (next instanceof HTMLElement || next instanceof SVGElement) next.focus();
  };
  return { ref, onKeyDown };
}

const linksOf = (root: Element | null): readonly Element[] => [
  ...(root?.querySelectorAll('[data-rove]') ?? []),
];

function target(key: string, from: Element, own: readonly Element[]): Element | undefined {
  if (key === 'Home') return own[0];
  if (key === 'End') return own.at(-1);
  const step = STEPS[key];
  return step && nearest(from, own, step);
}

/** Returns the nearest link in a direction. A link off the line counts as further away. */
function nearest(
  from: Element,
  own: readonly Element[],
  [right, down]: readonly [number, number],
): Element | undefined {
  const [x, y] = centre(from);
  let best: Element | undefined;
  let least = Infinity;
  for (const link of own) {
    const [toX, toY] = centre(link);
    const ahead = (toX - x) * right + (toY - y) * down;
    const aside = Math.abs((toX - x) * down) + Math.abs((toY - y) * right);
    const distance = ahead + 3 * aside;
    if (ahead > 1 && distance < least) [best, least] = [link, distance];
  }
  return best;
}

function centre(element: Element): readonly [number, number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}
