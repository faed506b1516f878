import { groupBy } from '../model/group-by.ts';
import { parseImpreciseDate } from '../model/imprecise-date.ts';
import { perSeed } from './seed.ts';
import { propertiesOf } from '../model/properties.ts';
import { resolveClaims } from '../model/claim-resolution.ts';
import type { PlacedClaim } from './seed.ts';
import type { SeedRecord } from './records.ts';

/** An event with its winning values at the viewpoint of all sources. */
export type ResolvedEvent = {
  readonly record: SeedRecord;
  readonly claims: readonly PlacedClaim[];
  readonly contested: readonly string[];
  /** Returns the winning value of a property with one value; null without one. */
  readonly value: (property: string) => string | null;
  /** Returns the position of the winning value in the file; of the record without one. */
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
