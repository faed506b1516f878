import { DECLARATION, element, frame } from './xml.ts';
import { enclosed } from './enclosed.ts';
import { inBrackets, originOf } from './origin.ts';
import type { Download, FileSource } from './download.ts';
import type { Selection } from './selection.ts';
import type { Xml } from './xml.ts';

/** A feed as an Atom file: its title, the page that shows the same to readers, and its entries, a page at a time. */
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
      const origin = originOf(source, download.name, selection);
      const heading = `${title}${inBrackets(selection)}`;
      const [before, after] = head(source, { address, title: heading, page, origin });
      return enclosed(DECLARATION + before, lines(entries(source, selection)), after);
    },
  };
}

/** The id of an entry, or of a feed: the same whoever serves it. */
export const tagOf = (name: string): string => `tag:diplograph,2026:${name}`;

/** The first instant of a day. */
export const instantOf = (day: string): string => `${day}T00:00:00Z`;

function head(
  { version: { fields, revision, version }, publicUrl }: FileSource,
  { address, title, page, origin }: Readonly<Record<'address' | 'title' | 'page' | 'origin', string>>,
): readonly [string, string] {
  return frame(
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
