/** The pause after which a scroll position is stored, and the time in which a position that was found stays while the height changes. */
const PAUSE_MS = 100;
const KEEP_MS = 4000;

/** Events by which a reader moves on. They end the search for the former position. */
const MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

let saving: ReturnType<typeof setTimeout> | undefined;
let stop: (() => void) | undefined;

/**
 * Stores the scroll position of each step of the history, and goes back to it. A view has its height only when its answer is
 * there, so the position is restored again whenever the height changes.
 */
export function keepScroll(): void {
  history.scrollRestoration = 'manual';
  const restore = (state: unknown) => {
    clearTimeout(saving);
    stop?.();
    const scroll = scrollOf(state);
    if (scroll === undefined) return;
    keepAt(() => {
      window.scrollTo(0, scroll);
      return window.scrollY > scroll - 1;
    });
  };
  window.addEventListener(
    'scroll',
    () => {
      clearTimeout(saving);
      saving = setTimeout(save, PAUSE_MS);
    },
    { passive: true },
  );
  document.addEventListener('click', save, { capture: true });
  window.addEventListener('popstate', ({ state }) => {
    restore(state);
  });
  restore(history.state);
  if (scrollOf(history.state) === undefined) goToAnchor(location.hash);
}

/** Goes to the element that an anchor such as `#facts` names, when the view has it, and opens what hides it. */
export function goToAnchor(hash: string): void {
  if (hash === '') return;
  clearTimeout(saving);
  stop?.();
  const opened = new Set<Element>();
  const move = () => {
    const target = document.getElementById(hash.slice(1));
    for (let part = target?.closest('details'); part; part = part.parentElement?.closest('details')) {
      if (!opened.has(part)) part.open = true;
      opened.add(part);
    }
    const { top = 0, bottom = 0 } = target?.getBoundingClientRect() ?? {};
    if (top < 0 || bottom > window.innerHeight) target?.scrollIntoView();
    return target !== null;
  };
  keepAt(move);
}

function save(): void {
  clearTimeout(saving);
  if (!stop) history.replaceState({ scroll: window.scrollY }, '');
}

/**
 * Moves the window now and whenever the height changes, until the reader moves on or some seconds after the position is there. `move`
 * returns true if it is.
 */
function keepAt(move: () => boolean): void {
  const again = () => {
    if (move()) late ??= setTimeout(leave, KEEP_MS);
  };
  const observer = new ResizeObserver(again);
  const end = () => {
    observer.disconnect();
    clearTimeout(late);
    for (const name of MOVES) window.removeEventListener(name, leave);
    stop = undefined;
  };
  const leave = () => {
    end();
    save();
  };
  let late: ReturnType<typeof setTimeout> | undefined;
  for (const name of MOVES) window.addEventListener(name, leave, { passive: true });
  stop = end;
  again();
  observer.observe(document.documentElement);
}

function scrollOf(state: unknown): number | undefined {
  if (typeof state !== 'object' || state === null || !('scroll' in state)) return undefined;
  return typeof state.scroll === 'number' ? state.scroll : undefined;
}
