import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOWNLOADS } from '../../../src/downloads/catalog.ts';
import { readCsv } from '../../support/read-files.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { settled, startPageBench } from '../../support/page.ts';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { PageBench } from '../../support/page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const seed = seedDataset();

/** The lists, with the type of their records. */
const LISTS = [
  ['disputes', 'Dispute'],
  ['coverage', 'Coverage'],
  ['sources', 'Source'],
  ['documents', 'Document'],
  ['people', 'Person'],
  ['policies', 'Policy'],
  ['places', 'Place'],
] as const;

describe('the lists of the page', () => {
  let bench: PageBench;
  let page: Page;
  beforeAll(async () => {
    bench = await startPageBench(seed);
    page = await bench.open('/disputes', { locale: 'en-GB', reducedMotion: 'reduce' });
  });
  afterAll(() => bench.close());

  const open = async (path: string): Promise<void> => {
    await page.goto(`${bench.url}${path}`);
    await page.locator('main h1').waitFor();
    await settled(page);
  };
  const problems = async (): Promise<readonly string[]> => {
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  };
  const width = () => page.evaluate('document.documentElement.scrollWidth');

  it.each(LISTS)('count all records and link to them: /%s', async (view, type) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(`/${view}`);
    const count = seed.records.filter((record) => record.type === type).length;
    expect(await page.getByRole('status').innerText()).toBe(`${count.toLocaleString('en-GB')} in all`);
    expect(await page.locator('.entries li').count()).toBe(Math.min(50, count));
    expect(await width()).toBe(360);
    expect(await problems()).toEqual([]);
    const table = (await page.locator('main p a[href$=".csv"]').getAttribute('href')) ?? '';
    expect(readCsv(await (await fetch(new URL(table, bench.url))).text())).toHaveLength(count);
  });

  it('filter by text and by kind in the address', async () => {
    await page.setViewportSize({ width: 1024, height: 740 });
    await open('/sources');
    await page.getByLabel('Name contains').fill('summit');
    await page.getByLabel('Kind').selectOption('OFFICIAL');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.waitForFunction(() => location.search === '?q=summit&kind=OFFICIAL');
    await page.getByText(/^\d+ found$/).waitFor();
    const expected = seed.records.filter(
      ({ type, name, editorial }) =>
        type === 'Source' && /summit/i.test(name) && editorial['kind'] === 'OFFICIAL',
    );
    expect(await page.getByRole('status').innerText()).toBe(`${expected.length} found`);
    await page.getByRole('link', { name: 'Show all' }).click();
    await page.getByText(/ in all$/).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('lead through all pages, each record once', async () => {
    await open('/people');
    const names = new Set<string>();
    for (let step = 0; step < 20; step += 1) {
      for (const link of await page.locator('.entries li > a:first-child').all())
        names.add((await link.getAttribute('href')) ?? '');
      const next = page.getByRole('link', { name: 'Next page' });
      if ((await next.count()) === 0) break;
      await page.goto(new URL((await next.getAttribute('href')) ?? '', bench.url).href);
      await page.locator('.entries').first().waitFor();
    }
    expect(names.size).toBe(seed.records.filter(({ type }) => type === 'Person').length);
  });

  it('restart if the revision of a cursor can no longer be read', async () => {
    await open('/people');
    const first = await page.locator('.entries').first().innerText();
    const href = await page.getByRole('link', { name: 'Next page' }).getAttribute('href');
    const next = new URL(href ?? '', bench.url);
    await page.goto(next.href);
    await page.getByRole('link', { name: 'First page', exact: true }).waitFor();
    const [place = ''] = (next.searchParams.get('after') ?? '').split('.');
    const gone = Buffer.from(JSON.stringify([1, 'gone'])).toString('base64url');
    next.searchParams.set('after', `${place}.${gone}`);
    await page.goto(next.href);
    await page.getByRole('link', { name: 'Next page' }).waitFor();
    expect(await page.locator('.entries').first().innerText()).toBe(first);
    expect(await page.getByRole('link', { name: 'First page', exact: true }).count()).toBe(0);
  });

  it.each(['about', 'download'])('are complete with /%s, which fits a phone', async (view) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(`/${view}`);
    expect(await width()).toBe(360);
    expect(await problems()).toEqual([]);
    expect(await page.locator('main').innerText()).toContain(seed.info.citation);
  });

  it('name every file of the service', async () => {
    await open('/download');
    const text = await page.locator('.files').innerText();
    expect(DOWNLOADS.filter(({ name }) => !text.includes(name)).map(({ name }) => name)).toEqual([]);
  });

  it('are linked from the footer of each page, as the documents are', async () => {
    await open('/c5');
    const links = page.locator('.foot-links a');
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const addresses = hrefs.map((href) => new URL(href, `${bench.url}/`).pathname);
    for (const [view] of LISTS) expect(addresses).toContain(`/${view}`);
    for (const address of addresses) {
      const { status } = await fetch(new URL(address, bench.url), { headers: { accept: 'text/html' } });
      expect([address, status]).toEqual([address, 200]);
    }
    const views = () =>
      page.locator('.nav a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const ofPage = await views();
    await links.getByText('Docs').click();
    await page.getByRole('heading', { level: 1, name: 'The documents' }).waitFor();
    await page.getByRole('link', { name: 'Claims' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Claims, winners and viewpoints' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/docs/claims');
    expect(ofPage.length).toBeGreaterThan(4);
    expect(await views()).toEqual(expect.arrayContaining(ofPage));
    expect(await width()).toBe(360);
    expect(await problems()).toEqual([]);
  });

  it('answer an unknown document with 404 and a remedy', async () => {
    const answer = await fetch(`${bench.url}/docs/nothing`);
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('/docs')]);
  });

  it('log no error', () => {
    expect(bench.complaints).toEqual([]);
  });
});
