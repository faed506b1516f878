import { createServer } from 'node:http';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { openBrowser } from '../../support/browser.ts';
import { readCsv } from '../../support/read-files.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { startFileService } from '../../support/file-service.ts';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import type { Database } from '../../../src/database/connect.ts';
import type { RunningServer } from '../../../src/server/server.ts';
import type { Server } from 'node:http';

const DOCUMENT = readFileSync(new URL('../../../docs/dashboards.md', import.meta.url), 'utf8');
const DOCUMENTED = 'http://127.0.0.1:4000';

/** Returns the blocks of the document in a language, asking the service at an address. */
const blocks = (language: string, service: string): readonly string[] =>
  [...DOCUMENT.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, block = '']) =>
    block.replaceAll(DOCUMENTED, service),
  );

type GrafanaQuery = {
  readonly type: 'json' | 'csv';
  readonly url: string;
  readonly columns: readonly { readonly selector: string; readonly type: keyof typeof IS_OF_TYPE }[];
};

/** What a value of each type of column looks like, once it is a text. */
const IS_OF_TYPE = { string: /./, number: /^\d+$/, timestamp_epoch: /^\d{12,13}$/ } as const;

describe('the dashboards of the document', () => {
  let database: Database;
  let browser: Browser;
  let site: Server;
  let origin: string;
  let card = '';
  /** A service that lists the site, and one that does not. */
  let listing: RunningServer;
  let closed: RunningServer;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, seedDataset());
    site = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(card);
    }).listen(0, '127.0.0.1');
    await once(site, 'listening');
    origin = `http://127.0.0.1:${String((site.address() as AddressInfo).port)}`;
    const today = (): string => '2026-02-01';
    const access = { ...DEFAULT_SETTINGS.access, corsOrigins: [origin] };
    listing = await startFileService(database, { access, today });
    closed = await startFileService(database, { today });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    site.close();
    await Promise.all([listing.close(), closed.close()]);
    await database.close();
  });

  it('show the next meeting on the page of a listed site', async () => {
    [card = ''] = blocks('html', listing.url);
    const page = await browser.newPage();
    await page.goto(origin);
    await page.waitForSelector('#next-meeting a');
    const link = await page.$eval('#next-meeting a', (found) => [
      found.getAttribute('href'),
      found.textContent,
    ]);
    expect(link).toEqual([
      `${listing.url}/republic-of-korea-central-asia-summit-2026`,
      seedDataset().records.find(({ id }) => id === 'republic-of-korea-central-asia-summit-2026')?.name,
    ]);
    await page.close();
  });

  it('are refused on the page of another site', async () => {
    [card = ''] = blocks('html', closed.url);
    const page = await browser.newPage();
    const refused = page.waitForEvent('pageerror');
    await page.goto(origin);
    expect((await refused).message).toBe('Failed to fetch');
    await page.close();
  });

  it('give Observable rows for a plot, and answers of the API', async () => {
    card = '<!doctype html>';
    const page = await browser.newPage();
    await page.goto(origin);
    const [flat = '', api = ''] = blocks('js', listing.url);
    const bars = await page.evaluate<{ year: string; meetings: number }[]>(
      `(async () => { ${flat}; return bars; })()`,
    );
    const events = (await (
      await fetch(`${listing.url}/events.json?group=c5&status=HELD`)
    ).json()) as object[];
    expect(bars.length).toBeGreaterThan(5);
    expect(bars.reduce((sum, { meetings }) => sum + meetings, 0)).toBe(events.length);
    const formats = await page.evaluate<{ name: string; events: { totalCount: number } }[]>(
      `(async () => { ${api}; return formats; })()`,
    );
    expect(formats.length).toBeGreaterThan(5);
    expect(formats.every(({ name, events: { totalCount } }) => name !== '' && totalCount >= 0)).toBe(true);
    await page.close();
  });

  it('give Grafana each configured column with values of its type', async () => {
    const queries = blocks('json', listing.url).map((block) => JSON.parse(block) as GrafanaQuery);
    expect(queries.map(({ type }) => type)).toEqual(['json', 'csv']);
    for (const { type, url, columns } of queries) {
      const text = await (await fetch(url)).text();
      const rows = type === 'csv' ? readCsv(text) : (JSON.parse(text) as Readonly<Record<string, unknown>>[]);
      // Cells of meetings whose year no source gives have no period, and say so.
      const dated = rows.filter(({ exact }) => exact !== 'false');
      expect(dated.length, url).toBeGreaterThan(10);
      for (const { selector, type: kind } of columns)
        for (const row of dated) expect(String(row[selector]), selector).toMatch(IS_OF_TYPE[kind]);
    }
  });
});
