import { createServer } from 'node:http';
import { extract } from '@extractus/oembed-extractor';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest } from '../../support/graph.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { eachNth } from '../../support/runs.ts';
import { violations } from '../../support/axe.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { fetchInTime, settled, startPageBench, startPageService } from '../../support/page.ts';
import type { AddressInfo } from 'node:net';
import type { Database } from '../../../src/database/connect.ts';
import type { PageBench } from '../../support/page.ts';
import type { Server } from 'node:http';

const EMBEDS = ['matrix', 'timeline', 'timeline?format=c5-plus-1&status=held', 'map', 'next'];

describe('pictures for other sites', () => {
  let bench: PageBench;
  let database: Database;
  let site: Server;
  /** The address of another site: another origin than that of the service. Its page frames the address in its query. */
  let other: string;
  beforeAll(async () => {
    bench = await startPageBench(seedDataset());
    database = await connectTest();
    site = createServer((request, response) => {
      const src = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('src') ?? '';
      response.setHeader('content-type', 'text/html');
      response.end(
        `<!doctype html><title>Another site</title><iframe src="${src}" width="800" height="600"></iframe>`,
      );
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    other = `http://localhost:${String((site.address() as AddressInfo).port)}`;
  });
  afterAll(async () => {
    await bench.close();
    await database.close();
    site.close();
  });

  /** Opens a page of another site that frames an address, and returns the text of the frame. */
  async function framed(src: string): Promise<string> {
    const window = await bench.open('about:blank');
    await window.goto(`${other}/?src=${encodeURIComponent(src)}`);
    const frame = window.frames()[1];
    await frame?.waitForLoadState();
    const text = (await frame?.locator('body').textContent()) ?? '';
    await window.context().close();
    return text;
  }

  it('are shown in the page of another site, which can frame nothing else', async () => {
    const shown = await framed(`${bench.url}/embed/matrix`);
    expect(shown).toContain('United States');
    expect(shown).toContain('Licence CC-BY-4.0');
    const refused = await Promise.all(
      ['/', '/timeline', '/c5-plus-1', '/graphql', '/docs'].map((path) => framed(`${bench.openUrl}${path}`)),
    );
    expect(refused.filter((text) => text.includes('Diplograph'))).toEqual([]);
  });

  it('name no group where the address names another record', async () => {
    const answer = await fetch(`${bench.url}/embed/matrix?group=japan`);
    expect(await answer.text()).not.toMatch(/undefined|null|\[object/);
  });

  it('follow the setting of the origins that may frame them', async () => {
    const serve = (embedOrigins: readonly string[]) =>
      startPageService(database, { access: { ...DEFAULT_SETTINGS.access, embedOrigins } });
    const [listed, none] = await Promise.all([serve([other]), serve([])]);
    expect(await framed(`${listed.url}/embed/next`)).toContain('Next meetings');
    expect(await framed(`${none.url}/embed/next`)).not.toContain('Next meetings');
    await Promise.all([listed.close(), none.close()]);
  });

  it.each(EMBEDS)(
    'are valid HTML of less than 60 kB in one file, with title, source and licence: %s',
    async (name) => {
      const window = await bench.open('about:blank', { javaScriptEnabled: false });
      const session = await window.context().newCDPSession(window);
      await session.send('Network.enable');
      const sizes: number[] = [];
      session.on('Network.loadingFinished', ({ encodedDataLength }) => sizes.push(encodedDataLength));
      await window.goto(`${bench.url}/embed/${name}`, { waitUntil: 'networkidle' });
      expect(await window.locator('h1').textContent()).not.toBe('');
      expect(await window.locator('footer').textContent()).toMatch(/Diplograph.*version.*Licence CC-BY-4\.0/);
      expect(sizes.length).toBe(1);
      expect(sizes[0]).toBeLessThan(60_000);
      const html = await (await fetchInTime(`${bench.url}/embed/${name}`)).text();
      const validator = new HtmlValidate(
        new StaticConfigLoader({
          extends: ['html-validate:standard'],
          rules: { 'no-raw-characters': 'off', 'require-sri': 'off', 'no-inline-style': 'off' },
        }),
      );
      const { results } = await validator.validateString(html);
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
      expect(html).not.toContain('<script');
      await window.context().close();
    },
  );

  it.each(
    eachNth(2, [
      ['matrix', 360, 'light'],
      ['matrix?lang=ru', 360, 'light'],
      ['next', 360, 'light'],
      ['timeline', 360, 'dark'],
      ['timeline', 1024, 'light'],
      ['matrix', 1024, 'dark'],
      ['map', 1024, 'light'],
      ['map', 360, 'dark'],
    ] as const),
  )('fit %s in a width of %i pixels in %s, without a problem that axe finds', async (name, width, theme) => {
    const window = await bench.open(`/embed/${name}${name.includes('?') ? '&' : '?'}theme=${theme}`, {
      viewport: { width, height: 600 },
    });
    const wide = await window.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
    expect(await violations(window)).toEqual([]);
    await window.context().close();
  });

  it.each([
    ['', 'en'],
    ['?lang=kk', 'kk'],
    ['?lang=zh', 'zh-Hans'],
    ['?lang=xx', 'en'],
  ])('name the language of their words in the document: next%s', async (query, lang) => {
    const html = await (await fetchInTime(`${bench.url}/embed/next${query}`)).text();
    expect(/<html lang="([^"]*)"/.exec(html)?.[1]).toBe(lang);
  });

  it('show the events of their filters, as the view does', async () => {
    const linked = async (path: string): Promise<readonly string[]> => {
      const html = await (
        await fetchInTime(`${bench.url}${path}`, { headers: { accept: 'text/html' } })
      ).text();
      const main = html.slice(html.indexOf('<main'));
      return [...new Set([...main.matchAll(/href="\.\.?\/([a-z0-9-]+)"/g)].map(([, id = '']) => id))];
    };
    const seed = seedDataset();
    const events = (await linked('/embed/timeline?format=c5-plus-1&status=held')).filter(
      (id) => id !== 'united-states',
    );
    const all = await linked('/embed/timeline?format=c5-plus-1');
    expect(events.length).toBeGreaterThan(10);
    expect(all).toEqual(expect.arrayContaining([...events]));
    expect(all.length).toBeGreaterThan(events.length);
    const known = new Set(seed.records.map(({ id }) => id));
    expect(events.filter((id) => !known.has(id))).toEqual([]);
  });

  it('answer a wrong filter with a note, and without a database with 503', async () => {
    const wrong = await fetch(`${bench.url}/embed/timeline?knownAt=yesterday`);
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('yesterday')]);
    expect((await fetch(`${bench.url}/embed/nothing`)).status).toBe(404);
  });

  it('are found by a client of oEmbed, which reads the head of the page', async () => {
    const endpoint = `${bench.url}/oembed`;
    const found = await extract(`${bench.url}/timeline?format=c5-plus-1`, { maxwidth: 600 });
    expect(found).toMatchObject({
      type: 'rich',
      version: '1.0',
      provider_name: 'Diplograph',
      width: 600,
      height: 560,
    });
    const [, src = ''] = /src="([^"]+)"/.exec('html' in found ? String(found.html) : '') ?? [];
    expect(src).toBe(`${bench.url}/embed/timeline?format=c5-plus-1`);
    expect((await fetch(src)).status).toBe(200);
    const ask = async (query: string) => (await fetch(`${endpoint}?${query}`)).status;
    const page = encodeURIComponent(`${bench.url}/`);
    const asked = [
      `url=${page}&dnt=true`,
      `url=${page}&format=xml`,
      `url=${page}&maxwidth=no`,
      'url=https://example.org/',
      '',
    ];
    expect(await Promise.all(asked.map(ask))).toEqual([200, 501, 400, 404, 404]);
  });

  it('are offered by the views: a link for programs, and the code for editors', async () => {
    const window = await bench.open('/timeline?format=c5-plus-1');
    await settled(window);
    const link = await window.locator('link[type="application/json+oembed"]').getAttribute('href');
    expect((await fetch(link ?? '')).status).toBe(200);
    await window.getByText('Show this picture on another site').click();
    const code = await window.getByLabel('Code of the picture').inputValue();
    const [, src = ''] = /src="([^"]+)"/.exec(code) ?? [];
    expect(src).toBe(`${bench.url}/embed/timeline?format=c5-plus-1`);
    await window.context().close();
  });
});
