import { gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { createReader } from '../../support/count-reader.ts';
import { DOWNLOADS, FILES } from '../../../src/downloads/catalog.ts';
import { plainDataset, plainRecord } from '../../support/plain-dataset.ts';
import { readCsv } from '../../support/read-files.ts';
import { readSelection } from '../../../src/downloads/selection.ts';
import { readVersion } from '../../../src/graph/dataset-version.ts';
import { startFileService } from '../../support/file-service.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import type { IncomingHttpHeaders } from 'node:http';
import type { RunningServer } from '../../../src/server/server.ts';

const COUNT = 1200;

/** Many events, all of whose names begin with a mark. */
const marked = (mark: string): Dataset =>
  plainDataset(
    [
      plainRecord('Group', 'c5'),
      plainRecord('Nation', 'japan', { code: 'JP', code3: 'JPN' }),
      ...Array.from({ length: COUNT }, (_, i) => ({
        ...plainRecord('Event', `event-${String(i)}`, { kind: 'SUMMIT' }),
        name: `${mark} ${String(i)}`,
      })),
    ],
    Array.from({ length: COUNT }, (_, i) => ({
      subject: `event-${String(i)}`,
      property: 'date',
      value: '2026-03-01',
    })),
  );

let database: Database;
let server: RunningServer;

beforeAll(async () => {
  database = await connectTest();
  await emptyDatabase(database);
  await ingestTest(database, marked('alpha'));
  server = await startFileService(database);
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  fetch(`${server.url}${path}`, { headers, method });

/** Returns an answer whose body is as it was sent. */
const rawOf = (path: string, encoding: string, method = 'GET') =>
  new Promise<{ readonly headers: IncomingHttpHeaders; readonly body: Buffer }>((resolve, reject) => {
    request(`${server.url}${path}`, { method, headers: { 'accept-encoding': encoding } }, (answer) => {
      const chunks: Buffer[] = [];
      answer
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => resolve({ headers: answer.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', reject)
      .end();
  });

describe('the head of a file', () => {
  it('has the file name with day and revision, and the type', async () => {
    const { headers } = await get('/events.csv');
    const revision = headers.get('x-dataset-revision') ?? '';
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="diplograph-events-2026-01-01-${revision}.csv"`,
    );
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
  });

  it('is the answer to HEAD', async () => {
    const answer = await get('/events.csv', {}, 'HEAD');
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(answer.headers.get('etag')).toBe((await get('/events.csv')).headers.get('etag'));
  });

  it('gives 304 to clients with the file, until the request changes', async () => {
    const etag = (await get('/events.csv?status=HELD,PLANNED&limit=5')).headers.get('etag') ?? '';
    const headers = { 'if-none-match': etag };
    expect((await get('/events.csv?limit=5&status=HELD,PLANNED', headers)).status).toBe(304);
    expect((await get('/events.csv?limit=6&status=HELD,PLANNED', headers)).status).toBe(200);
    expect((await get('/events.json?limit=5&status=HELD,PLANNED', headers)).status).toBe(200);
  });

  it('differs for another version of the program', async () => {
    const newer = await startFileService(database, { programVersion: '9.0.0' });
    for (const path of ['/events.csv', '/events.csv.metadata.json', '/graphql?query={dataset{name}}']) {
      const etag = (await get(path)).headers.get('etag') ?? '';
      const headers = { 'if-none-match': etag };
      expect((await get(path, headers)).status, path).toBe(304);
      const answer = await fetch(`${newer.url}${path}`, { headers });
      expect([answer.status, answer.headers.get('etag') === etag], path).toEqual([200, false]);
      await answer.arrayBuffer();
    }
    await newer.close();
  });

  it('changes daily for relative days', async () => {
    const tag = async (path: string): Promise<string | null> => (await get(path)).headers.get('etag');
    const today = new Date().toISOString().slice(0, 10);
    expect(await tag('/events.csv?from=today')).toBe(await tag(`/events.csv?from=${today}`));
    expect(await tag('/events.csv?from=today')).not.toBe(await tag('/events.csv?from=-1d'));
  });

  it.each(FILES)(
    'declares compression only to clients that accept it, where it depends on them: $name',
    async ({ name, isCompressed }) => {
      const packed = await rawOf(`/${name}`, 'gzip');
      const plain = await rawOf(`/${name}`, 'gzip;q=0');
      const encoding = isCompressed ? undefined : 'gzip';
      expect([packed.headers['content-encoding'], plain.headers['content-encoding']]).toEqual([
        ...[encoding, undefined],
      ]);
      const vary = isCompressed ? undefined : 'accept-encoding';
      expect([packed.headers.vary, plain.headers.vary]).toEqual([vary, vary]);
      expect(packed.headers.etag).toBe(plain.headers.etag);
      const content = isCompressed ? packed.body : gunzipSync(packed.body);
      expect(content.equals(plain.body)).toBe(true);
    },
  );

  it('has the length of an archive in the encoding that is sent', async () => {
    for (const accepted of ['identity', 'gzip']) {
      const whole = await rawOf('/dataset.sqlite', accepted);
      const head = await rawOf('/dataset.sqlite', accepted, 'HEAD');
      expect(whole.headers['content-length'], accepted).toBe(String(whole.body.length));
      expect([head.headers['content-length'], head.headers.etag, head.headers['content-encoding']]).toEqual([
        ...[whole.headers['content-length'], whole.headers.etag, whole.headers['content-encoding']],
      ]);
    }
  });
});

describe('a query string', () => {
  it.each([
    ['/events.csv?colour=red', /^expected the parameters format, partner, .*, found colour;/],
    ['/events.csv?level=KING', /^expected level to be one of HEAD_OF_STATE, .*, found "KING";/],
    ['/events.csv?from=2023-02-30', /^expected from to be a day .*, found "2023-02-30";/],
    ['/events.csv?from=tomorrow', /^expected from to be a day .*, found "tomorrow";/],
    ['/events.csv?from=2026-01-02&to=2026-01-01', /^expected from to be no later than to, /],
    ['/events.csv?limit=0', /^expected limit to be a whole number from 1 to 1000000, found "0";/],
    ['/events.csv?format=', /^expected format to be ids .*, found "";/],
    ['/events.csv?format=a,,b', /^expected format to be ids /],
    ['/events.csv?host=a&host=b', /^expected host once, with commas /],
    ['/events.csv?order=NAME_ASC', /^expected order to be one of DATE_ASC, DATE_DESC, found "NAME_ASC";/],
    ['/matrix.csv?group=c5,eu&from=today&to=today', /^expected group to be an id of .*, found "c5,eu";/],
    ['/matrix.csv?group=c5&from=0001-01-01&to=9000-01-01', /periods/],
    [
      '/events.csv?partner=japan,japann',
      /^partner: expected the id of a nation or an organization or the ISO 3166-1 code of a nation, found "japann", which names nothing; send "japan", or /,
    ],
    ['/events.csv?host=c5', /^host: expected .*, found "c5", which is a group; send another id, /],
    ['/claims.csv?__proto__=1', /^expected the parameters subject, /],
    ['/events.csv.metadata.json?colour=red', /^expected the parameters format, partner, .*, found colour;/],
  ])('is refused if it is invalid: %s', async (path, message) => {
    const answer = await get(path);
    const { errors } = (await answer.json()) as { readonly errors: readonly { readonly message: string }[] };
    expect([answer.status, answer.headers.get('etag')]).toEqual([400, null]);
    expect(errors[0]?.message).toMatch(message);
  });

  it('names nations by their codes too', async () => {
    const heads = await Promise.all(
      ['japan', 'JP', 'jpn'].map(async (party) => {
        const { status, headers } = await get(`/participations.csv?party=${party}`);
        return [status, headers.get('etag'), headers.get('content-disposition')];
      }),
    );
    expect(heads).toEqual(heads.map(() => heads[0]));
    expect(heads[0]).toEqual([200, expect.any(String), expect.stringContaining('_party-japan-')]);
  });

  it('allows only GET and HEAD', async () => {
    const answer = await get('/events.csv', {}, 'POST');
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('adds a byte order mark to a table on demand', async () => {
    const bytes = new Uint8Array(await (await get('/events.csv?bom=1&limit=1')).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(readCsv(await (await get('/events.csv?limit=3')).text())).toHaveLength(3);
  });
});

describe('the description of a table', () => {
  it.each(DOWNLOADS.filter(({ columns }) => columns).map(({ name }) => name))(
    'lists the columns of %s in their order',
    async (name) => {
      const answer = await get(`/${name}.metadata.json`);
      const { tableSchema, url } = (await answer.json()) as {
        readonly url: string;
        readonly tableSchema: { readonly columns: readonly { readonly name: string }[] };
      };
      const [head = ''] = (await (await get(`/${name}`)).text()).split('\r\n');
      expect(url).toBe(`${server.url}/${name}`);
      expect(tableSchema.columns.map((column) => column.name).join()).toBe(head);
    },
  );
});

describe('a slow file', () => {
  const pagesOf = async (name = 'events.csv') => {
    const download = DOWNLOADS.find((each) => each.name === name);
    if (!download) throw new Error(`expected a file ${name}`);
    const counted = createReader(database);
    const version = await readVersion(counted.run);
    const source = { run: counted.run, version, today: '2026-02-01', publicUrl: '' };
    const selection = readSelection(download.params, new URLSearchParams(), source.today);
    return { counted, pieces: download.write(source, selection)[Symbol.asyncIterator]() };
  };

  it.each(DOWNLOADS.filter(({ isArchive }) => !isArchive))(
    'reads no further than its client, and leaves nothing open: $name',
    async ({ name }) => {
      const { counted, pieces } = await pagesOf(name);
      expect(counted.started).toBe(1);
      await pieces.next();
      const { started } = counted;
      expect([counted.open, started > 1]).toEqual([0, true]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect([counted.started, counted.open]).toEqual([started, 0]);
      await pieces.return?.();
      expect([counted.started, counted.open]).toEqual([started, 0]);
    },
  );

  it('releases everything when an archive is cancelled', async () => {
    const { counted, pieces } = await pagesOf('dataset.zip');
    while (counted.started === 1 && !(await pieces.next()).done);
    await pieces.return?.();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const { started } = counted;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([counted.started, counted.open, started > 1]).toEqual([started, 0, true]);
  });

  it('continues with its revision after a new one', async () => {
    const { pieces } = await pagesOf();
    let text = String((await pieces.next()).value);
    await ingestTest(database, marked('beta'), { graceMs: 3_600_000 });
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) text += String(next.value);
    expect(text.match(/alpha/g)).toHaveLength(COUNT);
    expect(text).not.toContain('beta');
  });

  it('fails as soon as rows of its revision are removed, and is incomplete', async () => {
    const { pieces } = await pagesOf();
    await pieces.next();
    await ingestTest(database, marked('gamma'));
    await ingestTest(database, marked('delta'));
    await expect(pieces.next()).rejects.toMatchObject({ code: 'REVISION_GONE' });
  });
});
