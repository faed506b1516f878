import { createHash } from 'node:crypto';
import { FOLDERS } from './folders.ts';
import { formerIdsOf } from '../model/dataset.ts';
import { groupBy, oncePerObject } from '../model/functions.ts';
import { knownDay, LAST_DAY } from '../model/viewpoint.ts';
import { seedRecords } from './records.ts';
import type { Issue } from './issue.ts';
import type { SeedFiles } from './read.ts';
import type { SeedRecord } from './records.ts';
import type { TypeName } from '../model/property.ts';
import type { Citation, SeedFact } from './facts.ts';
import type { Claim } from '../model/claim.ts';

/** A dataset as its files state it, before validation. */
export type Seed = {
  readonly files: SeedFiles;
  readonly records: readonly SeedRecord[];
  /** The claims in the order of the files, grouped by their subject. */
  readonly claims: ReadonlyMap<string, readonly PlacedClaim[]>;
  /**
   * The types of each id: one, unless several records have the id. The name of a file counts as an id too, so that one slip
   * makes one issue.
   */
  readonly typesOf: ReadonlyMap<string, readonly TypeName[]>;
  /** The ids of merged records, with the ids of their successors. */
  readonly formerIds: ReadonlyMap<string, string>;
  /** For a part with events: all other records of the dataset. */
  readonly rest?: Seed;
};

/** A check of a whole dataset. It returns all its issues. */
export type Rule = (seed: Seed) => readonly Issue[];

/** Returns a function that computes a result once per dataset. */
export const perSeed = <Result>(work: (seed: Seed) => Result): ((seed: Seed) => Result) =>
  oncePerObject(work);

/** Returns the records and claims of the files of a dataset. */
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

/** Returns the records and claims of some events of a dataset; `rest` has its other records. */
export function partOf(files: SeedFiles, rest: Seed, known: ReadonlyMap<string, string>): Seed {
  const records = files.records.flatMap(seedRecords);
  const { typesOf, formerIds } = rest;
  return { typesOf, formerIds, files, records, claims: claimsBySubject(records, known), rest };
}

/** Returns the day on which each source among the records counts as published. */
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

/** A claim with the fact and the citation that it comes from. */
export type PlacedClaim = { readonly claim: Claim; readonly fact: SeedFact; readonly citation: Citation };

/** Returns the claims of a fact, one per citation. `knownOf` returns the day on which a source counts as published. */
function claimsOf(fact: SeedFact, knownOf: (source: string) => string): readonly PlacedClaim[] {
  return (fact.scope.citations ?? []).map((citation) => ({
    claim: claimOf(fact, citation, knownOf(citation.source)),
    fact,
    citation,
  }));
}

function claimOf(fact: SeedFact, citation: Citation, known: string): Claim {
  const isReference = fact.rule.kind === 'REF';
  const object = isReference ? fact.text : null;
  const value = isReference ? null : fact.text;
  const { subject, name, edge, negated, scope } = fact;
  const { source } = citation;
  const qualifiers = qualifiersOf(fact);
  const identity = [subject, name, edge, object, value, source, negated, Object.entries(qualifiers).sort()];
  // A file with an invalid shape may contain words outside the vocabulary. Its claims are used only for issues.
  return {
    id: claimId(identity),
    subject,
    property: name,
    edge,
    object,
    value,
    qualifiers,
    negated,
    source,
    locator: citation.locator,
    support: (citation.support ?? scope.support ?? 'STATED') as Claim['support'],
    attributedTo: citation.by ?? scope.by ?? null,
    statedOn: citation.on ?? scope.on ?? null,
    rank: fact.rank as Claim['rank'],
    confidence: (scope.confidence ?? 'HIGH') as Claim['confidence'],
    derived: fact.derived,
    known,
  };
}

const qualifiersOf = ({ qualifiers }: SeedFact): Claim['qualifiers'] => {
  const entries = Object.entries(qualifiers);
  return entries.length === 0 ? NONE : Object.fromEntries(entries.map(([name, { text }]) => [name, text]));
};

const NONE = {};

/**
 * Returns `c-` and 60 bits of a hash of subject, statement and source. Correctable fields, such as the locator, do not count.
 */
function claimId(identity: readonly unknown[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(identity)).digest();
  let id = 'c-';
  for (let i = 0; i < 12; i += 1) id += BASE32[(bytes[i] ?? 0) % 32] ?? '';
  return id;
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
