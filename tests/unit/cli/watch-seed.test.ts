import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DiplographError } from '../../../src/errors.ts';
import { newFolder } from '../../support/folder.ts';
import { recorder } from './recorder.ts';
import { SMALL_SEED, writeSeed } from '../../support/seed.ts';
import { watchSeed } from '../../../src/cli/watch-seed.ts';

const TIMES = { pollMs: 20, longestMs: 80, quietMs: 20 };
const WAIT = { timeout: 5000, interval: 10 };
const FILE = 'nations/japan.yaml';
const TEXT = SMALL_SEED[FILE] ?? '';
const named = (name: string): string => TEXT.replace('name: Japan', `name: ${name}`);

describe('watchSeed', () => {
  let seed: string;
  let names: string[];
  let failures: DiplographError[];
  let { terminal, err } = recorder();
  let stop: AbortController;
  let watching: Promise<unknown>;

  beforeEach(async () => {
    seed = writeSeed();
    names = [];
    failures = [];
    ({ terminal, err } = recorder());
    stop = new AbortController();
    watching = watchSeed(seed, {
      ...{ signal: stop.signal, terminal, times: TIMES },
      ingest: ({ dataset }) => {
        const failure = failures.shift();
        if (failure) return Promise.reject(failure);
        names.push(dataset.records.find(({ id }) => id === 'japan')?.name ?? '');
        return Promise.resolve(`Ingested ${String(names.length)}.`);
      },
    }).catch((error: unknown) => error);
    // The watch begins with a look at the files.
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
  afterEach(async () => {
    stop.abort(new Error('stopped'));
    expect(await watching).toEqual(new Error('stopped'));
  });

  const sees = (...wanted: readonly string[]) => vi.waitFor(() => expect(names).toEqual(wanted), WAIT);

  it('sees a file change again after it was replaced by a rename', async () => {
    for (const [i, name] of ['One', 'Two', 'Three'].entries()) {
      const other = join(newFolder(), 'japan.yaml');
      writeFileSync(other, named(name));
      renameSync(other, join(seed, FILE));
      await sees(...['One', 'Two', 'Three'].slice(0, i + 1));
    }
    writeFileSync(join(seed, FILE), named('Four'));
    await sees('One', 'Two', 'Three', 'Four');
  });

  it('sees a file change again after it was deleted and made again', async () => {
    for (const [i, name] of ['One', 'Two'].entries()) {
      rmSync(join(seed, FILE));
      await new Promise((resolve) => setTimeout(resolve, 5));
      writeFileSync(join(seed, FILE), named(name));
      await sees(...['One', 'Two'].slice(0, i + 1));
    }
  });

  it('sees the folder replaced, and changes in the new one', async () => {
    const away = join(newFolder(), 'away');
    renameSync(seed, away);
    await vi.waitFor(() => expect(err()).toContain('expected a folder with a dataset'), WAIT);
    cpSync(away, seed, { recursive: true });
    await sees('Japan');
    writeFileSync(join(seed, FILE), named('Nippon'));
    await sees('Japan', 'Nippon');
  });

  it('tries a change again until the database takes it, and reports the failure once', async () => {
    const failure = new DiplographError('DATABASE_UNREACHABLE', 'expected a database, found none');
    failures = [failure, failure, failure];
    writeFileSync(join(seed, FILE), named('Nippon'));
    await sees('Nippon');
    expect(err().match(/expected a database, found none/g)).toHaveLength(1);
    expect(err()).toContain('Ingested 1.');
  });

  it('awaits the next change after one with problems', async () => {
    writeFileSync(join(seed, FILE), 'id: [');
    await vi.waitFor(() => expect(err()).toContain('japan.yaml'), WAIT);
    writeFileSync(join(seed, FILE), named('Nippon'));
    await sees('Nippon');
  });
});
