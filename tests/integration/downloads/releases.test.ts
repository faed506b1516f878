import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { edited, SMALL_SEED, writeSeed } from '../../support/seed.ts';
import { loadDataset } from '../../../src/cli/load-dataset.ts';
import { parseAtomFeed } from 'feedsmith';
import { readCsv } from '../../support/read-files.ts';
import { startFileService } from '../../support/file-service.ts';
import { writeRelease } from '../../../src/dataset/write-release.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { RunningServer } from '../../../src/server/server.ts';

const OTHER = {
  'events/other.yaml': (SMALL_SEED['events/summit.yaml'] ?? '').replaceAll(
    /^(id|series): \w+/gm,
    '$1: other',
  ),
};
const NEXT = {
  'dataset.yaml': (SMALL_SEED['dataset.yaml'] ?? '')
    .replace('1.0.0', '1.1.0')
    .replace('2026-02-01', '2026-03-01'),
  ...edited('events/summit.yaml', 'name: Summit in Tokyo', 'name: Summit of Tokyo'),
};

describe('two releases, of which the second changed an event and removed a place', () => {
  let database: Database;
  let server: RunningServer;

  beforeAll(async () => {
    database = await connectTest();
    await emptyDatabase(database);
    const seed = writeSeed({ ...OTHER, 'places/osaka.yaml': 'id: osaka\nname: Osaka\ncountry: japan\n' });
    const release = async (summary: string): Promise<void> => {
      await writeRelease(seed, { summary });
      await ingestTest(database, loadDataset(seed, () => undefined).dataset);
    };
    await release('The first release');
    for (const [path, content] of Object.entries(NEXT)) writeFileSync(join(seed, path), content);
    rmSync(join(seed, 'places/osaka.yaml'));
    await release('The name of a summit');
    server = await startFileService(database);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  const file = async (path: string): Promise<string> => (await fetch(`${server.url}/${path}`)).text();

  it('do not change the calendar entry of the other event', async () => {
    const entries = (await file('events.ics')).split('BEGIN:VEVENT').slice(1);
    const told = entries.map((entry) =>
      ['UID', 'SEQUENCE', 'DTSTAMP', 'LAST-MODIFIED'].map(
        (name) => new RegExp(`^${name}:(.*)\r$`, 'm').exec(entry)?.[1],
      ),
    );
    expect(told.sort()).toEqual([
      ['other@diplograph', '0', '20260201T000000Z', '20260201T000000Z'],
      ['summit@diplograph', '1', '20260301T000000Z', '20260301T000000Z'],
    ]);
  });

  it('do not change the feed entry of the other event', async () => {
    const { entries = [] } = parseAtomFeed(await file('events.atom'));
    expect(entries.map(({ id, updated }) => [id, updated]).sort()).toEqual([
      ['tag:diplograph,2026:other', '2026-02-01T00:00:00Z'],
      ['tag:diplograph,2026:summit', '2026-03-01T00:00:00Z'],
    ]);
  });

  it('are entries of a feed with their changes', async () => {
    const { entries = [] } = parseAtomFeed(await file('changes.atom'));
    expect(
      entries.map(({ id, title, updated, summary }) => [id, title?.value, updated, summary?.value]),
    ).toEqual([
      ['tag:diplograph,2026:release/1.1.0', 'Release 1.1.0', '2026-03-01T00:00:00Z', 'The name of a summit'],
      ['tag:diplograph,2026:release/1.0.0', 'Release 1.0.0', '2026-02-01T00:00:00Z', 'The first release'],
    ]);
    const [latest, first] = entries.map(({ content }) => content?.value ?? '');
    expect(latest).toContain(
      `<p>Records changed: 1</p><ul><li><a href="${server.url}/summit">Summit of Tokyo</a></li></ul>`,
    );
    expect(first).toContain('Records added: 12');
    // What was removed later has no name any more.
    expect(first).toContain('<li>osaka</li>');
    expect(await file('changes.atom?limit=1')).not.toContain('Release 1.0.0');
  });

  it('are in the table of events', async () => {
    const rows = readCsv(await file('events.csv'));
    expect(rows.map((row) => [row['id'], row['updatedOn']]).sort()).toEqual([
      ['other', '2026-02-01'],
      ['summit', '2026-03-01'],
    ]);
  });

  it('are in the API, for each record and for the dataset', async () => {
    const { data, errors } = await createApi(database)(`{
      summit(id: "summit") { updatedOn }
      other: summit(id: "other") { updatedOn format { updatedOn } }
      source(id: "plan") { updatedOn }
      tenures { nodes { updatedOn } }
      dataset { version releases { totalCount nodes { version releasedOn summary added changed removed } } }
    }`);
    expect(errors).toBeUndefined();
    const first = { updatedOn: '2026-02-01' };
    expect(data).toEqual({
      summit: { updatedOn: '2026-03-01' },
      other: { ...first, format: first },
      source: first,
      tenures: { nodes: [first] },
      dataset: {
        version: '1.1.0',
        releases: {
          totalCount: 2,
          nodes: [
            {
              version: '1.1.0',
              releasedOn: '2026-03-01',
              summary: 'The name of a summit',
              added: 0,
              changed: 1,
              removed: 1,
            },
            {
              version: '1.0.0',
              releasedOn: '2026-02-01',
              summary: 'The first release',
              added: 12,
              changed: 0,
              removed: 0,
            },
          ],
        },
      },
    });
  });
});
