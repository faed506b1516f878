import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { DiplographError } from '../../../src/errors.ts';
import { connectTest } from '../../support/graph.ts';
import { problemsOfSchema } from '../../support/schema-org.ts';
import { RECORD_TYPES, recordsOf } from '../../support/record-types.ts';
import { eachNth } from '../../support/runs.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { fetchInTime, settled, startPageBench, startPageService } from '../../support/page.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { ExpandedNode } from '../../support/schema-org.ts';
import type { Page } from 'playwright-core';
import type { PageBench } from '../../support/page.ts';
import type { RunningServer } from '../../../src/server/server.ts';

/** A page of each kind: its address, and a text that only an answer of the API holds. */
const PAGES: readonly (readonly [path: string, text: string])[] = [
  ['/', 'Among themselves'],
  ['/timeline?format=c5-plus-1', 'Timeline'],
  ['/map?partner=japan', 'Meetings with Japan'],
  ['/network?of=kazakhstan', 'The same in words'],
  ['/network?of=kassym-jomart-tokayev&to=japan', 'shortest path'],
  ['/compare?a=japan&b=china', 'Held meetings by level'],
  ['/compare?thenAsOf=2020-01-01&thenKnownAt=2020-01-01', 'formats differ'],
  ['/search?q=Tokayev', 'Kassym-Jomart Tokayev'],
  ['/limits', 'How far the record goes'],
  ['/kazakhstan', 'Kazakhstan'],
  ['/gulf-cooperation-council', 'Members'],
  ['/c5', 'Members'],
  ['/c5-plus-1', 'Heads of state'],
  ['/us-central-asia-summit-2025', 'Washington'],
  ['/giorgia-meloni', 'Italy'],
  ['/giorgia-meloni-president-of-the-council-of-ministers-of-italy', 'Italy'],
  ['/kazakhstan-year-of-digitalization-and-ai', 'Kazakhstan'],
  ['/aktau', '43.66105'],
  ['/eu-central-asia-joint-communique-2022', 'https://www.eeas.europa.eu/'],
  ['/level-of-the-korea-forum', 'Positions'],
  ['/coverage-of-apec', 'Searched until'],
  ['/diplomacy-journal-2025-c5-plus-1', 'What it states'],
  ['/c-g3bwkwfvcaei', 'All claims of this property'],
];

/** Waits until the scripts are done. Returns the sum of the shifts of the layout: up to 0.1, readers notice no movement. */
const SHIFT = `new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (sum += value))).observe({
    type: 'layout-shift',
    buffered: true,
  });
  requestIdleCallback(() => setTimeout(() => done(sum), 50));
})`;

type OpenApi = {
  readonly paths: Readonly<
    Record<string, { readonly get: { readonly parameters: readonly { readonly name: string }[] } }>
  >;
};

/** Returns the links of a document to other forms of its content. */
const filesIn = (document: string) =>
  [...document.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"/g)].map(
    ([, type = '', href = '']) => ({ type, href: href.replaceAll('&amp;', '&') }),
  );

const HTML = { accept: 'text/html', 'accept-language': 'en-GB' };
const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard'],
    // HTML allows the sign > in a text, which this rule does not.
    rules: { 'no-raw-characters': 'off' },
  }),
);

describe('the documents of the service', () => {
  let bench: PageBench;
  let page: Page;
  let database: Database;
  let slow: RunningServer;
  let down: RunningServer;
  const get = (path: string, headers: Readonly<Record<string, string>> = HTML): Promise<Response> =>
    fetchInTime(`${bench.url}${path}`, { headers, redirect: 'manual' });
  const textOf = async (path: string): Promise<string> => (await get(path)).text();

  beforeAll(async () => {
    bench = await startPageBench(seedDataset());
    page = await bench.open('/', { locale: 'en-GB', reducedMotion: 'reduce' });
    database = await connectTest();
    slow = await startPageService(
      {
        reader: (options) => {
          const run = database.reader(options);
          return async (statement, params) => {
            await new Promise((resolve) => setTimeout(resolve, 1500));
            return run(statement, params);
          };
        },
      },
      { limits: { ...DEFAULT_SETTINGS.limits, requestMs: 2500 } },
    );
    down = await startPageService({
      reader: () => () => Promise.reject(new DiplographError('DATABASE_UNREACHABLE', 'nothing answers')),
    });
  });
  afterAll(async () => {
    await bench.close();
    await Promise.all([slow.close(), down.close()]);
    await database.close();
  });

  it.each(PAGES)('hold the content, the head and valid HTML: %s', async (path, text) => {
    const answer = await get(path);
    const html = await answer.text();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const main = />(.*)<\/main>/s.exec(html)?.[1] ?? '';
    expect(main).toContain(text);
    expect(main).toContain('<h1');
    expect(main).not.toContain('Loading');
    const head = headOf(html);
    expect(head.title).toMatch(/^.+ · Diplograph$/);
    expect(head.description.length).toBeGreaterThan(40);
    expect(head.description).not.toMatch(/undefined|null|\d{4}-2[1-4]\b/);
    expect(head.canonical).toBe(`${bench.url}${path}`);
    expect([head.graph('og:title'), head.graph('og:description'), head.graph('og:url')]).toEqual([
      ...[head.title.replace(' · Diplograph', ''), head.description, head.canonical],
    ]);
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });

  it('hold the dataset and each record in terms of schema.org that a validator accepts', async () => {
    const records = PAGES.map(([path]) => path).filter((path) => /^\/[a-z0-9-]*$/.test(path));
    const nodes = await Promise.all(records.map(async (path) => linkedIn(await textOf(path))));
    const found = nodes.filter((node) => node !== null);
    expect(found.length).toBeGreaterThan(10);
    for (const node of found) expect(node).toMatchObject({ '@context': 'https://schema.org', name: /./ });
    const documents = found.map((node) => ({ ...node, '@context': { '@vocab': 'https://schema.org/' } }));
    const expanded = (await jsonld.expand(documents)) as readonly ExpandedNode[];
    expect(await problemsOfSchema(expanded)).toEqual([]);
  });

  it('lead to the files of their content, each of which answers', async () => {
    for (const path of eachNth(2, ['/map', '/', '/limits', '/timeline', '/c-g3bwkwfvcaei', '/c5-plus-1'])) {
      const links = filesIn(await textOf(path));
      expect(links.length).toBeGreaterThan(1);
      for (const { type, href } of links) {
        const answer = await fetch(new URL(href, `${bench.url}${path}`));
        await answer.arrayBuffer();
        expect([href, answer.status]).toEqual([href, 200]);
        expect(answer.headers.get('content-type')).toContain(type.replace('+oembed', ''));
      }
    }
  });

  it('lead to files with the days of their viewpoint that each file takes', async () => {
    const days = { asOf: '2024-03-01', knownAt: '2025-03-01' };
    const { paths } = (await (await fetch(`${bench.url}/openapi.json`)).json()) as OpenApi;
    for (const path of ['/c5-plus-1', '/', '/sources']) {
      const address = `${bench.url}${path}?${new URLSearchParams(days).toString()}`;
      const page = await fetch(address, { headers: HTML });
      const linked = [...(page.headers.get('link') ?? '').matchAll(/<([^>]+)>; rel="alternate"/g)];
      const files = filesIn(await page.text()).filter(({ type }) => !type.endsWith('+oembed'));
      for (const href of [...files.map((file) => file.href), ...linked.map(([, found = '']) => found)]) {
        const { pathname, searchParams } = new URL(href, address);
        const taken = (paths[pathname] ?? paths['/{id}.json'])?.get.parameters.map(({ name }) => name) ?? [];
        const expected = Object.entries(days).filter(([name]) => taken.includes(name));
        expect([href, [...searchParams].filter(([name]) => name in days)]).toEqual([href, expected]);
        const answer = await fetch(new URL(href, address));
        await answer.arrayBuffer();
        expect([href, answer.status]).toEqual([href, 200]);
      }
    }
  });

  it('lead from a record of each type to feeds that answer', async () => {
    const dataset = seedDataset();
    const records = RECORD_TYPES.flatMap(({ name }) => recordsOf(dataset, name).slice(0, 1));
    const answers: (readonly [address: string, status: number])[] = [];
    for (const { id } of records) {
      const page = await textOf(`/${id}`);
      for (const [, href = ''] of page.matchAll(/type="application\/atom\+xml" href="([^"]+)"/g)) {
        const answer = await fetch(new URL(href.replaceAll('&amp;', '&'), bench.url));
        await answer.arrayBuffer();
        answers.push([answer.url, answer.status]);
      }
    }
    expect(answers.length).toBeGreaterThan(3);
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  });

  it('escape a text of the address', async () => {
    const html = await textOf('/search?q=%3C%2Fscript%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%26');
    expect(html).not.toContain('<script>alert');
    expect(headOf(html).title).toContain('alert(1)');
    expect((await validator.validateString(html)).results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it('answer 304 while nothing changes, and vary by language', async () => {
    const answer = await get('/c5-plus-1');
    const [etag, vary] = [answer.headers.get('etag') ?? '', answer.headers.get('vary') ?? ''];
    expect(etag).not.toBe('');
    expect(vary.split(', ').sort()).toEqual(['accept', 'accept-encoding', 'accept-language']);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect((await get('/c5-plus-1', { ...HTML, 'if-none-match': etag })).status).toBe(304);
    const russian = await get('/c5-plus-1', { ...HTML, 'accept-language': 'ru', 'if-none-match': etag });
    expect([russian.status, await russian.text()]).toEqual([200, expect.stringContaining('26 сент. 2015')]);
    expect(await textOf('/c5-plus-1?lang=ru')).toContain('26 сент. 2015');
    expect(headOf(await textOf('/c5-plus-1?lang=fr&asOf=2020-01-01')).canonical).toBe(
      `${bench.url}/c5-plus-1`,
    );
  });

  it.each([
    ['/Timeline?level=leaders', '/timeline?level=leaders'],
    ['/timeline/', '/timeline'],
    ['/kazakhstan//', '/kazakhstan'],
    ['/C5-Plus-1?asOf=2020-01-01', '/c5-plus-1?asOf=2020-01-01'],
    ['/KZ', '/kazakhstan'],
    ['/docs/', '/docs'],
    ['/DOCS//?lang=ru', '/docs?lang=ru'],
    ['/docs/CLAIMS', '/docs/claims'],
    ['/Docs/Claims/', '/docs/claims'],
  ])('redirect another form of an address: %s', async (path, to) => {
    const answer = await get(path);
    const location = new URL(answer.headers.get('location') ?? '', `${bench.url}${path}`);
    expect([answer.status, location.href]).toEqual([301, `${bench.url}${to}`]);
  });

  it('answer 404 for an unknown id with the nearest ids and a search', async () => {
    for (const path of ['/kazakstan', '/a/b/c', '/kazakstan/x.php', '//']) {
      const answer = await get(path);
      const html = await answer.text();
      expect(answer.status).toBe(404);
      expect((await validator.validateString(html)).valid).toBe(true);
      expect(html).toContain('Nothing has the id');
      const action = /<form class="search large"[^>]* action="([^"]+)"/.exec(html)?.[1] ?? '';
      expect(new URL(action, answer.url).pathname).toBe('/search');
      const style = /<link rel="stylesheet"[^>]* href="([^"]+)"/.exec(html)?.[1] ?? '';
      expect((await fetch(new URL(style, answer.url))).status).toBe(200);
    }
    expect(await textOf('/kazakstan')).toContain('<a href="./kazakhstan">kazakhstan</a>');
  });

  it.each(['/compare?a=japan&b=nobody', '/compare?a=nobody&b=japan', '/network?of=nobody'])(
    'answer 404 where a record that they are about does not exist: %s',
    async (path) => {
      const answer = await get(path);
      expect([answer.status, headOf(await answer.text()).title]).toEqual([404, 'Not found · Diplograph']);
    },
  );

  it.each(
    eachNth(2, ['/', '/timeline', '/c5', '/map', '/embed/next', '/embed/matrix', '/cards/timeline.png']),
  )('take the days of a viewpoint as files do: %s', async (path) => {
    const right = ['asOf=today', 'knownAt=-30d', 'asOf=+1d&knownAt=2026-01-01'];
    const wrong = [
      'asOf=2020-99-99',
      'knownAt=2020-00-10',
      'asOf=2020-02-30',
      'knownAt=yesterday',
      'asOf=-1',
    ];
    const statusOf = async (query: string) => (await get(`${path}?${query}`)).status;
    expect(await Promise.all(right.map(statusOf))).toEqual(right.map(() => 200));
    expect(await Promise.all(wrong.map(statusOf))).toEqual(wrong.map(() => 400));
  });

  it.each(['', '?format=visegrad-central-asia', '?asOf=2020-01-01&knownAt=2023-05-01', '?partner=us'])(
    'lead to the last two years of a timeline: %s',
    async (query) => {
      const html = await textOf(`/timeline${query}`);
      const [, href = ''] = /<a class="choice" href="([^"]+)"[^>]*>Last two years/.exec(html) ?? [];
      const url = new URL(href.replaceAll('&amp;', '&'), bench.url);
      const [from = '', to = ''] = ['from', 'to'].map((name) => url.searchParams.get(name) ?? '');
      const years = (Date.parse(to) - Date.parse(from)) / (365 * 24 * 60 * 60 * 1000);
      expect(years).toBeGreaterThan(1.9);
      expect((await get(`${url.pathname}${url.search}`)).status).toBe(200);
    },
  );

  it.each(['/c5-plus-1', '/diplomacy-journal-2025-c5-plus-1'])(
    'lead to the table of the claims that are known at the viewpoint: %s',
    async (path) => {
      const html = await textOf(`${path}?asOf=2026-06-01&knownAt=2026-01-01`);
      const [, href = ''] = /<a href="([^"]*claims\.csv\?[^"]*)"/.exec(html) ?? [];
      const url = new URL(href.replaceAll('&amp;', '&'), bench.url);
      expect(url.searchParams.get('knownAt')).toBe('2026-01-01');
      expect((await fetch(url)).status).toBe(200);
    },
  );

  it('tell how many of the meetings of two parties are listed', async () => {
    expect(await textOf('/compare?a=kazakhstan&b=uzbekistan')).toContain('The latest 20 of them are listed.');
    expect(await textOf('/compare?a=japan&b=china')).not.toContain('of them are listed');
  });

  it('lead to the other languages of an outcome without a detour', async () => {
    const html = await textOf('/china-central-asia-transport-ministers-2025%2F3be7526867d7');
    const hrefs = [...html.matchAll(/<a [^>]*href="([^"]*lang=[^"]*)"/g)].map(([, href = '']) => href);
    const answers = await Promise.all(
      hrefs.map((href) => fetch(new URL(href, bench.url), { headers: HTML, redirect: 'manual' })),
    );
    expect(answers.length).toBeGreaterThan(3);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  });

  it('can be read and searched without scripts', async () => {
    const own = await bench.open('/c5-plus-1', { javaScriptEnabled: false });
    expect(await own.locator('h1').textContent()).toContain('C5+1');
    expect(await own.locator('main dl.facts dt').count()).toBeGreaterThan(3);
    await own.getByRole('combobox', { name: 'Search' }).fill('Токаев');
    await own.getByRole('combobox', { name: 'Search' }).press('Enter');
    await own.waitForURL('**/search?q=*');
    await own.getByRole('link', { name: 'Kassym-Jomart Tokayev' }).first().click();
    await own.waitForURL('**/kassym-jomart-tokayev');
    expect(await own.locator('h1').textContent()).toBe('Kassym-Jomart Tokayev');
    await own.context().close();
  });

  it.each(eachNth(3, PAGES))(
    'are taken over by the scripts without a request and without a shift: %s',
    async (path) => {
      const [asked, complaints] = [bench.asked.length, bench.complaints.length];
      await page.goto(`${bench.url}${path}`);
      await page.locator('html[data-live]').waitFor();
      await settled(page);
      const shift = await page.evaluate(SHIFT);
      expect(bench.asked.slice(asked).filter((url) => url.endsWith('/graphql'))).toEqual([]);
      expect(bench.complaints.slice(complaints)).toEqual([]);
      expect(shift).toBeLessThan(0.1);
      expect(await page.title()).toBe(headOf(await textOf(path)).title);
    },
  );

  it('send requests again when the reader leaves and comes back', async () => {
    const own = await bench.open('/c5-plus-1');
    await own.locator('html[data-live]').waitFor();
    const asked = bench.asked.length;
    await own.getByRole('link', { name: 'Timeline', exact: true }).click();
    await own.locator('h1', { hasText: 'Every meeting' }).waitFor();
    await own.goBack();
    await own.locator('h1', { hasText: 'C5+1' }).waitFor();
    expect(bench.asked.slice(asked).filter((url) => url.endsWith('/graphql')).length).toBeGreaterThan(0);
    await own.context().close();
  });

  it.each(['/', '/c5-plus-1'])('are empty with status 503 while no database answers: %s', async (path) => {
    const answer = await fetch(`${down.url}${path}`, { headers: HTML });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await answer.text()).toContain('<div id="page"></div>');
    const own = await bench.open(`${down.url}${path}`);
    await own.getByRole('button', { name: 'Try again' }).waitFor();
    await own.context().close();
  });

  it.each([
    ['en', ['inter-latin', 'source-serif-4-latin']],
    ['ru', ['inter-cyrillic', 'inter-latin']],
    ['kk', []],
    ['ko', ['inter-latin']],
  ])('load the fonts of their language before the first paint: %s', async (lang, fonts) => {
    const html = await (await get(`/compare?lang=${lang}`)).text();
    const links = [...html.matchAll(/<link rel="preload" as="font" [^>]*href="\.\/assets\/([^"]*)"/g)];
    const names = links.map(([, name = '']) => /^(?:inter|source-serif-4)-[a-z]+/.exec(name)?.[0] ?? name);
    expect(names.sort()).toEqual(fonts);
    for (const [, name = ''] of links) expect((await get(`/assets/${name}`)).status).toBe(200);
  });

  it('are empty with status 500 when they cannot be drawn', async () => {
    const fails = () => Promise.reject(new Error('a view that throws'));
    const broken = await startPageService(
      database,
      {},
      {
        renderer: () =>
          Promise.resolve({
            chooseLanguage: () => 'en',
            embedStyle: '',
            renderPage: fails,
            renderCard: fails,
            renderEmbed: fails,
          }),
      },
    );
    const answer = await fetch(`${broken.url}/c5-plus-1`, { headers: HTML });
    expect([answer.status, await answer.text()]).toEqual([
      500,
      expect.stringContaining('<div id="page"></div>'),
    ]);
    await broken.close();
  });

  it('are empty when the answers take too long, and the browser then sends the requests', async () => {
    const answer = await fetch(`${slow.url}/limits`, { headers: HTML });
    const html = await answer.text();
    expect(html).toContain('<div id="page"></div>');
    expect(answer.status).toBe(503);
    const own = await bench.open(`${slow.url}/limits`);
    await own.getByRole('button', { name: 'Try again' }).waitFor();
    await own.context().close();
  });
});

/** Returns the metadata in the head of a document. */
function headOf(html: string) {
  const plain = (text: string | undefined): string =>
    (text ?? '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
  const find = (pattern: RegExp): string => plain(pattern.exec(html)?.[1]);
  return {
    title: find(/<title>([^<]*)<\/title>/),
    description: find(/<meta name="description" content="([^"]*)"/),
    canonical: find(/<link rel="canonical" href="([^"]*)"/),
    graph: (property: string): string => find(new RegExp(`<meta property="${property}" content="([^"]*)"`)),
  };
}

/** Returns the linked data of a document; null without any. */
function linkedIn(html: string): Readonly<Record<string, unknown>> | null {
  const text = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
  return text === undefined ? null : (JSON.parse(text) as Readonly<Record<string, unknown>>);
}
