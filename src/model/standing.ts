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
  const decisive = sorted.find((other) => valueOf(other) === valueOf(claim)) ?? claim;
  if (decisive.negated !== claim.negated) return lossTo(decisive, claim);
  const winner = winningClaim(sorted, decisive);
  if (claim === winner) return 'WINS';
  return claim.negated || valueOf(claim) === valueOf(winner) ? 'AGREES' : lossTo(winner, claim);
}

/** The claim whose value stands; where every value is denied, the best denial. */
function winningClaim(sorted: readonly Claim[], fallback: Claim): Claim {
  const seen = new Set<string>();
  for (const claim of sorted) {
    if (!seen.has(valueOf(claim)) && isPositive(claim)) return claim;
    seen.add(valueOf(claim));
  }
  return sorted[0] ?? fallback;
}

/** What decided between a claim and a better one. */
function lossTo(better: Claim, claim: Claim): Standing {
  if (better.rank !== claim.rank) return 'LOSES_BY_RANK';
  if (better.known !== claim.known) return 'LOSES_BY_DATE';
  return better.confidence === claim.confidence ? 'LOSES_BY_ID' : 'LOSES_BY_CONFIDENCE';
}

function isContested(property: Property, claim: Claim, standing: readonly Claim[]): boolean {
  if (property.many || property.prose || claim.rank === 'DEPRECATED') return false;
  const open = unsettled(standing);
  return open.includes(claim) && open.some((other) => excludes(property, claim, other));
}
