import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { connectTest, ingestTest, testTarget } from '../../support/graph.ts';
import { FILES } from '../../../src/downloads/catalog.ts';
import { recorder } from '../../unit/cli/recorder.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import { isFull } from '../../support/runs.ts';
import { SEED, seedDataset } from '../../support/seed-dataset.ts';
import { seedReader } from '../../../src/cli/read-seed.ts';
import { startFileService } from '../../support/file-service.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { RunningServer } from '../../../src/server/server.ts';

const DOCUMENT = readFileSync(new URL('../../../docs/downloads.md', import.meta.url), 'utf8');
const START = 'node dist/cli/main.js export ';
const COMMANDS = DOCUMENT.split('\n').filter((line) => line.startsWith(START));

/** Filters that leave little of a file. */
const FILTERS: Readonly<Record<string, readonly string[]>> = {
  'matrix.csv': ['group=c5', 'from=2020-01-01', 'to=today'],
  'claims.csv': ['property=date,status', 'limit=700'],
  'events.ics': ['group=c5', 'from=-30d', 'to=+365d'],
};

let database: Database;
let server: RunningServer;
let folder: string;

beforeAll(async () => {
  folder = newFolder('diplograph-export-');
  database = await connectTest();
  await ingestTest(database, seedDataset());
  server = await startFileService(database, { readSeed: seedReader(SEED) });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
  await database.close();
});

async function run(...args: readonly string[]) {
  const { uri, user, password } = testTarget();
  const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, PUBLIC_URL: server.url };
  const { terminal, out, err } = recorder();
  return { exitCode: await runCli(['export', ...args], terminal, env), out: out(), err: err() };
}

async function served(name: string, filters: readonly string[]): Promise<Buffer> {
  const query = new URLSearchParams(filters.map((each) => each.split('=') as [string, string]));
  const answer = await fetch(`${server.url}/${name}?${query.toString()}`);
  expect(answer.status, name).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

describe('export', () => {
  // Both ways build an archive from all other files. The test of packages compares their bytes too.
  const compared = FILES.filter(({ isArchive }) => isFull || !isArchive);
  it.each(compared.map(({ name }) => name))('writes the bytes that the service gives: %s', async (name) => {
    const filters = FILTERS[name] ?? [];
    const path = join(folder, name);
    const { exitCode, out, err } = await run(name, ...filters, '--out', path);
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: '' });
    expect(err).toMatch(/^Wrote \d+ kB to .*; revision [0-9a-f]{12}\.\n$/);
    expect(readFileSync(path).equals(await served(name, filters))).toBe(true);
  });

  it('writes only the file to the standard output by default', async () => {
    const filters = ['kind=SUMMIT', 'order=DATE_DESC', 'limit=3'];
    const expected = (await served('events.csv', filters)).toString();
    expect(await run('events.csv', ...filters)).toEqual({ exitCode: 0, out: expected, err: '' });
    expect(await run('events.csv', ...filters, '--out', '-')).toMatchObject({ out: expected });
  });

  it('replaces a file, also through a link, and leaves no other file', async () => {
    const own = join(folder, 'own');
    mkdirSync(own);
    writeFileSync(join(own, 'old.csv'), 'old');
    symlinkSync('old.csv', join(own, 'link.csv'));
    const { exitCode, err } = await run('formats.csv', '--out', join(own, 'link.csv'));
    expect({ exitCode, err }).toEqual({
      exitCode: 0,
      err: expect.stringMatching(/^Wrote .*old\.csv, the target of the link .*link\.csv;/) as string,
    });
    expect(readdirSync(own)).toEqual(['link.csv', 'old.csv']);
    expect(readFileSync(join(own, 'old.csv')).equals(await served('formats.csv', []))).toBe(true);
  });

  it('does not change the old file on failure', async () => {
    const path = join(folder, 'matrix-that-stays.csv');
    writeFileSync(path, 'old');
    const { exitCode, err } = await run(
      'matrix.csv',
      'group=c5',
      'from=0001-01-01',
      'to=9000-01-01',
      '--out',
      path,
    );
    expect(exitCode).toBe(1);
    expect(err).toMatch(/^error: .*periods/);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('has documented commands that work', async () => {
    expect(COMMANDS.length).toBeGreaterThan(2);
    for (const command of COMMANDS) {
      const args = command.slice(START.length).split(' ');
      const path = join(folder, `documented-${args[args.indexOf('--out') + 1] ?? ''}`);
      const placed = args.map((each, i) => (args[i - 1] === '--out' ? path : each));
      const { exitCode, out } = await run(...placed);
      expect({ command, exitCode }).toEqual({ command, exitCode: 0 });
      expect(args.includes('--out') ? existsSync(path) : out.includes('\n')).toBe(true);
    }
  });
});
