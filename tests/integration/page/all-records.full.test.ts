import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDataset } from '../../support/seed-dataset.ts';
import { settled, startPageBench } from '../../support/page.ts';
import type { Page } from 'playwright-core';
import type { PageBench } from '../../support/page.ts';

const seed = seedDataset();

/** Dates that a reader should not meet: seasons, intervals and marks of EDTF. */
const RAW =
  /\b\d{4}-(?:0[1-9]|1[0-2]|2[1-4])(?:-\d{2})?(?:[~?%]|\/|\b(?![-\w]))|\d{4}[~%]|\.\.\/\d{4}|\d{4}\/\.\./;

/** Texts of the editors and addresses, which may contain dates. */
const WORDS_OF_OTHERS =
  'a, code, pre, h1, .said, .quoted, .cite, .names, .eyebrow, .lead, .texts, .download, footer';

describe('every record', () => {
  let bench: PageBench;
  let page: Page;
  beforeAll(async () => {
    bench = await startPageBench(seed);
    page = await bench.open('/c5', { locale: 'en-GB', reducedMotion: 'reduce' });
  });
  afterAll(() => bench.close());

  it('has a page without an error, a raw date, a fact without a source, or a broken link', async () => {
    const ids = new Set(seed.records.map(({ id }) => id));
    const wrong: string[] = [];
    const addresses = new Set<string>();
    for (const { id } of seed.records) {
      await page.evaluate((path) => {
        const link = document.createElement('a');
        link.href = path;
        document.querySelector('main')?.append(link);
        link.click();
        link.remove();
      }, `/${id}`);
      await page.waitForFunction(
        (expected) =>
          location.pathname === `/${expected}` && document.querySelector('article.record h1') !== null,
        id,
      );
      await settled(page);
      const found = await page.evaluate(
        ([raw = '', others = '']) => {
          const copy = document.querySelector('main')?.cloneNode(true) as Element;
          for (const element of copy.querySelectorAll(others)) element.remove();
          const facts = [...document.querySelectorAll('dl[aria-label="Facts"] .fact')];
          return {
            raw: new RegExp(raw).exec(copy.textContent)?.[0] ?? null,
            said: [...document.querySelectorAll('.said')]
              .map((said) => said.textContent.split(' · ')[0] ?? '')
              .find((text) => /^[\d.X~?%/-]{6,}$/.test(text.trim()) && /[-/~]/.test(text)),
            bare: facts
              .filter((fact) => !fact.querySelector('.sources a, .sources p'))
              .map((fact) => fact.id),
            links: [...document.querySelectorAll('main a[href]')].map(
              (link) => link.getAttribute('href') ?? '',
            ),
          };
        },
        [RAW.source, WORDS_OF_OTHERS],
      );
      if (found.raw !== null) wrong.push(`${id}: the raw date ${found.raw}`);
      if (found.said !== undefined) wrong.push(`${id}: the raw value ${found.said}`);
      for (const fact of found.bare) wrong.push(`${id}: ${fact} without a source`);
      for (const link of found.links) if (link.startsWith('/')) addresses.add(link.split(/[?#]/)[0] ?? '');
    }
    expect(wrong).toEqual([]);
    expect(bench.complaints).toEqual([]);
    const pages = [...addresses].filter(
      (address) => !/[.]|^\/(?:c-|graphql|network|timeline|map|compare|download)/.test(address),
    );
    expect(pages.filter((address) => !ids.has(address.slice(1)))).toEqual([]);
    expect(pages.length).toBeGreaterThan(1000);
  }, 1_500_000);
});
