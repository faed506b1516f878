import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seedDataset } from '../../support/seed-dataset.ts';
import { openSettled, settled, startPageBench } from '../../support/page.ts';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { PageBench } from '../../support/page.ts';

describe('a reader who stays in the page', () => {
  let bench: PageBench;
  let page: Page;
  beforeAll(async () => {
    bench = await startPageBench(seedDataset());
  });
  afterEach(() => page.context().close());
  afterAll(() => bench.close());

  const open = async (path: string, first: string, options: BrowserContextOptions = {}): Promise<void> => {
    page = await openSettled(bench, path, first, options);
  };
  const search = (): string => new URL(page.url()).search;

  it('corrects a range of the timeline that ends before it begins', async () => {
    await open('/timeline?to=2020-12-31', '.lanes .mark');
    await page.getByLabel('From', { exact: true }).fill('2023-01-01');
    await page.getByRole('alert').getByText('exchange the two days').waitFor();
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('2023-01-01');
    expect(await page.getByRole('link', { name: 'Remove the filter Days' }).count()).toBe(1);
    await page.getByLabel('to', { exact: true }).fill('2024-12-31');
    await page.locator('.lanes .mark').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('corrects a range of the map that ends before it begins', async () => {
    await open('/map?to=2020-12-31', '.map .point');
    await page.locator('select[name="from"]').selectOption({ label: '2023' });
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByRole('alert').getByText('exchange the two days').waitFor();
    await page.locator('select[name="to"]').selectOption({ label: '2024' });
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.locator('.map .point').filter({ visible: true }).first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('finds the years of a range of the map that ends before it begins, without scripts', async () => {
    page = await bench.open('/map?from=2023-01-01&to=2020-12-31', { javaScriptEnabled: false });
    const chosen = page.locator('form.range select option:checked');
    expect(await chosen.allInnerTexts()).toEqual(['2023', '2020']);
    expect(await page.getByRole('alert').count()).toBe(1);
  });

  it('follows a link to closed content of the same view', async () => {
    await open('/map?status=any', '.map .point');
    await page.getByRole('link', { name: /more meetings? without a place/ }).click();
    const part = page.locator('#no-place');
    await part.locator('tbody tr').first().waitFor();
    await expect.poll(() => topOf(page, '#no-place')).toBeLessThan(300);
    await page.goBack();
    await page.evaluate('scrollTo(0, 0)');
    await page.goForward();
    await page.evaluate('scrollTo(0, 0)');
    await page.getByRole('link', { name: /more meetings? without a place/ }).click();
    await expect.poll(() => topOf(page, '#no-place')).toBeLessThan(300);
  });

  it('finds closed content open that the address names', async () => {
    await open('/map?status=any#no-place', '.map .point');
    await page.locator('#no-place tbody tr').first().waitFor();
    await expect.poll(() => topOf(page, '#no-place')).toBeLessThan(300);
  });

  it('follows a link to a fact of another view on a phone', async () => {
    const size = { width: 360, height: 780 };
    await open('/compare?thenAsOf=2012-01-01&thenKnownAt=2012-01-01', '.compared', { viewport: size });
    await page.locator('.compared td:last-child a[href$="#fact-levels"]').first().click();
    await page.locator('#fact-levels .claim').first().waitFor();
    await settled(page);
    await expect.poll(() => topOf(page, '#fact-levels')).toBeLessThan(size.height / 2);
    await page.goBack();
    await page.locator('.compared').first().waitFor();
  });

  it.each([
    ['/compare?a=kazakhstan&b=italy', 'First power', '?a=china&b=italy'],
    ['/network?of=kazakhstan', 'Around or from', '?of=china'],
  ])('chooses on %s what is typed, before its suggestions are there', async (path, name, chosen) => {
    await open(path, 'h1');
    const box = page.getByRole('combobox', { name });
    await box.fill('Japan');
    await page
      .getByRole('option', { name: /^Japan/ })
      .first()
      .waitFor();
    await box.fill('China');
    await box.press('Enter');
    await expect.poll(search).toBe(chosen);
  });

  it.each([
    ['/timeline?lang=ko&status=held', 'timeline'],
    ['/map?lang=ko&status=any&from=2010-01-01', 'map'],
  ])('without scripts adds a filter to those of %s', async (path, view) => {
    page = await bench.open(path, { javaScriptEnabled: false });
    await page.locator('.filters select').selectOption('partner=japan');
    await page.locator('.filters button').click();
    const chip = page.locator(`.chips a[href*="${view}?"]`).filter({ hasText: '일본' });
    await chip.waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    const { searchParams } = new URL(path, bench.url);
    const address = new URL(page.url());
    for (const [key, value] of searchParams) expect(address.searchParams.get(key)).toBe(value);
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    expect(canonical).toContain('partner=japan');
    expect(canonical).not.toContain('only');
  });

  it('has the metadata of the view that is shown', async () => {
    await open('/c5-plus-1', 'article h1');
    const first = await headOf(page);
    expect(first.files).not.toEqual([]);
    // The name of the record is there before its paragraphs.
    await page.route('**/graphql', async (route) => {
      const { operationName } = route.request().postDataJSON() as { readonly operationName: string };
      if (operationName === 'Evidence') await new Promise((resolve) => setTimeout(resolve, 1000));
      await route.continue();
    });
    await page.locator('article').getByRole('link', { name: 'United States' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'United States' }).waitFor();
    await settled(page);
    const next = await headOf(page);
    expect(next.description).not.toMatch(/Loading|C5\+1/);
    expect(next.languages.map((href) => new URL(href).pathname)).toEqual(
      first.languages.map(() => '/united-states'),
    );
    expect([next.files, next.data, next.cards]).toEqual([[], 0, 0]);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'C5+1' }).waitFor();
    await settled(page);
    expect(await headOf(page)).toMatchObject({ languages: first.languages, files: first.files });
  });

  it('has the focus at the cell again after its card is closed', async () => {
    await open('/', '.matrix .cell a');
    const cell = page.locator('.matrix .cell a').first();
    await cell.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await cell.evaluate((each) => each.matches(':focus'))).toBe(true);
  });

  it('reads no empty list of a network', async () => {
    await open('/network?of=abdulaziz-kamilov', '.words li');
    expect(await page.locator('.words ul:empty').count()).toBe(0);
    expect(await page.locator('.words h3').count()).toBeGreaterThan(0);
  });
});

/** Returns the distance of an element from the top of the window; Infinity while nothing is scrolled. */
const topOf = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .evaluate((element) =>
      element.ownerDocument.defaultView?.scrollY === 0 ? Infinity : element.getBoundingClientRect().top,
    );

const headOf = (page: Page) =>
  page.locator('head').evaluate((head) => {
    const values = (selector: string, name: string): readonly string[] =>
      [...head.querySelectorAll(selector)].map((each) => each.getAttribute(name) ?? '');
    return {
      description: values('meta[name="description"]', 'content')[0],
      languages: values('link[rel="alternate"][hreflang]', 'href'),
      files: values('link[rel="alternate"][type]', 'href'),
      data: values('script[type="application/ld+json"]', 'type').length,
      cards: values('meta[property^="og:"]', 'property').length,
    };
  });
