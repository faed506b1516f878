import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDataset } from '../../support/seed-dataset.ts';
import { startPageBench } from '../../support/page.ts';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { PageBench } from '../../support/page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every view, with the text by which a reader knows that it is drawn. */
const VIEWS: readonly (readonly [string, string, string])[] = [
  ['the formats', '/', 'powers hold C5+1 formats'],
  ['the timeline', '/timeline', 'Every meeting'],
  ['a neighbourhood', '/network', 'The same in words'],
  ['paths', '/network?of=kassym-jomart-tokayev&to=japan', 'shortest path'],
  ['the search', '/search?q=Токаев', 'Tokayev'],
  ['an event', '/us-central-asia-summit-2025?facts=ordinal', 'All sides'],
  ['a format', '/c5-plus-1', 'Heads of state'],
  ['a nation', '/kazakhstan', 'Offices'],
  ['a group', '/c5', 'Members'],
  ['a person', '/kassym-jomart-tokayev', 'Attended'],
  ['a source', '/diplomacy-journal-2025-c5-plus-1', 'What it states'],
  ['a dispute', '/level-of-the-korea-forum', 'Positions'],
  ['an address of nothing', '/no-such-record', 'Nothing has the id'],
];

describe('the page', () => {
  let bench: PageBench;
  beforeAll(async () => {
    bench = await startPageBench(seedDataset());
  });
  afterAll(() => bench.close());

  it.each(VIEWS)(
    'shows %s, and axe finds nothing wrong in light, in dark or on a narrow screen',
    async (_, path, text) => {
      const page = await bench.open(path, { colorScheme: 'light' });
      await page.locator('main').getByText(text).first().waitFor({ timeout: 15_000 });
      await settled(page);
      expect({ path, wrong: await violations(page) }).toEqual({ path, wrong: [] });
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      expect({ path, wrong: await violations(page) }).toEqual({ path, wrong: [] });
      await page.setViewportSize({ width: 360, height: 740 });
      expect({ path, width: await page.evaluate('document.documentElement.scrollWidth') }).toEqual({
        path,
        width: 360,
      });
      await page.context().close();
    },
  );

  it('answers 404 for an address of nothing, and a page that offers the search', async () => {
    const { status } = await fetch(`${bench.url}/no-such-record`, { headers: { accept: 'text/html' } });
    expect(status).toBe(404);
    const page = await bench.open('/no-such-record');
    const box = page.getByRole('combobox', { name: 'Search for what you meant' });
    await box.fill('Tokaev');
    await page
      .getByRole('option', { name: /Tokayev/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /Tokayev/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/kassym-jomart-tokayev');
    await page.context().close();
  });

  it('goes from a mark of the timeline to its event and back by keyboard alone', async () => {
    const page = await bench.open('/timeline?partner=japan');
    await page.locator('.lanes .mark').first().waitFor();
    await page.locator('.lanes [tabindex="0"]').focus();
    await page.keyboard.press('End');
    const name = await page.evaluate<string>('document.activeElement.getAttribute("aria-label")');
    await page.keyboard.press('Enter');
    const title = await page.locator('article h1').innerText();
    expect(name).toContain(title);
    await page.goBack();
    await page.locator('.lanes .mark').first().waitFor();
    expect(page.url()).toBe(`${bench.url}/timeline?partner=japan`);
    await page.context().close();
  });

  it('sees an event as it was known on the day of the clock, which every link carries on', async () => {
    const page = await bench.open('/us-central-asia-summit-2025?knownAt=2025-11-05');
    await page.locator('.eyebrow .status-planned').waitFor();
    await page.locator('header').getByRole('link', { name: 'Timeline' }).click();
    expect(new URL(page.url()).searchParams.get('knownAt')).toBe('2025-11-05');
    await page.getByRole('button', { name: /Known at/ }).click();
    await page.getByRole('button', { name: 'Back to now' }).click();
    expect(new URL(page.url()).search).toBe('');
    await page.context().close();
  });

  it('asks nothing of another host and complains of nothing but the page that is not there', () => {
    const others = bench.asked.filter((url) => /^https?:/.test(url) && !url.startsWith(bench.url));
    expect(others).toEqual([]);
    expect(bench.complaints.filter((text) => !text.includes('/no-such-record'))).toEqual([]);
  });
});

/** Waits until nothing is faded or announced because an answer is under way. */
const settled = (page: Page): Promise<void> =>
  page.locator('.stale, .loading').first().waitFor({ state: 'detached' });

/** What axe finds wrong, as rule and first place. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate<AxeResults>('axe.run()');
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`);
}
