import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { openBrowser } from '../../support/browser.ts';
import { readLibrary } from '../../../src/cli/package-files.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { startServer } from '../../../src/server/server.ts';
import type { Browser, Page } from 'playwright-core';
import type { Database } from '../../../src/database/connect.ts';
import type { RunningServer } from '../../../src/server/server.ts';

type FirstAnswer = { readonly formats: { readonly nodes: readonly { readonly id: string }[] } };

/** The first record of the documented answer to the operation in the first tab. */
const FIRST = (
  JSON.parse(
    readFileSync(new URL('../../../docs/answers/01-powers-holding-c5-formats.json', import.meta.url), 'utf8'),
  ) as FirstAnswer
).formats.nodes[0]?.id;

describe('the playground', () => {
  let database: Database;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  const violations: string[] = [];

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, seedDataset());
    server = await startServer({
      typeDefs: readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'),
      createReader: (options) => database.reader(options),
      settings: { ...DEFAULT_SETTINGS, library: readLibrary() },
      log: pino({ level: 'silent' }),
      host: '127.0.0.1',
      port: 0,
    });
    browser = await openBrowser();
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) violations.push(message.text());
    });
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${server.url}/graphql`);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
    await database.close();
  });

  it('shows the numbered operations as its tabs', async () => {
    const tabs = page.locator('.graphiql-tab');
    await tabs.first().waitFor();
    expect(await tabs.count()).toBe(readLibrary().length);
    expect(await tabs.first().innerText()).toContain('PowersHoldingC5Formats');
  });

  it('runs an operation and shows its answer', async () => {
    await page.locator('.graphiql-execute-button').click();
    const answer = page.locator('.graphiql-response');
    // The playground draws the lines in sight only, so the first record is looked for.
    await expect.poll(() => answer.innerText(), { timeout: 20_000 }).toContain(`"${FIRST}"`);
  });

  it('violates no content security policy', () => {
    expect(violations).toEqual([]);
  });

  it('requests no other host', () => {
    const others = asked.filter((url) => /^https?:/.test(url) && !url.startsWith(server.url));
    expect(others).toEqual([]);
  });

  it('is compressed, and not sent again if unchanged', async () => {
    const headers = { accept: 'text/html' };
    const first = await fetch(`${server.url}/graphql`, { headers });
    expect(first.headers.get('content-encoding')).toBe('gzip');
    const etag = first.headers.get('etag') ?? '';
    await first.arrayBuffer();
    const again = await fetch(`${server.url}/graphql`, { headers: { ...headers, 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });
});
