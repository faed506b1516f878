import { isDay, parseImpreciseDate } from './imprecise-date.ts';
import { isDeprecated } from './claim-resolution.ts';
import type { Editorial } from './dataset.ts';
import type { Claim } from './claim.ts';

/** The last day of the calendar. It is stored for an open end and for an unknown latest day. */
export const LAST_DAY = '9999-12-31';

/** The first day of the calendar. It is stored for an open or unknown start. */
export const FIRST_DAY = '0001-01-01';

/**
 * A point in both times of a bitemporal query. `asOf` (valid time) is the day of the facts; null for all days. `knownAt`
 * (transaction time) is the last day of the sources; null for all sources.
 */
export type Viewpoint = { readonly asOf: string | null; readonly knownAt: string | null };

/** The viewpoint of a query without one: all days and all sources. */
export const NO_VIEWPOINT: Viewpoint = { asOf: null, knownAt: null };

/** Returns the day from which a viewpoint looks at what is to come: its day, otherwise that of its sources, at most today. */
export function dayOfView({ asOf, knownAt }: Viewpoint, today: string): string {
  const day = asOf ?? knownAt ?? today;
  return day < today ? day : today;
}

/**
 * Returns the id of a record as seen from a viewpoint: its slug and the days of the viewpoint, e.g. `japan@asOf=2019-01-01&knownAt=2020-01-01`;
 * the slug alone without a viewpoint.
 */
export function idAt(slug: string, { asOf, knownAt }: Viewpoint): string {
  const days = [
    ...(asOf === null ? [] : [`asOf=${asOf}`]),
    ...(knownAt === null ? [] : [`knownAt=${knownAt}`]),
  ];
  return days.length === 0 ? slug : `${slug}@${days.join('&')}`;
}

/** Returns the slug and the viewpoint of an id of `idAt`. Any other text is a slug without a viewpoint. */
export function readId(id: string): { readonly slug: string; readonly viewpoint: Viewpoint } {
  const [, slug = '', asOf = null, knownAt = null] = ID.exec(id) ?? [];
  const viewpoint = { asOf, knownAt };
  return idAt(slug, viewpoint) === id ? { slug, viewpoint } : { slug: id, viewpoint: NO_VIEWPOINT };
}

const ID = /^(.+)@(?:asOf=(\d{4}-\d{2}-\d{2}))?&?(?:knownAt=(\d{4}-\d{2}-\d{2}))?$/;

/** Returns the slug of an id, without its viewpoint. */
export const slugOf = (id: string): string => readId(id).slug;

/**
 * Returns the day (YYYY-MM-DD) from which a source counts as known. It is the latest day of the publication date or the day of
 * access, whichever is earlier. Ignores a date that cannot be parsed. Returns the last day of the calendar for a source with
 * neither.
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

/** Adds to `counts`, by record id, how often claims name the record: as subject, as object or as source. */
export function countMentions(claims: Iterable<Claim>, counts: Map<string, number>): void {
  for (const { subject, object, source } of claims)
    for (const id of [subject, source, object]) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
}
