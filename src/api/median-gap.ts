import { monthIndex } from '../model/period.ts';

/** The median number of months between successive days, which rise; null with fewer than two. */
export function medianGap(days: readonly string[]): number | null {
  const months = days.map(monthIndex);
  const gaps = months
    .slice(1)
    .map((month, i) => month - (months[i] ?? 0))
    .sort((a, b) => a - b);
  const middle = Math.floor(gaps.length / 2);
  const upper = gaps[middle];
  if (upper === undefined) return null;
  return gaps.length % 2 === 1 ? upper : ((gaps[middle - 1] ?? 0) + upper) / 2;
}
