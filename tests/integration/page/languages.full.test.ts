import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from '../../support/languages.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { startPageBench } from '../../support/page.ts';
import type { Page } from 'playwright-core';
import type { PageBench } from '../../support/page.ts';

const LANGUAGES = ['ru', 'kk', 'zh', 'ko'];

const PATHS = [
  ...['', 'timeline', 'map', 'people', 'places', 'policies', 'documents', 'sources', 'disputes', 'coverage'],
  ...[
    'network',
    'network?of=giorgia-meloni',
    'network?of=kassym-jomart-tokayev&to=japan',
    'compare?a=japan&b=china',
  ],
  'compare?thenAsOf=2020-01-01&thenKnownAt=2020-01-01',
  ...['about', 'download', 'limits', 'search?q=Астана', 'zz-1', '?asOf=2019-01-01', '?level=leaders'],
  ...['kazakhstan', 'european-union', 'c5', 'c5-plus-1', 'us-central-asia-summit-2025', 'giorgia-meloni'],
  ...['giorgia-meloni-president-of-the-council-of-ministers-of-italy', 'astana', 'coverage-of-apec'],
  ...['kazakhstan-year-of-digitalization-and-ai', 'eu-central-asia-joint-communique-2022'],
  ...['level-of-the-korea-forum', 'diplomacy-journal-2025-c5-plus-1', 'c-g3bwkwfvcaei'],
];

describe('all pages in all languages', () => {
  let bench: PageBench;
  let page: Page;
  beforeAll(async () => {
    bench = await startPageBench(seedDataset());
    page = await bench.open('/about', { locale: 'en-GB', reducedMotion: 'reduce' });
  });
  afterAll(() => bench.close());

  it.each(LANGUAGES.flatMap((lang) => PATHS.map((path) => [lang, path] as const)))(
    'have no English word but names and marked texts, no fault of axe, and fit: %s /%s',
    async (lang, path) => {
      const address = new URL(path, `${bench.url}/`);
      address.searchParams.set('lang', lang);
      expect(await faultsOf(page, address.href)).toEqual({ words: [], wrong: [], width: 360 });
    },
  );
});
