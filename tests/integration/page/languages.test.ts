import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDataset } from '../../support/seed-dataset.ts';
import { fetchInTime, settled, startPageBench } from '../../support/page.ts';
import { faultsOf } from '../../support/languages.ts';
import type { Page } from 'playwright-core';
import type { PageBench } from '../../support/page.ts';

/** The languages but English: the words of the navigation, the name of Kazakhstan, and a page to try; the full tests try all. */
const LANGUAGES = [
  ['ru', 'ru', ['Форматы', 'Хроника', 'Карта', 'Связи'], 'Казахстан', ''],
  ['kk', 'kk', ['Форматтар', 'Хроника', 'Карта', 'Желі'], 'Қазақстан', 'us-central-asia-summit-2025'],
  ['zh', 'zh-Hans', ['机制', '时间线', '地图', '关系网'], '哈萨克斯坦', 'timeline'],
  ['ko', 'ko', ['협의체', '타임라인', '지도', '관계망'], '카자흐스탄', 'c5-plus-1'],
] as const;

describe.each(LANGUAGES)('the page in the language %s', (lang, tag, links, name, path) => {
  let bench: PageBench;
  let page: Page;
  beforeAll(async () => {
    bench = await (shared ??= startPageBench(seedDataset()));
    page = await bench.open(`/?lang=${lang}`, { locale: 'en-GB', reducedMotion: 'reduce' });
    await settled(page);
  });
  afterAll(() => page.context().close());

  it('has its words in the navigation, its tag, and a note that it is not reviewed', async () => {
    expect(await page.locator('header nav a').allInnerTexts()).toEqual([...links, 'GraphQL']);
    expect(await page.evaluate('document.documentElement.lang')).toBe(tag);
    const footer = await page.locator('footer p').last().innerText();
    expect(footer.length).toBeGreaterThan(5);
  });

  it('has no English word but names and marked texts, no fault of axe, and fits', async () => {
    const found = await faultsOf(page, `${bench.url}/${path}?lang=${lang}`);
    expect(found).toEqual({ words: [], wrong: [], width: 360 });
  });

  it('names a record in it, and adds the English name', async () => {
    const html = await (await fetchInTime(`${bench.url}/kazakhstan?lang=${lang}`, { headers: HTML })).text();
    expect(html).toContain(`<h1>${name}</h1>`);
    expect(html).toContain('<span lang="en">Kazakhstan</span>');
    expect(html).toContain(`<html lang="${tag}">`);
    expect(/<title>([^<]*)</.exec(html)?.[1]).toBe(`${name} · Diplograph`);
    expect(/name="description" content="([^"]*)"/.exec(html)?.[1]).toContain(name);
  });

  it('answers an unknown address in it', async () => {
    const answer = await fetch(`${bench.url}/no-such-record`, {
      headers: { ...HTML, 'accept-language': lang },
    });
    expect([answer.status, await answer.text()]).toEqual([
      404,
      expect.stringContaining(`<html lang="${tag}">`),
    ]);
  });
});

describe('the languages of the page', () => {
  let bench: PageBench;
  beforeAll(async () => {
    bench = await (shared ??= startPageBench(seedDataset()));
  });
  afterAll(() => bench.close());

  it('are linked to each other, and each is its own canonical address', async () => {
    const headOf = async (path: string) => {
      const html = await (await fetchInTime(`${bench.url}${path}`, { headers: HTML })).text();
      const others = [...html.matchAll(/hreflang="([\w-]+)" href="([^"]+)" \/>/g)];
      return {
        canonical: /rel="canonical" href="([^"]*)"/.exec(html)?.[1],
        others: others.map(([, tag, href]) => [tag, href?.replace(bench.url, '')]),
      };
    };
    const others = [
      ['en', '/c5?lang=en'],
      ['ru', '/c5?lang=ru'],
      ['kk', '/c5?lang=kk'],
      ['zh-Hans', '/c5?lang=zh'],
      ['ko', '/c5?lang=ko'],
      ['x-default', '/c5'],
    ];
    expect(await headOf('/c5?asOf=2020-01-01')).toEqual({ canonical: `${bench.url}/c5`, others });
    expect(await headOf('/c5?lang=kk&knownAt=2020-01-01')).toEqual({
      canonical: `${bench.url}/c5?lang=kk`,
      others,
    });
  });

  it('are chosen by links that work without scripts', async () => {
    const page = await bench.open('/timeline?level=leaders', { javaScriptEnabled: false, locale: 'en-GB' });
    await page.locator('header summary').click();
    await page.getByRole('link', { name: '한국어' }).click();
    await page.getByRole('heading', { level: 1, name: /회의/ }).waitFor();
    expect(new URL(page.url()).search).toBe('?level=leaders&lang=ko');
    await page.context().close();
  });

  it('cost no more than 125 kB for the first view, fonts included, and load the messages of one', async () => {
    const weights = await Promise.all(
      ['en', ...LANGUAGES.map(([lang]) => lang)].map(async (lang) => {
        const window = await bench.open('/robots.txt', { locale: 'en-GB' });
        const sizes: Promise<readonly [name: string, bytes: number]>[] = [];
        window.on('requestfinished', (request) => {
          sizes.push(
            request
              .sizes()
              .then(({ responseBodySize }) => [new URL(request.url()).pathname, responseBodySize]),
          );
        });
        await window.goto(`${bench.url}/?lang=${lang}`);
        await settled(window);
        await window.waitForLoadState('networkidle');
        const all = await Promise.all(sizes);
        await window.context().close();
        const messages = all.flatMap(
          ([path]) => /\/([a-z]{2}(?:-more)?)-[\w-]{8}\.js$/.exec(path)?.[1] ?? [],
        );
        return { lang, messages, bytes: all.reduce((sum, [, bytes]) => sum + bytes, 0) };
      }),
    );
    expect(weights.map(({ lang, messages }) => [lang, messages])).toEqual(
      weights.map(({ lang }) => [lang, [lang]]),
    );
    expect(weights.filter(({ bytes }) => bytes > 125_000 || bytes < 50_000)).toEqual([]);
  });
});

const HTML = { accept: 'text/html', 'accept-language': 'en-GB' };

/** The service and the browser of all languages. */
let shared: Promise<PageBench> | undefined;
