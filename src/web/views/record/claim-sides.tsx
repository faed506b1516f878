import { ClaimSource, ClaimValue } from './claim-line.tsx';
import { hrefTo } from '../../lib/address.ts';
import { isAccepted, STANDINGS } from '../../lib/words.ts';
import { writeNumber } from '../../lib/language.ts';
import type { ClaimLineFragment } from '../../operations.ts';

/** Claims by what they say, the value that stands first: each side once, with all who take it. */
export function ClaimSides({ claims }: { readonly claims: readonly ClaimLineFragment[] }) {
  return (
    <ul class="claims">
      {sidesOf(claims).map((side) => (
        <Side key={side[0].id} side={side} />
      ))}
    </ul>
  );
}

type Claims = readonly [ClaimLineFragment, ...ClaimLineFragment[]];

function Side({ side }: { readonly side: Claims }) {
  const [best] = side;
  const sources = new Set(side.map(({ source }) => source.id)).size;
  return (
    <li class={isAccepted(best.standing) ? 'claim' : 'claim loses'}>
      <p class="said">
        <ClaimValue claim={best} />{' '}
        <span class="soft">
          · {STANDINGS[best.standing]} · {writeNumber(sources)} {sources === 1 ? 'source' : 'sources'}
        </span>
      </p>
      <ul>
        {side.map((claim) => (
          <li key={claim.id} class="by">
            <ClaimSource claim={claim} />
            {claim.standing !== best.standing &&
              !isAccepted(claim.standing) &&
              ` · ${STANDINGS[claim.standing]}`}{' '}
            ·{' '}
            <a href={hrefTo(claim.id)} aria-label={`Claim ${claim.id}`}>
              claim
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}

const ORDER = Object.keys(STANDINGS);

/** The claims that say the same together, the best of them first; what stands before what does not. */
function sidesOf(claims: readonly ClaimLineFragment[]): readonly Claims[] {
  const rank = ({ standing }: ClaimLineFragment) => ORDER.indexOf(standing);
  const sides = new Map<string, Claims>();
  for (const claim of [...claims].sort((a, b) => rank(a) - rank(b))) {
    const { negated, edge, object, value, qualifiers } = claim;
    const said = JSON.stringify([negated, edge?.id, object?.id, value, qualifiers]);
    const side = sides.get(said);
    sides.set(said, side ? [...side, claim] : [claim]);
  }
  return [...sides.values()];
}
