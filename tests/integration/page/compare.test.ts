import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { attending } from '../../support/oracle-things.ts';
import { beginOf, dayOfLooking, lookAt } from '../../support/oracle-world.ts';
import { having, records } from '../../support/oracle-find.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { openSettled, settled, startPageBench } from '../../support/page.ts';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { PageBench } from '../../support/page.ts';
import type { Sight } from '../../support/oracle-world.ts';
import type { Thing } from '../../support/oracle-things.ts';

const seed = seedDataset();

type Viewpoint = { readonly asOf?: string; readonly knownAt?: string };

describe('the comparison', () => {
  let bench: PageBench;
  let page: Page;
  beforeAll(async () => {
    bench = await startPageBench(seed);
  });
  afterEach(() => page.context().close());
  afterAll(() => bench.close());

  const open = async (path: string, options: BrowserContextOptions = {}): Promise<void> => {
    page = await openSettled(bench, path, '.compared', options);
  };
  /** Returns the cells of a row, in the order of the columns. */
  const row = (table: string, name: string) =>
    page
      .getByRole('table', { name: table })
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
      .getByRole('cell')
      .allInnerTexts();

  it.each<Viewpoint>([{}, { asOf: '2023-01-01' }, { knownAt: '2022-06-01' }])(
    'of two powers has the figures of the dataset: %s',
    async (viewpoint) => {
      await open(`/compare?a=japan&b=china&${new URLSearchParams(viewpoint).toString()}`);
      const sight = sightOf(viewpoint);
      const held = ['japan', 'china'].map((partner) => heldWith(sight, partner));
      expect(await row('Formats', 'Meetings held')).toEqual(held.map((events) => written(events.length)));
      const years = [...new Set(held.flat().map(yearOf))].filter((year) => year !== null).sort();
      const expected = years.map((year) => [
        year,
        ...held.map((events) => written(events.filter((event) => yearOf(event) === year).length)),
      ]);
      const shown = await Promise.all(
        years.map(async (year) => [year, ...(await row('Held meetings by year', year))]),
      );
      expect(years.length).toBeGreaterThan(3);
      expect(shown).toEqual(expected);
      const leaders = ['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'INSTITUTION_HEAD'];
      expect(await row('Held meetings by level', 'Leaders')).toEqual(
        held.map((events) =>
          written(events.filter(({ facts }) => leaders.includes(facts?.single('level') ?? '')).length),
        ),
      );
      const both = having(records(sight, 'Event'), 'status', 'HELD').filter((event) =>
        ['japan', 'china'].every(
          (party) => event.facts && attending(event.facts).some(({ key }) => key === party),
        ),
      );
      expect(await page.getByRole('heading', { name: 'Meetings of both' }).innerText()).toBe(
        `Meetings of both ${both.length}`,
      );
    },
  );

  it('leads from a number to the same number of marks on the timeline', async () => {
    await open('/compare?a=japan&b=china');
    const link = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: 'Ministers', exact: true }) })
      .getByRole('link')
      .first();
    const count = Number(await link.innerText());
    await link.click();
    await page.locator('.lanes .mark').first().waitFor();
    await settled(page);
    expect(await page.locator('.lanes .mark').count()).toBe(count);
  });

  it('leads from a fact to its claims', async () => {
    await open('/compare?a=japan&b=china');
    await page
      .getByRole('row')
      .filter({ has: page.getByText('Since', { exact: true }) })
      .getByRole('link')
      .first()
      .click();
    await page.locator('#fact-established .claim').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/central-asia-plus-japan');
  });

  it('chooses a power by the search, by keyboard', async () => {
    await open('/compare?a=japan&b=china');
    const box = page.getByRole('combobox', { name: 'Second power' });
    await box.fill('Italy');
    await page
      .getByRole('option', { name: /^Italy/ })
      .first()
      .waitFor();
    await box.press('ArrowDown');
    await box.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Japan and Italy' }).waitFor();
    expect(new URL(page.url()).search).toBe('?a=japan&b=italy');
  });

  it('fits on a phone, and swaps the powers under a finger', async () => {
    await open('/compare?a=japan&b=china', { viewport: { width: 360, height: 780 }, hasTouch: true });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.getByRole('link', { name: 'Swap' }).tap();
    await page.getByRole('heading', { level: 1, name: 'China and Japan' }).waitFor();
  });

  it('of two viewpoints has the differences in the dataset', async () => {
    const then: Viewpoint = { asOf: '2020-01-01', knownAt: '2020-01-01' };
    await open('/compare?thenAsOf=2020-01-01&thenKnownAt=2020-01-01');
    const [was, is] = [totalsOf(sightOf(then)), totalsOf(sightOf({}))];
    const expected = Object.keys(is)
      .filter((id) => was[id] !== is[id])
      .map((id) => [id, was[id] === undefined ? 'not known' : String(was[id]), String(is[id])]);
    expect(expected.length).toBeGreaterThan(5);
    const shown = await page.locator('.compared').evaluateAll((tables) =>
      tables.flatMap((table) => {
        const line = [...table.querySelectorAll('tbody tr')].find((each) =>
          each.textContent.startsWith('Meetings held'),
        );
        const cells = [...(line?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);
        return line
          ? [[table.querySelector('caption a')?.getAttribute('href')?.split('/').at(-1) ?? '', ...cells]]
          : [];
      }),
    );
    expect(shown.sort()).toEqual(expected.sort());
  });

  it('works without scripts: the first viewpoint is chosen by a form', async () => {
    page = await bench.open('/compare?thenAsOf=2020-01-01', { locale: 'en-GB', javaScriptEnabled: false });
    await page.locator('input[name="thenAsOf"]').fill('2012-01-01');
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.waitForURL('**/compare?thenAsOf=2012-01-01*');
    expect(await page.locator('.compared').count()).toBeGreaterThan(5);
  });
});

function sightOf({ asOf = null, knownAt = null }: { asOf?: string | null; knownAt?: string | null }): Sight {
  const today = new Date().toISOString().slice(0, 10);
  return { ...lookAt(seed, today).from(asOf, knownAt), today: dayOfLooking(asOf, knownAt, today) };
}

/** Returns the held events of the formats of a partner. */
function heldWith(sight: Sight, partner: string): readonly Thing[] {
  const formats = having(records(sight, 'Format'), 'partner', partner).map(({ id }) => id);
  return having(records(sight, 'Event'), 'status', 'HELD').filter(({ facts }) =>
    formats.includes(facts?.single('format') ?? ''),
  );
}

/** Returns the number of held events of each format of the five, by its id. */
function totalsOf(sight: Sight): Readonly<Record<string, number>> {
  const held = having(records(sight, 'Event'), 'status', 'HELD');
  return Object.fromEntries(
    having(records(sight, 'Format'), 'group', 'c5').map(({ id }) => [id, having(held, 'format', id).length]),
  );
}

/** Returns the year in which an event begins; null when its date does not tell. */
function yearOf({ facts }: Thing): string | null {
  const begin = beginOf(facts?.single('date') ?? null);
  const year = begin?.earliest.slice(0, 4) ?? null;
  return year === begin?.latest.slice(0, 4) ? year : null;
}

const written = (count: number): string => (count === 0 ? '–' : String(count));
