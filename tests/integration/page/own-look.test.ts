import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasetIn } from '../../support/seed-dataset.ts';
import { settled, startPageBench } from '../../support/page.ts';
import { violations } from '../../support/axe.ts';
import type { PageBench } from '../../support/page.ts';
import type { Page } from 'playwright-core';

const FOLDER = fileURLToPath(new URL('../../datasets/asean-plus-3', import.meta.url));

/** The colours of its `dataset.yaml`, in the notation of the browser. */
const [LIGHT, DARK, JAPAN] = ['rgb(138, 35, 82)', 'rgb(240, 168, 196)', '#117f68'];

const colourOf = (page: Page, selector: string, property = 'color'): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

describe('a dataset with colours and main levels of its own', () => {
  let bench: PageBench;
  beforeAll(async () => {
    bench = await startPageBench(datasetIn(FOLDER));
  });
  afterAll(async () => {
    await bench.close();
  });

  it.each([
    ['light', LIGHT],
    ['dark', DARK],
  ] as const)('has its accent on a %s ground, with sufficient contrast', async (colorScheme, expected) => {
    const page = await bench.open('/', { colorScheme });
    await settled(page);
    expect(await colourOf(page, 'main .figures a b')).toBe(expected);
    expect(await colourOf(page, '.matrix .level-leaders', 'background-color')).toBe(expected);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it('gives a partner its colour in drawings', async () => {
    const page = await bench.open('/timeline?level=all');
    await settled(page);
    await page.locator('.of-japan').first().waitFor();
    expect(await colourOf(page, '.of-japan', '--base')).toBe(JAPAN);
    await page.context().close();
  });

  it('has its accent in pictures for other sites, in documents and in the playground', async () => {
    const shown: unknown[] = [];
    for (const [path, selector] of [
      ['/embed/matrix', 'footer a'],
      ['/docs', '.foot a'],
    ] as const) {
      const page = await bench.open(path);
      await page.locator(selector).first().waitFor();
      shown.push([path, await colourOf(page, selector)]);
      await page.context().close();
    }
    const playground = await bench.open(`${bench.openUrl}/graphql`);
    await playground.locator('.graphiql-container.playground').waitFor();
    const primary = '.graphiql-container.playground';
    shown.push(['/graphql', await colourOf(playground, primary, '--color-primary')]);
    await playground.context().close();
    expect(shown).toEqual([
      ['/embed/matrix', LIGHT],
      ['/docs', LIGHT],
      ['/graphql', '333,60%,34%'],
    ]);
    expect(bench.complaints).toEqual([]);
  });

  it('counts its main levels until a reader chooses others', async () => {
    const page = await bench.open('/');
    await settled(page);
    const counts = () => page.locator('main td.col-total, main td.total').allInnerTexts();
    const chosen = page.locator('.choices [aria-current="true"]');
    const found: unknown[] = [[await chosen.allInnerTexts(), await counts()]];
    for (const level of ['All levels', 'Ministers']) {
      await page.getByRole('link', { name: level, exact: true }).click();
      await settled(page);
      await expect.poll(() => chosen.allInnerTexts()).toEqual([level]);
      found.push([await chosen.allInnerTexts(), await counts()]);
    }
    expect(found).toEqual([
      [['Main levels'], ['0', '2']],
      [['All levels'], ['1', '2']],
      [['Ministers'], ['1', '0']],
    ]);
    await page.context().close();
  });

  it('shows its main levels on the timeline, and all levels on request', async () => {
    const found: unknown[] = [];
    for (const path of ['/timeline', '/timeline?level=all']) {
      const page = await bench.open(path);
      await settled(page);
      const count = page.locator('main p[role="status"]');
      await expect.poll(() => count.innerText()).toMatch(/event/);
      found.push([path, await page.locator('h1').innerText(), await count.innerText()]);
      await page.context().close();
    }
    expect(found).toEqual([
      ['/timeline', 'Meetings of main levels', '3 events'],
      ['/timeline?level=all', 'Every meeting, power by power', '4 events'],
    ]);
  });
});
