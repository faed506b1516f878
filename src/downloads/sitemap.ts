import { ALL } from '../graph/filter.ts';
import { DECLARATION, element, openElement } from './xml.ts';
import { NO_VIEWPOINT } from '../model/viewpoint.ts';
import { optionalText, textOf, textsOf } from '../graph/row.ts';
import { scan } from '../graph/scan.ts';
import { TYPES } from '../model/property.ts';
import { recordUrl } from './record-ref.ts';
import type { DatasetVersion } from '../graph/dataset-version.ts';
import type { FileParam } from './params.ts';
import type { FileSource } from './download.ts';
import type { Row } from '../graph/types.ts';

/** The maximum number of addresses in a sitemap, by its protocol. */
export const MOST_ADDRESSES = 50_000;

const XMLNS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The part of a long sitemap. */
export const SITEMAP_PARAMS: Readonly<Record<'part', FileParam>> = {
  part: {
    doc: 'The part of a sitemap that is too long for one; the index of its parts, or all of it, when left out.',
    expected: 'a whole number from 1 to 9999',
    many: false,
    schema: { type: 'integer', minimum: 1, maximum: 9999 },
    read: (value) => (/^[1-9]\d{0,3}$/.test(value) ? value : undefined),
  },
};

/** Returns the number of parts of a sitemap, at least one. */
export const sitemapParts = (version: DatasetVersion, most = MOST_ADDRESSES): number =>
  Math.max(Math.ceil(recordCount(version) / most), 1);

/** A sitemap: its part, and the maximum number of its addresses. */
export type AskedSitemap = { readonly part: number | null; readonly most?: number };

/**
 * Yields the addresses of the pages of all records. If they exceed one sitemap, yields the index of its parts, or the requested part.
 */
export function sitemap(
  source: FileSource,
  { part, most = MOST_ADDRESSES }: AskedSitemap,
): AsyncIterable<string> {
  const parts = sitemapParts(source.version, most);
  if (part === null && parts > 1) return sitemapIndex(source, parts);
  return urlset(source, part === null ? 0 : (part - 1) * most, most);
}

/** Returns the number of records of the dataset, claims left out. */
function recordCount({ fields }: DatasetVersion): number {
  const counts = textsOf(fields as unknown as Row, 'counts').map(
    (text) => JSON.parse(text) as { readonly type: string; readonly count: number },
  );
  return counts.reduce((sum, { type, count }) => sum + (type === 'Claim' ? 0 : count), 0);
}

// oxlint-disable-next-line typescript/require-await -- files are written piece by piece; this one has one
async function* sitemapIndex({ publicUrl }: FileSource, parts: number): AsyncGenerator<string> {
  const [before, after] = openElement('sitemapindex', { xmlns: XMLNS });
  const addresses = Array.from({ length: parts }, (_, i) => `${publicUrl}/sitemap.xml?part=${String(i + 1)}`);
  const lines = addresses.map((loc) => `${element('sitemap', {}, element('loc', {}, loc)).xml}\n`);
  yield `${DECLARATION}${before}${lines.join('')}${after}`;
}

async function* urlset(source: FileSource, skipped: number, most: number): AsyncGenerator<string> {
  const [before, after] = openElement('urlset', { xmlns: XMLNS });
  yield DECLARATION + before;
  let at = 0;
  for (const type of TYPES) {
    const request = { type, by: 'name', rises: true, filter: ALL, columns: ['id', 'updatedOn'] } as const;
    for await (const page of scan(source, NO_VIEWPOINT, request)) {
      const from = Math.max(skipped - at, 0);
      yield page
        .slice(from, Math.max(skipped + most - at, from))
        .map((row) => addressOf(row, source.publicUrl))
        .join('');
      at += page.length;
      if (at >= skipped + most) {
        yield after;
        return;
      }
    }
  }
  yield after;
}

function addressOf(row: Row, publicUrl: string): string {
  const day = optionalText(row, 'updatedOn');
  const loc = element('loc', {}, recordUrl(publicUrl, textOf(row, 'id')));
  return `${element('url', {}, loc, day === null ? null : element('lastmod', {}, day)).xml}\n`;
}
