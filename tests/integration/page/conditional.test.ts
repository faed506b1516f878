import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { countReaders } from '../../support/count-reader.ts';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { fetchInTime, startPageService } from '../../support/page.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { RunningServer } from '../../../src/server/server.ts';

const OPERATION = `/graphql?query=${encodeURIComponent('{ nations(first: 3) { nodes { id name } } }')}`;

/** Addresses of pages, records and answers with the type that the client accepts. */
const KEPT = [
  ...['/', '/timeline?format=c5-plus-1', '/map', '/search?q=Tokayev', '/compare?a=japan&b=china'],
  ...['/c5-plus-1', '/kazakhstan?asOf=2020-01-01', '/us-central-asia-summit-2025', '/embed/timeline'],
  ...[OPERATION, '/c5-plus-1.json', '/c5-plus-1.jsonld', '/cards/c5-plus-1.png', '/openapi.json'],
].map((path) => [path, path.includes('.') || path === OPERATION ? '*/*' : 'text/html'] as const);

/** Addresses of files. A file is of the newest revision, also in the second after an ingest. */
const FILES = [
  ...['/events.csv', '/events.json', '/events.ics', '/events.atom', '/changes.atom', '/graph.gexf'],
  ...['/matrix.csv', '/sitemap.xml'],
];

/** Addresses without content: records that are not there from the viewpoint, and what is refused. */
const ABSENT = [
  ...['json', 'jsonld'].map((ending) => [`/us-central-asia-summit-2025.${ending}?asOf=2010-01-01`, '*/*']),
  ...['/c5-plus-1?knownAt=2001-01-01', '/no-such-id', '/docs/no-such-name'].map((path) => [
    path,
    'text/html',
  ]),
  ...['/cards/c5-plus-1.png?knownAt=2001-01-01', '/cards/no-such-id.png'].map((path) => [path, '*/*']),
  ['/graphql?query=%7BnoSuchField%7D', 'application/graphql-response+json'],
  ['/events.csv?party=no-such-id', '*/*'],
].map(([path = '', accept = '']) => [path, accept] as const);

describe('a request with the tag of an answer', () => {
  let database: Database;
  let service: RunningServer;
  let ran: ReturnType<typeof countReaders>;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, seedDataset());
    ran = countReaders(database);
    service = await startPageService(ran, {
      caching: { ...DEFAULT_SETTINGS.caching, versionMs: 600_000 },
    });
  });
  afterAll(async () => {
    await service.close();
    await database.close();
  });

  /** Returns the status of a second request, which sends the tag of the first, and the number of its statements. */
  async function askAgain(
    path: string,
    accept: string,
  ): Promise<readonly [status: number, statements: number]> {
    const first = await fetchInTime(service.url + path, { headers: { accept } });
    const etag = first.headers.get('etag') ?? '';
    await first.arrayBuffer();
    expect([path, first.status, etag]).toEqual([path, 200, expect.stringMatching(/".+"/)]);
    await expect.poll(() => ran.open).toBe(0);
    const before = ran.started;
    const again = await fetch(service.url + path, { headers: { accept, 'if-none-match': etag } });
    return [again.status, ran.started - before];
  }

  it.each(KEPT)('reads nothing of the database for %s', async (path, accept) => {
    expect(await askAgain(path, accept)).toEqual([304, 0]);
  });

  it.each([...KEPT, ['/events.csv', '*/*'] as const, ...ABSENT])(
    'is unchanged by any tag only if there is content: %s',
    async (path, accept) => {
      const plain = await fetchInTime(service.url + path, { headers: { accept } });
      await plain.arrayBuffer();
      const any = await fetchInTime(service.url + path, { headers: { accept, 'if-none-match': '*' } });
      await any.arrayBuffer();
      expect(any.status).toBe(plain.status === 200 ? 304 : plain.status);
    },
  );

  it('is refused for each address without content', async () => {
    const answers = ABSENT.map(([path, accept]) => fetch(service.url + path, { headers: { accept } }));
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses.filter((status) => status < 400)).toEqual([]);
  });

  it.each(FILES)('reads the revision alone for %s', async (path) => {
    expect(await askAgain(path, '*/*')).toEqual([304, 1]);
  });
});
