import { t } from '../../lib/messages.ts';
import type { When } from '../../lib/locale.ts';

type Dated = {
  readonly date: (When & { readonly earliest: string | null; readonly latest: string | null }) | null;
};

/** Returns the year in which a date may begin, or else end; null without a date. */
export const yearOf = ({ date }: Dated): string | null =>
  (date?.earliest ?? date?.latest)?.slice(0, 4) ?? null;

/** Returns the place of a date on a scale of years, such as 2025.5; null without a date. */
export function positionOf({ date }: Dated): number | null {
  const days = [date?.earliest, date?.latest].filter((day) => typeof day === 'string').map(Date.parse);
  if (days.length === 0) return null;
  const middle = new Date(days.reduce((sum, day) => sum + day, 0) / days.length);
  return middle.getUTCFullYear() + middle.getUTCMonth() / 12 + middle.getUTCDate() / 366;
}

/** Returns records by year, in their order. */
export function groupByYear<Item extends Dated>(
  items: readonly Item[],
): readonly (readonly [string, readonly Item[]])[] {
  const years = new Map<string, Item[]>();
  for (const item of items) {
    const year = yearOf(item) ?? t('date.groupNone');
    years.set(year, [...(years.get(year) ?? []), item]);
  }
  return [...years];
}
