import { FIRST_DAY, LAST_DAY } from '../model/viewpoint.ts';
import { isAsserted } from '../model/claim-resolution.ts';
import { parseImpreciseDate } from '../model/imprecise-date.ts';
import { perSeed } from './seed.ts';
import type { SeedFact } from './facts.ts';

/** The first and the last day (YYYY-MM-DD) on which something may be; what is open reaches to the ends of the calendar. */
export type Days = { readonly earliest: string; readonly latest: string };

/**
 * Returns the days that a dated property may mean, whichever of its competing values is right; undefined without a value. What
 * lies outside contradicts all of them.
 */
export function possibleDays(facts: readonly SeedFact[], name: string): Days | undefined {
  const texts = facts.filter((fact) => fact.name === name && isAsserted(fact)).map(({ text }) => text);
  return texts.length === 0 ? undefined : hull(texts.map(daysOf));
}

/** Returns the days that a date may mean; all of them where it cannot be read. */
export const daysOf = (edtf: string): Days => {
  const date = parseImpreciseDate(edtf);
  return { earliest: date?.earliest ?? FIRST_DAY, latest: date?.latest ?? LAST_DAY };
};

const hull = (days: readonly Days[]): Days => ({
  earliest:
    days
      .map(({ earliest }) => earliest)
      .sort()
      .at(0) ?? FIRST_DAY,
  latest:
    days
      .map(({ latest }) => latest)
      .sort()
      .at(-1) ?? LAST_DAY,
});

/** Returns the first day on which each source may have been published, by id; none for an undated one. */
export const publicationDays = perSeed(
  ({ records }): ReadonlyMap<string, string> =>
    new Map(
      records.flatMap(({ id, type, editorial: { published } }) => {
        const day =
          type === 'Source' && typeof published === 'string' && parseImpreciseDate(published)?.earliest;
        return typeof day === 'string' ? [[id, day] as const] : [];
      }),
    ),
);
