import { DECLARATION, element, frame } from './xml.ts';
import { enclosed } from './enclosed.ts';
import { EVENT_PARAMS, events } from './events.ts';
import type { Download, FileSource } from './download.ts';
import type { EventItem } from './events.ts';
import type { Selection } from './selection.ts';
import type { Xml } from './xml.ts';

/** Events as a feed; the id of an entry is that of its event, whoever serves it. */
export const eventFeed: Download = {
  name: 'events.atom',
  doc: 'Events as a feed to follow.',
  mediaType: 'application/atom+xml; charset=utf-8',
  params: EVENT_PARAMS,
  write(source, selection) {
    const [before, after] = head(source, selection);
    return enclosed(DECLARATION + before, entries(source, selection), after);
  },
};

function head(source: FileSource, { asked }: Selection): readonly [string, string] {
  const { fields, revision, version } = source.version;
  const address = `events.atom${asked === '' ? '' : `?${asked}`}`;
  return frame(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' },
    element('id', {}, tagOf(address)),
    element('title', {}, 'Diplomatic events'),
    element('subtitle', {}, String(fields['citation'])),
    element('updated', {}, releaseOf(source)),
    element('author', {}, element('name', {}, 'Diplograph')),
    element('rights', {}, String(fields['licence'])),
    element('generator', { version: `${version}, revision ${revision}` }, 'Diplograph'),
    element('link', { rel: 'self', href: `${source.publicUrl}/${address}` }),
    element('link', { rel: 'alternate', type: 'text/html', href: `${source.publicUrl}/timeline` }),
  );
}

async function* entries(source: FileSource, selection: Selection): AsyncGenerator<string> {
  for await (const page of events(source, selection))
    yield page.map((item) => `${entry(item, releaseOf(source)).xml}\n`).join('');
}

function entry(
  { id, name, date, kind, status, level, place, format, summary, url }: EventItem,
  day: string,
): Xml {
  const told = [date?.display ?? 'Date not known', place?.name, format?.name, summary];
  const words = [kind, status, level].filter((word) => word !== null);
  return element(
    'entry',
    {},
    element('id', {}, tagOf(id)),
    element('title', {}, name),
    element('updated', {}, day),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    element('summary', {}, told.filter(Boolean).join('. ')),
    ...words.map((term) => element('category', { term })),
  );
}

const tagOf = (name: string): string => `tag:diplograph,2026:${name}`;

const releaseOf = ({ version }: FileSource): string => `${String(version.fields['releasedOn'])}T00:00:00Z`;
