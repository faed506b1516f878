import { CiteBox } from './cite-box.tsx';
import { ClaimList, ClaimValue } from './claims.tsx';
import { LANGUAGE, writeDate, writeDay } from '../../lib/locale.ts';
import { PROPERTY_WORDS } from '../../properties.ts';
import { propertyLabel, wordLabel, CLAIM_STATUS_LABELS } from '../../lib/labels.ts';
import { PlainFacts, Section } from './facts.tsx';
import { AddressLink, RecordLink } from '../../parts/links.tsx';
import { BASE } from '../../lib/address.ts';
import type { AnyRecord } from '../../lib/labels.ts';

/** One claim, for a footnote: its statement, its source, its result, and its rivals. */
export function ClaimPage({
  claim,
}: {
  readonly claim: Extract<AnyRecord, { readonly __typename: 'Claim' }>;
}) {
  const { id, subject, property, source, standing, known, rank, confidence, support, locator } = claim;
  const rows = [
    ['Source', <RecordLink to={{ id: source.id, name: source.title }} />],
    ['Publisher', source.publisher],
    ['Published', source.published && writeDate(source.published, LANGUAGE)],
    ['Original', source.url && <AddressLink to={source.url} />],
    ['Known since', writeDay(known, LANGUAGE)],
    ['Locator', locator],
    ['Quoted', claim.attributedTo],
    ['Said on', claim.statedOn && writeDate(claim.statedOn, LANGUAGE)],
    [
      'Support',
      support === 'STATED' ? 'the source states it' : 'the source is named for the record as a whole',
    ],
    ['Concluded', claim.derived ? (claim.reason ?? 'by the editors') : null],
    ['Rank', wordLabel(rank)],
    ['Confidence', wordLabel(confidence)],
    ['Result', CLAIM_STATUS_LABELS[standing]],
  ] as const;
  return (
    <>
      <header class="lead">
        <p class="eyebrow">
          Claim <code>{id}</code>
          {claim.isContested && <span class="flag">contested</span>}
        </p>
        <h1>
          {propertyLabel(property)}: <ClaimValue claim={claim} />
        </h1>
        {subject && (
          <p>
            Of <RecordLink to={subject} />
          </p>
        )}
      </header>
      <PlainFacts label="The claim" rows={rows} />
      {subject && (
        <Section title="All claims of this property">
          <ClaimList where={{ subject: { eq: subject.id }, property: { eq: PROPERTY_WORDS[property] } }} />
        </Section>
      )}
      <CiteBox id={id} citation={claim.citation} />
    </>
  );
}

const BASES = {
  SEEN: 'as on the page',
  RECONSTRUCTED: 'rebuilt from the address',
  DESCRIBED: 'a description by the editors',
} as const;

/** A source: its description, and all its statements. */
export function SourcePage({
  source,
}: {
  readonly source: Extract<AnyRecord, { readonly __typename: 'Source' }>;
}) {
  const { id, title, titleBasis, sourceKind, publisher, authors, language, known, accessed, published } =
    source;
  const rows = [
    ['Publisher', publisher],
    ['First published by', source.originalPublisher],
    ['Authors', authors.length > 0 ? authors.join(', ') : null],
    ['Published', published && writeDate(published, LANGUAGE)],
    ['Read', accessed && writeDay(accessed, LANGUAGE)],
    ['Known since', writeDay(known, LANGUAGE)],
    [
      'Language',
      language === null ? null : (new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language),
    ],
    ['Title', BASES[titleBasis]],
    ['Address', source.address && <AddressLink to={source.address} />],
  ] as const;
  return (
    <>
      <header class="lead">
        <p class="eyebrow">Source · {wordLabel(sourceKind)}</p>
        <h1>{title}</h1>
      </header>
      <PlainFacts label="The source" rows={rows} />
      <Section title="What it states" count={source.states.totalCount}>
        <p class="soft">
          All of them as a table: <a href={`${BASE}claims.csv?source=${id}`}>claims.csv</a>. The source as an
          entry of a bibliography: <a href={`${BASE}sources.bib?id=${id}`}>sources.bib</a>.
        </p>
        <ClaimList where={{ source: { eq: id } }} showsSubject />
      </Section>
      <CiteBox id={id} citation={source.citation} />
    </>
  );
}
