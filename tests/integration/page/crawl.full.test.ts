import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { startPageService } from '../../support/page.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { RunningServer } from '../../../src/server/server.ts';

/** The number of concurrent requests. */
const AT_ONCE = 8;
const VIEWS = ['', 'timeline', 'map', 'network', 'compare', 'search', 'limits'];

/** Codes of seasons and intervals in EDTF, which no reader should see. */
const CODES = /\b\d{4}-2[1-4](?![\d-])|(?<![\w./-])\d{4}(?:-\d\d){1,2}\/(?:\d{4}(?:-\d\d)|\.\.)|\.\.\/\d{4}/;

const seed = seedDataset();
const records = seed.records.map(({ id }) => id);
const claims = seed.claims.map(({ id }) => id);
/** The texts of the seed that a page may quote: a code inside one of them is no mistake of the page. */
const quoted = JSON.stringify([seed.records, seed.claims]);

describe('the pages of the whole record', () => {
  let database: Database;
  let server: RunningServer;
  /** The addresses to which any page leads, each with one of the pages. */
  const links = new Map<string, string>();
  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, seed);
    server = await startPageService(database);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  it('are documents with a title, a description and dates in words', { timeout: 1_200_000 }, async () => {
    const wrong: string[] = [];
    await each([...VIEWS, ...records], async (id) => {
      wrong.push(...problemsOf(id, await page(id)));
    });
    expect(wrong).toEqual([]);
  });

  it('lead from each claim to its source and its record', { timeout: 2_400_000 }, async () => {
    const wrong: string[] = [];
    const byId = new Map(seed.claims.map((claim) => [claim.id, claim]));
    await each(claims, async (id) => {
      const found = await page(id);
      wrong.push(...problemsOf(id, found));
      const source = byId.get(id)?.source ?? '';
      if (!found.html.includes(`href="./${source}"`)) wrong.push(`${id}: no link to ${source}`);
    });
    expect(wrong).toEqual([]);
  });

  it('lead to no address that does not answer', { timeout: 1_200_000 }, async () => {
    const known = new Set([...records, ...claims].map((id) => `/${id}`));
    const open = [...links].filter(([address]) => !known.has(address));
    const broken: string[] = [];
    expect(open.length).toBeGreaterThan(20);
    await each(open, async ([address, from]) => {
      const answer = await fetch(`${server.url}${address}`, {
        headers: { accept: 'text/html' },
        method: 'HEAD',
      });
      if (answer.status >= 400) broken.push(`${from} leads to ${address}: ${answer.status}`);
    });
    expect(broken).toEqual([]);
  });

  async function page(id: string): Promise<{ readonly status: number; readonly html: string }> {
    const ask = () => fetch(`${server.url}/${id}`, { headers: { accept: 'text/html' } });
    let answer = await ask();
    // A service that has just started still plans its operations, and may answer 503.
    for (let again = 0; answer.status === 503 && again < 5; again += 1) {
      await answer.arrayBuffer();
      answer = await ask();
    }
    const html = await answer.text();
    for (const [, href = ''] of html.matchAll(/<a [^>]*href="(\.[^"#]*)"/g)) {
      const { pathname, search } = new URL(href.replaceAll('&amp;', '&'), `${server.url}/${id}`);
      links.set(`${pathname}${search}`, id);
    }
    return { status: answer.status, html };
  }
});

/** Returns the problems of a page. */
function problemsOf(
  id: string,
  { status, html }: { readonly status: number; readonly html: string },
): string[] {
  const [, title = ''] = /<title>([^<]+) · Diplograph<\/title>/.exec(html) ?? [];
  const [, description = ''] = /<meta name="description" content="([^"]*)"/.exec(html) ?? [];
  const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? [];
  const codes = main
    .replaceAll(/<[^>]+>/g, ' ')
    .match(new RegExp(CODES, 'g'))
    ?.filter((code) => !new RegExp(`[^"]${escaped(code)}|${escaped(code)}[^"]`).test(quoted));
  return [
    ...(status === 200 ? [] : [`${id}: status ${status}`]),
    ...(title === '' || title === id ? [`${id}: no title`] : []),
    ...(description.length < 15 ? [`${id}: description "${description}"`] : []),
    ...(main.includes('<h1') ? [] : [`${id}: no heading`]),
    ...(codes?.map((code) => `${id}: code ${code}`) ?? []),
  ];
}

const escaped = (text: string): string => text.replaceAll(/[./]/g, '\\$&');

/** Does the work for each item, some at a time. */
async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const next = async (): Promise<void> => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}
