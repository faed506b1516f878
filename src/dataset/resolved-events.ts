import { groupBy } from '../model/functions.ts';
import { parseImpreciseDate } from '../model/imprecise-date.ts';
import { perSeed } from './seed.ts';
import { propertiesOf } from '../model/properties.ts';
import { resolveClaims, isAsserted } from '../model/claim-resolution.ts';
import { FIRST_DAY, LAST_DAY } from '../model/viewpoint.ts';
import type { PlacedClaim } from './seed.ts';
import type { SeedRecord } from './records.ts';
import type { SeedFact } from './facts.ts';

/** An event with its winning values at the viewpoint of all sources. */
export type ResolvedEvent = {
  readonly record: SeedRecord;
  readonly claims: readonly PlacedClaim[];
  readonly contested: readonly string[];
  /** Returns the winning value of a property with one value; null without one. */
  readonly value: (property: string) => string | null;
  /** Returns the position of the winning value in the file; of the record without a value. */
  readonly at: (property: string) => SeedRecord['at'];
  /** The first and the last possible day (YYYY-MM-DD); null without a winning date or for an open side. */
  readonly days: { readonly earliest: string | null; readonly latest: string | null };
};

/** Returns the events of a dataset with their winning values. Several rules share one computation per dataset. */
export const resolvedEvents = perSeed(({ records, claims }): readonly ResolvedEvent[] =>
  records
    .filter(({ type }) => type === 'Event')
    .map((record) => resolve(record, claims.get(record.id) ?? [])),
);

function resolve(record: SeedRecord, claims: readonly PlacedClaim[]): ResolvedEvent {
  const { values, contested } = resolveClaims(
    propertiesOf('Event'),
    claims.map(({ claim }) => claim),
  );
  const byProperty = groupBy(claims, ({ claim }) => claim.property);
  const value = (property: string): string | null => {
    const found = values[property];
    return typeof found === 'string' ? found : null;
  };
  const days = parseImpreciseDate(value('date') ?? '');
  return {
    record,
    claims,
    contested,
    value,
    at: (property) => {
      const found = byProperty.get(property)?.find(({ fact }) => fact.text === value(property));
      return found?.fact.at ?? record.at;
    },
    days: { earliest: days?.earliest ?? null, latest: days?.latest ?? null },
  };
}

/** The first and the last possible day (YYYY-MM-DD). An open side is the first or last day of the calendar. */
export type Days = { readonly earliest: string; readonly latest: string };

/**
 * Returns the days that cover all competing values of a dated property; undefined without a value. A day outside contradicts
 * all of them.
 */
export function possibleDays(facts: readonly SeedFact[], name: string): Days | undefined {
  const texts = facts.filter((fact) => fact.name === name && isAsserted(fact)).map(({ text }) => text);
  return texts.length === 0 ? undefined : hull(texts.map(daysOf));
}

/** Returns the possible days of a date; the whole calendar if it cannot be read. */
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

/** Returns the first possible day of publication of each source, by id; none for an undated source. */
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
