import { join } from 'node:path';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { readDataset } from '../../../src/dataset/validate.ts';
import { recorder } from './recorder.ts';
import { runCli } from '../../../src/cli/run-cli.ts';

/** The year of the example's source. */
const YEAR = String(new Date().getUTCFullYear() - 1);

async function run(args: readonly string[], answers?: readonly string[]) {
  const { terminal, out, err } = recorder();
  const left = [...(answers ?? [])];
  const asked: string[] = [];
  const ask = (question: string): Promise<string> => {
    asked.push(question);
    return Promise.resolve(left.shift() ?? '');
  };
  const exitCode = await runCli(args, { ...terminal, ...(answers && { ask }) }, {});
  return { exitCode, out: out(), err: err(), asked };
}

async function begun(): Promise<string> {
  const dir = join(newFolder(), 'mine');
  expect((await run(['init', dir])).exitCode).toBe(0);
  return dir;
}

describe('init', () => {
  it.each([
    [['--nations', 'KZ,UZ,JP']],
    [['--nations', 'kor,CIV,BIH,STP', '--group', "L'Été & Co", '--title', 'Title: with a colon']],
    [['--nations', 'MM, TR']],
  ])('with %j writes a valid dataset', async (options) => {
    const dir = join(newFolder(), 'Été 2026');
    const { exitCode, err } = await run(['init', dir, ...options]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(readDataset(dir)).toMatchObject({ notices: [] });
  });

  it('fills an empty folder', async () => {
    const dir = join(newFolder(), 'empty');
    mkdirSync(dir);
    expect((await run(['init', dir])).exitCode).toBe(0);
  });

  it.each([
    [['--nations', 'KZ,XX'], /found "XX"; correct it/],
    [['--nations', 'KZ,Jap'], /found "Jap" \(did you mean JP, Japan\?\)/],
    [['--nations', 'KZ'], /expected at least two different nations, .* found "KZ"/],
    [['--nations', 'KZ,KAZ'], /expected at least two different nations/],
    [['--nations', ''], /expected at least two different nations, .* found none/],
    [['--group', 'Япония'], /expected a name of the group with Latin letters/],
    [['--group', 'Sweden'], /expected a name of the group with Latin letters, none of a nation/],
    [['--title', 'a\u0007b'], /expected values that a dataset can hold/],
  ])('with %j is refused and writes nothing', async (options, message) => {
    const folder = newFolder();
    const { exitCode, err } = await run(['init', join(folder, 'mine'), ...options]);
    expect(exitCode).toBe(2);
    expect(err).toMatch(message);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names the folder that was asked for, and no hidden one', async () => {
    const dir = join(newFolder(), 'mine');
    const taken = await run(['init', dir, '--group', 'Example source']);
    const refused = await run(['init', '/proc/diplograph']);
    expect(taken.err).toContain(`is taken by ${join(dir, 'groups')}`);
    expect(refused).toMatchObject({
      exitCode: 3,
      err: expect.stringMatching(/^error: expected to write \/proc/) as string,
    });
    expect(taken.err + refused.err).not.toContain('.part');
  });

  it('does not change a folder with a file', async () => {
    const dir = newFolder();
    writeFileSync(join(dir, 'notes.txt'), 'mine');
    const { exitCode, err } = await run(['init', dir]);
    expect({ exitCode, err }).toMatchObject({ exitCode: 2 });
    expect(err).toContain('expected a new or empty folder');
    expect(readdirSync(dir)).toEqual(['notes.txt']);
  });
});

const MEETING = ['event', '--name', 'A', '--kind', 'MEETING', '--sources', 'example-source'];

describe('add', () => {
  it('writes a nation from its code', async () => {
    const dir = await begun();
    const { out } = await run(['add', 'nation', '--seed', dir, '--iso', 'KR']);
    expect(out).toBe(`Wrote ${join(dir, 'nations', 'south-korea.yaml')}.\n`);
    expect(readFileSync(join(dir, 'nations', 'south-korea.yaml'), 'utf8')).toBe(
      'id: south-korea\nname: South Korea\ncode: KR\ncode3: KOR\n',
    );
  });

  it('asks for missing values, and again after an unknown word', async () => {
    const dir = await begun();
    const answers = [
      'Visit',
      'TRIP',
      'MEETING',
      'example-source',
      '',
      'HELD',
      `${YEAR}-02`,
      '',
      '',
      'japan:HOST, sweden',
    ];
    const { exitCode, err, asked } = await run(['add', 'event', '--seed', dir], answers);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(asked.filter((question) => question.startsWith('kind: '))).toHaveLength(2);
    expect(readFileSync(join(dir, 'events', 'visit.yaml'), 'utf8')).toContain(
      'participants:\n  - { party: japan, roles: [HOST] }\n  - sweden\n',
    );
    expect(readDataset(dir)).toHaveProperty('dataset');
  });

  it('gives another event of a year the month in its id', async () => {
    const dir = await begun();
    const event = [
      'add',
      'event',
      '--seed',
      dir,
      '--name',
      'A',
      '--kind',
      'MEETING',
      '--sources',
      'example-source',
    ];
    const format = ['--format', 'example-group-plus-japan', '--status', 'HELD'];
    await run([...event, ...format, '--date', `${YEAR}-01-05`]);
    const { out } = await run([...event, ...format, '--date', `${YEAR}-02-05`]);
    expect(out).toContain(`example-group-plus-japan-meeting-${YEAR}-02.yaml`);
  });

  it.each([
    [['event', '--name', 'A'], 2, /expected also --kind, found no such option; give it/],
    [['event', '--name', 'A', '--kind', 'TRIP'], 1, /bad-word .* found "TRIP"/],
    [['event', '--name', 'A', '--kind', 'MEETING', '--date', '2026'], 1, /no-source/],
    [
      ['event', '--name', 'A', '--kind', 'MEETING', '--format', 'x', '--sources', 'example-source'],
      1,
      /unknown-ref/,
    ],
    [['place', '--name', 'Токио'], 2, /expected a name with Latin letters, .* give --id/],
    [['place', '--name', 'Japan'], 2, /expected a new id, found "japan" in use; give another --id/],
    [['place', '--name', 'Tokyo', '--id', 'Tokyo!'], 1, /bad-id/],
    [
      [...MEETING, '--participants', 'japan:HOST:ORGANIZER'],
      2,
      /expected a party with roles such as "japan:HOST\+ORGANIZER", found "japan:HOST:ORGANIZER"; write \+/,
    ],
    [['nation', '--iso', 'ZZ'], 2, /expected codes of ISO 3166-1/],
    [['nation', '--iso', 'JP', '--id', 'nippon'], 1, /duplicate-code/],
  ])('%j is refused and writes nothing', async (args, code, message) => {
    const dir = await begun();
    const before = readdirSync(dir, { recursive: true });
    const [type = '', ...options] = args;
    const { exitCode, err } = await run(['add', type, '--seed', dir, ...options]);
    expect(err).toMatch(message);
    expect({ exitCode, files: readdirSync(dir, { recursive: true }) }).toEqual({
      exitCode: code,
      files: before,
    });
  });

  it('does not write through a link', async () => {
    const dir = await begun();
    const elsewhere = join(newFolder(), 'places');
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, join(dir, 'places'));
    const { exitCode, err } = await run(['add', 'place', '--seed', dir, '--name', 'Foo']);
    expect({ exitCode, err }).toMatchObject({ exitCode: 2 });
    expect(err).toContain(`found the link ${join(dir, 'places')}; put a folder in its place`);
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('does not write into a folder without a dataset', async () => {
    const dir = newFolder();
    writeFileSync(join(dir, 'notes.txt'), 'mine');
    const { exitCode, err } = await run(['add', 'place', '--seed', dir, '--name', 'Foo']);
    expect({ exitCode, err }).toMatchObject({ exitCode: 2 });
    expect(err).toMatch(
      /^error: expected a folder with a dataset, found no dataset\.yaml .*"diplograph init"\n$/,
    );
    expect(readdirSync(dir)).toEqual(['notes.txt']);
  });

  it('names the file that is in place of a folder', async () => {
    const dir = await begun();
    writeFileSync(join(dir, 'places'), '');
    const { exitCode, err } = await run(['add', 'place', '--seed', dir, '--name', 'Foo']);
    expect({ exitCode, err }).toMatchObject({ exitCode: 3 });
    expect(err).toContain('places/foo.yaml, found a file in place of its folder; move that away');
  });

  it('adds to a dataset that has a problem of its own', async () => {
    const dir = await begun();
    writeFileSync(join(dir, 'notes.txt'), 'mine');
    const { exitCode } = await run(['add', 'place', '--seed', dir, '--name', 'Tokyo', '--country', 'japan']);
    expect({ exitCode, isThere: existsSync(join(dir, 'places', 'tokyo.yaml')) }).toEqual({
      ...{ exitCode: 0, isThere: true },
    });
  });
});
