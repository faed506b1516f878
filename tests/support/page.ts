import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { connectTest, ingestTest } from './graph.ts';
import { DEFAULT_SETTINGS } from '../../src/server/settings.ts';
import { openBrowser } from './browser.ts';
import { PAGE_FOLDER, readExamples } from '../../src/cli/package-files.ts';
import { readPageFiles } from '../../src/server/page-files.ts';
import { startServer } from '../../src/server/server.ts';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Dataset } from '../../src/model/dataset.ts';

/** The service with the built page over the tests' database, and a browser. */
export type PageBench = {
  readonly url: string;
  /** Opens an address of the service in a new window, and waits until nothing is asked any more. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** The addresses that any window asked for. */
  readonly asked: readonly string[];
  /** What the pages complained about: errors of the scripts, and refusals of the browser. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
};

/** Ingests a dataset, starts the service, and opens a browser. */
export async function startPageBench(dataset: Dataset): Promise<PageBench> {
  const database = await connectTest();
  await ingestTest(database, dataset);
  const page = readPageFiles(PAGE_FOLDER);
  if (!page) throw new Error('expected the page in dist/web, found none; run npm run build');
  const server = await startServer({
    typeDefs: readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'),
    createReader: (options) => database.reader(options),
    settings: { ...DEFAULT_SETTINGS, examples: readExamples() },
    log: pino({ level: 'silent' }),
    host: '127.0.0.1',
    port: 0,
    page,
  });
  const browser = await openBrowser();
  const asked: string[] = [];
  const complaints: string[] = [];
  return {
    url: server.url,
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
      await window.goto(`${server.url}${path}`, { waitUntil: 'networkidle' });
      return window;
    },
    async close() {
      await browser.close();
      await server.close();
      await database.close();
    },
  };
}
