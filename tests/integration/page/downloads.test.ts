import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import Papa from 'papaparse';
import { eachNth } from '../../support/runs.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { settled, startPageBench } from '../../support/page.ts';
import type { Page } from 'playwright-core';
import type { PageBench } from '../../support/page.ts';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

let bench: PageBench;
let page: Page;

beforeAll(async () => {
  bench = await startPageBench(seedDataset());
});
afterEach(() => page.context().close());
afterAll(() => bench.close());

describe('the downloads of a view', () => {
  const download = async (name: string): Promise<{ readonly file: string; readonly content: Buffer }> => {
    const [event] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.download').getByText(name, { exact: false }).first().click(),
    ]);
    return { file: event.suggestedFilename(), content: await readFile(await event.path()) };
  };

  it('contain the matrix as SVG and PNG, with each cell, the key and the licence', async () => {
    page = await bench.open('/');
    await settled(page);
    const numbers = await page.locator('.matrix .cell b').allInnerTexts();
    const powers = await page.locator('.matrix tbody th').allInnerTexts();
    const key = await page.locator('ul.key > li').allInnerTexts();
    const svg = await download('SVG');
    expect(svg.file).toBe('matrix.svg');
    const text = svg.content.toString();
    const drawn = [...text.matchAll(/>([^<>]+)<\/text>/g)].map(([, words]) => words ?? '');
    expect(drawn).toEqual(expect.arrayContaining(powers.map((name) => name.trim())));
    const labels = key.map((words) => words.replace(/^1?\s*/, ''));
    expect(drawn).toEqual(expect.arrayContaining(labels));
    const counts = drawn.filter((words) => /^\d*(\+\d+)?$/.test(words));
    // The totals of the rows, and the years of the columns.
    const others =
      powers.length + (await page.locator('.matrix thead .year').allInnerTexts()).filter(isYear).length;
    expect(counts.length).toBe(numbers.length + others);
    expect(text.replace(/<\/text><text[^>]*>/g, ' ')).toContain('licence CC-BY-4.0');
    for (const part of ['font-family:Inter', 'data:font/woff2']) expect(text).toContain(part);
    expect(text).not.toMatch(/class=|href=|var\(/);
    expect((await download('PNG')).content.subarray(0, 8)).toEqual(PNG);
    expect(await page.locator('body > .hidden').count()).toBe(0);
  });

  it.each(eachNth(2, ['en', 'ru', 'kk', 'zh', 'ko']))(
    'contain a picture in which each text fits, on a phone in any language: %s',
    async (lang) => {
      page = await bench.open(`/map?partner=japan&lang=${lang}`, { viewport: { width: 360, height: 780 } });
      await page.locator('.map .point').first().waitFor();
      await settled(page);
      const { content } = await download('SVG');
      await page.context().close();
      // The policy of the service refuses the fonts of the file, which no policy applies to.
      page = await bench.open('about:blank');
      await page.setContent(content.toString());
      await page.evaluate('document.fonts.ready');
      const [width, ...ends] = await page
        .locator('svg')
        .first()
        .evaluate((svg) => [
          Number(svg.getAttribute('width')),
          ...[...svg.querySelectorAll(':scope > text')].map((text) => text.getBoundingClientRect().right),
        ]);
      expect(ends.length).toBeGreaterThan(2);
      expect(Math.max(...ends)).toBeLessThanOrEqual(width);
    },
  );

  it('contain the picture as SVG and PNG, and the events as CSV and calendar', async () => {
    page = await bench.open('/timeline?partner=japan&status=held');
    await page.locator('.lanes .mark').first().waitFor();
    await settled(page);
    const marks = await page.locator('.lanes .mark').count();
    const svg = await download('SVG');
    expect(svg.file).toBe('timeline.svg');
    expect(svg.content.toString()).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg.content.toString()).toContain('>Japan</text>');
    expect(svg.content.toString()).not.toMatch(/class=|href=|var\(/);
    const words = [
      `>${(await page.locator('main h1').textContent()) ?? '?'}</text>`,
      '>Japan</text>',
      '>leaders</text>',
      'licence CC-BY-4.0',
      'font-family:Inter',
      'data:font/woff2',
    ];
    const drawn = svg.content.toString().replace(/<\/text><text[^>]*>/g, ' ');
    expect(words.filter((each) => !svg.content.toString().includes(each) && !drawn.includes(each))).toEqual(
      [],
    );
    const png = await download('PNG');
    expect(png.content.subarray(0, 8)).toEqual(PNG);
    expect(png.content.readUInt32BE(16)).toBe(
      2 * Math.round((await page.locator('.lanes').boundingBox())?.width ?? 0),
    );
    const csv = await download('CSV');
    const { data } = Papa.parse<Record<string, string>>(csv.content.toString().replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(marks);
    const ics = await download('ICS');
    expect(ics.content.toString().match(/BEGIN:VEVENT/g)?.length).toBeLessThanOrEqual(marks);
    expect(ics.content.toString()).toContain('BEGIN:VCALENDAR');
  });

  it.each([
    ['/', 'FormatsHeld'],
    ['/timeline?knownAt=2025-11-05', 'TimelineOf'],
    ['/network', 'NetworkOf'],
    ['/map', 'MapOf'],
    ['/compare?a=japan&b=china', 'ComparePowers'],
    ['/compare?thenAsOf=2020-01-01', 'CompareDays'],
    ['/network?of=kassym-jomart-tokayev&to=japan', 'PathsBetween'],
    ['/search?q=Tokayev', 'Search'],
    ['/c5-plus-1', 'Record'],
  ])('contain the operation of %s with the shown answer', async (path, name) => {
    page = await bench.open(path);
    const link = page.getByRole('link', { name: 'Open in the playground' });
    const { searchParams } = new URL((await link.getAttribute('href')) ?? '', bench.url);
    const [query, variables] = [searchParams.get('query') ?? '', searchParams.get('variables') ?? ''];
    expect(query).toContain(`query ${name}(`);
    const response = await fetch(`${bench.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: JSON.parse(variables) as object }),
    });
    const answer = (await response.json()) as { readonly errors?: object; readonly extensions: object };
    expect([response.status, answer.errors]).toEqual([200, undefined]);
    expect(answer.extensions).toMatchObject({
      dataset: { knownAt: new URL(path, bench.url).searchParams.get('knownAt') },
    });
  });

  it('open in the playground with text and variables', async () => {
    page = await bench.open('/timeline?level=leaders');
    const link = page.getByRole('link', { name: 'Open in the playground' });
    const href = (await link.getAttribute('href')) ?? '';
    await page.goto(new URL(href, bench.openUrl).href);
    await page.getByText('TimelineOf').first().waitFor();
    // A link runs on arrival.
    const answer = page.locator('.graphiql-response');
    await expect.poll(() => answer.innerText(), { timeout: 20_000 }).toContain('"totalCount"');
  });
});

describe('a view without an answer', () => {
  it.each([
    ['/timeline?partner=nobody', 'No event matches', 'Show all'],
    ['/?knownAt=1990-01-01', 'is known from this viewpoint', null],
    ['/search?q=zzzzqqqq', 'Nothing', null],
    ['/?asOf=yesterday', 'calendar day', null],
  ])('shows the reason and the remedy: %s', async (path, text, link) => {
    page = await bench.open(path);
    await page.locator('main').getByText(text).first().waitFor();
    const links = page.getByRole('link', { name: link ?? 'Show all' });
    await expect.poll(() => links.count()).toBe(link === null ? 0 : 1);
  });

  it('retries after an unreachable service', async () => {
    page = await bench.open('/c5');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.locator('header').getByRole('link', { name: 'Timeline' }).click();
    await page.getByRole('alert').getByText('could not be reached').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.lanes .mark').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

const isYear = (words: string): boolean => /^\d{4}$/.test(words.trim());
