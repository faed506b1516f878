import { join } from 'node:path';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { readDataset } from '../../../src/dataset/validate.ts';
import { readLines } from '../../../src/dataset/lines.ts';
import { recorder } from './recorder.ts';
import { runCli } from '../../../src/cli/run-cli.ts';

const MAPS = new URL('../../../docs/maps/', import.meta.url).pathname;

async function run(...args: readonly string[]) {
  const { terminal, out, err } = recorder();
  const exitCode = await runCli(args, terminal, {});
  return { exitCode, out: out(), err: err() };
}

async function begun(): Promise<string> {
  const dir = join(newFolder(), 'mine');
  await run('init', dir, '--nations', 'SE,NO,US');
  return dir;
}

/** Imports lines of a table into a new dataset. */
async function imported(map: string, lines: readonly string[], ...options: readonly string[]) {
  const seed = await begun();
  const table = join(newFolder(), 'table.csv');
  writeFileSync(table, `${lines.join('\n')}\n`);
  const file = existsSync(join(MAPS, map)) ? join(MAPS, map) : map;
  return { seed, table, ...(await run('import', table, '--map', file, '--seed', seed, ...options)) };
}

const fileOf = (seed: string, path: string): string => readFileSync(join(seed, path), 'utf8');

const VISITS = 'id,start,end,visitor,country_id,country';
const TRAVEL = 'id,office,traveller,start,end,country_id,country,locale';
const CODED = 'id,date,source,target,code';

describe('import of visits', () => {
  const table = [
    VISITS,
    '1,2001-05-07,2001-05-09,"Queen ""Ann""",norway,NORWAY',
    '2,2001-06-07,2001-06-07,Björn Ü.,sweden,SWE',
    '3,2001-06-07,2001-06-07,"Smith, Jo",japan,Japan',
    '4,2001-06-07,2001-06-07,King,hawaii,Hawaii',
    '5,07/06/2001,,King,norway,Norway',
    ',2001-06-07,,King,norway,Norway',
    '7,2001-06-07,2001-06-01,King,norway,Norway',
    '8,2026-06-07,,King,norway,Norway',
  ];

  it('writes an event, its people and its nations for each row that fits', async () => {
    const { seed, out, exitCode } = await imported('ministry-visits.yaml', table);
    expect({ exitCode, out }).toEqual({
      exitCode: 0,
      out: `Read 8 rows. Wrote 3 events, 3 leaders, 1 nations into ${seed}; left out 5 rows.\n`,
    });
    expect(readDataset(seed)).toHaveProperty('dataset');
    expect(fileOf(seed, 'events/visit-1.yaml')).toBe(
      [
        'id: visit-1',
        'name: Queen "Ann" of NORWAY visits the United States, 2001-05-07',
        'kind: MEETING',
        'sources: [example-ministry-visits row 1]',
        'status: HELD',
        'date: "2001-05-07/2001-05-09"',
        'country: united-states',
        'participants:',
        '  - { party: united-states, roles: [HOST] }',
        '  - party: norway',
        '    representatives:',
        '      - { person: queen-ann, capacity: head of state or government }',
        '',
      ].join('\n'),
    );
    expect(fileOf(seed, 'nations/japan.yaml')).toContain('code3: JPN');
    expect(fileOf(seed, 'leaders/smith-jo.yaml')).toContain('name: Smith, Jo');
  });

  it('reports each row that is left out with its line and the expectation', async () => {
    const report = join(newFolder(), 'report.csv');
    const { err } = await imported('ministry-visits.yaml', table, '--report', report);
    const lines = readFileSync(report, 'utf8').trim().split('\n');
    expect(lines.map((line) => line.split(',').slice(0, 2).join())).toEqual([
      'line,left_out',
      ...['5,row', '6,row', '7,row', '8,row', '9,row'],
    ]);
    const found = ['"Hawaii"', '"07/06/2001"', '"visit-"', '"2001-06-07/2001-06-01"', 'published'];
    for (const [i, text] of found.entries()) expect(lines[i + 1]?.replaceAll('""', '"')).toContain(text);
    expect(err).toContain(':5  expected the name of a nation, found "Hawaii"');
  });

  it('changes nothing when it is repeated, and reports a row that differs', async () => {
    const { seed, table: path } = await imported('ministry-visits.yaml', table.slice(0, 3));
    const map = join(MAPS, 'ministry-visits.yaml');
    const again = await run('import', path, '--map', map, '--seed', seed);
    expect(again.out).toContain('Wrote nothing new');
    expect(again.out).toContain('left out 0 rows');
    writeFileSync(path, `${[VISITS, '1,2001-05-08,2001-05-09,Ann,norway,Norway'].join('\n')}\n`);
    const changed = await run('import', path, '--map', map, '--seed', seed);
    expect(changed.err).toContain(':2  expected a new record, found "visit-1" with other content');
  });

  it('writes nothing in a trial', async () => {
    const { seed, out } = await imported('ministry-visits.yaml', table, '--dry-run');
    expect(out).toContain('Would write 3 events');
    expect(existsSync(join(seed, 'leaders'))).toBe(false);
  });

  it('writes the dataset and the records as JSON Lines', async () => {
    const path = join(newFolder(), 'all.jsonl');
    const { seed } = await imported('ministry-visits.yaml', table, '--jsonl', path);
    expect(existsSync(join(seed, 'leaders'))).toBe(false);
    const reading = await readLines(path);
    expect([...('dataset' in reading ? reading.dataset.eventKinds.keys() : [])]).toEqual(
      expect.arrayContaining(['visit-1', 'visit-2', 'visit-3']),
    );
  });
});

describe('import of travel', () => {
  it('takes offices by words and names by hand, and leaves out a place that it does not know', async () => {
    const { seed, err } = await imported('leader-travel.yaml', [
      TRAVEL,
      '1,president,doe-jane,2001-05-07,2001-05-09,burma,Burma,"Mandalay, Bagan"',
      '2,secretary,roe-jo,2001-05-07,,norway,Norway,',
      '3,mayor,roe-jo,2001-05-07,,norway,Norway,',
      '4,president,doe-jane,2001-05-07,,yugoslavia,Yugoslavia,Belgrade',
    ]);
    expect(fileOf(seed, 'events/trip-1.yaml')).toContain('country: myanmar\n');
    expect(fileOf(seed, 'events/trip-1.yaml')).not.toContain('place:');
    expect(fileOf(seed, 'events/trip-2.yaml')).toContain('level: FOREIGN_MINISTER');
    expect(err).toContain(':2  expected the name of a record of places, found "Mandalay, Bagan"');
    expect(err).toContain(':4  expected one of president or secretary, found "mayor"');
    expect(err).toContain(':5  left out by the map: "Yugoslavia"');
    expect(readdirSync(join(seed, 'events')).filter((name) => name.startsWith('trip'))).toHaveLength(2);
  });
});

describe('import of coded events', () => {
  it('keeps the code as a claim of the table', async () => {
    const { seed, err } = await imported('coded-events.yaml', [
      CODED,
      '900,2001-05-07,USA,NOR,042',
      '901,2001-05-08,USA,NOR,190',
      '902,2001-05-08,USA,,041',
    ]);
    const text = fileOf(seed, 'events/coded-900.yaml');
    expect(text).toContain('sources: [example-coded-events event 900]');
    expect(text).toContain('summary: CAMEO 042\n');
    expect(text).toContain('mode: IN_PERSON\n');
    expect(err).toContain('found "190"');
    expect(fileOf(seed, 'events/coded-902.yaml')).toContain('participants: [united-states]\n');
  });
});

describe('a custom map', () => {
  const written = (...lines: readonly string[]): string => {
    const path = join(newFolder(), 'map.yaml');
    writeFileSync(path, `${lines.join('\n')}\n`);
    return path;
  };
  const SOURCE = [
    'source: { id: t, title: T, kind: OTHER, titleBasis: DESCRIBED, published: "2020", accessed: "2026-01-01" }',
  ];

  it('makes one record of the rows with one id', async () => {
    const map = written(
      ...SOURCE,
      'folder: leaders',
      "id: '{person}'",
      'record:',
      "  name: '{name}'",
      '  tenures:',
      "    - { id: '{person}-{office}', party: { $nation: '{country}' }, office: '{office}', start: { $date: '{from}' } }",
    );
    const { seed } = await imported(map, [
      'person,name,office,country,from',
      'jo,Jo,minister,Norway,2001',
      'jo,Jo,envoy,Norway,2005-03',
    ]);
    const text = fileOf(seed, 'leaders/jo.yaml');
    expect(text).toContain('sources: ["t row 1, row 2"]');
    expect(text.match(/office:/g)).toHaveLength(2);
  });

  it('takes several parties from one cell', async () => {
    const map = written(
      ...SOURCE,
      'folder: events',
      'id: meeting-{row}',
      'record:',
      '  name: Meeting {row}',
      '  kind: MEETING',
      "  participants: { $each: '{who}', by: '/', do: { party: { $nation: '{item}' } } }",
    );
    const { seed } = await imported(map, ['who', 'Norway / Sweden /']);
    expect(fileOf(seed, 'events/meeting-1.yaml')).toContain('- { party: norway }\n  - { party: sweden }');
  });

  it.each([
    [['folder: event'], /bad-word .* found "event" \(did you mean "events"\?\)/],
    [['folder: events', 'colour: red'], /unknown-key/],
    [['folder: events', "id: '{nr}'", 'record: { name: a }'], /expected the columns "nr" of the map/],
  ])('with %j is refused', async (lines, message) => {
    const { exitCode, err, seed } = await imported(written(...SOURCE, ...lines), ['id', '1']);
    expect(err).toMatch(message);
    expect(exitCode).toBe(1);
    expect(readDataset(seed)).toHaveProperty('dataset');
  });

  it.each([
    ['{ $upper: a }', /unknown-key.*expected an instruction, one of .* found \$upper/],
    ['{ $record: [x], of: places }', /wrong-type.*expected a text, found a list/],
    ["{ $record: '{id}' }", /missing-key.*"of" is missing/],
    ["{ $record: '{id}', of: place }", /bad-word.*did you mean "places"/],
    ["{ $record: '{id}', of: places, new: yes please }", /expected true or false, found/],
    ["{ $nation: '{id}', as: { a: b } }", /unknown key "as"/],
    ["{ $word: '{id}' }", /missing-key.*"as" is missing/],
    ["{ $word: '{id}', as: {} }", /expected a mapping of codes to words, found an empty one/],
    ["{ $date: ['{id}', '{id}', '{id}'] }", /expected a date, or a list of no more than two, found a list/],
    ["[{ with: [{ of: places, $record: '{id}', als: 1 }] }]", /unknown key "als"/],
  ])('with the value %s is refused', async (value, message) => {
    const lines = ['folder: events', 'id: a', `record: { name: ${value} }`];
    const { exitCode, err } = await imported(written(...SOURCE, ...lines), ['id', '1']);
    expect(err).toMatch(message);
    expect(exitCode).toBe(1);
  });
});

it('a missing table, and one that is not CSV, is refused', async () => {
  const seed = await begun();
  const map = join(MAPS, 'ministry-visits.yaml');
  expect(await run('import', 'no-such.csv', '--map', map, '--seed', seed)).toMatchObject({ exitCode: 2 });
  const { err } = await imported('ministry-visits.yaml', [VISITS, '1,2001-01-01,"x']);
  expect(err).toMatch(
    /error: expected CSV with a closing quote .*table\.csv, found none in the row after line 1; /,
  );
});
