import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eachNth } from '../../support/runs.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { openSettled, startPageBench } from '../../support/page.ts';
import { violations } from '../../support/axe.ts';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { PageBench } from '../../support/page.ts';

const GRAPHQL = '**/graphql';

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

describe('the two clocks', () => {
  const openClocks = async (): Promise<void> => {
    await page.getByRole('button', { name: /choose the day/ }).click();
    await page.getByLabel('Show the record as of').waitFor();
  };

  it('are set together, in words, and the headline states the day', async () => {
    await open('/', '[data-cell]');
    const steps = await page.evaluate<number>('history.length');
    await openClocks();
    await page.getByLabel('Show the record as of').fill('2020-01-01');
    await page.getByLabel('Show the record as of').fill('2025-11-06');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^As of 6 Nov 2025, as known then: / }).waitFor();
    expect(search()).toBe('?asOf=2025-11-06&knownAt=2025-11-06');
    expect(await page.evaluate('history.length')).toBe(steps + 1);
    await page.getByRole('button', { name: /^As of 6 Nov 2025, as known then/ }).waitFor();
  });

  it('are set separately by a choice in words', async () => {
    await open('/timeline', '.lanes .mark');
    await openClocks();
    await page.getByLabel('Show the record as of').fill('2019-01-01');
    await page.getByLabel('as known now').check();
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^As of 1 Jan 2019, as known now: / }).waitFor();
    expect(search()).toBe('?asOf=2019-01-01');
  });

  it('warn if few sources of the time are known', async () => {
    await open('/c5?knownAt=2012-01-01', '.note.warn');
    expect(await page.getByRole('note').innerText()).toContain('few sources of this time');
    expect(await page.getByRole('note').innerText()).toContain('As known on 1 Jan 2012');
  });

  it('close on Escape, a click outside, and another view', async () => {
    await open('/', '[data-cell]');
    const panel = page.locator('#clocks');
    await openClocks();
    await page.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.getAttribute("aria-controls")')).toBe('clocks');
    await openClocks();
    await page.locator('h1').click();
    expect(await panel.isVisible()).toBe(false);
    await openClocks();
    await page.goBack();
    await page.goForward();
    await page.locator('[data-cell]').first().waitFor();
    expect(await panel.isVisible()).toBe(false);
  });
});

describe('a view that cannot be drawn', () => {
  it('shows a message, keeps the rest of the page, and is drawn by a retry', async () => {
    await open('/limits', 'h1');
    await page.route(GRAPHQL, async (route) => {
      const response = await route.fetch();
      const reply = (await response.json()) as { readonly data: object };
      await route.fulfill({ response, json: { ...reply, data: { ...reply.data, graph: {} } } });
    });
    await page.locator('header').getByRole('link', { name: 'Formats' }).click();
    await page.getByRole('alert').getByText('This view could not be drawn').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.unroute(GRAPHQL);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('[data-cell]').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('does not keep a reader from other views', async () => {
    await open('/limits', 'h1');
    await page.route(GRAPHQL, (route) =>
      route.fulfill({ json: { data: { dataset: { groups: [{ id: 'c5' }] }, graph: {} } } }),
    );
    await page.locator('header').getByRole('link', { name: 'Formats' }).click();
    await page.getByRole('alert').waitFor();
    await page.unroute(GRAPHQL);
    await page.locator('header').getByRole('link', { name: 'Timeline' }).click();
    await page.locator('.lanes .mark').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

describe('a slow service', () => {
  it('is reported after 8 seconds, and its late answer is shown', async () => {
    await open('/limits', 'h1');
    await page.clock.install();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(GRAPHQL, async (route) => {
      await held;
      await route.continue();
    });
    await page.locator('header').getByRole('link', { name: 'Timeline' }).click();
    await page.getByText('Loading').waitFor();
    await page.clock.fastForward(8000);
    await page.getByRole('alert').getByText('has not answered for 8 seconds').waitFor();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    release();
    await page.locator('.lanes .mark').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

describe('a reader who goes back', () => {
  it('returns to the scroll position', async () => {
    await open('/', '[data-cell]', { viewport: { width: 1024, height: 600 } });
    const link = page.locator('.matrix .among th a');
    await link.scrollIntoViewIfNeeded();
    await link.evaluate((element) => {
      element.scrollIntoView({ block: 'center' });
    });
    const place = await page.evaluate<number>('scrollY');
    expect(place).toBeGreaterThan(300);
    await link.click();
    await page.locator('article h1').waitFor();
    expect(await page.evaluate('scrollY')).toBe(0);
    await page.goBack();
    await page.locator('[data-cell]').first().waitFor();
    await expect.poll(() => page.evaluate<number>(`Math.abs(scrollY - ${place})`)).toBeLessThan(3);
  });
});

describe('every view', () => {
  const VIEWS = eachNth(3, ['/', '/limits', '/search?q=tokyo', '/timeline']);

  it.each(VIEWS)('prints black on white without its controls: %s', async (path) => {
    await open(path, 'h1', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await page.evaluate<readonly string[]>(
      '[getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.querySelector("h1")).color]',
    );
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    expect(await page.locator('header .tools').isVisible()).toBe(false);
  });

  it.each(VIEWS)('has controls of at least 44 px for a finger: %s', async (path) => {
    await open(path, 'h1', { viewport: { width: 360, height: 780 }, hasTouch: true });
    const small = await page
      .locator('button, select, input:not([type=radio]), .choice, .chip, nav a')
      .evaluateAll((all) =>
        all.flatMap((each) => {
          const { width, height } = each.getBoundingClientRect();
          return width > 0 && height < 43.5 ? [`${each.outerHTML.slice(0, 80)} ${String(height)}`] : [];
        }),
      );
    expect(small).toEqual([]);
  });
});

describe('the results of a search', () => {
  it('are grouped by kind with their number, sources last', async () => {
    await open('/search?q=mirziyo', '.hits');
    const kinds = await page.locator('.results h2').allInnerTexts();
    expect(kinds[0]).toBe('Persons');
    expect(kinds.at(-1)).toBe('Sources');
    await page.getByRole('status').getByText('10 results').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('suggest the bearer of a name before sources that speak of it', async () => {
    await open('/', 'h1');
    await page.locator('header').getByRole('combobox').fill('mirziyo');
    const first = page.getByRole('option').first();
    await first.waitFor();
    expect(await first.innerText()).toContain('Shavkat Mirziyoyev');
    expect(await first.innerText()).toContain('Person');
  });
});
