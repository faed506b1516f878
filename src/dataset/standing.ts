import { groupBy } from '../model/group-by.ts';
import { parseImpreciseDate } from '../model/imprecise-date.ts';
import { perSeed } from './seed.ts';
import { propertiesOf } from '../model/properties.ts';
import { winners } from '../model/winners.ts';
import type { PlacedClaim } from './claims.ts';
import type { SeedRecord } from './records.ts';

/** An event with what stands of it when all sources count. */
export type StandingEvent = {
  readonly record: SeedRecord;
  readonly claims: readonly PlacedClaim[];
  readonly contested: readonly string[];
  /** The value that stands of a property with a single value. */
  readonly value: (property: string) => string | null;
  /** The place in the file of a value that stands, or of the record. */
  readonly at: (property: string) => SeedRecord['at'];
  /** The first and the last day on which it may take place; null where no date stands or that side is open. */
  readonly days: { readonly earliest: string | null; readonly latest: string | null };
};

/** The events of a dataset with what stands of each; several rules ask, and it is worked out once. */
export const standingEvents = perSeed(({ records, claims }): readonly StandingEvent[] =>
  records
    .filter(({ type }) => type === 'Event')
    .map((record) => standing(record, claims.get(record.id) ?? [])),
);

function standing(record: SeedRecord, claims: readonly PlacedClaim[]): StandingEvent {
  const { values, contested } = winners(
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
