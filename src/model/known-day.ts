import { LAST_DAY } from './viewpoint.ts';
import { parseImpreciseDate } from './imprecise-date.ts';
import type { Editorial } from './dataset.ts';

/**
 * The day (YYYY-MM-DD) from which a source counts as known: the latest day of its publication date, but no later than
 * the day on which it was read; an undated page is known from the day on which it was read.
 */
export function knownDay(source: Editorial): string {
  const accessed = typeof source['accessed'] === 'string' ? source['accessed'] : LAST_DAY;
  const published =
    typeof source['published'] === 'string' ? parseImpreciseDate(source['published']) : undefined;
  const latest = published?.latest ?? LAST_DAY;
  return latest < accessed ? latest : accessed;
}
