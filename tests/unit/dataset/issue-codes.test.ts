import { describe, expect, it } from 'vitest';
import { ISSUE_CODES, NOTICE_CODES } from '../../../src/dataset/issue.ts';
import { issuesOf, noticesOf } from './issues.ts';
import { NOTED_EVENTS, RIGHT_EVENTS, WRONG_EVENTS } from './wrong-events.ts';
import { WRONG_FILES } from './wrong-files.ts';
import { RIGHT_RELATIONS, WRONG_RELATIONS } from './wrong-relations.ts';
import { WRONG_RECORDS, WRONG_SHAPES } from './wrong-records.ts';

describe('readDataset', () => {
  it('finds nothing wrong with the small seed', () => {
    expect(issuesOf({})).toEqual([]);
  });

  it.each(WRONG_FILES)('tells where a file is wrong: %s', (_, changes, issues) => {
    expect(issuesOf(changes)).toEqual(issues);
  });

  it.each(WRONG_SHAPES)('tells where a shape is wrong: %s', (_, changes, issues) => {
    expect(issuesOf(changes)).toEqual(issues);
  });

  it.each(WRONG_EVENTS)('tells where an event is wrong: %s', (_, changes, issues) => {
    expect(issuesOf(changes)).toEqual(issues);
  });

  it.each(WRONG_RELATIONS)('tells where a relation is wrong: %s', (_, changes, issues) => {
    expect(issuesOf(changes)).toEqual(issues);
  });

  it.each([...RIGHT_EVENTS, ...RIGHT_RELATIONS])('accepts %s', (_, changes) => {
    expect(issuesOf(changes)).toEqual([]);
  });

  it.each(NOTED_EVENTS)('notes what is worth knowing: %s', (_, changes, notices) => {
    expect(noticesOf(changes)).toEqual(notices);
  });

  it.each(WRONG_RECORDS)('tells where a record is wrong: %s', (_, changes, issues) => {
    expect(issuesOf(changes)).toEqual(issues);
  });
});

/** What no right of a tester can make unreadable, and what is tested beside the lines of a dataset in JSON Lines. */
const ELSEWHERE: readonly string[] = ['unreadable', 'json-syntax'];

describe('ISSUE_CODES', () => {
  it.each(ISSUE_CODES)('has a wrong seed for %s', (code) => {
    const expected = [
      ...WRONG_FILES,
      ...WRONG_SHAPES,
      ...WRONG_RECORDS,
      ...WRONG_EVENTS,
      ...WRONG_RELATIONS,
    ].flatMap(([, , issues]) => issues);
    const told = expected.some((line) => line.includes(`  ${code}  `));
    expect(told || ELSEWHERE.includes(code)).toBe(true);
  });
});

describe('NOTICE_CODES', () => {
  it.each(NOTICE_CODES)('has a seed that is right for %s', (code) => {
    const expected = NOTED_EVENTS.flatMap(([, , notices]) => notices);
    expect(expected.some((line) => line.includes(`  ${code}  `))).toBe(true);
  });
});
