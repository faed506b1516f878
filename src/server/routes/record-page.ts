import { pathOf } from './route.ts';
import { schemaOrgNode } from '../../downloads/schema-org.ts';
import { sendPage } from '../pages.ts';
import type { AlternateLink } from '../page-document.ts';
import type { NamedRecord } from '../../graph/record-names.ts';
import type { PageExchange, PageParts } from '../pages.ts';
import type { SnapshotSource } from '../../graph/types.ts';

/** Sends the page of a record. */
export const sendRecordPage = (
  exchange: PageExchange,
  pages: PageParts,
  source: SnapshotSource,
  record: NamedRecord,
): Promise<void> =>
  sendPage(pages, exchange, {
    ...{ view: record.id, base: './', status: 200, alternates: filesOf(record) },
    linked: (publicUrl) => schemaOrgNode({ ...source, publicUrl }, record.id),
  });

/** Returns the files of a record. */
function filesOf({ id, kinds }: NamedRecord): readonly AlternateLink[] {
  const [address, query] = [`./${encodeURIComponent(id)}`, encodeURIComponent(id)];
  const claims = kinds.includes('Source') ? 'source' : 'subject';
  const feeds = Object.entries(FEEDS).filter(([kind]) => kinds.includes(kind));
  return [
    { href: `${address}.json`, type: 'application/json', title: 'The record with its claims as JSON' },
    { href: `${address}.jsonld`, type: 'application/ld+json', title: 'The record as linked data' },
    ...(kinds.some((kind) => NO_SUBJECTS.includes(kind))
      ? []
      : [{ href: `./claims.csv?${claims}=${query}`, type: 'text/csv', title: 'The claims as a table' }]),
    ...feeds.map(([, filter]) => ({
      href: `./events.atom?${filter}=${query}`,
      type: 'application/atom+xml',
      title: 'Its events as a feed',
    })),
  ];
}

/** The types of records with a feed of events, each with the filter of the feed. */
const FEEDS = { Format: 'format', Nation: 'party', Organization: 'party', Group: 'group' };

/** The types of records that are never the subject of a claim. */
const NO_SUBJECTS = ['Claim', 'Participation', 'Outcome'];

/** Sends a page with the nearest ids and a search. */
export async function sendMissingPage(exchange: PageExchange, pages: PageParts, view: string): Promise<void> {
  const depth = pathOf(exchange.request).split('/').length - 2;
  const base = depth > 0 ? '../'.repeat(depth) : './';
  await sendPage(pages, exchange, {
    ...{ view, base, status: 404, alternates: [] },
    linked: () => Promise.resolve(null),
  });
}
