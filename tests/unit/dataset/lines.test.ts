import { describe, expect, it } from 'vitest';
import { moreEvents, smallLines, writeLines } from '../../support/seed-lines.ts';
import { readDataset } from '../../../src/dataset/validate.ts';
import { readLines } from '../../../src/dataset/lines.ts';
import { WRONG_EVENTS } from './wrong-events.ts';
import { WRONG_RECORDS, WRONG_SHAPES } from './wrong-records.ts';
import { WRONG_RELATIONS } from './wrong-relations.ts';
import { writeSeed } from '../../support/seed.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import type { LinesProgress } from '../../../src/dataset/lines.ts';
import type { LineRecord } from '../../support/seed-lines.ts';

/** Returns the issues of lines, without the path of their file. */
async function issuesOf(lines: readonly (LineRecord | string | Uint8Array)[]): Promise<readonly string[]> {
  const reading = await readLines(writeLines(lines));
  if ('dataset' in reading) return [];
  return reading.issues.map(({ line, column, code, message }) => `${line}:${column} ${code} ${message}`);
}

/** Returns all parts of a dataset of lines, put together. */
async function partsOf(path: string, size: number, from = 0): Promise<readonly Dataset[]> {
  const reading = await readLines(path);
  if ('issues' in reading) throw new Error(JSON.stringify(reading.issues[0]));
  const parts: Dataset[] = [reading.dataset.rest];
  for await (const part of reading.dataset.parts(size, from)) parts.push(part);
  return parts;
}

/** The issues that a line cannot have: its format, its name, the order of its ids. */
const ABOUT_FILES: readonly string[] = ['not-canonical', 'file-name'];

/** Returns an issue as it is printed, from a file or a line, without its place. */
const codeAndMessage = (issue: string): readonly [code: string, message: string] => {
  const [, code = '', message = ''] = /^\S+ +(\S+) +(.*)$/.exec(issue) ?? [];
  return [code, message];
};

const [info = {}, ...records] = smallLines();
const event = records.find(({ folder }) => folder === 'events') ?? {};

describe('readLines', () => {
  it('returns the records and claims of equal files', async () => {
    const reading = readDataset(writeSeed());
    if ('issues' in reading) throw new Error('expected the small seed to be right');
    const parts = await partsOf(writeLines([info, ...records]), 10);
    const sorted = <Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] =>
      [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(sorted(parts.flatMap((part) => part.records))).toEqual(reading.dataset.records);
    expect(sorted(parts.flatMap((part) => part.claims))).toEqual(reading.dataset.claims);
    expect(parts[0]?.info).toEqual(reading.dataset.info);
  });

  it('tells the numbers of events that it has found and checked', async () => {
    const path = writeLines([info, ...records, ...moreEvents(2_100)]);
    const told: LinesProgress[] = [];
    await readLines(path, { onProgress: (progress) => told.push(progress) });
    const finding = told.filter(({ checked }) => checked === 0).map(({ found }) => found);
    expect(finding).toHaveLength(2);
    expect(finding[0]).toBeLessThan(finding[1] ?? 0);
    expect(told.slice(2)).toEqual([1_000, 2_000, 2_101].map((checked) => ({ found: 2_101, checked })));
  });

  it.each([1, 4])('ends with what its listener throws at call %i', async (call) => {
    const path = writeLines([info, ...records, ...moreEvents(2_100)]);
    let calls = 0;
    const onProgress = (): void => {
      calls += 1;
      if (calls === call) throw new Error('enough');
    };
    await expect(readLines(path, { onProgress })).rejects.toThrow('enough');
    expect(calls).toBe(call);
  });

  it('returns the events in batches, from any event on', async () => {
    const path = writeLines([info, ...records, ...moreEvents(5)]);
    const names = (parts: readonly Dataset[]): unknown =>
      parts.slice(1).map((part) => part.records.map(({ id }) => id));
    expect(names(await partsOf(path, 4))).toEqual([
      ['summit', 'summit-0', 'summit-1', 'summit-2'],
      ['summit-3', 'summit-4'],
    ]);
    expect(names(await partsOf(path, 4, 4))).toEqual([['summit-3', 'summit-4']]);
  });

  it.each<[string, readonly (LineRecord | string | Uint8Array)[], string]>([
    ['invalid JSON', [info, '{"folder": "events",'], '2:1 json-syntax expected one JSON object'],
    ['a list', [info, '[]'], '2:1 not-a-mapping expected an object'],
    ['an unknown folder', [info, { folder: 'event', id: 'x' }], '2:1 bad-word expected a "folder"'],
    ['a record without an id', [info, { folder: 'events' }], '2:1 missing-key expected an "id"'],
    [
      'a line too deep',
      [info, `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`],
      '2:1 bad-word expected a "folder"',
    ],
    [
      'a key twice in one object',
      [info, '{"folder": "places", "id": "x", "name": "\\"x\\": y", "name": "X"}'],
      '2:1 duplicate-key the key "name" occurs twice',
    ],
    ['invalid UTF-8', [info, Uint8Array.of(0x22, 0xff)], '2:1 not-utf8'],
    ['a line too long', [info, `"${'x'.repeat(300_000)}"`], '2:1 too-large'],
    ['no description', records, '1:1 missing-file expected the description'],
    ['a second description', [info, ...records, info], `${records.length + 2}:1 missing-file`],
    ['an event twice', [info, ...records, event], `${records.length + 2}:1 duplicate-id`],
    [
      'an event with the id of another record',
      [info, ...records, { ...event, id: 'japan' }],
      `${records.length + 2}:1 duplicate-id`,
    ],
    [
      'an unknown key of an event',
      [info, ...records, { ...event, id: 'other', sttus: 'HELD' }],
      `${records.length + 2}:1 unknown-key unknown key "sttus" (did you mean "status"?)`,
    ],
    [
      'a missing party',
      [info, ...records, { ...event, id: 'other', participants: ['kazakstan'] }],
      `${records.length + 2}:1 unknown-reference`,
    ],
    [
      'a representative without an office',
      [
        info,
        ...records,
        {
          ...event,
          id: 'other',
          participants: [
            { party: 'japan', roles: ['HOST'], representatives: [{ person: 'kassym-jomart-tokayev' }] },
          ],
        },
      ],
      `${records.length + 2}:1 no-office`,
    ],
    [
      'too few claims',
      [{ ...info, minimumCounts: { claims: 1000 } }, ...records],
      '1:1 too-few-records expected at least 1000 claims',
    ],
  ])('refuses %s', async (_, lines, expected) => {
    const issues = await issuesOf(lines);
    expect(
      issues.some((issue) => issue.startsWith(expected)),
      issues.join('\n'),
    ).toBe(true);
  });

  it('accepts a key in several objects, and texts that look like keys', async () => {
    const names = [{ text: 'a":"b' }, { text: '"name":' }];
    const place = { folder: 'places', id: 'x', name: 'X', sources: ['plan'], names };
    expect(await issuesOf([info, ...records, place])).toEqual([]);
  });

  it.each([...WRONG_RELATIONS, ...WRONG_EVENTS, ...WRONG_RECORDS, ...WRONG_SHAPES])(
    'refuses the mistakes that files must not have: %s',
    async (_, changes, issues) => {
      const wrong = issues.map(codeAndMessage).filter(([code]) => !ABOUT_FILES.includes(code));
      const found = (await issuesOf(smallLines(changes as Readonly<Record<string, string>>))).map(
        codeAndMessage,
      );
      // A place is another one there, and so is a "line" that a message names.
      const codes = (list: readonly (readonly [string, string])[]): unknown =>
        list.map(([code]) => code).sort();
      expect(codes(found)).toEqual(codes(wrong));
    },
  );

  it('refuses a cycle of events in any batches', async () => {
    const chain = [...moreEvents(2500)].map((each, i, all) => ({
      ...each,
      ordinal: undefined,
      series: undefined,
      replacedBy: `summit-${String((i + 1) % all.length)}`,
    }));
    expect(await issuesOf([info, ...records, ...chain])).toEqual([
      expect.stringMatching(/^2510:1 cycle expected replacedBy to have no cycle, found "summit-0"/),
    ]);
  });

  it('refuses a missing file', async () => {
    await expect(readLines('/nowhere/dataset.jsonl')).rejects.toThrow('expected a file in JSON Lines');
  });
});
