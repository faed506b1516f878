import { useRef, useState } from 'preact/hooks';

/**
 * Returns the loaded pages of a list as one, and a function that loads more. `more` gets the loaded pages and returns them with the next
 * one. A new first page, as after another question or clock, replaces all; what was under way for an earlier one is dropped.
 */
export function usePages<Pages>(
  first: Pages,
  more: (loaded: Pages) => Promise<Pages>,
): readonly [Pages, () => Promise<void>] {
  const [state, set] = useState({ first, loaded: first });
  const latest = useRef(first);
  latest.current = first;
  const loaded = state.first === first ? state.loaded : first;
  const load = async () => {
    const next = await more(loaded);
    if (latest.current === first) set({ first, loaded: next });
  };
  return [loaded, load];
}
