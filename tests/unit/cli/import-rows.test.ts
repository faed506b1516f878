import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { readDataset } from '../../../src/dataset/validate.ts';
import { recorder } from './recorder.ts';
import { runCli } from '../../../src/cli/run-cli.ts';

const SOURCE =
  'source: { id: tab, title: T, kind: OTHER, titleBasis: DESCRIBED, published: "2025", accessed: "2026-01-01" }';
const RECORD = ["  name: '{name}'", '  kind: MEETING', '  status: HELD'];
const DATE = "  date: { $date: ['{start}', '{end}'] }";
const PARTY = "  participants: [{ party: { $nation: '{country}' } }]";
const LEADER =
  "  participants: [{ party: japan, representatives: [{ person: { $record: '{who}', of: leaders, new: true }, capacity: envoy }] }]";
const HEAD = 'id,name,start,end,country';
const ROW = '1,A b,2025-01-02,,Japan';

let folder: string;
let seed: string;
beforeEach(async () => {
  folder = newFolder();
  seed = join(folder, 'ds');
  await run('init', seed, '--nations', 'US,KZ,JP', '--group', 'Two');
});

async function run(...args: readonly string[]) {
  const { terminal, out, err } = recorder();
  const exitCode = await runCli(args, terminal, {});
  return { exitCode, out: out(), err: err() };
}

type Given = {
  readonly record?: readonly string[];
  readonly more?: readonly string[];
  readonly id?: string;
  readonly folder?: string;
};

/** Imports a table with a map of events. */
async function imported(table: readonly string[] | Buffer, { record, more = [], ...given }: Given = {}) {
  const [path = '', map = '', report = ''] = ['t.csv', 'map.yaml', 'r.csv'].map((name) => join(folder, name));
  const keys = record ?? [...RECORD, DATE, PARTY];
  const head = [SOURCE, `folder: ${given.folder ?? 'events'}`, `id: ${given.id ?? 'visit-{id}'}`, 'record:'];
  writeFileSync(map, [...head, ...keys, ...more].join('\n'));
  writeFileSync(path, table instanceof Buffer ? table : `${table.join('\n')}\n`);
  const told = await run('import', path, '--map', map, '--seed', seed, '--report', report);
  const reported = existsSync(report) ? readFileSync(report, 'utf8').trim().split('\n') : [];
  return { ...told, lines: reported.slice(1).map((line) => Number.parseInt(line, 10)) };
}

/** Writes a record into the dataset, in the canonical format. */
async function write(path: string, ...lines: readonly string[]): Promise<void> {
  mkdirSync(join(seed, path, '..'), { recursive: true });
  writeFileSync(join(seed, path), `${lines.join('\n')}\n`);
  await run('format', '--seed', seed);
}

const SOURCE_FILE = ['id: s', 'title: S', 'kind: OTHER', 'titleBasis: DESCRIBED', 'accessed: "2026-01-01"'];

describe('names of people', () => {
  const table = ['id,name,who', '1,A,王 Li', '2,B,李 Li', '3,C,Иван Petrov', '4,D,Олег Petrov', '5,E,王 LI'];
  const record = [...RECORD, '  date: "2025-01-02"', LEADER];

  it('with one id are one person only if they are one name', async () => {
    const { out, err, lines } = await imported(table, { record });
    expect(out).toContain('Wrote 3 events, 2 leaders into');
    expect(lines).toEqual([3, 5]);
    expect(err).toContain(
      'found "李 Li", whose id "li" is that of "王 Li"; add the name to "names" of the map',
    );
  });

  it('that the map gives ids are people of their own', async () => {
    const { out } = await imported(table.slice(0, 3), { record, more: ['names:', '  李 Li: li-two'] });
    expect(out).toContain('Wrote 2 events, 2 leaders into');
    expect(readFileSync(join(seed, 'leaders/li-two.yaml'), 'utf8')).toContain('name: 李 Li');
  });

  it('do not become a person of the dataset with another name', async () => {
    await write('sources/s.yaml', ...SOURCE_FILE);
    await write('leaders/li.yaml', 'id: li', 'name: Li Other', 'sources: [s]');
    const { lines, err } = await imported(table.slice(0, 2), { record });
    expect({ lines, err }).toEqual({ lines: [2], err: expect.stringContaining('"Li Other"') as string });
  });

  it('such as those of properties of objects are unknown', async () => {
    const words = ['constructor', 'toString', 'hasOwnProperty'];
    const rows = words.map((word, i) => `${String(i)},A,2025-01-02,,${word}`);
    const summary = "  summary: { $word: '{country}', as: { a: b } }";
    expect(await imported([HEAD, ...rows])).toMatchObject({ exitCode: 0, lines: [2, 3, 4] });
    const coded = await imported([HEAD, ...rows], { record: [...RECORD, DATE, summary] });
    expect(coded).toMatchObject({ exitCode: 0, lines: [2, 3, 4] });
  });
});

it.each(['{ text: Nippon, not: true }', '{ text: Nippon, rank: DEPRECATED }'])(
  'a name that the record does not have finds nothing: %s',
  async (name) => {
    const text = readFileSync(join(seed, 'nations/japan.yaml'), 'utf8').trim();
    await write('sources/s.yaml', ...SOURCE_FILE);
    await write('nations/japan.yaml', text, `names: [${name.replace('}', ', sources: [s] }')}]`);
    expect(readDataset(seed)).toHaveProperty('dataset');
    expect(await imported([HEAD, '1,A,2025-01-02,,Nippon'])).toMatchObject({ exitCode: 0, lines: [2] });
  },
);

describe('the report', () => {
  it('has each row of a record that is refused, and counts rows once', async () => {
    const rows = [
      '1,A,2030-01-02,,Japan',
      '1,A,2030-01-02,,Kazakhstan',
      '2,B,2025-01-02,,Japan',
      '1,A,2030-01-02,,US',
    ];
    const { out, lines } = await imported([HEAD, ...rows]);
    expect(lines).toEqual([2, 3, 5]);
    expect(out).toContain('Read 4 rows. Wrote 1 events');
    expect(out).toContain('left out 3 rows');
  });

  it('names the first line of a row, whatever its cells and blank lines', async () => {
    const rows = [
      '1,"A\nb",2025-01-02,,Japan',
      '',
      '2,"A\nb",2025-01-02,,Nowhere',
      '3,C,2025-01-02,,Nowhere',
    ];
    expect((await imported([HEAD, ...rows])).lines).toEqual([2, 5, 7]);
  });

  it('names no file that is gone', async () => {
    const row = ['id,name', '1,A'];
    const places = await imported(row, { folder: 'places', id: 'japan', record: ["  name: '{name}'"] });
    expect(places.lines).toEqual([2]);
    expect(places.err).toContain(`the id "japan" is taken by ${join(seed, 'nations/japan.yaml')};`);
    const events = await imported(row, { id: 'japan', record: [...RECORD, '  date: "2025-01-02"'] });
    expect(events.err).toContain('the id "japan" is taken by another record;');
  });

  it('has a row with a former id of a record, and the others are written', async () => {
    await write('sources/s.yaml', ...SOURCE_FILE);
    await write('leaders/ann.yaml', 'id: ann', 'name: Ann', 'formerIds: [visit-1]', 'sources: [s]');
    const { lines, err } = await imported([HEAD, ROW, '2,B,2025-01-02,,Japan']);
    expect(lines).toEqual([2]);
    expect(err).toContain('found "visit-1", which was merged into "ann"');
    expect(existsSync(join(seed, 'events/visit-2.yaml'))).toBe(true);
  });
});

describe('the source of the table', () => {
  it('is not written without a record', async () => {
    expect(await imported([HEAD])).toMatchObject({ exitCode: 0 });
    expect(await imported([HEAD, '1,A,2030-01-02,,Japan'])).toMatchObject({ exitCode: 0, lines: [2] });
    expect(existsSync(join(seed, 'sources/tab.yaml'))).toBe(false);
  });

  it('is refused if the dataset has another one with its id', async () => {
    await write('sources/tab.yaml', ...SOURCE_FILE.map((line) => line.replace('id: s', 'id: tab')));
    const { exitCode, err } = await imported([HEAD, ROW]);
    expect(exitCode).toBe(1);
    expect(err).toMatch(/expected the source "tab" of the map as in .*tab\.yaml, found other content/);
  });
});

describe('a table', () => {
  it.each<[string, readonly string[] | Buffer, RegExp]>([
    [
      'in another encoding',
      Buffer.from(`${HEAD}\n1,Caf\xe9,2025,,Japan\n`, 'latin1'),
      /UTF-8, found .* line 2 of/,
    ],
    ['with a column twice', [`${HEAD},name`, `${ROW},B`], /found the column "name" several times/],
    ['without a line', Buffer.from(''), /expected a head line .* found an empty file/],
    ['with semicolons', [HEAD.replaceAll(',', ';')], /expected commas .* found semicolons; save/],
    ['with a short row', [HEAD, '1,A'], /with 5 cells in each row .* 2 cells in the row after line 1; put/],
    ['with an open quote', [HEAD, ROW, '2,"A'], /closing quote .* none in the row after line 2; put/],
    ['with a quote in a cell', [HEAD, '1,A "b" c,,,'], /a quote inside a cell in the row after line 1; put/],
    ['with a word after a quote', [HEAD, '1,"A" b,,,'], /comma after the closing quote .* another sign/],
  ])('%s is refused', async (_, table, message) => {
    const { exitCode, err } = await imported(table);
    expect({ exitCode, err }).toEqual({ exitCode: 1, err: expect.stringMatching(message) as string });
  });

  it('that is a folder is refused', async () => {
    mkdirSync(join(folder, 'dir'));
    await imported([HEAD, ROW]);
    const told = await run('import', join(folder, 'dir'), '--map', join(folder, 'map.yaml'), '--seed', seed);
    expect(told).toMatchObject({ exitCode: 2, err: expect.stringContaining('found a folder') as string });
  });
});

it.each([
  [['  id: x'], /map\.yaml:5:7 {2}unknown-key .* found "id"/],
  [['  folder: places'], /unknown-key .* found "folder"/],
  [
    ['  date: { $date: [a, b, c] }'],
    /wrong-type .* expected a date, or a list of no more than two, found a list/,
  ],
])('a map with the record %j is refused', async (record, message) => {
  const { exitCode, err } = await imported([HEAD, ROW], { record });
  expect({ exitCode, err }).toEqual({ exitCode: 1, err: expect.stringMatching(message) as string });
});
