import { parseImpreciseDate } from '../model/imprecise-date.ts';
import { perSeed } from './seed.ts';

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
