import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectAssistant } from '../../support/assistants.ts';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { readLibrary, withExamplesOf } from '../../../src/cli/library.ts';
import { datasetIn } from '../../support/seed-dataset.ts';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { startPageService } from '../../support/page.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { RunningServer } from '../../../src/server/server.ts';

const AFRICA = fileURLToPath(new URL('../../../examples/africa-plus-1', import.meta.url));
const FIRST_SUBJECT = /central asia|\bc5\b|kazakh|uzbek/i;

describe('the service on a second subject', () => {
  let database: Database;
  let service: RunningServer;
  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, datasetIn(AFRICA));
    const run = database.reader({ timeoutMs: 60_000, signal: new AbortController().signal });
    const library = await withExamplesOf(run, readLibrary());
    service = await startPageService(database, { ...DEFAULT_SETTINGS, library });
  });
  afterAll(async () => {
    await service.close();
    await database.close();
  });

  const page = async (path: string): Promise<string> => {
    const answer = await fetch(`${service.url}${path}`, { headers: { accept: 'text/html' } });
    expect({ path, status: answer.status }).toEqual({ path, status: 200 });
    return answer.text();
  };

  it('has its headline and its powers on the first page', async () => {
    const html = await page('/');
    expect(html).toContain('<title>Who meets Africa as a group · Diplograph</title>');
    expect(html).toContain('Japan');
  });

  it.each([
    ...[
      '/',
      '/timeline',
      '/map',
      '/network',
      '/compare',
      '/search?q=summit',
      '/limits',
      '/about',
      '/download',
      '/disputes',
    ],
    ...['/coverage', '/sources', '/documents', '/people', '/policies', '/places', '/africa', '/japan'],
  ])('does not mention the first subject at %s', async (path) => {
    expect(await page(path)).not.toMatch(FIRST_SUBJECT);
  });

  it.each([
    ...[
      '/llms.txt',
      '/robots.txt',
      '/sitemap.xml',
      '/openapi.json',
      '/schema.graphql',
      '/graphql',
      '/dataset.css',
    ],
    ...['/africa.json', '/africa.jsonld', '/events.csv', '/events.atom', '/events.ics', '/sources.bib'],
    ...['/embed/matrix', '/embed/timeline', '/embed/map', '/embed/next', '/oembed?url=', '/reconcile'],
  ])('does not mention the first subject to programs at %s', async (path) => {
    const address = path.endsWith('=') ? `${path}${encodeURIComponent(`${service.url}/`)}` : path;
    const answer = await fetch(`${service.url}${address}`, {
      headers: { accept: path === '/graphql' ? 'text/html' : '*/*' },
    });
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toMatch(FIRST_SUBJECT);
  });

  it('does not mention the first subject in its tools for assistants', async () => {
    const transport = new StreamableHTTPClientTransport(new URL('/mcp', service.url));
    const assistant = await connectAssistant(transport, '2025-06-18');
    const { tools } = await assistant.client.listTools();
    const { resources } = await assistant.client.listResources();
    const instructions = assistant.client.getInstructions() ?? '';
    await assistant.close();
    expect(tools.length).toBeGreaterThan(20);
    expect(instructions).not.toBe('');
    expect(JSON.stringify([tools, resources, instructions])).not.toMatch(FIRST_SUBJECT);
    expect(JSON.stringify(tools)).toContain('"default":"africa"');
  });

  it('asks each worked question about its own records', async () => {
    const run = database.reader({ timeoutMs: 60_000, signal: new AbortController().signal });
    const library = await withExamplesOf(run, readLibrary());
    const problems: unknown[] = [];
    for (const { name, text } of library) {
      const answer = await fetch(`${service.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: text }),
      });
      const { errors, extensions } = (await answer.json()) as {
        readonly errors?: unknown;
        readonly extensions?: { readonly warnings?: readonly { readonly code: string }[] };
      };
      const unknown = extensions?.warnings?.filter(
        ({ code }) => code.endsWith('_ID') || code === 'OTHER_TYPE',
      );
      if (errors !== undefined || (unknown?.length ?? 0) > 0) problems.push({ name, errors, unknown });
    }
    expect(problems).toEqual([]);
    expect(library.filter(({ text }) => text.includes('"africa"'))).not.toEqual([]);
  });
});
