import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDataset } from '../../support/seed-dataset.ts';
import { settled, startPageBench } from '../../support/page.ts';
import { violations } from '../../support/axe.ts';
import type { PageBench } from '../../support/page.ts';

/** A page of each kind. */
const PAGES = [
  ...[
    '/',
    '/timeline',
    '/map',
    '/network?of=c5',
    '/compare?a=japan&b=china',
    '/search?q=Tokayev',
    '/people',
    '/sources',
    '/disputes',
    '/coverage',
  ],
  ...[
    '/about',
    '/download',
    '/docs',
    '/docs/claims',
    '/c5-plus-1',
    '/us-central-asia-summit-2025',
    '/kazakhstan',
  ],
  ...['/kassym-jomart-tokayev', '/astana', '/level-of-the-korea-forum', '/coverage-of-apec'],
  ...['/diplomacy-journal-2025-c5-plus-1', '/c-g3bwkwfvcaei', '/nothing-of-this-name'],
];
const WIDTHS = [360, 768, 1024, 1440];
const THEMES = ['light', 'dark'] as const;
const STATES = WIDTHS.flatMap((width) => THEMES.map((theme) => [width, theme] as const));

describe('each kind of page', () => {
  let bench: PageBench;
  beforeAll(async () => {
    bench = await startPageBench(seedDataset());
  });
  afterAll(() => bench.close());

  it.each(STATES)(
    'has no problem that axe finds at %i px in %s',
    { timeout: 600_000 },
    async (width, theme) => {
      const found: string[] = [];
      for (const path of PAGES) {
        const window = await bench.open(path, { viewport: { width, height: 900 }, colorScheme: theme });
        if (!path.startsWith('/docs')) await settled(window);
        found.push(...(await violations(window)).map((problem) => `${path}: ${problem}`));
        await window.context().close();
      }
      expect(found).toEqual([]);
    },
  );
});
