import { ALL } from '../graph/filter.ts';
import { atomFeed, instantOf, tagOf } from './atom.ts';
import { element } from './xml.ts';
import { LIMIT } from './params.ts';
import { limitOf } from './selection.ts';
import { namedBy } from './named.ts';
import { NO_VIEWPOINT } from '../model/viewpoint.ts';
import { textOf, textsOf } from '../graph/row.ts';
import { walk } from '../graph/walk.ts';
import type { Download, FileSource } from './download.ts';
import type { Row } from '../graph/types.ts';
import type { Selection } from './selection.ts';
import type { Xml } from './xml.ts';

/** What each release of the dataset changed, the latest first. */
export const releaseFeed: Download = atomFeed({
  name: 'changes.atom',
  doc: 'What each release of the dataset changed, as a feed to follow; the latest first.',
  title: 'Releases of Diplograph',
  page: '/',
  params: { limit: LIMIT },
  entries,
});

const KINDS = ['added', 'changed', 'removed'] as const;

/** The most records that an entry names of each kind; all others are counted. */
const MOST_NAMED = 50;

async function* entries(source: FileSource, selection: Selection): AsyncGenerator<readonly Xml[]> {
  const pages = walk(source, NO_VIEWPOINT, {
    type: 'Release',
    by: 'date',
    rises: false,
    filter: ALL,
    columns: ['id', 'version', 'releasedOn', 'summary', ...KINDS],
    limit: limitOf(selection),
  });
  for await (const page of pages) yield await Promise.all(page.map((row) => entry(row, source.publicUrl)));
}

async function entry(row: Row, publicUrl: string): Promise<Xml> {
  const told = await Promise.all(KINDS.map((kind) => listOf(row, kind, publicUrl)));
  const content = element('div', { xmlns: 'http://www.w3.org/1999/xhtml' }, ...told.flat());
  return element(
    'entry',
    {},
    element('id', {}, tagOf(textOf(row, 'id'))),
    element('title', {}, `Release ${textOf(row, 'version')}`),
    element('updated', {}, instantOf(textOf(row, 'releasedOn'))),
    element('summary', {}, textOf(row, 'summary')),
    element('content', { type: 'xhtml' }, content),
  );
}

/** How many records a release changed in one way, and the first of them by name, as a paragraph and a list. */
async function listOf(row: Row, kind: (typeof KINDS)[number], publicUrl: string): Promise<readonly Xml[]> {
  const ids = textsOf(row, kind);
  if (ids.length === 0) return [];
  const items = await Promise.all(
    ids.slice(0, MOST_NAMED).map(async (id) => {
      const record = await namedBy(row.view, id);
      const link = record && element('a', { href: `${publicUrl}/${encodeURIComponent(id)}` }, record.name);
      return element('li', {}, link ?? id);
    }),
  );
  const more = ids.length - items.length;
  if (more > 0) items.push(element('li', {}, `and ${String(more)} more`));
  return [element('p', {}, `Records ${kind}: ${String(ids.length)}`), element('ul', {}, ...items)];
}
