import { atomFeed, instantOf, tagOf } from './atom.ts';
import { element } from './xml.ts';
import { marked } from './marked.ts';
import { EVENT_PARAMS, events } from './events.ts';
import type { Download, FileSource } from './download.ts';
import type { EventItem } from './events.ts';
import type { Selection } from './selection.ts';
import type { Xml } from './xml.ts';

/** Events as a feed; the id of an entry is that of its event, whoever serves it. */
export const eventFeed: Download = atomFeed({
  name: 'events.atom',
  doc: 'Events as a feed to follow.',
  title: 'Diplomatic events',
  page: '/timeline',
  params: EVENT_PARAMS,
  entries,
});

async function* entries(source: FileSource, selection: Selection): AsyncGenerator<readonly Xml[]> {
  for await (const page of events(source, selection)) yield page.map(entry);
}

function entry(item: EventItem): Xml {
  const { id, name, date, kind, status, level, place, format, summary, url } = item;
  const told = [date?.display ?? 'Date not known', place?.name, format?.name, summary];
  const words = [kind, status, level].filter((word) => word !== null);
  return element(
    'entry',
    {},
    element('id', {}, tagOf(id)),
    element('title', {}, marked(name, status)),
    element('updated', {}, instantOf(item.updatedOn)),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    element('summary', {}, told.filter(Boolean).join('. ')),
    ...words.map((term) => element('category', { term })),
  );
}
