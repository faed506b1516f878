import type { Browser, Page } from 'playwright-core';

/** An action of a reader, and its name. */
export type Act = readonly [name: string, act: () => Promise<void>];

const PAUSE_MS = 60;

/** Opens an address in a window without a cache and waits until the element of the selector is drawn. */
export async function watch(browser: Browser, url: string, drawn: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(`${OBSERVE}(${JSON.stringify(drawn)})`);
  await page.goto(url);
  await page.waitForFunction(() => 'drawnAt' in globalThis);
  return page;
}

/** Returns the milliseconds from the end of the HTML to the frame after the element of the selector, on a cold load. */
export async function timeToDrawn(browser: Browser, url: string, drawn: string): Promise<number> {
  const page = await watch(browser, url, drawn);
  const time = await page.evaluate<number>(
    "window.drawnAt - performance.getEntriesByType('navigation')[0].responseEnd",
  );
  await page.context().close();
  return time;
}

/** Returns the milliseconds of each task over 50 ms during an action. */
export async function longTasks(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate('window.longTasks.length = 0');
  await act();
  await page.locator('.stale').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(300);
  return page.evaluate<number[]>('window.longTasks.slice()');
}

/** Returns a reader's actions on a timeline of many events: scroll, zoom in and out, open single events and return. */
export function useTimeline(page: Page): readonly Act[] {
  const wheel = async (step: number): Promise<void> => {
    for (let i = 0; i < 15; i += 1) {
      await page.mouse.wheel(0, step);
      await page.waitForTimeout(PAUSE_MS);
    }
  };
  const press = async (name: string): Promise<void> => {
    for (let i = 0; i < 5; i += 1) {
      await page.getByRole('button', { name }).click();
      await page.locator('.stale').first().waitFor({ state: 'detached' });
    }
  };
  return [
    ['scroll down and up', () => wheel(120).then(() => wheel(-120))],
    ['closer, five times', () => press('Closer')],
    ['scroll down and up, single events', () => wheel(120).then(() => wheel(-120))],
    ['wider, five times', () => press('Wider')],
    ['draw a range with the mouse', () => drawRange(page)],
  ];
}

async function drawRange(page: Page): Promise<void> {
  const box = await page.locator('.lanes').boundingBox();
  if (!box) throw new Error('expected a picture, found none');
  await page.mouse.move(box.x + box.width * 0.5, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, box.y + 90, { steps: 20 });
  await page.mouse.up();
}

/** A script that runs in the page before its own scripts. */
const OBSERVE = `(drawn => {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration);
  }).observe({ type: 'longtask' });
  new MutationObserver((_, observer) => {
    if (!document.querySelector(drawn)) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { window.drawnAt = performance.now(); }));
  }).observe(document, { childList: true, subtree: true });
})`;
