import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE, MANY, manyEvents } from '../../support/many-events.ts';
import { startPageBench } from '../../support/page.ts';
import type { Page } from 'playwright-core';
import type { PageBench } from '../../support/page.ts';

const MOST_LANES = 30;

describe('the timeline of many events', () => {
  let bench: PageBench;
  let page: Page;
  beforeAll(async () => {
    bench = await startPageBench(manyEvents());
    page = await bench.open('/timeline', { locale: 'en-GB' });
    await page.locator('.lanes .stack').first().waitFor();
  });
  afterAll(() => bench.close());

  it('counts every event in one bar, by outcome', async () => {
    const totals = { held: 0, planned: 0, 'called off': 0 };
    for (const label of await labels(page, '.lanes .stack'))
      for (const [, count, outcome] of label.matchAll(/(\d+) (held|planned|called off)/g))
        totals[outcome as keyof typeof totals] += Number(count);
    const of = (...rests: readonly number[]): number =>
      Array.from({ length: MANY.events }, (_, i) => i % 7).filter((rest) => rests.includes(rest)).length;
    expect(totals).toEqual({ held: of(0, 1, 2), planned: of(3, 5), 'called off': of(4, 6) });
  });

  it('draws a bounded number of lanes, and the last one holds the rarest partners', async () => {
    const lanes = await labels(page, '.lanes .lane');
    expect(lanes).toHaveLength(MOST_LANES + 1);
    expect(lanes.at(-1)).toBe(`${MANY.partners - MOST_LANES} others`);
    expect(await page.locator('.lanes .mark').count()).toBe(0);
    expect(await page.locator('main tbody tr').count()).toBeLessThanOrEqual(100);
  });

  it('shows names unchanged, also with markup', async () => {
    const lanes = await labels(page, '.lanes .lane');
    expect(lanes).toEqual(expect.arrayContaining(HOSTILE.slice(0, 2)));
    await page.locator('main summary', { hasText: 'The same as a list' }).click();
    await page
      .getByRole('cell', { name: `${HOSTILE[0] ?? ''}, meeting` })
      .first()
      .waitFor();
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await page.title()).toBe('Timeline · Diplograph');
  });

  it('narrows the range to the period of a bar, until events become marks', async () => {
    const bar = page.getByRole('link', { name: /, 2004: \d+ events/ }).first();
    await bar.click();
    await page.locator('.lanes .mark').first().waitFor();
    expect(new URL(page.url()).search).toBe('?from=2004-01-01&to=2004-12-31');
    expect(await page.locator('.lanes .stack').count()).toBe(0);
    expect(await page.locator('.lanes .mark').count()).toBe(
      Number(await page.locator('main summary .count').innerText()),
    );
    await page.goBack();
    await page.locator('.lanes .stack').first().waitFor();
  });

  it('logs no error', () => {
    expect(bench.complaints).toEqual([]);
  });
});

const labels = async (page: Page, selector: string): Promise<readonly string[]> =>
  page
    .locator(selector)
    .evaluateAll((elements) => elements.map((each) => each.getAttribute('aria-label') ?? ''));
