import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seedDataset } from '../../support/seed-dataset.ts';
import { startPageBench } from '../../support/page.ts';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { PageBench } from '../../support/page.ts';

const WIDTHS = [360, 768, 1024, 1440];

describe('the matrix of the first page', () => {
  let bench: PageBench;
  let page: Page;
  beforeAll(async () => {
    bench = await startPageBench(seedDataset());
  });
  afterEach(() => page.context().close());
  afterAll(() => bench.close());

  const open = async (path = '/', options: BrowserContextOptions = {}): Promise<void> => {
    page = await bench.open(path, { locale: 'en-GB', reducedMotion: 'reduce', ...options });
    await page.locator('[data-cell]').first().waitFor();
  };
  const rows = (): Promise<
    readonly { readonly name: string; readonly height: number; readonly cells: readonly string[] }[]
  > =>
    page.locator('.matrix tbody tr').evaluateAll((lines) =>
      lines.map((line) => ({
        name: line.querySelector('th')?.textContent ?? '',
        height: line.getBoundingClientRect().height,
        cells: [...line.querySelectorAll('td.cell')].map(
          (cell) => cell.querySelector('b')?.textContent ?? '',
        ),
      })),
    );

  it('shows the same cells inside the screen at every width, in rows of one height from 768 px', async () => {
    await open();
    const shown = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const outside = await page.locator('.matrix :is(a, button, td, th)').evaluateAll(
        (all) =>
          all.filter((each) => {
            const { left, right } = each.getBoundingClientRect();
            return left < 0 || right > innerWidth;
          }).length,
      );
      expect({ width, outside }).toEqual({ width, outside: 0 });
      shown.push({ width, rows: await rows() });
    }
    const [first, ...others] = shown.map((each) => each.rows.map(({ name, cells }) => ({ name, cells })));
    expect(first?.length).toBeGreaterThan(10);
    for (const other of others) expect(other).toEqual(first);
    const heights = shown
      .filter(({ width }) => width >= 768)
      .map((each) => each.rows.map(({ height }) => height));
    expect(heights.map((all) => Math.max(...all) - Math.min(...all)).every((spread) => spread < 1.5)).toBe(
      true,
    );
  });

  it('gives each held event one cell, and shows the missing editions', async () => {
    await open();
    const totals = await page.locator('.matrix tbody tr').evaluateAll((lines) =>
      lines.map((line) => ({
        total: line.querySelector('td.figure')?.firstChild?.textContent ?? '',
        held: [...line.querySelectorAll('[data-cell]')]
          .map((cell) => /(\d+) held/.exec(cell.getAttribute('aria-label') ?? '')?.[1] ?? '0')
          .reduce((sum, count) => sum + Number(count), 0),
      })),
    );
    expect(totals.map(({ held }) => held)).toEqual(totals.map(({ total }) => Number(total)));
    expect(totals.length).toBeGreaterThan(10);
    await page.getByText('of at least 24').waitFor();
    const missing = page.getByRole('link', { name: /^Republic of Korea, No year: .*3 known to be missing/ });
    expect(await missing.getAttribute('class')).toContain('missing');
  });

  it('counts no missing edition where only one level is shown, and gives its cells one colour', async () => {
    await open('/?level=leaders');
    expect(await page.getByText('of at least').count()).toBe(0);
    const kinds = await page
      .locator('[data-cell]')
      .evaluateAll((cells) =>
        cells
          .filter((cell) => cell.getAttribute('aria-label')?.includes(' held') === true)
          .map((cell) => cell.classList[0]),
      );
    expect(kinds.length).toBeGreaterThan(10);
    expect(new Set(kinds)).toEqual(new Set(['level-leaders']));
  });

  it('has cells of at least 44 px under a finger, and a tap shows their events', async () => {
    await open('/', { viewport: { width: 360, height: 780 }, hasTouch: true });
    const sizes = await page.locator('[data-cell]').evaluateAll((cells) =>
      cells.map((cell) => {
        const { width, height } = cell.getBoundingClientRect();
        return Math.min(Math.round(width), Math.round(height));
      }),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
    await page.getByRole('link', { name: /^Japan, 2025/ }).tap();
    const card = page.getByRole('dialog', { name: 'Japan, 2025' });
    await card.getByRole('link', { name: /summit, Tokyo 2025/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    await page.locator('h1').tap();
    await card.waitFor({ state: 'detached' });
  });

  it('shows the events of a cell under the mouse, until the mouse leaves', async () => {
    await open();
    await page.getByRole('link', { name: /^Japan, 2025/ }).hover();
    const card = page.getByRole('dialog', { name: 'Japan, 2025' });
    await expect.poll(() => card.getByRole('listitem').count()).toBe(3);
    await card.getByRole('link').first().hover();
    await card.getByRole('link').first().waitFor();
    await page.mouse.move(2, 2);
    await card.waitFor({ state: 'detached' });
  });

  it('shows the events of the cell with the focus; Enter goes into them, Escape back', async () => {
    await open();
    await page.locator('.matrix [tabindex="0"]').focus();
    await page.keyboard.press('End');
    const cell = await page.evaluate<string>('document.activeElement.getAttribute("data-cell")');
    const card = page.getByRole('dialog');
    await card.waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.className.trim()')).toMatch(/^card/);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.getAttribute("data-cell")')).toBe(cell);
  });

  it('stays open at a step to an anchor of the page', async () => {
    await open();
    await page.getByRole('link', { name: /^Japan, 2025/ }).click();
    const card = page.getByRole('dialog', { name: 'Japan, 2025' });
    await card.waitFor();
    await page.evaluate(
      'new Promise((done) => { addEventListener("popstate", done); location.hash = "no-such-anchor"; }).then(() => {})',
    );
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))');
    expect(await card.isVisible()).toBe(true);
  });

  it('lists the missing editions, with links to their sources', async () => {
    await open();
    await page.getByRole('link', { name: /^United States, No year/ }).click();
    const card = page.getByRole('dialog');
    await card.getByText('Third ministerial, between August 2016 and September 2019').waitFor();
    await card.getByRole('link', { name: 'how it is known' }).click();
    await page.getByRole('heading', { level: 1, name: 'Meetings of the C5+1' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/coverage-of-c5-plus-1');
  });

  it('links its figures to the counted records', async () => {
    await open();
    const figures = page.getByRole('list', { name: 'The record in figures' }).getByRole('link');
    const links = await figures.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const answers = await Promise.all(
      links.map((link) => fetch(new URL(link, bench.url), { headers: { accept: 'text/html' } })),
    );
    expect(answers.map(({ status }) => status)).toEqual(links.map(() => 200));
    expect(links.length).toBeGreaterThan(4);
    await page.getByRole('link', { name: /meetings held/ }).click();
    await page.locator('.lanes .mark').first().waitFor();
    expect(new URL(page.url()).search).toBe('?group=c5&status=held');
  });
});
