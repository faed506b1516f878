import { useEffect, useState } from 'preact/hooks';
import { LANGUAGE, messagesOf } from './lib/locale.ts';
import { loadMessages } from './lib/messages.ts';
import type { ComponentType } from 'preact';

/** A view of the page; `id` is the address of a record, and views of their own do without it. */
type View = ComponentType<{ readonly id: string }>;

/** Loads the code of each view when it is first shown; `record` shows all other addresses. */
const LOADERS: Readonly<Record<string, () => Promise<View>>> = {
  '': async () => (await import('./views/formats.tsx')).FormatsView,
  about: async () => (await import('./views/about.tsx')).AboutView,
  compare: async () => (await import('./views/compare.tsx')).CompareView,
  coverage: async () => (await import('./views/lists.tsx')).CoverageView,
  disputes: async () => (await import('./views/lists.tsx')).DisputesView,
  documents: async () => (await import('./views/lists.tsx')).DocumentsView,
  download: async () => (await import('./views/download.tsx')).DownloadView,
  limits: async () => (await import('./views/limits.tsx')).LimitsView,
  map: async () => (await import('./views/map.tsx')).MapView,
  network: async () => (await import('./views/network.tsx')).NetworkView,
  people: async () => (await import('./views/lists.tsx')).PeopleView,
  places: async () => (await import('./views/lists.tsx')).PlacesView,
  policies: async () => (await import('./views/lists.tsx')).PoliciesView,
  record: async () => (await import('./views/record.tsx')).RecordView,
  search: async () => (await import('./views/search.tsx')).SearchView,
  sources: async () => (await import('./views/lists.tsx')).SourcesView,
  timeline: async () => (await import('./views/timeline.tsx')).TimelineView,
};

const loaded = new Map<string, View>();

const nameOf = (view: string): string =>
  Object.hasOwn(LOADERS, view) && view !== 'record' ? view : 'record';

/** Loads the code of a view. */
export async function loadView(view: string): Promise<void> {
  const name = nameOf(view);
  const found = await LOADERS[name]?.();
  if (found) loaded.set(name, found);
}

/**
 * Returns a view, or null while its code is loaded.
 * @throws Error when its code cannot be loaded.
 */
export function useView(view: string): View | null {
  const found = loaded.get(nameOf(view));
  const [failure, setFailure] = useState<Error | null>(null);
  const [, redraw] = useState({});
  useEffect(() => {
    if (found) return;
    // The first view comes without the messages of the others.
    Promise.all([loadView(view), loadMessages(messagesOf(LANGUAGE), view)]).then(
      () => {
        redraw({});
      },
      (error: unknown) => {
        setFailure(error instanceof Error ? error : new Error('The view could not be loaded.'));
      },
    );
  }, [view]);
  if (!found && failure) throw failure;
  return found ?? null;
}
