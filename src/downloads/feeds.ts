import { DECLARATION, element, openElement, withEnvelope } from './xml.ts';
import { inBrackets, provenanceOf } from './metadata.ts';
import { titleWithStatus, EVENT_PARAMS, events } from './events.ts';
import type { Download, FileSource } from './download.ts';
import type { Selection } from './selection.ts';
import type { Xml } from './xml.ts';
import type { EventItem } from './events.ts';

/** Returns an Atom feed from its title, its HTML page, and its pages of entries. */
export function atomFeed({
  title,
  page,
  entries,
  ...download
}: Pick<Download, 'name' | 'doc' | 'params'> & {
  readonly title: string;
  readonly page: string;
  readonly entries: (source: FileSource, selection: Selection) => AsyncIterable<readonly Xml[]>;
}): Download {
  return {
    ...download,
    mediaType: 'application/atom+xml; charset=utf-8',
    write(source, selection) {
      const address = `${download.name}${selection.asked === '' ? '' : `?${selection.asked}`}`;
      const origin = provenanceOf(source, download.name, selection);
      const heading = `${title}${inBrackets(selection)}`;
      const [before, after] = head(source, { address, title: heading, page, origin });
      return withEnvelope(DECLARATION + before, lines(entries(source, selection)), after);
    },
  };
}

/** Returns the id of an entry or a feed. It does not depend on the server. */
export const tagOf = (name: string): string => `tag:diplograph,2026:${name}`;

/** Returns the first instant of a day. */
export const instantOf = (day: string): string => `${day}T00:00:00Z`;

function head(
  { version: { fields, revision, version }, publicUrl }: FileSource,
  { address, title, page, origin }: Readonly<Record<'address' | 'title' | 'page' | 'origin', string>>,
): readonly [string, string] {
  return openElement(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' },
    element('id', {}, tagOf(address)),
    element('title', {}, title),
    element('subtitle', {}, `${String(fields['citation'])} ${origin}`),
    element('updated', {}, instantOf(String(fields['releasedOn']))),
    element('author', {}, element('name', {}, 'Diplograph')),
    element('rights', {}, String(fields['licence'])),
    element('generator', { version: `${version}, revision ${revision}` }, 'Diplograph'),
    element('link', { rel: 'self', href: `${publicUrl}/${address}` }),
    element('link', { rel: 'alternate', type: 'text/html', href: `${publicUrl}${page}` }),
  );
}

async function* lines(pages: AsyncIterable<readonly Xml[]>): AsyncGenerator<string> {
  for await (const page of pages) yield page.map(({ xml }) => `${xml}\n`).join('');
}

/** Events as a feed. The id of an entry does not depend on the server. */
export const eventFeed: Download = atomFeed({
  name: 'events.atom',
  doc: 'Events as a feed to follow.',
  title: 'Diplomatic events',
  page: '/timeline',
  params: EVENT_PARAMS,
  entries: eventEntries,
});

async function* eventEntries(source: FileSource, selection: Selection): AsyncGenerator<readonly Xml[]> {
  for await (const page of events(source, selection)) yield page.map(eventEntry);
}

function eventEntry(item: EventItem): Xml {
  const { id, name, date, kind, status, level, place, format, summary, url } = item;
  const sentences = [date?.display ?? 'Date not known', place?.name, format?.name, summary];
  const words = [kind, status, level].filter((word) => word !== null);
  return element(
    'entry',
    {},
    element('id', {}, tagOf(id)),
    element('title', {}, titleWithStatus(name, status)),
    element('updated', {}, instantOf(item.updatedOn)),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    element('summary', {}, sentences.filter(Boolean).join('. ')),
    ...words.map((term) => element('category', { term })),
  );
}
