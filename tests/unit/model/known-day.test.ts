import { describe, expect, it } from 'vitest';
import { knownDay, LAST_DAY } from '../../../src/model/viewpoint.ts';

describe('the day from which a source counts as known', () => {
  it.each([
    ['the day of its publication', '2025-11-06', '2025-11-06'],
    ['the last day of the month of its publication', '2025-11', '2025-11-30'],
    ['the last day of the year of its publication', '2024~', '2024-12-31'],
    ['the end of an interval', '../2025-11-05', '2025-11-05'],
    ['the day of access, if the publication is open', '2025-01-01/..', '2026-01-10'],
    ['the day of access, if it is earlier than the last possible day of publication', '2026', '2026-01-10'],
    ['the day of access, if the page is undated', null, '2026-01-10'],
  ])('is %s', (_, published, day) => {
    expect(knownDay({ published, accessed: '2026-01-10' })).toBe(day);
  });

  it('is the last day of the calendar for a page without dates', () => {
    expect(knownDay({})).toBe(LAST_DAY);
  });
});
