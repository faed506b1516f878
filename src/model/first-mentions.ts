import { isDeprecated } from './claim-resolution.ts';
import { LAST_DAY } from './viewpoint.ts';
import type { Claim } from './claim.ts';

/** Notes for each record the first day on which a visible source speaks of it, as subject or object of a claim. */
export function firstMentions(claims: Iterable<Claim>, first: Map<string, string>): void {
  for (const claim of claims) {
    if (isDeprecated(claim)) continue;
    const { support, subject, object, known } = claim;
    // A source that is only cited for a record as a whole was not seen to speak of what the record refers to.
    for (const id of support === 'STATED' ? [subject, object] : [subject]) {
      if (id !== null && (first.get(id) ?? LAST_DAY) > known) first.set(id, known);
    }
  }
}
