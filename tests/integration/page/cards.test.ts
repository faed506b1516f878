import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCardPainter } from '../../../src/server/cards/card-painter.ts';
import { DiplographError } from '../../../src/errors.ts';
import { PAGE_FOLDER } from '../../../src/cli/package-files.ts';
import { readPageFiles } from '../../../src/server/page-files.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { fetchInTime, settled, startPageBench, startPageService } from '../../support/page.ts';
import type { PageBench } from '../../support/page.ts';

const HTML = { accept: 'text/html' };

/** A record of each kind of picture, a claim, a source, and a view of each kind. */
const NAMES = [
  ...['c5-plus-1', 'us-central-asia-summit-2025', 'kazakhstan', 'c5', 'kassym-jomart-tokayev', 'astana'],
  ...['c-g3bwkwfvcaei', 'diplomacy-journal-2025-c5-plus-1', 'level-of-the-korea-forum', 'coverage-of-apec'],
  ...['formats', 'timeline', 'disputes', 'about'],
];

describe('cards and the heads of pages', () => {
  let bench: PageBench;
  beforeAll(async () => {
    bench = await startPageBench(seedDataset());
  });
  afterAll(() => bench.close());

  const get = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetchInTime(`${bench.url}${path}`, { redirect: 'manual', ...init });

  it('are different pictures of 1200 by 630 pixels', async () => {
    const pictures = await Promise.all(
      NAMES.map(async (name) => {
        const answer = await get(`/cards/${name}.png`);
        expect([name, answer.status, answer.headers.get('content-type')]).toEqual([name, 200, 'image/png']);
        return Buffer.from(await answer.arrayBuffer());
      }),
    );
    const sizes = pictures.map((png) => [
      ...[png.subarray(1, 4).toString(), png.readUInt32BE(16)],
      png.readUInt32BE(20),
    ]);
    expect(sizes).toEqual(NAMES.map(() => ['PNG', 1200, 630]));
    expect(new Set(pictures.map((png) => png.toString('base64'))).size).toBe(NAMES.length);
  });

  it('are the pictures in the metadata of the pages', async () => {
    const named = async (path: string): Promise<readonly (string | undefined)[]> => {
      const html = await (await get(path, { headers: HTML })).text();
      return ['og:image', 'og:image:alt'].map(
        (property) => new RegExp(`property="${property}" content="([^"]*)"`).exec(html)?.[1],
      );
    };
    expect(await named('/c5-plus-1?lang=de')).toEqual([
      `${bench.url}/cards/c5-plus-1.png`,
      'C5+1 (United States–Central Asia)',
    ]);
    expect(await named('/astana?lang=ru')).toEqual([`${bench.url}/cards/astana.png?lang=ru`, 'Астана']);
    expect((await named('/c5-plus-1?lang=ko'))[0]).toBe(`${bench.url}/cards/c5-plus-1.png`);
    expect(await named('/')).toEqual([`${bench.url}/cards/formats.png`, 'Who meets Central Asia as a group']);
    const before = '/us-central-asia-summit-2025?knownAt=2025-11-05';
    const [address = ''] = await named(before);
    expect(address).toBe(`${bench.url}/cards/us-central-asia-summit-2025.png?knownAt=2025-11-05`);
    expect((await fetch(address)).status).toBe(200);
    expect((await named('/nothing-of-this-name'))[0]).toMatch(/\/assets\/card-.*\.png$/);
  });

  it.each(['/compare?a=russia&b=italy', '/network?of=japan', '/timeline?partner=japan', '/search?q=Tokayev'])(
    'are those of the service for a part of a view: %s',
    async (path) => {
      const html = await (await get(path, { headers: HTML })).text();
      expect(/property="og:image" content="([^"]*)"/.exec(html)?.[1]).toMatch(/\/assets\/card-.*\.png$/);
    },
  );

  it('differ by the viewpoint, and are asked again by their tag', async () => {
    const path = '/cards/us-central-asia-summit-2025.png';
    const [now, then] = await Promise.all([get(path), get(`${path}?knownAt=2025-11-05`)]);
    expect(await now.text()).not.toBe(await then.text());
    const etag = now.headers.get('etag') ?? '';
    expect((await get(path, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await get(`${path}?knownAt=2025-11-05`, { headers: { 'if-none-match': etag } })).status).toBe(
      200,
    );
  });

  it('are in the languages that their fonts support', async () => {
    const path = '/cards/astana.png';
    const asked = ['', '?lang=en', '?lang=ru', '?lang=kk'].map((query) => get(`${path}${query}`));
    const [usual, ...inLanguages] = await Promise.all(
      asked.map(async (answer) => Buffer.from(await (await answer).arrayBuffer()).toString('base64')),
    );
    expect(inLanguages[0]).toBe(usual);
    expect(new Set(inLanguages).size).toBe(3);
    const other = await get(`${path}?lang=zh`);
    expect([other.status, await other.text()]).toEqual([400, expect.stringContaining('one of en, kk, ru')]);
  });

  it('redirect codes and upper case to the id, and answer 404 for an unknown name', async () => {
    const moved = await get('/cards/KZ.png?asOf=2025-11-06');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, './kazakhstan.png?asOf=2025-11-06']);
    const paths = [
      'nothing-of-this-name.png',
      'c5.svg',
      '%ff.png',
      'us-central-asia-summit-2025.png?knownAt=1990-01-01',
    ];
    const statuses = await Promise.all(paths.map(async (path) => (await get(`/cards/${path}`)).status));
    expect(statuses).toEqual([404, 404, 404, 404]);
    const wrong = await get('/cards/c5.png?knownAt=yesterday');
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('YYYY-MM-DD')]);
  });

  it('are refused with 503 while no database answers', async () => {
    const down = await startPageService({
      reader: () => () => Promise.reject(new DiplographError('DATABASE_UNREACHABLE', 'nothing answers')),
    });
    const answer = await fetch(`${down.url}/cards/c5.png`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
    await down.close();
  });

  it('leave the painter usable after a card that cannot be painted, and after its end', async () => {
    const fonts = readPageFiles(PAGE_FOLDER)?.cardFonts ?? { files: [] };
    const painter = createCardPainter(fonts);
    const { signal } = new AbortController();
    const card = { type: 'div', props: { style: { display: 'flex' }, children: 'Астана' } };
    await expect(painter.paint({ type: 'div', props: { style: { display: 'no' } } }, signal)).rejects.toThrow(
      /^expected a card that can be painted/,
    );
    expect((await painter.paint(card, signal)).length).toBeGreaterThan(1000);
    painter.close();
    expect((await painter.paint(card, signal)).length).toBeGreaterThan(1000);
    await expect(painter.paint(card, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
    painter.close();
  });

  it('wait for each other', async () => {
    const answers = await Promise.all(['c5', 'tajikistan', 'japan'].map((id) => get(`/cards/${id}.png`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('come with pages that weigh at most 120 kB with scripts, styles and fonts at the first view', async () => {
    const window = await bench.open('about:blank');
    const session = await window.context().newCDPSession(window);
    await session.send('Network.enable');
    const sizes: number[] = [];
    session.on('Network.loadingFinished', ({ encodedDataLength }) => sizes.push(encodedDataLength));
    await window.goto(`${bench.url}/`);
    await settled(window);
    await window.waitForLoadState('networkidle');
    expect(sizes.length).toBeGreaterThan(8);
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(120_000);
    await window.context().close();
  });

  it('come with pages that keep the canonical link and the description when the scripts change the view', async () => {
    const window = await bench.open('/c5-plus-1?lang=en');
    await settled(window);
    const head = async () => ({
      canonical: await window.locator('link[rel="canonical"]').getAttribute('href'),
      description: (await window.locator('meta[name="description"]').getAttribute('content')) ?? '',
    });
    const first = await head();
    expect(first.canonical).toBe(`${bench.url}/c5-plus-1?lang=en`);
    await window.getByRole('link', { name: 'Show on the timeline' }).click();
    await window.waitForFunction(() => document.title.includes('Timeline'));
    await settled(window);
    const second = await head();
    expect(second.canonical).toBe(`${bench.url}/timeline?format=c5-plus-1&lang=en`);
    expect(second.description).not.toBe(first.description);
    expect(second.description).toContain('One lane for each partner');
    await window.context().close();
  });

  it('come with pages that answer 404 with a note if no source of the day mentions the record', async () => {
    const answer = await fetch(`${bench.url}/us-central-asia-summit-2025?knownAt=1990-01-01`, {
      headers: HTML,
    });
    expect([answer.status, answer.headers.get('etag')]).toEqual([404, null]);
    expect(await answer.text()).toContain('No source that was known on the day of the clock');
  });
});
