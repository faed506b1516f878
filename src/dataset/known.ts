import { isDay, parseImpreciseDate } from '../model/imprecise-date.ts';
import { LAST_DAY } from '../model/viewpoint.ts';
import type { DatasetRecord } from '../model/dataset.ts';

/**
 * The day on which a source counts as published: the latest day of its date, or the day on which it was read where that
 * is earlier or the date has no end. Without either, the last day of the calendar.
 */
export function knownDay(source: DatasetRecord): string {
  const { published, accessed } = source.editorial;
  const latest = typeof published === 'string' ? parseImpreciseDate(published)?.latest : undefined;
  const days = [latest, accessed].filter((day) => typeof day === 'string' && isDay(day));
  return days.sort().at(0)?.toString() ?? LAST_DAY;
}
