import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AdmZip from 'adm-zip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { connectTest, ingestTest, testTarget } from '../../support/graph.ts';
import { DOWNLOADS } from '../../../src/downloads/catalog.ts';
import { recorder } from '../../unit/cli/recorder.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { startFileService } from '../../support/file-service.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { RunningServer } from '../../../src/server/server.ts';

type Resource = {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: {
    readonly fields: readonly { readonly name: string }[];
    readonly foreignKeys: readonly { readonly reference: { readonly resource: string } }[];
  };
};
type Datapackage = {
  readonly version: string;
  readonly contributors: readonly { readonly title: string }[];
  readonly resources: readonly Resource[];
};
type Croissant = {
  readonly distribution: readonly { readonly '@id': string; readonly sha256: string }[];
  readonly recordSet: readonly { readonly '@id': string }[];
};

const TABLES = DOWNLOADS.filter(({ columns }) => columns).map(({ name }) => name.replace('.csv', ''));

let database: Database;
let server: RunningServer;
let folder: string;
let release: string;
let printed: { readonly exitCode: number; readonly out: string; readonly err: string };

async function run(...args: readonly string[]) {
  const { uri, user, password } = testTarget();
  const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, PUBLIC_URL: server.url };
  const { terminal, out, err } = recorder();
  return { exitCode: await runCli(['package', ...args], terminal, env), out: out(), err: err() };
}

const filesOf = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(dir, name)).isFile())
    .sort();
const read = (name: string): Buffer => readFileSync(join(release, name));
const json = (name: string): unknown => JSON.parse(read(name).toString());
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const COMMAND = 'node dist/cli/main.js package ';
const documentedCommands = (): readonly string[] =>
  readFileSync(new URL('../../../docs/downloads.md', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(COMMAND));

/** Returns the arguments of a documented command, which writes to a folder of the tests. */
const argumentsOf = (command: string, out: string): readonly string[] =>
  command
    .slice(COMMAND.length)
    .split(' ')
    .map((each, i, all) => (all[i - 1] === '--out' ? out : each));

beforeAll(async () => {
  folder = newFolder('diplograph-package-');
  release = join(folder, 'release');
  database = await connectTest();
  await ingestTest(database, seedDataset());
  server = await startFileService(database);
  const [command = ''] = documentedCommands();
  printed = await run(...argumentsOf(command, release));
});
afterAll(async () => {
  await server.close();
  await database.close();
});

describe('the package of a release', () => {
  it('holds each table twice, the archives and the descriptions', () => {
    expect(printed).toEqual({
      ...{ exitCode: 0, out: '' },
      err: expect.stringMatching(/^Wrote \d+ files \(.* MB\) to .*; revision [0-9a-f]{12}\.\n$/) as string,
    });
    expect(filesOf(release)).toEqual(
      [
        ...['.zenodo.json', 'CITATION.cff', 'SHA256SUMS', 'croissant.json', 'datapackage.json'],
        ...['dataset.sqlite', 'dataset.zip'],
        ...TABLES.flatMap((name) => [`tables/${name}.csv`, `tables/${name}.parquet`]),
      ].sort(),
    );
    expect(readdirSync(folder)).toEqual(['release']);
  });

  it('has the bytes that the service gives', async () => {
    for (const name of ['events.csv', 'claims.parquet', 'people.csv'])
      expect(
        read(`tables/${name}`).equals(
          Buffer.from(await (await fetch(`${server.url}/${name}`)).arrayBuffer()),
        ),
        name,
      ).toBe(true);
  });

  it('holds the seed and the licence', () => {
    const names = new AdmZip(read('dataset.zip')).getEntries().map(({ entryName }) => entryName);
    expect(names).toEqual(expect.arrayContaining(['LICENSE-DATA', 'seed/dataset.yaml', 'files/events.csv']));
  });

  it('has a checksum for every other file', () => {
    const sums = read('SHA256SUMS').toString().trimEnd().split('\n');
    const expected = filesOf(release).filter((name) => name !== 'SHA256SUMS');
    expect([...sums].sort()).toEqual(expected.map((name) => `${sha256(read(name))}  ${name}`).sort());
  });

  it('describes its files with size, checksum, columns and references', () => {
    const { resources, version, contributors } = json('datapackage.json') as Datapackage;
    const croissant = json('croissant.json') as Croissant;
    const names = new Set(resources.map(({ name }) => name));
    expect(names.size).toBe(resources.length);
    expect(contributors).toMatchObject([{ title: seedDataset().info.author }]);
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    for (const { name, path, bytes, hash, schema } of resources) {
      const content = read(path);
      expect([bytes, hash], path).toEqual([content.length, `sha256:${sha256(content)}`]);
      const [head = ''] = content.toString('utf8', 0, 4000).split('\r\n');
      const isTable = path.endsWith('.csv');
      expect(schema?.fields.map((field) => field.name).join(), path).toBe(isTable ? head : undefined);
      const targets = (schema?.foreignKeys ?? []).map(({ reference }) => reference.resource);
      expect(
        targets.filter((target) => !names.has(target)),
        name,
      ).toEqual([]);
    }
    expect(croissant.distribution.map((file) => file['@id']).sort()).toEqual(
      filesOf(release).filter((name) => /^tables|^dataset/.test(name)),
    );
    for (const file of croissant.distribution) expect(file.sha256).toBe(sha256(read(file['@id'])));
    expect(croissant.recordSet.map((each) => each['@id'])).toEqual(TABLES);
  });

  it('is written by the one command of the documents', () => {
    expect(documentedCommands()).toHaveLength(1);
  });

  it('reports another seed in the folder, and is equal except for the seed', async () => {
    const other = join(folder, 'other');
    const { exitCode, err } = await run('--out', other, '--seed', join(folder, 'none'));
    expect(exitCode).toBe(0);
    expect(err).toMatch(/^dataset\.zip lacks the seed: expected revision [0-9a-f]{12} in /);
    expect(filesOf(other)).toEqual(filesOf(release));
    const differ = filesOf(other).filter((name) => !readFileSync(join(other, name)).equals(read(name)));
    // The descriptions hold the checksum of the archive.
    expect(differ).toEqual(['SHA256SUMS', 'croissant.json', 'datapackage.json', 'dataset.zip']);
  });

  it.each([
    [
      'full',
      /^error: expected --out to be a folder that is new or empty, found old\.csv in .*full; empty it/,
    ],
    ['file', /^error: expected --out to be a folder that is new or empty, found a file at /],
    [
      'none/release',
      /^error: expected --out to be a folder in a folder that exists, found no folder .*none;/,
    ],
  ])('is not written to an existing path: %s', async (name, message) => {
    mkdirSync(join(folder, 'full'), { recursive: true });
    writeFileSync(join(folder, 'full', 'old.csv'), 'old');
    writeFileSync(join(folder, 'file'), 'old');
    const before = filesOf(folder);
    const { exitCode, err } = await run('--out', join(folder, name));
    expect(exitCode).not.toBe(0);
    expect(err).toMatch(message);
    expect(filesOf(folder)).toEqual(before);
  });
});
