import { beforeAll, describe, expect, it } from 'vitest';
import { loadMessages } from '../../../src/web/lib/messages.ts';
import { setLocale } from '../../../src/web/lib/locale.ts';
import { writeValue } from '../../../src/web/lib/claim-value.ts';

beforeAll(async () => {
  await loadMessages('en', 'record');
  setLocale('en-GB', '2026-12-01');
});

describe('the value of a claim', () => {
  it.each([
    ['names', 'APEC', 'APEC'],
    ['publisher', 'TASS', 'TASS'],
    ['office', 'MP', 'MP'],
    ['ordinalLabel', '2025-11', '2025-11'],
    ['outcomes.currency', 'USD', 'USD'],
    ['names.script', 'CYRL', 'CYRL'],
    ['kind', 'JOINT_STATEMENT', 'joint statement'],
    ['participants.roles', 'HOST', 'host'],
    ['participants.representatives.level', 'FOREIGN_MINISTER', 'foreign minister'],
    ['date', '2025-11-06', '6 Nov 2025'],
    ['end', '..', 'present'],
    ['members.until', '..', 'present'],
  ])('of %s is written by its property: %s', (property, value, expected) => {
    expect(writeValue(property, value)).toBe(expected);
  });
});
