import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDataset } from '../../support/seed-dataset.ts';
import { settled, startPageBench } from '../../support/page.ts';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { PageBench } from '../../support/page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SUMMIT = '/us-central-asia-summit-2025';

describe('the page of a record', () => {
  let bench: PageBench;
  let page: Page;
  beforeAll(async () => {
    bench = await startPageBench(seedDataset());
    page = await bench.open(SUMMIT, { locale: 'en-GB', reducedMotion: 'reduce' });
  });
  afterAll(() => bench.close());

  const open = async (path: string, width = 1440): Promise<void> => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${bench.url}${path}`);
    await page.locator('article h1').waitFor();
    await settled(page);
  };
  const left = async (selector: string): Promise<number> =>
    Math.round((await page.locator(selector).first().boundingBox())?.x ?? -1);

  it('holds every claim of each fact, also of closed ones', async () => {
    await open(SUMMIT);
    const links = await page
      .locator('a[aria-label^="Claim c-"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('aria-label')?.slice(6) ?? ''));
    const file = (await (await fetch(`${bench.url}${SUMMIT}.json`)).json()) as {
      readonly claims: readonly { readonly id: string }[];
    };
    expect([...new Set(links)].sort()).toEqual(file.claims.map(({ id }) => id).sort());
    expect(file.claims.length).toBeGreaterThan(100);
  });

  it('keeps several facts open, by mouse, by keyboard and after a reload', async () => {
    await open(SUMMIT);
    await page.locator('#fact-date summary').click();
    await page.locator('#fact-status summary').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search.includes('date%2Cstatus'));
    await page.reload();
    await settled(page);
    await page.locator('#fact-status .claim').first().waitFor();
    expect(await page.locator('.facts details[open]').count()).toBe(2);
    const original = page.locator('#fact-date').getByRole('link', { name: /^Original of/ });
    expect(await original.first().getAttribute('href')).toMatch(/^https?:/);
  });

  it.each([
    [360, 'light', `${SUMMIT}?facts=date,outcomes,participants-kazakhstan`],
    [768, 'dark', '/c5-plus-1'],
    [1024, 'light', '/kazakhstan'],
    [1440, 'dark', `${SUMMIT}?facts=date,ordinal`],
  ] as const)('fits a width of %i in %s, and axe finds no problem: %s', async (width, colorScheme, path) => {
    await page.emulateMedia({ colorScheme });
    await open(path, width);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });

  it('has its side column beside the facts from 1100 px, and below them on narrower screens', async () => {
    await open(SUMMIT, 1100);
    expect(await left('.rail')).toBeGreaterThan(700);
    await open(SUMMIT, 1090);
    expect(await left('.rail')).toBe(await left('.main-column'));
  });

  it('leads from an event to the ones before and after it', async () => {
    await open(SUMMIT);
    const name = await page.locator('h1').innerText();
    await page.locator('.neighbours a').first().click();
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, name);
    await settled(page);
    await page.locator('.neighbours').getByRole('link', { name }).waitFor();
    expect(await page.locator('.neighbours').getByRole('link', { name }).count()).toBe(1);
  });

  it('gives the reference of the API with an absolute address', async () => {
    await open('/c5-plus-1');
    const text = page.locator('.cite .quoted');
    await expect.poll(() => text.innerText()).toContain(`[Data set]. ${bench.url}/c5-plus-1`);
    await page.locator('.cite summary').click();
    expect(await page.locator('.cite pre').first().innerText()).toContain('@dataset{c5-plus-1,');
    const item: unknown = JSON.parse(await page.locator('.cite pre').nth(1).innerText());
    expect(item).toMatchObject({ id: 'c5-plus-1', URL: `${bench.url}/c5-plus-1` });
  });

  it('shows the first ten of a long list, and all of them on demand', async () => {
    await open('/kazakhstan');
    const events = page.locator('#events .events li:visible');
    expect(await events.count()).toBe(10);
    await page.locator('#events .rest > summary').click();
    expect(await events.count()).toBe(100);
  });

  it('leads from its index to a section', async () => {
    await open('/kazakhstan');
    await page
      .locator('.index')
      .getByRole('link', { name: /^Offices/ })
      .click();
    await page.waitForFunction(() => location.hash === '#offices');
    const top = (await page.locator('#offices').boundingBox())?.y ?? -1;
    expect(Math.abs(top)).toBeLessThan(40);
  });

  it('shows whom a person met, and their offices with years', async () => {
    await open('/kassym-jomart-tokayev');
    await page.locator('#met li').first().waitFor();
    expect(await page.locator('#met').innerText()).toContain('Shavkat Mirziyoyev');
    expect(await page.locator('#offices').innerText()).toMatch(/President.*, .*20(19|2\d).* – present/);
  });

  it('has a picture with a text for a format, a place and a power', async () => {
    await open('/c5-plus-1');
    expect(await page.getByRole('img', { name: /events from 2015 to 20\d\d/ }).count()).toBe(1);
    await open('/astana');
    expect(await page.getByRole('img', { name: /^Astana at 51/ }).count()).toBe(1);
    await open('/japan');
    await page.locator('.year-row li').first().waitFor();
    expect(await page.locator('.year-row').innerText()).toMatch(/2025\s+\d/);
  });

  it('logs no error', () => {
    expect(bench.complaints).toEqual([]);
  });
});
