import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { join } from 'node:path';
import AdmZip from 'adm-zip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { readDataset } from '../../../src/dataset/validate.ts';
import { loadDataset } from '../../../src/cli/load-dataset.ts';
import { SEED, seedDataset } from '../../support/seed-dataset.ts';
import { seedReader } from '../../../src/cli/read-seed.ts';
import { startFileService } from '../../support/file-service.ts';
import type { ReadSeed } from '../../../src/downloads/download.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { RunningServer } from '../../../src/server/server.ts';

describe('the archive of the dataset', () => {
  let database: Database;
  let server: RunningServer;
  let answer: Response;
  let bytes: Buffer;
  let archive: AdmZip;
  const folder = newFolder('archive-');

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

  it('contains the seed, which makes the same revision', () => {
    archive.extractAllTo(folder);
    const { revision } = loadDataset(join(folder, 'seed'), (line) => expect.fail(line));
    expect(revision).toBe(answer.headers.get('x-dataset-revision'));
  });

  it('contains each file, as at its address', async () => {
    const files = names().filter((name) => name.startsWith('files/'));
    expect(files).toEqual(expect.arrayContaining(['files/events.csv.metadata.json', 'files/graph.gexf']));
    for (const file of ['events.csv', 'claims.csv', 'matrix.csv', 'pairs.csv', 'sources.bib', 'graph.jsonld'])
      expect(archive.readAsText(`files/${file}`), file).toBe(
        await (await fetch(`${server.url}/${file}`)).text(),
      );
  });

  it('contains its description, citation and licence', () => {
    const readme = archive.readAsText('README.md');
    const listed = names().filter((name) => name.startsWith('files/'));
    expect(listed.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
    expect(readme).toContain(answer.headers.get('x-dataset-revision'));
    expect(archive.readAsText('CITATION.cff')).toContain('cff-version: 1.2.0');
    expect(archive.readAsText('LICENSE-DATA')).toContain('CC');
  });

  it('is compressed once, with equal bytes each time', async () => {
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('content-type')).toBe('application/zip');
    const again = await fetch(`${server.url}/dataset.zip`);
    expect(Buffer.from(await again.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('contains exactly the checked files of the seed', () => {
    const reading = readDataset(SEED);
    const listed = 'files' in reading ? reading.files.map(({ path }) => `seed/${path}`) : [];
    expect(listed).toContain('seed/README.md');
    expect(names().filter((name) => name.startsWith('seed/'))).toEqual([...listed].sort());
    for (const name of listed)
      expect(archive.readFile(name)?.equals(readFileSync(join(SEED, name.slice(5)))), name).toBe(true);
  });

  it('sends its length, and its head for HEAD', async () => {
    const head = await fetch(`${server.url}/dataset.zip`, { method: 'HEAD' });
    const told = ['content-length', 'etag', 'x-dataset-revision'].map((name) => head.headers.get(name));
    expect(told).toEqual([
      String(bytes.length),
      answer.headers.get('etag'),
      answer.headers.get('x-dataset-revision'),
    ]);
    const headers = { 'if-none-match': answer.headers.get('etag') ?? '' };
    expect((await fetch(`${server.url}/dataset.zip`, { headers })).status).toBe(304);
  });

  it('is not built by HEAD, which is answered without its tag and length', async () => {
    const fresh = await startFileService(database, {
      readSeed: () => Promise.reject(new Error('expected no build')),
    });
    const head = await fetch(`${fresh.url}/dataset.zip`, { method: 'HEAD' });
    await fresh.close();
    expect([head.status, head.headers.get('content-type')]).toEqual([200, 'application/zip']);
    expect([head.headers.get('etag'), head.headers.get('content-length')]).toEqual([null, null]);
  });

  it('is built once for concurrent requests, while the service answers others', async () => {
    let reads = 0;
    const read = seedReader(SEED);
    const readSeed: ReadSeed = (revision) => {
      reads += 1;
      return read(revision);
    };
    const fresh = await startFileService(database, { readSeed });
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const taken = await Promise.all(
      Array.from({ length: 5 }, async () =>
        Buffer.from(await (await fetch(`${fresh.url}/dataset.zip`)).arrayBuffer()),
      ),
    );
    delay.disable();
    await fresh.close();
    expect(taken.map((each) => taken[0]?.equals(each))).toEqual([true, true, true, true, true]);
    expect(new AdmZip(taken[4]).getEntries().map(({ entryName }) => entryName)).toEqual(names());
    expect(reads).toBe(1);
    // It was 1,400 ms while the thread of the requests checked and compressed the seed.
    expect(delay.max / 1e6).toBeLessThan(700);
  });

  it('contains no hidden file, and no seed if the folder has an irregular file', async () => {
    const revision = answer.headers.get('x-dataset-revision') ?? '';
    const copy = newFolder('archive-seed-');
    const outside = newFolder('archive-outside-');
    try {
      writeFileSync(join(outside, 'secret.md'), 'SECRET');
      cpSync(SEED, copy, { recursive: true });
      for (const name of ['.env', '.draft.md', 'events/.next.yaml', 'events/.next.yaml.swp'])
        writeFileSync(join(copy, name), 'SECRET');
      symlinkSync('user@host.1234', join(copy, 'events/.#lock.yaml'));
      const paths = async () => (await seedReader(copy)(revision))?.map(({ path }) => path) ?? null;
      const clean = names().filter((name) => name.startsWith('seed/'));
      expect(await paths()).toEqual(clean);
      const entries: Readonly<Record<string, (path: string) => void>> = {
        'LICENSE.md': (path) => {
          symlinkSync(join(outside, 'secret.md'), path);
        },
        'events/lost.yaml': (path) => {
          symlinkSync('nowhere', path);
        },
        'notes.md': (path) => {
          execFileSync('mkfifo', [path]);
        },
      };
      for (const [name, make] of Object.entries(entries)) {
        make(join(copy, name));
        expect(await paths(), name).toBeNull();
        rmSync(join(copy, name));
        expect(await paths(), name).toEqual(clean);
      }
    } finally {
      rmSync(copy, { recursive: true });
      rmSync(outside, { recursive: true });
    }
  });

  it('reports a missing seed if the folder has another revision', async () => {
    expect(await seedReader(SEED)('another')).toBeNull();
    expect(await seedReader(join(folder, 'none'))('another')).toBeNull();
  });
});
