import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AdmZip from 'adm-zip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { loadDataset } from '../../../src/cli/load-dataset.ts';
import { SEED, seedDataset } from '../../support/seed-dataset.ts';
import { seedReader } from '../../../src/cli/read-seed.ts';
import { startFileService } from '../../support/file-service.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { RunningServer } from '../../../src/server/server.ts';

describe('the archive of all of the dataset', () => {
  let database: Database;
  let server: RunningServer;
  let answer: Response;
  let bytes: Buffer;
  let archive: AdmZip;
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, seedDataset());
    server = await startFileService(database, { readSeed: seedReader(SEED) });
    answer = await fetch(`${server.url}/dataset.zip`);
    bytes = Buffer.from(await answer.arrayBuffer());
    archive = new AdmZip(bytes);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await server.close();
    await database.close();
  });

  const names = (): readonly string[] => archive.getEntries().map(({ entryName }) => entryName);

  it('holds the seed, which makes the same revision again', () => {
    archive.extractAllTo(folder);
    const { revision } = loadDataset(join(folder, 'seed'), (line) => expect.fail(line));
    expect(revision).toBe(answer.headers.get('x-dataset-revision'));
  });

  it('holds each file that needs no filter, as it is at its own address', async () => {
    const files = names().filter((name) => name.startsWith('files/'));
    expect(files).toEqual(expect.arrayContaining(['files/events.csv.metadata.json', 'files/graph.gexf']));
    expect(files).not.toContain('files/matrix.csv');
    for (const file of ['events.csv', 'claims.csv', 'sources.bib', 'graph.jsonld'])
      expect(archive.readAsText(`files/${file}`), file).toBe(
        await (await fetch(`${server.url}/${file}`)).text(),
      );
  });

  it('says what it holds, how to cite it, and under which licence it stands', () => {
    const readme = archive.readAsText('README.md');
    const listed = names().filter((name) => name.startsWith('files/'));
    expect(listed.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
    expect(readme).toContain(answer.headers.get('x-dataset-revision'));
    expect(archive.readAsText('CITATION.cff')).toContain('cff-version: 1.2.0');
    expect(archive.readAsText('LICENSE-DATA')).toContain('CC');
  });

  it('is compressed once, and the same each time', async () => {
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('content-type')).toBe('application/zip');
    const again = await fetch(`${server.url}/dataset.zip`);
    expect(Buffer.from(await again.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('says that the seed is not there where the folder makes another revision', async () => {
    expect(await seedReader(SEED)('another')).toBeNull();
    expect(await seedReader(join(folder, 'none'))('another')).toBeNull();
  });
});
