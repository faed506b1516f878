import { beforeAll, describe, expect, it } from 'vitest';
import { lastDay } from '../../../src/web/views/record/last-day.ts';
import { loadMessages } from '../../../src/web/lib/messages.ts';
import { setLocale } from '../../../src/web/lib/locale.ts';

beforeAll(async () => {
  await loadMessages('en', 'record');
  setLocale('en', '2026-12-01');
});

describe('an office without an end', () => {
  it('lasts to the present of the day from which the reader looks', () => {
    const office = { end: null, lastSeen: '2016-05-01' };
    expect(lastDay(office, '2016-06-01')).toBe('present');
    expect(lastDay(office, '2026-12-01')).toBe('last seen May 1, 2016');
  });
});
