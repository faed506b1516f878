import { createHash } from 'node:crypto';
import type { Citation } from './citations.ts';
import type { Claim } from '../model/claim.ts';
import type { Fact } from './facts.ts';

/** A claim with the fact and the citation that it comes from. */
export type PlacedClaim = { readonly claim: Claim; readonly fact: Fact; readonly citation: Citation };

/** The claims of a fact, one for each citation; `knownOf` gives the day on which a source counts as published. */
export function claimsOf(fact: Fact, knownOf: (source: string) => string): readonly PlacedClaim[] {
  return (fact.scope.citations ?? []).map((citation) => ({
    claim: claimOf(fact, citation, knownOf(citation.source)),
    fact,
    citation,
  }));
}

function claimOf(fact: Fact, citation: Citation, known: string): Claim {
  const isReference = fact.rule.kind === 'REF';
  const identity = {
    subject: fact.subject,
    property: fact.name,
    edge: fact.edge,
    object: isReference ? fact.text : null,
    value: isReference ? null : fact.text,
    qualifiers: Object.fromEntries(Object.entries(fact.qualifiers).map(([name, { text }]) => [name, text])),
    negated: fact.negated,
    source: citation.source,
  };
  // The words of a file whose shape is wrong may be others than the model's; its claims go no further than the issues.
  return {
    ...identity,
    id: claimId(identity),
    locator: citation.locator,
    support: (citation.support ?? fact.scope.support ?? 'STATED') as Claim['support'],
    attributedTo: citation.by ?? fact.scope.by ?? null,
    statedOn: citation.on ?? fact.scope.on ?? null,
    rank: fact.rank as Claim['rank'],
    confidence: (fact.scope.confidence ?? 'HIGH') as Claim['confidence'],
    derived: fact.derived,
    known,
  };
}

type Identity = Pick<
  Claim,
  'subject' | 'property' | 'edge' | 'object' | 'value' | 'qualifiers' | 'negated' | 'source'
>;

/** `c-` and 60 bits of a hash of what is said of what by whom; not of what may be corrected, such as the locator. */
function claimId(claim: Identity): string {
  const qualifiers = Object.entries(claim.qualifiers).sort(([a], [b]) => (a < b ? -1 : 1));
  const { subject, property, edge, object, value, source, negated } = claim;
  const text = JSON.stringify([subject, property, edge, object, value, source, negated, qualifiers]);
  const bytes = createHash('sha256').update(text).digest();
  return `c-${[...bytes.subarray(0, 12)].map((byte) => BASE32[byte % 32] ?? '').join('')}`;
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
