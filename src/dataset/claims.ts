import { createHash } from 'node:crypto';
import type { Citation } from './citations.ts';
import type { Claim } from '../model/claim.ts';
import type { SeedFact } from './facts.ts';

/** A claim with the fact and the citation that it comes from. */
export type PlacedClaim = { readonly claim: Claim; readonly fact: SeedFact; readonly citation: Citation };

/** The claims of a fact, one for each citation; `knownOf` gives the day on which a source counts as published. */
export function claimsOf(fact: SeedFact, knownOf: (source: string) => string): readonly PlacedClaim[] {
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
  // The words of a file whose shape is wrong may be others than the model's; its claims go no further than the issues.
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

/** `c-` and 60 bits of a hash of what is said of what by whom; not of what may be corrected, such as the locator. */
function claimId(identity: readonly unknown[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(identity)).digest();
  let id = 'c-';
  for (let i = 0; i < 12; i += 1) id += BASE32[(bytes[i] ?? 0) % 32] ?? '';
  return id;
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
