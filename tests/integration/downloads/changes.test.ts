import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { edited, SMALL_SEED, writeSeed } from '../../support/seed.ts';
import { loadDataset } from '../../../src/cli/load-dataset.ts';
import { newFolder } from '../../support/folder.ts';
import { parseAtomFeed } from 'feedsmith';
import { readCsv } from '../../support/read-files.ts';
import { startFileService } from '../../support/file-service.ts';
import { writeRelease } from '../../../src/dataset/write-release.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { RunningServer } from '../../../src/server/server.ts';
import type { SeedContent } from '../../support/seed.ts';

type Claim = {
  readonly kind: string;
  readonly id: string;
  readonly source: string;
  readonly value: string;
  readonly negated: boolean;
  readonly fields: readonly object[];
};
type Property = {
  readonly property: string;
  readonly item: string | null;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly claims: readonly Claim[];
};
type Changes = {
  readonly version: string;
  readonly revision: string;
  readonly note: string | null;
  readonly releases: readonly { readonly version: string; readonly revisionBefore: string | null }[];
  readonly changes: readonly {
    readonly release: string;
    readonly kind: string;
    readonly id: string;
    readonly type: string | null;
    readonly mergedInto: string | null;
    readonly url: string | null;
    readonly fields: readonly object[] | null;
    readonly properties: readonly Property[] | null;
  }[];
};

let database: Database;
let server: RunningServer;

const answer = (query = ''): Promise<Response> => fetch(`${server.url}/changes.json${query}`);
const changesOf = async (query = ''): Promise<Changes> => (await answer(query)).json() as Promise<Changes>;

async function serve(dataset: Parameters<typeof ingestTest>[1]): Promise<void> {
  database = await connectTest();
  await emptyDatabase(database);
  await ingestTest(database, dataset);
  server = await startFileService(database, { today: () => '2026-05-01' });
}

async function end(): Promise<void> {
  await server.close();
  await database.close();
}

const versioned = (version: string, day: string): SeedContent => ({
  'dataset.yaml': (SMALL_SEED['dataset.yaml'] ?? '')
    .replace('version: 1.0.0', `version: ${version}`)
    .replace('2026-02-01', day),
});

const OSAKA = 'id: osaka\nname: Osaka\ncountry: japan\n';

describe('the changes of three releases', () => {
  /** The revisions of the datasets of the releases. */
  const revisions: string[] = [];

  beforeAll(async () => {
    const seed = writeSeed({
      'places/osaka.yaml': OSAKA,
      'places/kyoto.yaml': OSAKA.replaceAll(/osaka/gi, 'kyoto'),
    });
    let before: string | undefined;
    const release = async (summary: string, changes: SeedContent): Promise<void> => {
      for (const [path, content] of Object.entries(changes)) {
        if (content === null) rmSync(join(seed, path));
        else writeFileSync(join(seed, path), content);
      }
      await writeRelease(seed, { summary, before });
      revisions.push(loadDataset(seed, () => undefined).revision);
      before = newFolder('diplograph-before-');
      cpSync(seed, before, { recursive: true });
    };
    await release('The first', {});
    await release('A day corrected, a name, a place removed and one merged', {
      ...versioned('1.1.0', '2026-03-01'),
      'events/summit.yaml': (SMALL_SEED['events/summit.yaml'] ?? '')
        .replace('name: Summit in Tokyo', 'name: Summit of Tokyo')
        .replace('date: "2025-12-20"', 'date: "2025-12-19"')
        .replace('roles: [HOST]', 'roles: [CO_HOST]'),
      'places/osaka.yaml': null,
      'places/kyoto.yaml': null,
      'places/tokyo.yaml': 'id: tokyo\nname: Tokyo\nformerIds: [kyoto]\ncountry: japan\n',
    });
    await release('A locator', {
      ...versioned('1.2.0', '2026-04-01'),
      ...edited('formats/central-asia-plus-japan.yaml', 'plan ¶1', 'plan ¶4'),
      'places/nagoya.yaml': OSAKA.replaceAll(/osaka/gi, 'nagoya'),
    });
    await serve(loadDataset(seed, () => undefined).dataset);
  }, 240_000);
  afterAll(end);

  it('have the values before and after, with the claims', async () => {
    const { changes, releases, note } = await changesOf('?since=1.0.0&until=1.1.0');
    expect(note).toBeNull();
    expect(releases).toMatchObject([{ version: '1.1.0', before: '1.0.0', revisionBefore: revisions[0] }]);
    expect(changes.map(({ id, kind, mergedInto }) => [id, kind, mergedInto])).toEqual([
      ['kyoto', 'MERGED', 'tokyo'],
      ['osaka', 'REMOVED', null],
      ['summit', 'CHANGED', null],
      ['tokyo', 'CHANGED', null],
    ]);
    const [kyoto, osaka, summit] = changes;
    expect([kyoto?.url, osaka?.url, osaka?.type]).toEqual([`${server.url}/tokyo`, null, 'Place']);
    expect(summit?.fields).toEqual([{ field: 'name', before: 'Summit in Tokyo', after: 'Summit of Tokyo' }]);
    expect(summit?.properties).toMatchObject([
      {
        property: 'date',
        item: null,
        before: ['2025-12-20'],
        after: ['2025-12-19'],
        claims: [
          { kind: 'ADDED', source: 'report', value: '2025-12-19', negated: false },
          { kind: 'REMOVED', source: 'report', value: '2025-12-20', negated: false },
        ],
      },
      { property: 'participants.roles', item: 'japan', before: ['HOST'], after: ['CO_HOST'] },
    ]);
    const added = readCsv(
      await (await fetch(`${server.url}/claims.csv?subject=summit&property=date`)).text(),
    );
    expect(added.map(({ id }) => id)).toEqual([summit?.properties?.[0]?.claims[0]?.id]);
  });

  it('name the changed fields of a claim with the same statement', async () => {
    const { changes } = await changesOf('?since=1.1.0&id=central-asia-plus-japan&property=established');
    expect(changes[0]?.properties?.find(({ property }) => property === 'established')).toMatchObject({
      before: ['2004'],
      after: ['2004'],
      claims: [{ kind: 'CHANGED', fields: [{ field: 'locator', before: '¶1', after: '¶4' }] }],
    });
  });

  it('begin after a version, a revision or before a day', async () => {
    const versionsSince = async (query: string) =>
      (await changesOf(query)).releases.map(({ version }) => version);
    expect(await versionsSince('')).toEqual(['1.0.0', '1.1.0', '1.2.0']);
    expect(await versionsSince('?since=1.0.0')).toEqual(['1.1.0', '1.2.0']);
    expect(await versionsSince(`?since=${String(revisions[0])}`)).toEqual(['1.1.0', '1.2.0']);
    expect(await versionsSince(`?since=${String(revisions[1])}`)).toEqual(['1.2.0']);
    expect(await versionsSince(`?since=${String(revisions[2])}`)).toEqual([]);
    expect(await versionsSince('?since=2026-03-01')).toEqual(['1.1.0', '1.2.0']);
    expect(await versionsSince('?since=2026-03-02')).toEqual(['1.2.0']);
    expect(await versionsSince('?since=-30d')).toEqual(['1.2.0']);
    expect(await versionsSince('?until=2026-03-01')).toEqual(['1.0.0', '1.1.0']);
    expect(await versionsSince('?since=1.2.0')).toEqual([]);
  });

  it('are chosen by kind, type and id, and limited', async () => {
    const ids = async (query: string) => (await changesOf(query)).changes.map(({ id }) => id);
    expect(await ids('?since=1.0.0&kind=REMOVED,MERGED')).toEqual(['kyoto', 'osaka']);
    expect(await ids('?since=1.0.0&type=Event')).toEqual(['summit']);
    expect(await ids('?since=1.0.0&id=osaka,nagoya')).toEqual(['osaka', 'nagoya']);
    expect(await ids('?since=1.0.0&limit=1')).toEqual(['kyoto']);
    expect(await ids('?since=1.0.0&property=participants')).toEqual(['summit']);
  });

  it('of the first release name its records without content, with a note', async () => {
    const { changes, note } = await changesOf('?until=1.0.0');
    expect(note).toMatch(/^Changes of release 1\.0\.0 have no fields and properties/);
    expect(changes.find(({ id }) => id === 'summit')).toMatchObject({
      ...{ kind: 'ADDED', type: 'Event' },
      ...{ fields: null, properties: null },
    });
  });

  it('are refused for a point that the dataset does not name, with those that it names', async () => {
    for (const since of ['9.9.9', 'ffffffffffff']) {
      const refused = await answer(`?since=${since}`);
      expect(refused.status).toBe(400);
      const text = await refused.text();
      expect(text).toContain('1.0.0, 1.1.0, 1.2.0');
      expect(text).toContain(String(revisions[0]));
    }
    expect(await (await answer('?since=yesterday')).text()).toContain('a version such as 0.3.0');
    expect((await answer('?after=1.0.0')).status).toBe(400);
  });

  it('have the form that the description of the service gives', async () => {
    type Openapi = { readonly components: { readonly schemas: { readonly Changes: object } } };
    const { components } = (await (await fetch(`${server.url}/openapi.json`)).json()) as Openapi;
    const validate = new Ajv().compile(components.schemas.Changes);
    expect([validate(await changesOf()), validate.errors]).toEqual([true, null]);
    expect(validate({ ...(await changesOf()), releases: [{}] })).toBe(false);
  });

  it('keep their tag until the dataset changes', async () => {
    const { headers } = await answer('?since=1.0.0');
    const again = await fetch(`${server.url}/changes.json?since=1.0.0`, {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it('are in the feed, with a link to the file of each release', async () => {
    const feed = await (await fetch(`${server.url}/changes.atom?since=1.0.0`)).text();
    const { entries = [] } = parseAtomFeed(feed);
    expect(entries.map(({ title }) => title?.value)).toEqual(['Release 1.2.0', 'Release 1.1.0']);
    const [, entry] = entries;
    expect(entry?.links?.map(({ href }) => href)).toEqual([
      `${server.url}/changes.json?since=1.0.0&until=1.1.0`,
    ]);
    const content = entry?.content?.value ?? '';
    expect(content).toContain('<li>name: Summit in Tokyo → Summit of Tokyo</li>');
    expect(content).toMatch(/<li>date: 2025-12-20 → 2025-12-19 \(claims: added c-\w{12} of report, removed/);
    expect(content).toContain('merged into tokyo');
    expect(content).toContain('<p>Records removed: 2</p>');
  });
});

describe('the changes of a dataset without releases', () => {
  beforeAll(() => serve(loadDataset(writeSeed(), () => undefined).dataset), 240_000);
  afterAll(end);

  it('are empty, with a note', async () => {
    const { changes, note, version } = await changesOf('?since=2026-01-01');
    expect([changes, note]).toEqual([[], 'The dataset notes no releases, so its changes are not known.']);
    expect((await changesOf(`?since=${version}`)).changes).toEqual([]);
  });
});
