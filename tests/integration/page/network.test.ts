import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { connectTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { eachNth } from '../../support/runs.ts';
import { loadMessages, setMessages } from '../../../src/web/lib/messages.ts';
import { lookAt } from '../../support/oracle-world.ts';
import { neighbourhood } from '../../../src/web/views/network/graph.ts';
import { NETWORK_OF } from '../../../src/web/operations.ts';
import { overlapping } from '../../support/boxes.ts';
import { records } from '../../support/oracle-find.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { openSettled, settled, startPageBench } from '../../support/page.ts';
import { tieKey } from '../../../src/web/views/network/builder.ts';
import { violations } from '../../support/axe.ts';
import type { Ask } from '../../support/api.ts';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Database } from '../../../src/database/connect.ts';
import type { NetworkOfQuery } from '../../../src/web/operations.ts';
import type { PageBench } from '../../support/page.ts';

const seed = seedDataset();

type Path = { readonly hops: readonly { readonly claims: readonly unknown[] }[] };

/** A record of each type that has a network, and titles of its groups. */
const CENTRES: readonly (readonly [string, readonly string[]])[] = [
  ['kassym-jomart-tokayev', ['Offices', 'Attended', 'Met', 'Formats']],
  ['kazakhstan', ['Groups', 'Formats', 'Partners', 'Leaders and officials', 'Latest meetings', 'Policies']],
  ['gulf-cooperation-council', ['Members', 'Formats', 'Latest meetings']],
  ['c5', ['Members', 'Formats', 'Partners']],
  ['c5-plus-1', ['Partners', 'Group', 'Members', 'Latest meetings']],
  ['us-central-asia-summit-2025', ['Format', 'Place', 'Parties', 'Representatives']],
  ['samarkand', ['Latest meetings', 'Formats']],
  ['giorgia-meloni-president-of-the-council-of-ministers-of-italy', ['Person', 'Party']],
];

describe('the network', () => {
  let bench: PageBench;
  let page: Page;
  let database: Database;
  let api: Ask;
  beforeAll(async () => {
    bench = await startPageBench(seed);
    database = await connectTest();
    api = createApi(database);
    // The titles and words of a network are messages.
    await loadMessages('en', 'network');
    setMessages('en', 'en');
  });
  afterEach(() => page.context().close());
  afterAll(async () => {
    await bench.close();
    await database.close();
  });

  const open = async (path: string, options: BrowserContextOptions = {}): Promise<void> => {
    page = await openSettled(bench, path, '.network .thing', options);
  };
  const focused = () => page.evaluate<string>('document.activeElement.getAttribute("aria-label")');
  const transform = () => page.locator('.network .picture > svg > g').getAttribute('transform');

  it.each(eachNth(3, CENTRES))(
    'around %s has its groups, and each tie leads to claims',
    async (id, titles) => {
      await open(`/network?of=${id}`);
      const found = await page.locator('.words h3').allInnerTexts();
      expect(found).toEqual(expect.arrayContaining([...titles]));
      const keys = await keysOf('.words a[href*="tie="]');
      const drawn = await page
        .locator('.network [data-tie]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('data-tie') ?? ''));
      const claims = await claimsOfTies(id);
      expect([...claims.keys()].sort()).toEqual([...keys].sort());
      expect(drawn.filter((key) => !claims.has(key))).toEqual([]);
      expect(keys.length).toBeGreaterThan(1);
      expect([...claims].filter(([, counts]) => counts.length === 0 || counts.includes(0))).toEqual([]);
    },
  );

  /** Returns the ties to which links lead. */
  const keysOf = (selector: string): Promise<readonly string[]> =>
    page
      .locator(selector)
      .evaluateAll((links) =>
        links.map(
          (link) => new URL(link.getAttribute('href') ?? '', location.href).searchParams.get('tie') ?? '',
        ),
      );

  /** Asks the API for the claims of each reason of each tie: their numbers on each step of the first path. */
  async function claimsOfTies(id: string): Promise<ReadonlyMap<string, readonly number[]>> {
    const { graph } = (await ask(NETWORK_OF.text, { id })) as NetworkOfQuery;
    const ties = neighbourhood(graph)?.ties ?? [];
    const found = new Map<string, readonly number[]>();
    // One after the other: many paths at once pass the time limit of a statement on a busy machine.
    for (const { from, to, reasons } of ties) {
      const fields = reasons.map(
        ({ through }, i) =>
          `r${i}: paths(from: "${from.id}", to: "${to.id}", maxHops: 2, through: [${through.join()}], first: 1) { hops { claims { id } } }`,
      );
      const paths = (await ask(`{ ${fields.join(' ')} }`, {})) as Readonly<Record<string, readonly Path[]>>;
      const counts = Object.values(paths).flatMap(
        ([path]) => path?.hops.map(({ claims }) => claims.length) ?? [0],
      );
      found.set(tieKey(from.id, to.id), counts);
    }
    return found;
  }

  async function ask(query: string, variables: object): Promise<unknown> {
    const { data, errors } = await api(query, { ...variables });
    expect(errors).toBeUndefined();
    return data as unknown;
  }

  it('around a person has the attended meetings of the dataset', async () => {
    await open('/network?of=giorgia-meloni');
    const sight = lookAt(seed, new Date().toISOString().slice(0, 10)).from(null, null);
    const attended = records(sight, 'Event').filter(({ facts }) =>
      facts
        ?.items('participants')
        .some((item) => item.parts('representatives').some(({ key }) => key === 'giorgia-meloni')),
    );
    const drawn = await page
      .locator('.network [data-record]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('data-record') ?? ''));
    expect(attended.length).toBeGreaterThan(0);
    expect(drawn).toEqual(expect.arrayContaining(attended.map(({ id }) => id)));
  });

  it.each(eachNth(3, [1440, 768, 360]))(
    'writes all names in full, inside the picture and without overlap, at %s px',
    async (width) => {
      await open('/network?of=kassym-jomart-tokayev', { viewport: { width, height: 900 } });
      for (const of of ['kassym-jomart-tokayev', 'us-central-asia-summit-2025']) {
        await page.goto(`${bench.url}/network?of=${of}`);
        await page.locator('.network .thing').first().waitFor();
        await settled(page);
        const texts = await page.locator('.network .picture > svg').evaluate((svg) => {
          const frame = svg.getBoundingClientRect();
          return [...svg.querySelectorAll('text')].map((text) => {
            const { left, top, right, bottom } = text.getBoundingClientRect();
            return {
              name: text.textContent.trim(),
              isInside:
                left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom,
              box: [left, top + 3, right - 4, bottom - 3] as const,
            };
          });
        });
        expect(texts.length).toBeGreaterThan(20);
        expect(texts.filter(({ name, isInside }) => !isInside || name.includes('…'))).toEqual([]);
        expect(overlapping(texts)).toEqual([]);
      }
    },
  );

  it('opens the claims of a tie by keyboard, and closes them', async () => {
    await open('/network?of=giorgia-meloni');
    await page.locator('.network .word').first().focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: 'Claims of the tie' });
    await panel.locator('summary').first().waitFor();
    await settled(page);
    expect(await focused()).toBe('Claims of the tie');
    await page.keyboard.press('Tab');
    expect(await panel.getByRole('link', { name: /^Claim c-/ }).count()).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    await panel.getByRole('link', { name: 'Close' }).click();
    await panel.waitFor({ state: 'detached' });
  });

  it('zooms by keys, buttons and the wheel, moves by keys, and shows a focused record', async () => {
    await open('/network?of=giorgia-meloni');
    const whole = await transform();
    await page.locator('.network [tabindex="0"]').first().focus();
    await page.keyboard.press('+');
    const closer = await transform();
    expect(closer).toContain('scale(1.5)');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await transform()).not.toBe(closer);
    await page.keyboard.press('0');
    expect(await transform()).toBe(whole);
    await page.getByRole('button', { name: 'Closer' }).click();
    expect(await transform()).toContain('scale(1.5)');
    await page.getByRole('button', { name: 'Whole picture' }).click();
    await page.locator('.network .picture > svg').hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -400);
    await page.keyboard.up('Control');
    await page.locator('.network svg.zoomed').waitFor();
    expect(await transform()).toContain('scale(4)');
    await page.locator('.network .thing').last().focus();
    const frame = await page.locator('.network .picture > svg').boundingBox();
    const mark = await page.locator('.network .thing').last().locator('.thing-shape').boundingBox();
    expect(mark?.x).toBeGreaterThan(frame?.x ?? NaN);
    expect(mark?.y).toBeLessThan((frame?.y ?? NaN) + (frame?.height ?? NaN));
  });

  it('zooms under two fingers, and follows a name under one', async () => {
    await open('/network?of=giorgia-meloni', { viewport: { width: 360, height: 780 }, hasTouch: true });
    await page.locator('.network .picture > svg').scrollIntoViewIfNeeded();
    const box = await page.locator('.network .picture > svg').boundingBox();
    const touch = await page.context().newCDPSession(page);
    const y = Math.max(box?.y ?? 0, 0) + 120;
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', xs: readonly number[]) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: xs.map((x, id) => ({ x, y, id })) });
    await send('touchStart', [140, 200]);
    await send('touchMove', [110, 230]);
    await send('touchMove', [80, 260]);
    await send('touchEnd', []);
    await page.locator('.network svg.zoomed').waitFor();
    expect(await transform()).toMatch(/scale\((?:[2-4]|3\.\d+|2\.\d+)\)/);
    // Chromium gives no click for a tap that follows two fingers within 300 ms.
    await vi.waitFor(
      async () => {
        await page.getByRole('button', { name: 'Whole picture' }).tap();
        expect(await transform()).toContain('scale(1)');
      },
      { timeout: 10_000, interval: 300 },
    );
    const link = page.locator('.network [data-record="italy"] .thing-shape');
    await link.tap();
    await page.getByRole('heading', { level: 1, name: 'Around Italy' }).waitFor();
  });

  it('shows paths as chains of cards, which name the claims of each step', async () => {
    page = await bench.open('/network?of=kassym-jomart-tokayev&to=japan', { locale: 'en-GB' });
    await page.locator('.chain').first().waitFor();
    await settled(page);
    const cards = await page
      .locator('.chain')
      .first()
      .locator('.chain-card > a:first-of-type')
      .allInnerTexts();
    expect([cards[0], cards.at(-1)]).toEqual(['Kassym-Jomart Tokayev', 'Japan']);
    expect(await page.locator('.chain').first().locator('.chain-hop').count()).toBe(cards.length - 1);
    await page.locator('.chain-hop summary').first().click();
    expect(await page.locator('.chain-hop li a').first().getAttribute('href')).toMatch(/\/c-[a-z0-9]+$/);
  });
});
