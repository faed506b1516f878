import { FIRST_DAY, LAST_DAY, firstMentions, knownDay } from '../model/viewpoint.ts';
import { groupBy } from '../model/functions.ts';
import { updatesOf } from '../model/dataset.ts';
import { propertiesOf } from '../model/properties.ts';
import { resolveClaims, visibleClaims } from '../model/claim-resolution.ts';
import type { Claim } from '../model/claim.ts';
import type { Dataset, DatasetRecord, Updated } from '../model/dataset.ts';
import type { TypeName } from '../model/property.ts';
import type { ResolvedClaims } from '../model/claim-resolution.ts';

/** A dataset with its claims resolved at each viewpoint. A day is the day (YYYY-MM-DD) up to which sources count. */
export type ResolvedDataset = {
  readonly dataset: Dataset;
  /** Returns the record with an id. Throws an Error if the dataset has no such record. */
  record(id: string): DatasetRecord;
  /** Returns all claims about a subject; none if there are none. */
  claims(subject: string): readonly Claim[];
  /** Returns the sorted ids of the sources known on a day that make claims about a subject. */
  sourcesOf(subject: string, day: string): readonly string[];
  /** Returns the resolved claims about a subject from the sources known on a day. */
  at(subject: string, day: string): ResolvedClaims;
  /** Returns the days, rising, on which a claim about one of the subjects becomes known. */
  days(...subjects: readonly string[]): readonly string[];
  /**
   * Returns the first day on which a record exists: the first mention by a source, or, for a source, the day on which it is known.
   * Returns the first day of the calendar for types that always exist, and the last day for a record without a mention.
   */
  existsFrom(id: string): string;
  /** Returns when a record last changed; without releases, the release that `info` describes. */
  updated(id: string): Updated;
  /** Returns the ids of the tenures that any claim gives to a person. */
  tenuresOf(person: string): readonly string[];
  /** Returns the ids of the tenures that any claim gives to a party. */
  tenuresOfParty(party: string): readonly string[];
  /** Returns the ids of the disputes that concern a record by any claim. */
  disputesOf(id: string): readonly string[];
  /** Returns the ids of the coverage of the events of a format. */
  coverageOf(format: string): readonly string[];
};

const ALWAYS: readonly TypeName[] = ['Nation', 'Organization', 'Group', 'Place', 'Person', 'Coverage'];

/** The records outside a part of a dataset to which the part refers. */
export type OutsideRecords = Pick<
  ResolvedDataset,
  'record' | 'claims' | 'at' | 'tenuresOf' | 'tenuresOfParty' | 'disputesOf' | 'coverageOf'
> & {
  /** The first day on which a source of the whole dataset mentions a record, by record id. */
  readonly mentioned: ReadonlyMap<string, string>;
};

/** Resolves a checked dataset, or a part of one. Each result is computed on its first use and cached. */
export function resolveDataset(
  dataset: Dataset,
  outside: OutsideRecords = noneOutside(dataset),
): ResolvedDataset {
  const records = new Map(dataset.records.map((record) => [record.id, record]));
  const bySubject = groupBy(dataset.claims, (claim) => claim.subject);
  const subjects = (type: TypeName, property: string) =>
    subjectsByObject(
      dataset.claims.filter(
        (claim) => claim.property === property && records.get(claim.subject)?.type === type,
      ),
    );
  const ofPerson = subjects('Tenure', 'person');
  const ofParty = subjects('Tenure', 'party');
  const concerning = subjects('Dispute', 'about');
  const covering = groupBy(
    dataset.records.filter(
      ({ type, editorial }) => type === 'Coverage' && editorial['recordType'] === 'EVENT',
    ),
    ({ editorial }) => editorial['format'],
  );
  const updates = updatesOf(dataset.releases ?? []);
  const cache = new Map<string, ResolvedClaims>();
  const changes = new Map<string, readonly string[]>();
  const claims = (subject: string): readonly Claim[] => bySubject.get(subject) ?? outside.claims(subject);
  const record = (id: string): DatasetRecord => records.get(id) ?? outside.record(id);
  return {
    dataset,
    record,
    claims,
    days: (...subjects) => {
      const key = subjects.join('|');
      const cached = changes.get(key) ?? sortedDays(subjects.flatMap((subject) => claims(subject)));
      changes.set(key, cached);
      return cached;
    },
    sourcesOf: (subject, day) =>
      [...new Set(visibleClaims(claims(subject), day).map(({ source }) => source))].sort(),
    updated: (id) => updates.get(id) ?? { updatedOn: dataset.info.releasedOn, updates: 0 },
    tenuresOf: (person) => ofPerson.get(person) ?? outside.tenuresOf(person),
    tenuresOfParty: (party) => ofParty.get(party) ?? outside.tenuresOfParty(party),
    disputesOf: (id) => concerning.get(id) ?? outside.disputesOf(id),
    coverageOf: (format) => covering.get(format)?.map(({ id }) => id) ?? outside.coverageOf(format),
    existsFrom: (id) => {
      const { type, editorial } = record(id);
      if (type === 'Source') return knownDay(editorial);
      return ALWAYS.includes(type) ? FIRST_DAY : (outside.mentioned.get(id) ?? LAST_DAY);
    },
    at: (subject, day) => {
      if (!records.has(subject)) return outside.at(subject, day);
      const key = `${subject}|${day}`;
      const cached = cache.get(key);
      if (cached) return cached;
      const visible = visibleClaims(claims(subject), day);
      const found = resolveClaims(propertiesOf(record(subject).type), visible);
      cache.set(key, found);
      return found;
    },
  };
}

function noneOutside({ claims }: Dataset): OutsideRecords {
  const mentioned = new Map<string, string>();
  firstMentions(claims, mentioned);
  const missing = (id: string): never => {
    throw new Error(`expected a record "${id}" in a checked dataset, found none`);
  };
  const none = () => [];
  const lists = { claims: none, tenuresOf: none, tenuresOfParty: none, disputesOf: none, coverageOf: none };
  return { mentioned, record: missing, at: missing, ...lists };
}

/** Returns the subjects of claims by the record that is their object, each once. */
function subjectsByObject(claims: readonly Claim[]): ReadonlyMap<string, readonly string[]> {
  const grouped = groupBy(
    claims.filter(({ object }) => object !== null),
    ({ object }) => object ?? '',
  );
  return new Map([...grouped].map(([id, own]) => [id, [...new Set(own.map(({ subject }) => subject))]]));
}

const sortedDays = (claims: readonly Claim[]): readonly string[] =>
  [...new Set(claims.map((claim) => claim.known))].sort();
