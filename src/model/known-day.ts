import { isDay, parseImpreciseDate } from './imprecise-date.ts';
import { LAST_DAY } from './viewpoint.ts';
import { isDeprecated } from './claim-resolution.ts';
import type { Editorial } from './dataset.ts';
import type { Claim } from './claim.ts';

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

/**
 * Sets in `first`, by record id, the first day on which a source mentions the record as subject or object of a claim.
 * Keeps earlier days that `first` already has.
 */
export function firstMentions(claims: Iterable<Claim>, first: Map<string, string>): void {
  for (const claim of claims) {
    if (isDeprecated(claim)) continue;
    const { support, subject, object, known } = claim;
    // A CITED source supports the record as a whole. It need not mention the objects of the claims.
    for (const id of support === 'STATED' ? [subject, object] : [subject]) {
      if (id !== null && (first.get(id) ?? LAST_DAY) > known) first.set(id, known);
    }
  }
}
