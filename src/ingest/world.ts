import { FIRST_DAY, LAST_DAY } from '../model/viewpoint.ts';
import { firstMentions } from '../model/first-mentions.ts';
import { groupBy } from '../model/group-by.ts';
import { knownDay } from '../model/known-day.ts';
import { updatesOf } from '../model/release.ts';
import { propertiesOf } from '../model/properties.ts';
import { resolveClaims, visibleClaims } from '../model/claim-resolution.ts';
import type { Claim } from '../model/claim.ts';
import type { Dataset, DatasetRecord } from '../model/dataset.ts';
import type { Updated } from '../model/release.ts';
import type { TypeName } from '../model/property.ts';
import type { ResolvedClaims } from '../model/claim-resolution.ts';

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
  at(subject: string, day: string): ResolvedClaims;
  /** The days, rising, on which what is known of any of the subjects changes. */
  days(...subjects: readonly string[]): readonly string[];
  /** The first day on which a record exists: when a source first mentions it (a source: when it is known); always, for what has an identity of its own. */
  existsFrom(id: string): string;
  /** When a record last changed: in the release that `info` describes, where no release is told. */
  updated(id: string): Updated;
  /** The ids of the tenures that any claim gives to a person. */
  tenuresOf(person: string): readonly string[];
};

const ALWAYS: readonly TypeName[] = ['Nation', 'Organization', 'Group', 'Place', 'Person', 'Coverage'];

/** What is known of the records that a part of a dataset refers to and does not hold. */
export type Around = Pick<World, 'record' | 'claims' | 'at' | 'tenuresOf'> & {
  /** The first day on which a source speaks of a record, by id, in the whole dataset. */
  readonly mentioned: ReadonlyMap<string, string>;
};

/** Builds the world of a dataset, or of a part of one; results are kept, so asking twice costs nothing. */
export function createWorld(dataset: Dataset, around: Around = wholeOf(dataset)): World {
  const records = new Map(dataset.records.map((record) => [record.id, record]));
  const bySubject = groupBy(dataset.claims, (claim) => claim.subject);
  const tenures = tenuresByPerson(dataset.claims);
  const updates = updatesOf(dataset.releases ?? []);
  const resolved = new Map<string, ResolvedClaims>();
  const changes = new Map<string, readonly string[]>();
  const claims = (subject: string): readonly Claim[] => bySubject.get(subject) ?? around.claims(subject);
  const record = (id: string): DatasetRecord => records.get(id) ?? around.record(id);
  return {
    dataset,
    record,
    claims,
    days: (...subjects) => {
      const key = subjects.join('|');
      const kept = changes.get(key) ?? sortedDays(subjects.flatMap((subject) => claims(subject)));
      changes.set(key, kept);
      return kept;
    },
    sourcesOf: (subject, day) =>
      [...new Set(visibleClaims(claims(subject), day).map(({ source }) => source))].sort(),
    updated: (id) => updates.get(id) ?? { updatedOn: dataset.info.releasedOn, updates: 0 },
    tenuresOf: (person) => tenures.get(person) ?? around.tenuresOf(person),
    existsFrom: (id) => {
      const { type, editorial } = record(id);
      if (type === 'Source') return knownDay(editorial);
      return ALWAYS.includes(type) ? FIRST_DAY : (around.mentioned.get(id) ?? LAST_DAY);
    },
    at: (subject, day) => {
      if (!records.has(subject)) return around.at(subject, day);
      const key = `${subject}|${day}`;
      const kept = resolved.get(key);
      if (kept) return kept;
      const visible = visibleClaims(claims(subject), day);
      const found = resolveClaims(propertiesOf(record(subject).type), visible);
      resolved.set(key, found);
      return found;
    },
  };
}

function wholeOf({ claims }: Dataset): Around {
  const mentioned = new Map<string, string>();
  firstMentions(claims, mentioned);
  const missing = (id: string): never => {
    throw new Error(`expected a record "${id}" in a checked dataset, found none`);
  };
  return { mentioned, record: missing, at: missing, claims: () => [], tenuresOf: () => [] };
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
