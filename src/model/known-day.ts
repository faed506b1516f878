import { isDay, parseImpreciseDate } from './imprecise-date.ts';
import { LAST_DAY } from './viewpoint.ts';
import type { Editorial } from './dataset.ts';

/**
 * Returns the day (YYYY-MM-DD) from which a source counts as known: the latest day of its publication date or the day on
 * which it was read, whichever is earlier. Ignores a date that cannot be parsed. Returns the last day of the calendar for a
 * source with neither.
 */
export function knownDay({ published, accessed }: Editorial): string {
  const latest = typeof published === 'string' ? parseImpreciseDate(published)?.latest : null;
  const days = [latest, accessed].filter((day) => typeof day === 'string').filter(isDay);
  return days.sort()[0] ?? LAST_DAY;
}
