import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { connectTest, ingestTest } from './graph.ts';
import { DEFAULT_SETTINGS } from '../../src/server/settings.ts';
import { openBrowser } from './browser.ts';
import { readLibrary, readManifest } from '../../src/cli/library.ts';
import { PLAYGROUND_FOLDER } from '../../src/cli/package-files.ts';
import { readPlaygroundFiles } from '../../src/server/routes/playground.ts';
import { startServer } from '../../src/server/server.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Access } from '../../src/server/settings.ts';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { RunningServer } from '../../src/server/server.ts';

/** The service with the built playground over the tests' database, and a browser. */
export type PlaygroundBench = {
  readonly url: string;
  /** Opens an address of the service in a new window without any stored state. */
  open(path?: string, options?: BrowserContextOptions): Promise<Page>;
  /** Closes all windows, which cost time while they are open. */
  closeWindows(): Promise<void>;
  /** Starts another service with other rules of access. The end of the bench closes it. */
  serve(access: Partial<Access>): Promise<RunningServer>;
  /** The addresses that any window requested. */
  readonly asked: readonly string[];
  /** Errors of scripts, and refusals of the browser. A test that provokes some removes them. */
  readonly complaints: string[];
  close(): Promise<void>;
};

/** Ingests a dataset, starts the service, and opens a browser. */
export async function startPlayground(dataset: Dataset): Promise<PlaygroundBench> {
  const playground = readPlaygroundFiles(PLAYGROUND_FOLDER);
  if (!playground)
    throw new Error('expected the playground in dist/playground, found none; run npm run build');
  const database = await connectTest();
  await ingestTest(database, dataset);
  const servers: RunningServer[] = [];
  const serve = async (access: Partial<Access>): Promise<RunningServer> => {
    const library = readLibrary();
    const server = await startServer({
      typeDefs: readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'),
      createReader: (options) => database.reader(options),
      settings: {
        ...DEFAULT_SETTINGS,
        access: { ...DEFAULT_SETTINGS.access, ...access },
        library,
        operations: readManifest(library),
      },
      log: pino({ level: 'silent' }),
      host: '127.0.0.1',
      port: 0,
      playground,
    });
    servers.push(server);
    return server;
  };
  const { url } = await serve({});
  const browser = await openBrowser();
  const asked: string[] = [];
  const complaints: string[] = [];
  return {
    url,
    closeWindows: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    serve,
    asked,
    complaints,
    async open(path = '/graphql', options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        permissions: ['clipboard-read', 'clipboard-write'],
        ...options,
      });
      const page = await context.newPage();
      page.on('request', (request) => asked.push(request.url()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
      });
      await page.goto(new URL(path, url).href);
      await answered(page);
      return page;
    },
    async close() {
      await browser.close();
      await Promise.all(servers.map((server) => server.close()));
      await database.close();
    },
  };
}

/** Waits until the page reports an answer. */
export const answered = (page: Page): Promise<void> =>
  page
    .locator('.outcome')
    .getByText(/^Answered/)
    .waitFor({ timeout: 30_000 });

/** Returns the text of an editor of the page, also of lines out of sight. */
export const editorText = (page: Page, file: 'operation.graphql' | 'variables.json' | 'response.json') =>
  page.evaluate<string>(
    `__MONACO.editor.getModels().find(({ uri }) => uri.path.endsWith('${file}')).getValue()`,
  );

/** Returns the text that the page last copied. */
export const copied = (page: Page): Promise<string> =>
  page.evaluate<string>('navigator.clipboard.readText()');

/** The actions of a person: clicks and typed keys. */
export type Effort = { readonly clicks: number; readonly keys: number };

/** A person at the page, whose clicks and keys are counted. */
export type Newcomer = {
  readonly page: Page;
  readonly click: (target: Locator) => Promise<void>;
  /** Types a text where the focus is. */
  readonly type: (text: string) => Promise<void>;
  readonly press: (key: string) => Promise<void>;
  /** Chooses from a list, which takes two clicks. */
  readonly choose: (list: Locator, value: string) => Promise<void>;
  readonly effort: () => Effort;
};

/** Puts a person before a page. */
export function newcomerAt(page: Page): Newcomer {
  let [clicks, keys] = [0, 0];
  return {
    page,
    async click(target) {
      clicks += 1;
      await target.click();
    },
    async type(text) {
      keys += Array.from(text).length;
      await page.keyboard.type(text, { delay: 20 });
    },
    async press(key) {
      keys += 1;
      await page.keyboard.press(key);
    },
    async choose(list, value) {
      clicks += 2;
      await list.selectOption(value);
    },
    effort: () => ({ clicks, keys }),
  };
}
