import { monthName } from './imprecise-date-calendar.ts';
import type { Bound } from './imprecise-date-bound.ts';

/** The kind of one end of a date: `DATE`, `OPEN` (`..`, no bound) or `UNKNOWN` (empty, an unknown bound). */
export type End = 'DATE' | 'OPEN' | 'UNKNOWN';

/** Formats a date in short English, e.g. `6 November 2025`, `about 2015`, `winter 2025–26`. */
export const displayBound = (bound: Bound): string => qualify(bound, plain(bound));

/**
 * Formats an interval in short English; an end without a date is undefined. Examples: `18–19 May 2023`,
 * `by 5 November 2025` (open start), `from 2007 (end unknown)`.
 */
export const displayInterval = (
  first: Bound | undefined,
  start: End,
  last: Bound | undefined,
  end: End,
): string => {
  if (first && last) return displaySpan(first, last);
  if (last)
    return start === 'OPEN' ? `by ${displayBound(last)}` : `until ${displayBound(last)} (start unknown)`;
  if (first)
    return end === 'OPEN' ? `from ${displayBound(first)}` : `from ${displayBound(first)} (end unknown)`;
  return 'at no known time';
};

const displaySpan = (first: Bound, last: Bound): string => {
  const qualified = [first, last].some((bound) => bound.approximate || bound.uncertain);
  if (qualified || first.precision !== last.precision)
    return `${displayBound(first)} – ${displayBound(last)}`;
  if (first.earliest === last.earliest) return displayBound(first);
  const sameYear = first.earliest.slice(0, 4) === last.earliest.slice(0, 4);
  const sameMonth = first.earliest.slice(0, 7) === last.earliest.slice(0, 7);
  if (first.precision === 'YEAR') return `${plain(first)}–${plain(last)}`;
  if (first.precision === 'MONTH' && sameYear) return `${monthOf(first)}–${plain(last)}`;
  if (first.precision === 'DAY' && sameMonth) return `${dayOf(first)}–${plain(last)}`;
  if (first.precision === 'DAY' && sameYear) return `${dayOf(first)} ${monthOf(first)} – ${plain(last)}`;
  return `${plain(first)} – ${plain(last)}`;
};

const qualify = ({ approximate, uncertain }: Bound, text: string): string =>
  `${uncertain ? 'possibly ' : ''}${approximate ? 'about ' : ''}${text}`;

const plain = (bound: Bound): string => {
  const year = String(Number(bound.earliest.slice(0, 4)));
  switch (bound.precision) {
    case 'DAY':
      return `${dayOf(bound)} ${monthOf(bound)} ${year}`;
    case 'MONTH':
      return `${monthOf(bound)} ${year}`;
    case 'SEASON':
      return displaySeason(bound, year);
    case 'YEAR':
      return year;
    case 'DECADE':
      return `${year}s`;
    case 'CENTURY':
      return `${year}–${String(Number(bound.latest.slice(0, 4)))}`;
  }
};

const displaySeason = (bound: Bound, year: string): string => {
  if (bound.season === 24) return `winter ${year}–${bound.latest.slice(2, 4)}`;
  return `${SEASONS[(bound.season ?? 21) - 21] ?? ''} ${year}`;
};

const SEASONS = ['spring', 'summer', 'autumn'];

const dayOf = (bound: Bound): string => String(Number(bound.earliest.slice(8, 10)));

const monthOf = (bound: Bound): string => monthName(Number(bound.earliest.slice(5, 7)));
