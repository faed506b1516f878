import { claimsOf } from './claims.ts';
import { FOLDERS } from './folders.ts';
import { groupBy } from '../model/group-by.ts';
import { knownDay } from '../model/known-day.ts';
import { LAST_DAY } from '../model/viewpoint.ts';
import { seedRecords } from './records.ts';
import type { Issue } from './issue.ts';
import type { PlacedClaim } from './claims.ts';
import type { SeedFiles } from './read.ts';
import type { SeedRecord } from './records.ts';
import type { TypeName } from '../model/property.ts';

/** A dataset as its files state it, before it is known to be right. */
export type Seed = {
  readonly files: SeedFiles;
  readonly records: readonly SeedRecord[];
  /** The claims in the order of the files, grouped by the record that they are about. */
  readonly claims: ReadonlyMap<string, readonly PlacedClaim[]>;
  /**
   * The types of what has an id: one, unless the id is taken twice. The name of a file is an id too, so that one slip
   * makes one issue.
   */
  readonly typesOf: ReadonlyMap<string, readonly TypeName[]>;
  /** The ids of merged records, and those of the records that they became. */
  readonly formerIds: ReadonlyMap<string, string>;
  /** Of a part that holds events: all records of the dataset that are no events. */
  readonly rest?: Seed;
};

/** A check of a whole dataset; it returns all that it finds wrong. */
export type Rule = (seed: Seed) => readonly Issue[];

/** Returns a function that works something out once for each dataset. */
export function perSeed<Result>(work: (seed: Seed) => Result): (seed: Seed) => Result {
  const kept = new WeakMap<Seed, { readonly result: Result }>();
  return (seed) => {
    const { result } = kept.get(seed) ?? { result: work(seed) };
    kept.set(seed, { result });
    return result;
  };
}

/** The records and claims of the files of a dataset. */
export function seedOf(files: SeedFiles): Seed {
  const records = files.records.flatMap(seedRecords);
  const known = knownDays(records);
  return {
    files,
    records,
    claims: claimsBySubject(records, known),
    typesOf: typesOf(files, records),
    formerIds: formerIdsOfAll(records),
  };
}

/** The records and claims of some events of a dataset, whose other records are `rest`. */
export function partOf(files: SeedFiles, rest: Seed, known: ReadonlyMap<string, string>): Seed {
  const records = files.records.flatMap(seedRecords);
  const { typesOf, formerIds } = rest;
  return { typesOf, formerIds, files, records, claims: claimsBySubject(records, known), rest };
}

/** The day on which each source among the records counts as published. */
export const knownDays = (records: readonly SeedRecord[]): ReadonlyMap<string, string> =>
  new Map(
    records.flatMap((each) => (each.type === 'Source' ? [[each.id, knownDay(each.editorial)] as const] : [])),
  );

function claimsBySubject(records: readonly SeedRecord[], known: ReadonlyMap<string, string>): Seed['claims'] {
  const facts = records.flatMap((record) => record.facts);
  const claims = facts.flatMap((fact) => claimsOf(fact, (source) => known.get(source) ?? LAST_DAY));
  return groupBy(claims, ({ claim }) => claim.subject);
}

const formerIdsOfAll = (records: readonly SeedRecord[]): Seed['formerIds'] =>
  new Map(records.flatMap((record) => formerIdsOf(record).map((id) => [id, record.id])));

function typesOf(
  { records: files }: SeedFiles,
  records: readonly SeedRecord[],
): Map<string, readonly TypeName[]> {
  const types = new Map<string, readonly TypeName[]>();
  const add = (id: string, type: TypeName) => types.set(id, [...new Set([...(types.get(id) ?? []), type])]);
  for (const { id, type } of records) add(id, type);
  for (const { stem, folder } of files) if (!types.has(stem)) add(stem, FOLDERS[folder]);
  return types;
}

/** The ids of records that were merged into a record. */
export function formerIdsOf(record: SeedRecord): readonly string[] {
  const { formerIds } = record.editorial;
  return Array.isArray(formerIds) ? (formerIds as readonly string[]) : [];
}
