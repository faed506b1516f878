/** The pause after which a scroll position is stored, and the time in which a step back finds its position again. */
const PAUSE_MS = 100;
const RESTORE_MS = 4000;

/** Events by which a reader moves on. They end the search for the former position. */
const MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

/**
 * Stores the scroll position of each step of the history, and goes back to it. A view has its height only when its answer is
 * there, so the position is restored again whenever the height changes.
 */
export function keepScroll(): void {
  history.scrollRestoration = 'manual';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | undefined;
  const save = () => {
    clearTimeout(timer);
    if (!stop) history.replaceState({ scroll: window.scrollY }, '');
  };
  const restore = (state: unknown) => {
    clearTimeout(timer);
    stop?.();
    const scroll = scrollOf(state);
    if (scroll === undefined) return;
    const observer = new ResizeObserver(() => {
      window.scrollTo(0, scroll);
    });
    const end = () => {
      observer.disconnect();
      clearTimeout(late);
      for (const name of MOVES) window.removeEventListener(name, end);
      stop = undefined;
    };
    const late = setTimeout(end, RESTORE_MS);
    for (const name of MOVES) window.addEventListener(name, end, { passive: true });
    stop = end;
    observer.observe(document.documentElement);
  };
  window.addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE_MS);
    },
    { passive: true },
  );
  document.addEventListener('click', save, { capture: true });
  window.addEventListener('popstate', ({ state }) => {
    restore(state);
  });
  restore(history.state);
}

function scrollOf(state: unknown): number | undefined {
  if (typeof state !== 'object' || state === null || !('scroll' in state)) return undefined;
  return typeof state.scroll === 'number' ? state.scroll : undefined;
}
