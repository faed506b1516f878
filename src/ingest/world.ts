import { FIRST_DAY, LAST_DAY } from '../model/viewpoint.ts';
import { groupBy } from '../model/group-by.ts';
import { knownDay } from '../model/known-day.ts';
import { propertiesOf } from '../model/properties.ts';
import { winners } from '../model/winners.ts';
import type { Claim } from '../model/claim.ts';
import type { Dataset, DatasetRecord } from '../model/dataset.ts';
import type { TypeName } from '../model/property.ts';
import type { Winners } from '../model/winners.ts';

/** A dataset as it was known on each day: what the claims visible on a day amount to. */
export type World = {
  readonly dataset: Dataset;
  /** The record with an id that the dataset is known to hold. */
  record(id: string): DatasetRecord;
  /** All claims about a subject. */
  claims(subject: string): readonly Claim[];
  /** The ids of the sources known on a day that speak of a subject, sorted. */
  sourcesOf(subject: string, day: string): readonly string[];
  /** The winners for a subject from the sources known on a day. */
  at(subject: string, day: string): Winners;
  /** The days, rising, on which what is known of any of the subjects changes. */
  days(...subjects: readonly string[]): readonly string[];
  /** The first day on which a record exists: when a source first mentions it (a source: when it is known); always, for what has an identity of its own. */
  existsFrom(id: string): string;
  /** The ids of the tenures that any claim gives to a person. */
  tenuresOf(person: string): readonly string[];
};

const ALWAYS: readonly TypeName[] = ['Nation', 'Organization', 'Group', 'Place', 'Person', 'Coverage'];

/** Builds the world of a dataset; results are kept, so asking twice costs nothing. */
export function createWorld(dataset: Dataset): World {
  const records = new Map(dataset.records.map((record) => [record.id, record]));
  const bySubject = groupBy(dataset.claims, (claim) => claim.subject);
  const mentioned = firstMentions(dataset.claims);
  const tenures = tenuresByPerson(dataset.claims);
  const resolved = new Map<string, Winners>();
  const claims = (subject: string): readonly Claim[] => bySubject.get(subject) ?? [];
  const record = (id: string): DatasetRecord => {
    const found = records.get(id);
    if (!found) throw new Error(`expected a record "${id}" in a checked dataset, found none`);
    return found;
  };
  return {
    dataset,
    record,
    claims,
    days: (...subjects) => sortedDays(subjects.flatMap((subject) => claims(subject))),
    sourcesOf: (subject, day) =>
      [...new Set(claims(subject).flatMap(({ known, source }) => (known <= day ? [source] : [])))].sort(),
    tenuresOf: (person) => tenures.get(person) ?? [],
    existsFrom: (id) => {
      const { type, editorial } = record(id);
      if (type === 'Source') return knownDay(editorial);
      return ALWAYS.includes(type) ? FIRST_DAY : (mentioned.get(id) ?? LAST_DAY);
    },
    at: (subject, day) => {
      const visible = claims(subject).filter((claim) => claim.known <= day);
      const key = `${subject}|${String(visible.length)}`;
      const kept = resolved.get(key) ?? winners(propertiesOf(record(subject).type), visible);
      resolved.set(key, kept);
      return kept;
    },
  };
}

function firstMentions(claims: readonly Claim[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const claim of claims.filter((each) => each.rank !== 'DEPRECATED')) {
    // A source that is only cited for a record as a whole was not seen to speak of what the record refers to.
    for (const id of claim.support === 'STATED' ? [claim.subject, claim.object] : [claim.subject]) {
      if (id !== null && (first.get(id) ?? LAST_DAY) > claim.known) first.set(id, claim.known);
    }
  }
  return first;
}

function tenuresByPerson(claims: readonly Claim[]): ReadonlyMap<string, readonly string[]> {
  const held = claims.filter((claim) => claim.property === 'person' && claim.object !== null);
  const grouped = groupBy(held, (claim) => claim.object ?? '');
  return new Map(
    [...grouped].map(([person, own]) => [person, [...new Set(own.map((claim) => claim.subject))]]),
  );
}

const sortedDays = (claims: readonly Claim[]): readonly string[] =>
  [...new Set(claims.map((claim) => claim.known))].sort();
