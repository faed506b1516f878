import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { describeView } from './head.ts';
import type { RefObject } from 'preact';

let rendered = '';
let lacking = false;

/** Returns the title of the rendered view, '' if it has none, and whether the view lacks what it is about. Forgets both. */
export function takeTitle(): { readonly title: string; readonly isLacking: boolean } {
  const taken = { title: rendered, isLacking: lacking };
  rendered = '';
  lacking = false;
  return taken;
}

/** Notes that the rendered view lacks what it is about, so that its document has the status of an unknown address. */
export function noteLack(): void {
  lacking = true;
}

/** The title of the view that the description of the document tells of. */
let described: string | null = null;

/** Sets the title of the document to the name of the view, and its description once the view has one. */
export function useTitle(title: string): void {
  rendered = title;
  useEffect(() => {
    const whole = `${title} · Diplograph`;
    described ??= document.title;
    document.title = whole;
    if (described !== whole && describeView()) described = whole;
  });
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
 * the first and last. The links have `data-rove`. In an element `data-row`, the left and right arrows follow its links, and up
 * and down go to another one.
 */
export function useRoving<Kind extends Element>() {
  const ref = useRef<Kind>(null);
  useLayoutEffect(() => {
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
  const row = from.closest('[data-row]');
  if (!step || !row) return step && nearest(from, own, step);
  const [right, down] = step;
  const isOf = (link: Element) => link.closest('[data-row]') === row;
  if (right !== 0) {
    const links = own.filter(isOf);
    return links[links.indexOf(from) + right];
  }
  const first = down > 0 ? own.findLastIndex(isOf) + 1 : own.findIndex(isOf) - 1;
  const next = own[first]?.closest('[data-row]');
  return nearestAcross(
    from,
    own.filter((link) => link.closest('[data-row]') === next),
  );
}

/** Returns the link of another row that is nearest across. */
function nearestAcross(from: Element, links: readonly Element[]): Element | undefined {
  const [x] = centre(from);
  const distance = (link: Element) => Math.abs(centre(link)[0] - x);
  return links.reduce<Element | undefined>(
    (best, link) => (!best || distance(link) < distance(best) ? link : best),
    undefined,
  );
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
