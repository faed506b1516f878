import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seedDataset } from '../../support/seed-dataset.ts';
import { settled, startPageBench } from '../../support/page.ts';
import type { Page } from 'playwright-core';
import type { PageBench } from '../../support/page.ts';

describe('a reader of the page', () => {
  let bench: PageBench;
  let page: Page;
  beforeAll(async () => {
    bench = await startPageBench(seedDataset());
  });
  afterEach(() => page.context().close());
  afterAll(() => bench.close());

  const open = async (path: string, first: string): Promise<void> => {
    page = await bench.open(path, { locale: 'en-GB' });
    await page.locator(first).first().waitFor();
    await settled(page);
  };
  const search = (): string => new URL(page.url()).search;

  it('gets 404 and a search at an unknown address', async () => {
    const { status } = await fetch(`${bench.url}/no-such-record`, { headers: { accept: 'text/html' } });
    expect(status).toBe(404);
    await open('/no-such-record', 'h1');
    const box = page.getByRole('combobox', { name: 'Search for what you meant' });
    await box.fill('Tokaev');
    await page
      .getByRole('option', { name: /Tokayev/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /Tokayev/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/kassym-jomart-tokayev');
  });

  it('without a mouse skips the header, opens a cell of the matrix, and an event of the timeline', async () => {
    await open('/', '.matrix .cell a');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.locator('.matrix [tabindex="0"]').focus();
    await page.keyboard.press('End');
    const cell = await focused(page);
    expect(cell).toMatch(/, \d{4}: /);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('link', { name: 'On the timeline' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.lanes .mark').first().waitFor();
    await settled(page);
    expect(search()).toContain(`from=${/\d{4}/.exec(cell)?.[0] ?? ''}-01-01`);
    await page.locator('.lanes [tabindex="0"]').focus();
    await page.keyboard.press('End');
    const mark = await focused(page);
    await page.keyboard.press('Enter');
    expect(mark).toContain(await page.locator('article h1').innerText());
  });

  it.each([
    ['/', '.matrix .cell a', '.card', '.card'],
    ['/', 'header a[href$="timeline"]', 'header a[href$="timeline"][aria-current]', '#main'],
    ['/network?of=united-states', '.network a[href*="tie="]', '#tie', '#tie'],
  ])('has on %s the focus at what %s opens in the moment it opens', async (path, link, opened, focus) => {
    await open(path, link);
    expect(await page.evaluate(openAtOnce, { link, opened, focus })).toEqual({
      isOpen: true,
      isFocused: true,
    });
  });

  it('without a mouse chooses a suggestion of the search', async () => {
    await open('/', '.matrix');
    await page.locator('header').getByRole('combobox').focus();
    await page.keyboard.type('shavkat mirziyo');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Mirziyoyev/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/shavkat-mirziyoyev');
  });

  it('sees an event at the day of the clock, which every link keeps', async () => {
    await open('/us-central-asia-summit-2025?knownAt=2025-11-05', '.eyebrow .status-planned');
    await page.locator('header').getByRole('link', { name: 'Timeline' }).click();
    expect(new URL(page.url()).searchParams.get('knownAt')).toBe('2025-11-05');
    await page.getByRole('button', { name: /As known on 5 Nov 2025/ }).click();
    await page.getByRole('link', { name: 'Back to now' }).click();
    expect(search()).toBe('');
  });

  it('finds all choices in the address, after a reload, and in the history', async () => {
    await open('/timeline', '.lanes .mark');
    const [steps, marks] = [[''], [await page.locator('.lanes .mark').count()]];
    const choose = async (act: () => Promise<unknown>): Promise<void> => {
      const before = search();
      await act();
      await page.waitForFunction((old) => location.search !== old, before);
      await settled(page);
      steps.push(search());
      marks.push(await page.locator('.lanes .mark').count());
    };
    await choose(() => page.getByRole('link', { name: 'Leaders', exact: true }).click());
    await choose(() => page.getByRole('link', { name: 'Held', exact: true }).click());
    await choose(() => page.getByRole('button', { name: 'Closer' }).click());
    await page.getByRole('button', { name: /choose the day/ }).click();
    await page.getByLabel('as known on another day').check();
    await page.getByLabel('Known at').fill('2025-01-01');
    await choose(() => page.getByRole('button', { name: 'Show' }).click());
    expect([...new URL(page.url()).searchParams.keys()].sort()).toEqual([
      ...['from', 'knownAt', 'level', 'status', 'to'],
    ]);
    expect(new Set(marks).size).toBeGreaterThan(3);
    await page.reload();
    await page.locator('.lanes').waitFor();
    await settled(page);
    expect(await page.locator('.lanes .mark').count()).toBe(marks.at(-1));
    for (let step = steps.length - 2; step >= 0; step -= 1) {
      await page.goBack();
      await expect.poll(() => page.locator('.lanes .mark').count(), { timeout: 15_000 }).toBe(marks[step]);
      expect(search()).toBe(steps[step]);
    }
  });

  it('selects a range of the timeline with the mouse', async () => {
    await open('/timeline', '.lanes .mark');
    const box = await page.locator('.lanes').boundingBox();
    if (!box) throw new Error('expected a picture, found none');
    await page.mouse.move(box.x + box.width * 0.5, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.75, box.y + 60, { steps: 4 });
    await page.mouse.up();
    await page.waitForFunction(() => location.search.includes('from='));
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('from')).toMatch(/^201\d-/);
    expect(searchParams.get('to')).toMatch(/^20(19|2\d)-/);
    expect(await page.getByRole('textbox', { name: 'From' }).inputValue()).toBe(searchParams.get('from'));
  });

  it.each(['/network', '/network?of=united-states'])('reads each name of the network %s', async (path) => {
    await open(path, '.thing text');
    const boxes = await page.locator('.thing text').evaluateAll((texts) =>
      texts.map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return { name: text.textContent, left, right, top: top + 2, bottom: bottom - 2 };
      }),
    );
    const covered = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top)
        .map((b) => `${a.name} / ${b.name}`),
    );
    expect(covered).toEqual([]);
    expect(boxes.length).toBeGreaterThan(12);
  });

  it('sees the sides of a contested fact separately, each with all its sources', async () => {
    await open('/us-central-asia-summit-2025?facts=ordinal', '#fact-ordinal .claim');
    const sides = await page
      .locator('#fact-ordinal .claim')
      .evaluateAll((items) =>
        items.map((item) => [
          item.querySelector('.said')?.firstChild?.textContent,
          item.querySelectorAll('.by').length,
          item.classList.contains('loses'),
        ]),
      );
    // The label of the number is below it.
    expect(sides.filter(([said]) => /^\d$/.test(String(said)))).toEqual([
      ['2', 4, false],
      ['1', 2, true],
    ]);
  });

  it('reads words, dates and numbers in the language of the address, which links keep', async () => {
    await open('/us-central-asia-summit-2025?lang=ru', '.facts');
    await page.getByText('6 нояб. 2025').first().waitFor();
    await page.locator('header').getByRole('link', { name: 'Хроника' }).click();
    expect(search()).toBe('?lang=ru');
  });

  it('chooses a language in the header by the keyboard, and stays at the same record', async () => {
    await open('/kazakhstan', 'article h1');
    const summary = page.locator('header summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Қазақша' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Қазақстан' }).waitFor();
    await settled(page);
    expect([new URL(page.url()).pathname, search()]).toEqual(['/kazakhstan', '?lang=kk']);
    expect(await page.evaluate('document.documentElement.lang')).toBe('kk');
  });
});

/** Follows a link, and looks at the focus before the browser draws the next frame. */
async function openAtOnce({ link, opened, focus }: Readonly<Record<'link' | 'opened' | 'focus', string>>) {
  document.querySelector(link)?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  for (let turn = 0; turn < 1000 && !document.querySelector(opened); turn += 1) await Promise.resolve();
  return {
    isOpen: document.querySelector(opened) !== null,
    isFocused: document.activeElement?.matches(focus) ?? false,
  };
}

const focused = (page: Page): Promise<string> =>
  page.evaluate('document.activeElement.getAttribute("aria-label")');
