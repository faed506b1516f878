import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dayOfLooking, lookAt, spanOf } from '../../support/oracle-world.ts';
import { eachNth } from '../../support/runs.ts';
import { having, records } from '../../support/oracle-find.ts';
import { overlapping } from '../../support/boxes.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { openSettled, settled, startPageBench } from '../../support/page.ts';
import { violations } from '../../support/axe.ts';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { PageBench } from '../../support/page.ts';

const seed = seedDataset();
const FINGER: BrowserContextOptions = { viewport: { width: 360, height: 780 }, hasTouch: true };

type Asked = {
  readonly partner?: string;
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
};

const ASKED: readonly Asked[] = [
  {},
  { partner: 'japan' },
  { from: '2022-01-01', to: '2023-12-31' },
  { asOf: '2019-01-01' },
  { knownAt: '2024-06-01', partner: 'european-union' },
];

describe('the map', () => {
  let bench: PageBench;
  let page: Page;
  beforeAll(async () => {
    bench = await startPageBench(seed);
  });
  afterEach(() => page.context().close());
  afterAll(() => bench.close());

  const open = async (path: string, options: BrowserContextOptions = {}): Promise<void> => {
    page = await openSettled(bench, path, '.map .point', options);
  };
  const focused = () => page.evaluate<string>('document.activeElement.getAttribute("aria-label")');

  it.each(ASKED)('has the meetings of each place in points, list and API: %s', async (asked) => {
    await open(`/map?${new URLSearchParams(asked).toString()}`);
    expect(await page.locator('.lead').innerText()).toContain('at its coordinates of today');
    const { places, unplaced } = expected(asked);
    const points = await page.locator('.map-wide .point').evaluateAll((all) =>
      all.map((point) => ({
        place: point.getAttribute('data-place') ?? '',
        label: point.getAttribute('aria-label') ?? '',
      })),
    );
    expect(countsOf(points.map(({ place, label }) => [place, numberIn(label)]))).toEqual(places);
    const listed = await page
      .locator('.places .place')
      .evaluateAll((all) =>
        all.map((place) => ({ id: place.id, count: place.querySelector('.count')?.textContent ?? '' })),
      );
    expect(countsOf(listed.map(({ id, count }) => [id.replace('place-', ''), Number(count)]))).toEqual(
      places,
    );
    expect(await ofApi(asked)).toEqual({ places, unplaced });
    const sentence = await page.getByRole('status').first().locator('xpath=..').innerText();
    expect(sentence).toContain(unplaced === 0 ? 'meeting' : `${unplaced} more meeting`);
  });

  it.each(eachNth(3, [1440, 768, 360]))(
    'writes names inside the picture that cover no other name, at %s px',
    async (width) => {
      await open('/map', { viewport: { width, height: 900 } });
      for (const area of ['', '?area=astana', '?area=brussels']) {
        await page.goto(`${bench.url}/map${area}`);
        await settled(page);
        const boxes = await page.locator('.map:visible').evaluate((svg) => {
          const frame = svg.getBoundingClientRect();
          return [...svg.querySelectorAll('text')].map((text) => {
            const { left, top, right, bottom } = text.getBoundingClientRect();
            return {
              name: text.textContent,
              isInside:
                left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom,
              box: [left, top + 2, right, bottom - 2] as const,
            };
          });
        });
        expect(boxes.length).toBeGreaterThan(5);
        expect(boxes.filter(({ isInside }) => !isInside)).toEqual([]);
        expect(overlapping(boxes)).toEqual([]);
      }
    },
  );

  it('shows a card by keyboard, and gives the focus back', async () => {
    await open('/map');
    await page.locator('.map-wide [tabindex="0"]').focus();
    await page.keyboard.press('Home');
    expect(await focused()).toBe('Astana 22 meetings, Kazakhstan');
    await page.keyboard.press('ArrowLeft');
    const name = await focused();
    expect(name).not.toBe('Astana 22 meetings, Kazakhstan');
    await page.keyboard.press('Enter');
    const card = page.locator('.place-card');
    await card.waitFor();
    expect(name).toContain(await focused());
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await focused()).toBe(name);
  });

  it('shows a card by touch, whose link leads to the same meetings on the timeline', async () => {
    await open('/map?partner=japan&from=2004-01-01&to=2022-12-31', FINGER);
    await page.locator('.map-narrow [data-place="tokyo"] .spot').tap();
    const all = page.locator('.place-card').getByRole('link', { name: /^All \d+ meetings/ });
    const count = numberIn(await all.innerText());
    expect(count).toBe(expected({ partner: 'japan', from: '2004-01-01', to: '2022-12-31' }).places['tokyo']);
    await all.tap();
    await page.locator('.lanes .mark').first().waitFor();
    await settled(page);
    expect(await page.locator('.lanes .mark').count()).toBe(count);
  });

  it('zooms in around a place, and shows the number of places left out', async () => {
    await open('/map');
    const all = await page.locator('.map-wide .point').count();
    await page.getByRole('link', { name: 'Around Tokyo' }).click();
    await page.getByText(`of ${all} places are in this picture`).waitFor();
    const near = await page.locator('.map-wide .point').count();
    expect(near).toBeGreaterThan(2);
    expect(near).toBeLessThan(all);
    expect(new URL(page.url()).search).toBe('?area=tokyo');
  });

  it('works without scripts: points lead to the list, and years are chosen by a form', async () => {
    page = await bench.open('/map', { locale: 'en-GB', javaScriptEnabled: false });
    await page.locator('.map-wide [data-place="tashkent"] text').click();
    expect(new URL(page.url()).hash).toBe('#place-tashkent');
    await page.locator('select[name="from"]').selectOption('2024-01-01');
    await page.locator('select[name="to"]').selectOption('2025-12-31');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.waitForURL('**/map?*from=2024-01-01*');
    const { places } = expected({ from: '2024-01-01', to: '2025-12-31' });
    expect(await page.locator('.map-wide .point').count()).toBe(Object.keys(places).length);
  });

  /** Asks the API for the same filter and viewpoint. */
  async function ofApi({ asOf, knownAt, ...filter }: Asked): Promise<Expected> {
    const { partner, from = null, to = null } = filter;
    const where = {
      status: { eq: 'HELD' },
      ...(partner === undefined ? {} : { partner: { eq: partner } }),
      ...(from === null ? {} : { date: { from, to } }),
    };
    const query = `query ($where: EventWhere, $asOf: Date, $knownAt: Date) {
      graph(asOf: $asOf, knownAt: $knownAt) { events(where: $where) { groupBy(keys: [PLACE]) { place { slug } count } } } }`;
    const answer = await fetch(`${bench.openUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { where, asOf, knownAt } }),
    });
    const { data } = (await answer.json()) as Answer;
    const groups = data.graph.events.groupBy;
    return {
      places: countsOf(groups.flatMap(({ place, count }) => (place ? [[place.slug, count] as const] : []))),
      unplaced: groups.find(({ place }) => place === null)?.count ?? 0,
    };
  }
});

const FIRST = '0001-01-01';
const LAST = '9999-12-31';

type Answer = {
  readonly data: {
    readonly graph: {
      readonly events: {
        readonly groupBy: readonly {
          readonly place: { readonly slug: string } | null;
          readonly count: number;
        }[];
      };
    };
  };
};
type Expected = { readonly places: Readonly<Record<string, number>>; readonly unplaced: number };

/** Returns the held meetings of each place in the YAML files. */
function expected(asked: Asked): Expected {
  const { partner, from = FIRST, to = LAST } = asked;
  const [asOf, knownAt] = [asked.asOf ?? null, asked.knownAt ?? null];
  const today = new Date().toISOString().slice(0, 10);
  const sight = {
    ...lookAt(seed, today).from(asOf, knownAt),
    today: dayOfLooking(asOf, knownAt, today),
  };
  const formats = records(sight, 'Format').filter(
    ({ facts }) => partner === undefined || facts?.single('partner') === partner,
  );
  const held = having(records(sight, 'Event'), 'status', 'HELD').filter(({ facts }) => {
    const date = spanOf(facts?.single('date'));
    const isInTime = from === FIRST || (date !== null && date.earliest <= to && date.latest >= from);
    const isOf = partner === undefined || formats.some(({ id }) => id === facts?.single('format'));
    return isInTime && isOf;
  });
  const counts = new Map<string, number>();
  for (const { facts } of held) {
    const place = facts?.single('place') ?? '';
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const { '': unplaced = 0, ...places } = Object.fromEntries(counts);
  return { places: countsOf(Object.entries(places)), unplaced };
}

const numberIn = (text: string): number => Number(/(\d+) meeting/.exec(text)?.[1]);

const countsOf = (entries: readonly (readonly [string, number])[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
