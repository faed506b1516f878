import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { connectTest, ingestTest } from './graph.ts';
import { DEFAULT_SETTINGS } from '../../src/server/settings.ts';
import { openBrowser } from './browser.ts';
import { readLibrary, readManifest } from '../../src/cli/library.ts';
import { DOCS_FOLDER, PAGE_FOLDER, PLAYGROUND_FOLDER } from '../../src/cli/package-files.ts';
import { readDocs } from '../../src/server/routes/docs.ts';
import { readPageFiles } from '../../src/server/page-files.ts';
import { readPlaygroundFiles } from '../../src/server/routes/playground.ts';
import { startServer } from '../../src/server/server.ts';
import type { ServiceSettings } from '../../src/server/settings.ts';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Database } from '../../src/database/connect.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { PageFiles } from '../../src/server/page-files.ts';
import type { RunningServer } from '../../src/server/server.ts';

/** The service with the built page over the tests' database, and a browser. */
export type PageBench = {
  /** The service that answers known operations only: the page needs no other. */
  readonly url: string;
  /** A service that also answers others, and has a playground for them. */
  readonly openUrl: string;
  /** Opens an address of the service, or a whole one, in a new window, and waits until its scripts have taken over. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** The requested addresses of all windows. */
  readonly asked: readonly string[];
  /** The problems of the pages: errors of the scripts, and refusals of the browser. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
};

/** Ingests a dataset, starts the service, and opens a browser. */
export async function startPageBench(dataset: Dataset): Promise<PageBench> {
  const database = await connectTest();
  await ingestTest(database, dataset);
  const [closed, open, browser] = await Promise.all([
    startPageService(database, { access: { ...DEFAULT_SETTINGS.access, persistedOnly: true } }),
    startPageService(database),
    openBrowser(),
  ]);
  const asked: string[] = [];
  const complaints: string[] = [];
  return {
    url: closed.url,
    openUrl: open.url,
    asked,
    complaints,
    async open(path, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const window = await context.newPage();
      window.on('request', (request) => asked.push(request.url()));
      window.on('pageerror', (error) => complaints.push(String(error)));
      window.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
      });
      // Tests may slow down or stop other services on purpose.
      if (path.startsWith('/')) {
        const answer = await fetchInTime(new URL(path, closed.url), { headers: { accept: 'text/html' } });
        // A request holds its place in the service until its answer is read.
        await answer.arrayBuffer();
      }
      await window.goto(new URL(path, closed.url).href);
      if (options.javaScriptEnabled !== false && (await window.locator('#page').count()) > 0)
        await window.locator('html[data-live]').waitFor({ state: 'attached' });
      return window;
    },
    async close() {
      await browser.close();
      await Promise.all([closed.close(), open.close()]);
      await database.close();
    },
  };
}

/** The most attempts at a page whose first answer takes longer than the service waits, as on a busy machine. */
const ATTEMPTS = 5;

/** Returns the answer to a request, sent again while the service has none in time. */
export async function fetchInTime(url: string | URL, init: RequestInit = {}): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(url, init);
    if (answer.status !== 503 || attempt === ATTEMPTS) return answer;
    await answer.arrayBuffer();
  }
}

/** Starts a service with the built page over the tests' database. */
export function startPageService(
  { reader }: Pick<Database, 'reader'>,
  settings: Partial<ServiceSettings> = {},
  files: Partial<PageFiles> = {},
): Promise<RunningServer> {
  const page = readPageFiles(PAGE_FOLDER);
  if (!page) throw new Error('expected the page in dist/web, found none; run npm run build');
  return startServer({
    typeDefs: readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'),
    createReader: (options) => reader(options),
    settings: {
      ...DEFAULT_SETTINGS,
      library: readLibrary(),
      operations: readManifest(readLibrary()),
      ...settings,
    },
    log: pino({ level: 'silent' }),
    host: '127.0.0.1',
    port: 0,
    page: { ...page, ...files },
    docs: readDocs(DOCS_FOLDER),
    playground: readPlaygroundFiles(PLAYGROUND_FOLDER),
  });
}

/** Opens a page in British English, without movement, and waits until the first element of a selector is in sight and nothing is under way. */
export async function openSettled(
  bench: PageBench,
  path: string,
  first: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await bench.open(path, { locale: 'en-GB', reducedMotion: 'reduce', ...options });
  await page.locator(first).filter({ visible: true }).first().waitFor();
  await settled(page);
  return page;
}

/** Waits until the scripts have taken over, and nothing is faded or announced because an answer is under way. */
export async function settled(page: Page): Promise<void> {
  await page.locator('html[data-live]').waitFor({ state: 'attached' });
  await page.locator('.stale, .loading').first().waitFor({ state: 'detached' });
}
