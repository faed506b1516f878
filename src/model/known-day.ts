import { isDay, parseImpreciseDate } from './imprecise-date.ts';
import { LAST_DAY } from './viewpoint.ts';
import type { Editorial } from './dataset.ts';

/**
 * The day (YYYY-MM-DD) from which a source counts as known: the latest day of its publication date, but no later than
 * the day on which it was read; an undated page is known from the day on which it was read. Without either day, the last
 * one of the calendar.
 */
export function knownDay({ published, accessed }: Editorial): string {
  const latest = typeof published === 'string' ? parseImpreciseDate(published)?.latest : null;
  const days = [latest, accessed].filter((day) => typeof day === 'string').filter(isDay);
  return days.sort()[0] ?? LAST_DAY;
}
