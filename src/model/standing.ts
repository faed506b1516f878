import { CONFIDENCES, RANKS } from './vocabulary.ts';
import { compareClaims, excludes, isPositive, unsettled } from './ranking.ts';
import { valueOf } from './winners.ts';
import type { Claim } from './claim.ts';
import type { Property } from './property.ts';

/** How a claim fares among the claims of one property (and one edge), and what decided it. */
export const STANDINGS = [
  'WINS',
  'AGREES',
  'LOSES_BY_RANK',
  'LOSES_BY_DATE',
  'LOSES_BY_CONFIDENCE',
  'LOSES_BY_ID',
  'DEPRECATED',
] as const;

/** One word of `STANDINGS`. */
export type Standing = (typeof STANDINGS)[number];

/** How a claim fares, and whether another visible claim excludes it. */
export type Outcome = { readonly standing: Standing; readonly contested: boolean };

/**
 * How each of the visible claims of one property (and one edge) fares. Of a single-valued property one claim wins; of a
 * property with several values, one claim for each value.
 */
export function outcomes(property: Property, claims: readonly Claim[]): ReadonlyMap<string, Outcome> {
  const sorted = claims.filter((claim) => claim.rank !== 'DEPRECATED').sort(compareClaims);
  const rivals = (claim: Claim): readonly Claim[] =>
    property.many ? sorted.filter((other) => valueOf(other) === valueOf(claim)) : sorted;
  return new Map(
    claims.map((claim) => [
      claim.id,
      {
        standing: standing(claim, rivals(claim)),
        contested: isContested(property, claim, sorted),
      },
    ]),
  );
}

function standing(claim: Claim, sorted: readonly Claim[]): Standing {
  if (claim.rank === 'DEPRECATED') return 'DEPRECATED';
  const winner = winningClaim(sorted, sorted[0] ?? claim);
  if (claim === winner) return 'WINS';
  if (valueOf(claim) === valueOf(winner) && claim.negated === winner.negated) return 'AGREES';
  return lossTo(winner, claim, sorted);
}

/** The claim whose value stands; where every value is denied, the best denial. */
function winningClaim(sorted: readonly Claim[], fallback: Claim): Claim {
  const denied = new Set<string>();
  const seen = new Set<string>();
  for (const claim of sorted) {
    if (!seen.has(valueOf(claim)) && claim.negated) denied.add(valueOf(claim));
    seen.add(valueOf(claim));
  }
  const standing = sorted.find((claim) => isPositive(claim) && !denied.has(valueOf(claim)));
  return standing ?? fallback;
}

/** What decided against a claim: its comparison with the best claim for its rival, which is the winner or its denial. */
function lossTo(winner: Claim, claim: Claim, sorted: readonly Claim[]): Standing {
  const denial = sorted.find((other) => valueOf(other) === valueOf(claim) && other.negated !== claim.negated);
  const rival = denial && compareClaims(denial, claim) < 0 ? denial : winner;
  if (RANKS.indexOf(rival.rank) < RANKS.indexOf(claim.rank)) return 'LOSES_BY_RANK';
  if (rival.known !== claim.known) return 'LOSES_BY_DATE';
  if (CONFIDENCES.indexOf(rival.confidence) < CONFIDENCES.indexOf(claim.confidence))
    return 'LOSES_BY_CONFIDENCE';
  return 'LOSES_BY_ID';
}

function isContested(property: Property, claim: Claim, standing: readonly Claim[]): boolean {
  if (property.many || property.prose || claim.rank === 'DEPRECATED') return false;
  const open = unsettled(standing);
  return open.includes(claim) && open.some((other) => excludes(property, claim, other));
}
