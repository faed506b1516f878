import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered, startPlayground } from '../../support/playground.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { violations } from '../../support/axe.ts';
import type { PlaygroundBench } from '../../support/playground.ts';

describe('the playground', () => {
  let bench: PlaygroundBench;
  beforeAll(async () => {
    bench = await startPlayground(seedDataset());
  });
  afterAll(() => bench.close());

  it.each(['light', 'dark'] as const)(
    'has no problem that axe finds in %s, in any panel or view',
    async (colorScheme) => {
      const page = await bench.open('/graphql', { colorScheme });
      const found: string[] = [];
      const check = async (place: string): Promise<void> => {
        found.push(...(await violations(page)).map((problem) => `${place}: ${problem}`));
      };
      for (const panel of ['Build', 'Find an id', 'Docs', 'History', 'Questions']) {
        await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: panel }).click();
        await check(panel);
      }
      await page.getByRole('button', { name: /^Meetings per quarter/ }).click();
      await answered(page);
      for (const view of ['Table', 'Chart']) {
        await page.getByRole('button', { name: view, exact: true }).click();
        await check(view);
      }
      expect(found).toEqual([]);
    },
  );
});
