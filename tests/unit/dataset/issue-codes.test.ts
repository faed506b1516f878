import { describe, expect, it } from 'vitest';
import { ISSUE_CODES, NOTICE_CODES } from '../../../src/dataset/issue.ts';
import { issuesOf, noticesOf } from './issues.ts';
import { NOTED_EVENTS, RIGHT_EVENTS, WRONG_EVENTS } from './wrong-events.ts';
import { WRONG_FILES } from './wrong-files.ts';
import { RIGHT_RELATIONS, WRONG_RELATIONS } from './wrong-relations.ts';
import { WRONG_RECORDS, WRONG_SHAPES } from './wrong-records.ts';

describe('readDataset', () => {
  it('finds no issue in the small seed', () => {
    expect(issuesOf({})).toEqual([]);
  });

  it.each(WRONG_FILES)('reports the position in a file: %s', (_, changes, issues) => {
    expect(issuesOf(changes)).toEqual(issues);
  });

  it.each(WRONG_SHAPES)('reports the position of a shape error: %s', (_, changes, issues) => {
    expect(issuesOf(changes)).toEqual(issues);
  });

  it.each(WRONG_EVENTS)('reports the position in an event: %s', (_, changes, issues) => {
    expect(issuesOf(changes)).toEqual(issues);
  });

  it.each(WRONG_RELATIONS)('reports the position in a relation: %s', (_, changes, issues) => {
    expect(issuesOf(changes)).toEqual(issues);
  });

  it.each([...RIGHT_EVENTS, ...RIGHT_RELATIONS])('accepts %s', (_, changes) => {
    expect(issuesOf(changes)).toEqual([]);
  });

  it.each(NOTED_EVENTS)('returns a notice: %s', (_, changes, notices) => {
    expect(noticesOf(changes)).toEqual(notices);
  });

  it.each(WRONG_RECORDS)('reports the position in a record: %s', (_, changes, issues) => {
    expect(issuesOf(changes)).toEqual(issues);
  });
});

/** The codes that root cannot provoke, and the codes that the tests of JSON Lines cover. */
const ELSEWHERE: readonly string[] = ['unreadable', 'json-syntax'];

describe('ISSUE_CODES', () => {
  it.each(ISSUE_CODES)('has an invalid seed for %s', (code) => {
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
  it.each(NOTICE_CODES)('has a valid seed for %s', (code) => {
    const expected = NOTED_EVENTS.flatMap(([, , notices]) => notices);
    expect(expected.some((line) => line.includes(`  ${code}  `))).toBe(true);
  });
});
