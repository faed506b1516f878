import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { having, records } from '../../support/oracle-find.ts';
import { lookAt } from '../../support/oracle-world.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { openSettled, settled, startPageBench } from '../../support/page.ts';
import { violations } from '../../support/axe.ts';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { PageBench } from '../../support/page.ts';

const seed = seedDataset();
const FINGER: BrowserContextOptions = { viewport: { width: 360, height: 780 }, hasTouch: true };

describe('the timeline', () => {
  let bench: PageBench;
  let page: Page;
  beforeAll(async () => {
    bench = await startPageBench(seed);
  });
  afterEach(() => page.context().close());
  afterAll(() => bench.close());

  const open = async (path: string, options: BrowserContextOptions = {}): Promise<void> => {
    page = await openSettled(bench, path, '.lanes .mark', options);
  };
  const heading = (name: string | RegExp) =>
    page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const search = (): string => new URL(page.url()).search;

  it('shows its filters in its title and in chips, and each chip removes its filter', async () => {
    await open(
      '/timeline?partner=japan&host=japan&level=ministers&status=held&from=2004-01-01&to=2015-12-31',
    );
    await heading(/^Held meetings of ministers with Japan, hosted by Japan, 2004\s?–\s?2015$/);
    const chips = page.getByRole('link', { name: /^Remove the filter/ });
    expect(await chips.count()).toBe(5);
    await page.getByRole('link', { name: 'Remove the filter Days' }).click();
    await heading('Held meetings of ministers with Japan, hosted by Japan');
    await page.getByRole('link', { name: 'Remove the filter Partner' }).click();
    await heading('Held meetings of ministers hosted by Japan');
    await page.getByRole('link', { name: 'Remove all' }).click();
    await heading('Every meeting, power by power');
    expect(search()).toBe('');
  });

  it('adds a filter from the list, and shows the number of events', async () => {
    await open('/timeline');
    const list = page.getByRole('combobox', { name: 'Only' });
    await list.selectOption({ label: 'Samarkand' });
    await page.getByRole('button', { name: 'Add' }).click();
    await heading('Meetings in Samarkand');
    await settled(page);
    const sight = lookAt(seed, new Date().toISOString().slice(0, 10)).from(null, null);
    const count = having(records(sight, 'Event'), 'place', 'samarkand').length;
    await page.getByRole('status').getByText(`${count} events`).waitFor();
    expect(await page.locator('.lanes .mark').count()).toBe(count);
    expect(search()).toBe('?place=samarkand');
  });

  it('marks an unknown level by a shape of its own', async () => {
    await open('/timeline');
    const shapes = await page.locator('.lanes .mark').evaluateAll((marks) =>
      marks.map((mark) => ({
        isUnknown: mark.getAttribute('aria-label')?.includes('level unknown') ?? false,
        shape:
          mark
            .querySelector('.shape path')
            ?.getAttribute('d')
            ?.replaceAll(/-?[\d.]+/g, '') ?? '',
      })),
    );
    const of = (isUnknown: boolean) =>
      new Set(shapes.filter((each) => each.isUnknown === isUnknown).map(({ shape }) => shape));
    expect(of(true).size).toBe(1);
    expect([...of(true)].filter((shape) => of(false).has(shape))).toEqual([]);
  });

  it('gives each mark at least 24 px that no other mark covers', async () => {
    await open('/timeline', FINGER);
    const boxes = await page.locator('.mark .hit').evaluateAll((all) =>
      all.map((hit) => {
        const { left, top, width, height } = hit.getBoundingClientRect();
        const [x, y] = [Math.round(left), Math.round(top)];
        return { x, y, size: Math.round(Math.min(width, height)) };
      }),
    );
    expect(Math.min(...boxes.map(({ size }) => size))).toBeGreaterThanOrEqual(24);
    const covered = boxes.filter((a, i) =>
      boxes.some((b, j) => j !== i && Math.abs(a.x - b.x) < 22 && Math.abs(a.y - b.y) < 22),
    );
    expect(covered).toEqual([]);
  });

  it('shows a card on the first tap, and the event by the link of the card', async () => {
    await open('/timeline?partner=italy', FINGER);
    await page.locator('.mark .hit').first().tap();
    const link = page.locator('.tip.tapped').getByRole('link');
    const name = await link.innerText();
    expect(await violations(page)).toEqual([]);
    expect(new URL(page.url()).pathname).toBe('/timeline');
    await link.tap();
    await heading(name);
    expect(new URL(page.url()).pathname).not.toBe('/timeline');
  });

  it('moves under one finger, and zooms under two', async () => {
    await open('/timeline?from=2015-01-01&to=2019-12-31', FINGER);
    await page.locator('.lanes').scrollIntoViewIfNeeded();
    const box = await page.locator('.lanes').boundingBox();
    if (!box) throw new Error('expected a picture, found none');
    const touch = await page.context().newCDPSession(page);
    const y = Math.max(box.y, 0) + 60;
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', xs: readonly number[]) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: xs.map((x, id) => ({ x, y, id })) });
    const days = () =>
      ['from', 'to'].map((name) => Date.parse(new URL(page.url()).searchParams.get(name) ?? '') / 864e5);
    const [from = 0, to = 0] = days();
    const before = search();
    for (const x of [250, 220, 150]) await send(x === 250 ? 'touchStart' : 'touchMove', [x]);
    await send('touchEnd', []);
    await page.waitForFunction((old) => location.search !== old, before);
    const [later = 0, end = 0] = days();
    expect(later).toBeGreaterThan(from + 300);
    expect(Math.abs(end - later - (to - from))).toBeLessThan(3);
    await settled(page);
    const moved = search();
    await send('touchStart', [140, 200]);
    await send('touchMove', [110, 230]);
    await send('touchMove', [80, 260]);
    await send('touchEnd', []);
    await page.waitForFunction((old) => location.search !== old, moved);
    const [near = 0, far = 0] = days();
    expect((end - later) / (far - near)).toBeCloseTo(3, 0);
  });

  it('follows a row by the arrow keys, and goes to the next row by the down key', async () => {
    await open('/timeline?level=leaders');
    const lanes = await page
      .locator('.lanes .lane')
      .evaluateAll((all) =>
        all.map((lane) =>
          [...lane.querySelectorAll('.mark')].map((mark) => mark.getAttribute('aria-label') ?? ''),
        ),
      );
    const focused = () => page.evaluate<string>('document.activeElement.getAttribute("aria-label")');
    await page.locator('.lanes .lane').first().locator('.mark').first().focus();
    const followed = [await focused()];
    for (let step = 1; step < (lanes[0]?.length ?? 0); step += 1) {
      await page.keyboard.press('ArrowRight');
      followed.push(await focused());
    }
    expect(followed).toEqual(lanes[0]);
    await page.keyboard.press('ArrowDown');
    expect(lanes[1]).toContain(await focused());
  });

  it('makes one step of the history from a typed range', async () => {
    await open('/timeline');
    const steps = await page.evaluate<number>('history.length');
    const from = page.getByRole('textbox', { name: 'From' });
    await from.fill('2010-01-01');
    await from.fill('2012-01-01');
    await page.waitForFunction(() => location.search === '?from=2012-01-01');
    expect(await page.evaluate('history.length')).toBe(steps + 1);
  });
});
