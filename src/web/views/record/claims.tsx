import { useState } from 'preact/hooks';
import { counted, writeNumber, LANGUAGE, writeDate, writeEdtf } from '../../lib/locale.ts';
import { request, useQuery } from '../../lib/client.ts';
import { CLAIMS_OF } from '../../operations.ts';
import { Failed } from '../../parts/states.tsx';
import { useViewpoint, hrefTo } from '../../lib/address.ts';
import { isAccepted, CLAIM_STATUS_LABELS, propertyLabel, wordLabel } from '../../lib/labels.ts';
import { OutsideLink, RecordLink } from '../../parts/links.tsx';
import { sourceCount } from './use-evidence.ts';
import type { ClaimLineFragment, ClaimWhere, FactClaimFragment } from '../../operations.ts';

/** The matching claims, by statement or, for several subjects, one by one. A button loads more. */
export function ClaimList({
  where,
  showsSubject = false,
}: {
  readonly where: ClaimWhere;
  readonly showsSubject?: boolean;
}) {
  const viewpoint = useViewpoint();
  const { answer, failure, retry } = useQuery(CLAIMS_OF, { where, after: null, ...viewpoint });
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!answer)
    return (
      <p class="soft small" role="status">
        Loading the sources …
      </p>
    );
  const { nodes, totalCount, pageInfo } = answer.graph.claims;
  if (totalCount === 0) return <p class="soft small">No source that counts from this viewpoint states it.</p>;
  const more = async (after: string | null) => {
    const { graph } = await request(CLAIMS_OF, { where, after, ...viewpoint });
    return graph.claims;
  };
  return (
    <ClaimPages
      key={JSON.stringify([where, viewpoint])}
      first={nodes}
      total={totalCount}
      cursor={pageInfo.hasNextPage ? pageInfo.endCursor : null}
      more={more}
      showsSubject={showsSubject}
    />
  );
}

type Page = {
  readonly nodes: readonly ClaimLineFragment[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

function ClaimPages({
  first,
  total,
  cursor,
  more,
  showsSubject,
}: {
  readonly first: readonly ClaimLineFragment[];
  readonly total: number;
  readonly cursor: string | null;
  readonly more: (after: string | null) => Promise<Page>;
  readonly showsSubject: boolean;
}) {
  const [state, set] = useState({ claims: first, cursor });
  const load = async () => {
    const { nodes, pageInfo } = await more(state.cursor);
    set({
      claims: [...state.claims, ...nodes],
      cursor: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    });
  };
  const { claims } = state;
  return (
    <>
      {showsSubject ? (
        <ul class="claims">
          {claims.map((claim) => (
            <ClaimLine key={claim.id} claim={claim} showsSubject />
          ))}
        </ul>
      ) : (
        <ClaimSides claims={claims} />
      )}
      {state.cursor !== null && (
        <button class="button" type="button" onClick={() => void load()}>
          Show more of {writeNumber(total)}
        </button>
      )}
    </>
  );
}

/** Claims grouped by statement, the winning one first, each with its sources. */
export function ClaimSides({
  claims,
  showsProperty = false,
}: {
  readonly claims: readonly FactClaimFragment[];
  readonly showsProperty?: boolean;
}) {
  return (
    <ul class="claims">
      {sidesOf(claims).map((side) => (
        <Side key={side[0].id} side={side} showsProperty={showsProperty} />
      ))}
    </ul>
  );
}

type Claims = readonly [FactClaimFragment, ...FactClaimFragment[]];

function Side({ side, showsProperty }: { readonly side: Claims; readonly showsProperty: boolean }) {
  const [best] = side;
  const sources = sourceCount(side);
  return (
    <li class={isAccepted(best.standing) ? 'claim' : 'claim loses'}>
      <p class="said">
        {showsProperty && <span class="soft">{propertyLabel(best.property)}: </span>}
        <ClaimValue claim={best} />{' '}
        <span class="soft">
          · {CLAIM_STATUS_LABELS[best.standing]} · {counted(sources, 'source')}
        </span>
      </p>
      <ul>
        {side.map((claim) => (
          <li key={claim.id} class="by">
            <ClaimSource claim={claim} />
            {claim.standing !== best.standing &&
              !isAccepted(claim.standing) &&
              ` · ${CLAIM_STATUS_LABELS[claim.standing]}`}{' '}
            · <ClaimLink id={claim.id} />
          </li>
        ))}
      </ul>
    </li>
  );
}

const ClaimLink = ({ id }: { readonly id: string }) => (
  <a href={hrefTo(id)} aria-label={`Claim ${id}`}>
    claim
  </a>
);

const ORDER = Object.keys(CLAIM_STATUS_LABELS);

/** Returns the claims grouped by statement, accepted groups and better claims first. */
function sidesOf(claims: readonly FactClaimFragment[]): readonly Claims[] {
  const rank = ({ standing }: FactClaimFragment) => ORDER.indexOf(standing);
  const sides = new Map<string, Claims>();
  for (const claim of [...claims].sort((a, b) => rank(a) - rank(b))) {
    const { property, negated, edge, object, value, qualifiers } = claim;
    const said = JSON.stringify([property, negated, edge?.id, object?.id, value, qualifiers]);
    const side = sides.get(said);
    sides.set(said, side ? [...side, claim] : [claim]);
  }
  return [...sides.values()];
}

/** One claim: its statement, its source and locator, and its result. */
export function ClaimLine({
  claim,
  showsSubject = false,
}: {
  readonly claim: ClaimLineFragment;
  readonly showsSubject?: boolean;
}) {
  const { id, subject, property, standing } = claim;
  const accepted = isAccepted(standing);
  return (
    <li class={accepted ? 'claim' : 'claim loses'}>
      <p>
        {showsSubject && (
          <span class="soft">
            {subject && <RecordLink to={subject} />} · {propertyLabel(property)}:{' '}
          </span>
        )}
        <ClaimValue claim={claim} />
      </p>
      <p class="by">
        <ClaimSource claim={claim} />
      </p>
      <p class="by">
        <span class={`standing ${accepted ? 'stands' : ''}`}>{CLAIM_STATUS_LABELS[standing]}</span> ·{' '}
        <ClaimLink id={id} />
      </p>
    </li>
  );
}

/** The source of a claim: title, publisher, date, locator, support, and a link to the original. */
export function ClaimSource({ claim }: { readonly claim: FactClaimFragment }) {
  const { source, locator, attributedTo, support, derived, reason } = claim;
  return (
    <>
      <a href={hrefTo(source.id)}>{source.title}</a>
      {source.publisher !== null && `, ${source.publisher}`}
      {source.published && `, ${writeDate(source.published, LANGUAGE)}`}
      {locator !== null && `, ${locator}`}
      {attributedTo !== null && `; ${attributedTo} is quoted`}
      {support === 'CITED' && '; named for the record as a whole'}
      {derived && `; concluded by the editors${reason === null ? '' : `: ${reason}`}`}
      {source.url !== null && (
        <>
          {' '}
          · <OutsideLink to={source.url} label={`Original of “${source.title}”`} text="original" />
        </>
      )}
    </>
  );
}

/** The statement of a claim with its qualifiers. */
export function ClaimValue({ claim }: { readonly claim: FactClaimFragment }) {
  const { edge, object, value, negated, qualifiers, property } = claim;
  return (
    <>
      {negated && <strong>not: </strong>}
      {edge && (
        <>
          <RecordLink to={edge} />, {propertyLabel(property).toLowerCase()}:{' '}
        </>
      )}
      {object ? <RecordLink to={object} /> : writeValue(value ?? '')}
      {qualifiers.length > 0 && (
        <span class="soft">
          {' '}
          (
          {qualifiers
            .map(
              ({ name, value: text }) =>
                `${propertyLabel(name).toLowerCase()} ${name === 'currency' ? text : writeValue(text)}`,
            )
            .join(', ')}
          )
        </span>
      )}
    </>
  );
}

const WORD = /^[A-Z]+(?:_[A-Z]+)*$/;

/** Returns a value as text: dates in the order of the language, words of the vocabulary in lower case. */
function writeValue(value: string): string {
  if (WORD.test(value)) return wordLabel(value);
  return writeEdtf(value, LANGUAGE) ?? value;
}
