import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openSettled, settled, startPageBench } from '../../support/page.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import type { Page } from 'playwright-core';
import type { PageBench } from '../../support/page.ts';

describe('a number of the page', () => {
  let bench: PageBench;
  let page: Page;
  beforeAll(async () => {
    bench = await startPageBench(seedDataset());
  });
  afterEach(() => page.context().close());
  afterAll(() => bench.close());

  const open = async (path: string, first: string): Promise<void> => {
    page = await openSettled(bench, path, first);
  };
  /** Follows a link to an address without loading a document. */
  const follow = async (path: string): Promise<void> => {
    await page.evaluate(
      `{ const link = document.createElement('a'); link.href = ${JSON.stringify(path)}; document.body.append(link); link.click(); link.remove(); }`,
    );
    await settled(page);
  };

  it('of results is that of the results below it after another clock, with more of them loaded before', async () => {
    const hits = () => page.locator('.hits li').count();
    const now = '/search?q=kazakhstan';
    const then = `${now}&knownAt=2016-01-01`;
    await open(then, '.hits');
    const expected = await hits();
    await page.context().close();
    await open(now, '.hits');
    const before = await hits();
    await page.getByRole('button', { name: /^Show more of/ }).click();
    await expect.poll(hits).toBeGreaterThan(before);
    await follow(then);
    await expect.poll(hits).toBe(expected);
  });
});
