import { isDeprecated } from './claim-resolution.ts';
import { LAST_DAY } from './viewpoint.ts';
import type { Claim } from './claim.ts';

/**
 * Sets in `first`, by record id, the first day on which a source mentions the record as subject or object of a claim.
 * Keeps earlier days that `first` already has.
 */
export function firstMentions(claims: Iterable<Claim>, first: Map<string, string>): void {
  for (const claim of claims) {
    if (isDeprecated(claim)) continue;
    const { support, subject, object, known } = claim;
    // A CITED source supports the record as a whole. It need not mention the objects of the claims.
    for (const id of support === 'STATED' ? [subject, object] : [subject]) {
      if (id !== null && (first.get(id) ?? LAST_DAY) > known) first.set(id, known);
    }
  }
}
