import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { createArchives } from '../../../src/server/archives.ts';
import type { ArchiveKey, Archives, Build, StoredArchive } from '../../../src/server/archives.ts';

const KEY: ArchiveKey = { revision: 'a', variant: 'x' };
const CONTENT = 'content '.repeat(40_000);

let archives: Archives;
let folder: string;
const { TMPDIR } = process.env;

beforeEach(() => {
  folder = newFolder('diplograph-archives-');
  process.env['TMPDIR'] = folder;
  archives = createArchives();
});
afterEach(async () => {
  await archives.close();
  if (TMPDIR === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = TMPDIR;
});

/** Makes an archive of a text, piece by piece, and counts its builds. */
function maker(text = CONTENT, { fails = 0, keepMs }: { fails?: number; keepMs?: number } = {}) {
  const counted = { begun: 0, ended: 0 };
  // Files are written piece by piece, some of which take a while.
  const make = async function* ({ signal, keepFor }: Build): AsyncGenerator<string> {
    counted.begun += 1;
    if (keepMs !== undefined) keepFor(keepMs);
    for (let at = 0; at < text.length; at += 10_000) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      signal.throwIfAborted();
      if (counted.begun <= fails) throw new Error('the database has gone');
      yield text.slice(at, at + 10_000);
    }
    counted.ended += 1;
  };
  return { counted, make };
}

const contentOf = async ({ read }: StoredArchive): Promise<string> => (await buffer(read())).toString();

describe('the store of archives', () => {
  it('builds an archive once for concurrent requests, and sends all of it to each', async () => {
    const { counted, make } = maker();
    const take = () => archives.use(KEY, make, contentOf);
    const found = [...(await Promise.all([take(), take(), take()])), await take()];
    expect(found.map((text) => text === CONTENT)).toEqual([true, true, true, true]);
    expect(counted.begun).toBe(1);
    expect(await archives.use(KEY, make, (archive) => Promise.resolve(archive.size))).toBe(CONTENT.length);
  });

  it('drops a failed build: waiting requests fail, and the next one starts another', async () => {
    const { counted, make } = maker(CONTENT, { fails: 1 });
    const take = () => archives.use(KEY, make, contentOf);
    const outcomes = await Promise.allSettled([take(), take()]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await take()).toBe(CONTENT);
    expect(counted.begun).toBe(2);
  });

  it('continues a build after the first client disconnects', async () => {
    const { counted, make } = maker();
    const first = archives.use(KEY, make, () => Promise.reject(new Error('the client has gone')));
    const second = archives.use(KEY, make, contentOf);
    await expect(first).rejects.toThrow('the client has gone');
    expect(await second).toBe(CONTENT);
    expect(counted.begun).toBe(1);
  });

  it('builds an archive per revision, and keeps the old one open for its readers', async () => {
    const [old, fresh] = [maker('old'), maker('fresh')];
    const found = await archives.use(KEY, old.make, async (archive) => {
      const other = await archives.use({ ...KEY, revision: 'b' }, fresh.make, contentOf);
      return [await contentOf(archive), other];
    });
    expect(found).toEqual(['old', 'fresh']);
    await archives.use({ ...KEY, revision: 'b' }, fresh.make, contentOf);
    expect([old.counted.begun, fresh.counted.begun]).toEqual([1, 1]);
  });

  it('aborts a build without waiting requests after a new revision, and on close', async () => {
    const slow = maker('x'.repeat(10_000_000));
    void archives.use(KEY, slow.make, contentOf).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await archives.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([slow.counted.begun, slow.counted.ended]).toEqual([1, 0]);
  });

  it('caches an archive for the time that its build sets', async () => {
    const { counted, make } = maker(CONTENT, { keepMs: 0 });
    await archives.use(KEY, make, contentOf);
    await archives.use(KEY, make, contentOf);
    expect(counted.begun).toBe(2);
  });

  it('leaves no file in the temporary folder, even during reads', async () => {
    const { make } = maker();
    const names = await archives.use(KEY, make, () => Promise.resolve(readdirSync(folder)));
    expect(names).toEqual([]);
  });

  it('reports a missing folder, and builds when it exists', async () => {
    const { make } = maker();
    process.env['TMPDIR'] = join(folder, 'none');
    await expect(archives.use(KEY, make, contentOf)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message:
        'expected free space for the archive in the folder for temporary files, found ENOENT; free some space there, or set TMPDIR to another folder',
    });
    expect(existsSync(join(folder, 'none'))).toBe(false);
    process.env['TMPDIR'] = folder;
    expect(await archives.use(KEY, make, contentOf)).toBe(CONTENT);
  });

  it('remains readable after one reader has gone', async () => {
    const { make } = maker();
    await archives.use(KEY, make, async ({ read }) => {
      const gone = read();
      await gone.iterator().next();
      gone.destroy();
      await new Promise((resolve) => gone.once('close', resolve));
      expect((await buffer(read())).toString()).toBe(CONTENT);
    });
    await expect(archives.close()).resolves.toBeUndefined();
  });
});
