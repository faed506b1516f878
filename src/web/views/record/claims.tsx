import { Fragment } from 'preact';
import { LANGUAGE, writeDate } from '../../lib/locale.ts';
import { rich, t } from '../../lib/messages.ts';
import { RecordText } from '../../parts/record-text.tsx';
import { request, useQuery } from '../../lib/client.ts';
import { CLAIMS_OF } from '../../operations.ts';
import { Failed } from '../../parts/states.tsx';
import { usePages } from '../../lib/use-pages.ts';
import { BASE, hrefTo, useVariables, useViewpoint } from '../../lib/address.ts';
import { isAccepted, propertyLabel, STANDINGS, standingLabel } from '../../lib/labels.ts';
import { OutsideLink, RecordLink } from '../../parts/links.tsx';
import { sourceCount } from './use-evidence.ts';
import { writeValue } from '../../lib/claim-value.ts';
import type { ClaimLineFragment, ClaimsOfQuery, ClaimWhere, FactClaimFragment } from '../../operations.ts';

/** The matching claims, by statement or, for several subjects, one by one. A button loads more. */
export function ClaimList({
  where,
  showsSubject = false,
}: {
  readonly where: ClaimWhere;
  readonly showsSubject?: boolean;
}) {
  const viewpoint = useVariables();
  const { answer, failure, retry } = useQuery(CLAIMS_OF, { where, after: null, ...viewpoint });
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!answer)
    return (
      <p class="soft small" role="status">
        {t('record.loadingSources')}
      </p>
    );
  const { claims } = answer.graph;
  if (claims.totalCount === 0) return <p class="soft small">{t('record.noSource')}</p>;
  const more = async (after: string | null) => {
    const { graph } = await request(CLAIMS_OF, { where, after, ...viewpoint });
    return graph.claims;
  };
  return <ClaimPages first={claims} more={more} showsSubject={showsSubject} />;
}

type Page = ClaimsOfQuery['graph']['claims'];

function ClaimPages({
  first,
  more,
  showsSubject,
}: {
  readonly first: Page;
  readonly more: (after: string | null) => Promise<Page>;
  readonly showsSubject: boolean;
}) {
  const [{ nodes: claims, pageInfo }, load] = usePages(first, async (loaded) => {
    const next = await more(loaded.pageInfo.endCursor);
    return { ...next, nodes: [...(next.pageInfo.hasPreviousPage ? loaded.nodes : []), ...next.nodes] };
  });
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
      {pageInfo.hasNextPage && (
        <button class="button" type="button" onClick={() => void load()}>
          {t('record.showMore', { total: first.totalCount })}
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
  const count = sourceCount(side);
  return (
    <li class={isAccepted(best.standing) ? 'claim' : 'claim loses'}>
      <p class="said">
        {showsProperty && <span class="soft">{propertyLabel(best.property)}: </span>}
        <ClaimValue claim={best} />{' '}
        <span class="soft">
          · {standingLabel(best.standing)} · {t('count.sources', { count })}
        </span>
      </p>
      <ul>
        {side.map((claim) => (
          <li key={claim.id} class="by">
            <ClaimSource claim={claim} />
            {claim.standing !== best.standing &&
              !isAccepted(claim.standing) &&
              ` · ${standingLabel(claim.standing)}`}{' '}
            · <ClaimLink id={claim.id} />
          </li>
        ))}
      </ul>
    </li>
  );
}

const ClaimLink = ({ id }: { readonly id: string }) => (
  <a href={hrefTo(id)} aria-label={t('record.claimTitle', { id })}>
    {t('record.claim')}
  </a>
);

/** Returns the claims grouped by statement, accepted groups and better claims first. */
function sidesOf(claims: readonly FactClaimFragment[]): readonly Claims[] {
  const rank = ({ standing }: FactClaimFragment) => STANDINGS.indexOf(standing);
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
        <span class={`standing ${accepted ? 'stands' : ''}`}>{standingLabel(standing)}</span> ·{' '}
        <ClaimLink id={id} />
      </p>
    </li>
  );
}

/** A text of the record after a comma. */
const After = ({ children }: { readonly children: string }) => (
  <>
    , <RecordText>{children}</RecordText>
  </>
);

/** The source of a claim: title, publisher, date, locator, support, and a link to the original. */
export function ClaimSource({ claim }: { readonly claim: FactClaimFragment }) {
  const { source, locator, attributedTo, support, derived, reason } = claim;
  return (
    <>
      <RecordLink to={{ id: source.id, name: source.title }} />
      {source.publisher !== null && <After>{source.publisher}</After>}
      {source.published && `, ${writeDate(source.published, LANGUAGE)}`}
      {locator !== null && <After>{locator}</After>}
      {attributedTo !== null &&
        rich('record.quoted', { person: () => <RecordText>{attributedTo}</RecordText> })}
      {support === 'CITED' && t('record.forWhole')}
      {derived && t('record.concluded')}
      {derived && reason !== null && (
        <>
          : <RecordText>{reason}</RecordText>
        </>
      )}
      {source.url !== null && (
        <>
          {' '}
          ·{' '}
          <OutsideLink
            to={source.url}
            label={t('text.originalOf', { title: source.title })}
            text={t('text.original')}
          />
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
      {negated && <strong>{t('record.not')} </strong>}
      {edge && (
        <>
          <RecordLink to={edge} />, {propertyLabel(property).toLowerCase()}:{' '}
        </>
      )}
      {object ? <RecordLink to={object} /> : <RecordText>{writeValue(property, value ?? '')}</RecordText>}
      {qualifiers.length > 0 && (
        <span class="soft">
          {' '}
          (
          {qualifiers.map(({ name, value: text }, i) => (
            <Fragment key={name}>
              {i > 0 && ', '}
              {propertyLabel(name).toLowerCase()}{' '}
              <RecordText>{writeValue(`${property}.${name}`, text)}</RecordText>
            </Fragment>
          ))}
          )
        </span>
      )}
    </>
  );
}

/** A link to the table of the claims of a record or a source, with what is known at the viewpoint. */
export function ClaimsFile({ select }: { readonly select: Readonly<Record<string, string>> }) {
  const { knownAt } = useViewpoint();
  const query = new URLSearchParams({ ...select, ...(knownAt !== null && { knownAt }) });
  return <a href={`${BASE}claims.csv?${query.toString()}`}>claims.csv</a>;
}
