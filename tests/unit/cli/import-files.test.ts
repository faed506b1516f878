import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFile } from '../../../src/dataset/replace-file.ts';
import { importTable } from '../../../src/dataset/import-table.ts';
import { newFolder } from '../../support/folder.ts';
import { readDataset } from '../../../src/dataset/validate.ts';
import { readTableMap } from '../../../src/dataset/table-map.ts';
import { recorder } from './recorder.ts';
import { runCli } from '../../../src/cli/run-cli.ts';

const MAP = [
  'source: { id: tab, title: T, kind: OTHER, titleBasis: DESCRIBED, published: "2025", accessed: "2026-01-01" }',
  'folder: events',
  'id: visit-{id}',
  'record:',
  "  name: '{name}'",
  '  kind: MEETING',
  '  status: HELD',
  "  date: { $date: ['{start}', '{end}'] }",
  "  participants: [{ party: { $nation: '{country}' } }]",
].join('\n');

const HEAD = 'id,name,start,end,country';
const TABLE = [HEAD, '1,A b,2025-01-02,,Japan', '2,C d,2025-01-03,,Japan'].join('\n');

let folder: string;
let seed: string;
const path = (name: string): string => join(folder, name);
const textOf = (name: string): string => readFileSync(path(name), 'utf8');

beforeEach(async () => {
  folder = newFolder();
  seed = path('ds');
  await run('init', seed, '--nations', 'US,KZ,JP', '--group', 'Two');
  writeFileSync(path('map.yaml'), MAP);
  writeFileSync(path('t.csv'), TABLE);
});

async function run(...args: readonly string[]) {
  const { terminal, out, err } = recorder();
  const exitCode = await runCli(args, terminal, {});
  return { exitCode, out: out(), err: err() };
}

const imported = (...options: readonly string[]) =>
  run('import', path('t.csv'), '--map', path('map.yaml'), '--seed', seed, ...options);

/** Imports the table, and does something at each line of progress. */
function importedWith(onProgress: () => void, signal = new AbortController().signal, out?: string) {
  const { map } = readTableMap(path('map.yaml')) as Extract<
    ReturnType<typeof readTableMap>,
    { readonly map: unknown }
  >;
  return importTable({
    ...{ table: path('t.csv'), map, seed, signal, onProgress },
    ...{ out: out ?? null, isTrial: false },
  });
}

const filesIn = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();

/** Moves the events of the dataset away, and puts a link in their place. */
function linkEvents(): void {
  renameSync(join(seed, 'events'), path('elsewhere'));
  symlinkSync(path('elsewhere'), join(seed, 'events'));
}

describe('an import into a dataset with problems', () => {
  it.each([
    ['other bytes', 'events/visit-1.yaml', Buffer.from('id: visit-1\nname: Caf\xe9\n', 'latin1'), 'not-utf8'],
    ['a byte order mark', 'events/visit-1.yaml', '\ufeffid: visit-1\n', 'byte-order-mark'],
    ['a large file', 'events/visit-1.yaml', `# ${'x'.repeat(300_000)}\n`, 'too-large'],
    ['broken YAML', 'events/other.yaml', 'id: [\n', 'yaml-syntax'],
    ['an unknown file', 'notes.txt', 'x', 'unknown-file'],
    ['another id than the name', 'groups/x.yaml', 'id: y\nname: Y\n', 'file-name'],
  ])('stops at %s and changes nothing', async (_, file, content, code) => {
    mkdirSync(join(seed, 'events'), { recursive: true });
    writeFileSync(join(seed, file), content);
    const before = filesIn(seed);
    const { exitCode, err } = await imported();
    expect(exitCode).toBe(1);
    expect(err).toContain(`${join(seed, file)}:`);
    expect(err).toContain(code);
    expect(filesIn(seed)).toEqual(before);
    expect(readFileSync(join(seed, file))).toEqual(Buffer.from(content));
  });

  it('does not write through a linked folder', async () => {
    linkEvents();
    const before = filesIn(path('elsewhere'));
    const { exitCode, err } = await imported();
    expect(exitCode).toBe(1);
    expect(err).toContain('expected a folder of records, found a symbolic link');
    expect(filesIn(path('elsewhere'))).toEqual(before);
  });
});

describe('an import into the folder', () => {
  it('keeps a file that appears meanwhile, and removes its own', async () => {
    const before = filesIn(seed);
    const appear = (): void => {
      mkdirSync(join(seed, 'events'), { recursive: true });
      writeFileSync(join(seed, 'events', 'visit-2.yaml'), 'mine');
    };
    await expect(importedWith(appear)).rejects.toThrow(
      /visit-2\.yaml, found that something is there already/,
    );
    expect(filesIn(seed)).toEqual([...new Set([...before, 'events', 'events/visit-2.yaml'])].sort());
    expect(textOf('ds/events/visit-2.yaml')).toBe('mine');
  });

  it('does not write into a folder that becomes a link', async () => {
    const before = filesIn(join(seed, 'events'));
    await expect(importedWith(linkEvents)).rejects.toThrow(
      /expected a folder of the dataset, found the link/,
    );
    expect(filesIn(path('elsewhere'))).toEqual(before);
  });

  it.each([[undefined], ['all.jsonl']])(
    'leaves nothing when it is interrupted, with --jsonl %s',
    async (out) => {
      const before = filesIn(folder);
      const controller = new AbortController();
      const reason = new Error('a signal');
      const work = importedWith(() => controller.abort(reason), controller.signal, out && path(out));
      await expect(work).rejects.toBe(reason);
      expect(filesIn(folder)).toEqual(before);
    },
  );

  it('says that nothing was written when it is interrupted', async () => {
    const before = filesIn(folder);
    process.once('newListener', () => setImmediate(() => process.emit('SIGINT')));
    const { exitCode, err } = await imported();
    expect(exitCode).toBe(130);
    expect(err).toContain('Interrupted; nothing was written.');
    expect(filesIn(folder)).toEqual(before);
  });

  it('adds records to a dataset that includes another folder', async () => {
    mkdirSync(path('more'));
    writeFileSync(join(seed, 'dataset.yaml'), `${textOf('ds/dataset.yaml')}include: [../more]\n`);
    await run('format', '--seed', seed);
    expect(await imported()).toMatchObject({ exitCode: 0 });
    expect(existsSync(join(seed, 'events/visit-1.yaml'))).toBe(true);
  });
});

it('a trial writes through no link, and keeps files beside its output', async () => {
  writeFileSync(path('victim.txt'), 'precious');
  writeFileSync(path('o.jsonl.part'), 'precious');
  symlinkSync(path('victim.txt'), join(seed, '.import.jsonl.part'));
  const before = filesIn(folder);
  expect(await imported('--dry-run')).toMatchObject({ exitCode: 0 });
  expect(await imported('--dry-run', '--jsonl', path('o.jsonl'))).toMatchObject({ exitCode: 0 });
  expect([textOf('victim.txt'), textOf('o.jsonl.part')]).toEqual(['precious', 'precious']);
  expect(filesIn(folder)).toEqual(before);
});

describe('an output of an import', () => {
  it.each([
    ['t.csv', /found the table/],
    ['map.yaml', /found the map/],
    ['ds/dataset.yaml', /found a place in the folder of the dataset/],
    ['ds/new.csv', /found a place in the folder of the dataset/],
    ['nodir/r.csv', /found no folder for it .*create the folder/],
    ['ds', /found a folder/],
    ['link', /found a link/],
  ])('is refused at %s before the import', async (name, message) => {
    symlinkSync(path('elsewhere'), path('link'));
    const before = filesIn(folder);
    const texts = ['t.csv', 'map.yaml', 'ds/dataset.yaml'].map(textOf);
    for (const option of ['--jsonl', '--report']) {
      const { exitCode, err } = await imported(option, path(name));
      expect({ exitCode, err }).toEqual({ exitCode: 2, err: expect.stringMatching(message) as string });
    }
    expect(['t.csv', 'map.yaml', 'ds/dataset.yaml'].map(textOf)).toEqual(texts);
    expect(filesIn(folder)).toEqual(before);
  });

  it('is refused where another output goes', async () => {
    const { exitCode, err } = await imported('--jsonl', path('o'), '--report', path('o'));
    expect(exitCode).toBe(2);
    expect(err).toContain('found the file of --jsonl');
  });

  it.each(['--map', '--jsonl', '--report'])('is refused without a path after %s', async (option) => {
    const { exitCode, err } = await imported(option, '');
    expect(exitCode).toBe(2);
    expect(err).toContain('Expected a file, found nothing; ');
  });
});

describe('createFile', () => {
  it('refuses a path that is taken and leaves what is there', async () => {
    writeFileSync(path('a'), 'old');
    symlinkSync(path('b'), path('link'));
    await expect(createFile(path('a'), 'new')).rejects.toMatchObject({ code: 'FILE_FAILED' });
    await expect(createFile(path('link'), 'new')).rejects.toMatchObject({ code: 'FILE_FAILED' });
    expect(textOf('a')).toBe('old');
    expect(existsSync(path('b'))).toBe(false);
  });
});

it('an import leaves a valid dataset', async () => {
  await imported();
  expect(readDataset(seed)).toHaveProperty('dataset');
});
