import { CiteBox } from './cite-box.tsx';
import { ClaimList, ClaimsFile, ClaimValue } from './claims.tsx';
import { LANGUAGE, languageOf, messagesOf, writeDate, writeDay } from '../../lib/locale.ts';
import { rich, t } from '../../lib/messages.ts';
import { PROPERTY_WORDS } from '../../properties.ts';
import { propertyLabel, standingLabel, wordLabel } from '../../lib/labels.ts';
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
    [t('record.source'), <RecordLink to={{ id: source.id, name: source.title }} />],
    [t('record.publisher'), source.publisher],
    [t('record.published'), source.published && writeDate(source.published, LANGUAGE)],
    [t('record.original'), source.url && <AddressLink to={source.url} />],
    [t('record.knownSince'), writeDay(known, LANGUAGE)],
    [t('record.locator'), locator],
    [t('record.quotedPerson'), claim.attributedTo],
    [t('record.saidOn'), claim.statedOn && writeDate(claim.statedOn, LANGUAGE)],
    [t('record.support'), t(support === 'STATED' ? 'record.supportStated' : 'record.supportCited')],
    [t('record.concludedRow'), claim.derived ? (claim.reason ?? t('record.concludedBy')) : null],
    [t('record.rank'), wordLabel(rank)],
    [t('record.confidence'), wordLabel(confidence)],
    [t('record.result'), standingLabel(standing)],
  ] as const;
  return (
    <>
      <header class="lead">
        <p class="eyebrow">
          {t('type.Claim')} <code>{id}</code>
          {claim.isContested && <span class="flag">{t('text.contested')}</span>}
        </p>
        <h1>
          {propertyLabel(property)}: <ClaimValue claim={claim} />
        </h1>
        {subject && <p>{rich('record.ofSubject', { record: () => <RecordLink to={subject} /> })}</p>}
      </header>
      <PlainFacts label={t('record.theClaim')} rows={rows} />
      {subject && (
        <Section id="all-claims-of-this-property" title={t('record.allOfProperty')}>
          <ClaimList where={{ subject: { eq: subject.id }, property: { eq: PROPERTY_WORDS[property] } }} />
        </Section>
      )}
      <CiteBox id={id} citation={claim.citation} />
    </>
  );
}

/** Returns the name of a language. Browsers know no names in Kazakh. */
function languageName(language: string): string {
  const own = messagesOf(LANGUAGE);
  const names = new Intl.DisplayNames(own === 'kk' ? 'ru' : own, { type: 'language' });
  return names.of(language) ?? language;
}

/** A source: its description, and all its statements. */
export function SourcePage({
  source,
}: {
  readonly source: Extract<AnyRecord, { readonly __typename: 'Source' }>;
}) {
  const { id, title, titleBasis, sourceKind, publisher, authors, language, known, accessed, published } =
    source;
  const rows = [
    [t('record.publisher'), publisher],
    [t('record.firstPublisher'), source.originalPublisher],
    [t('record.authors'), authors.length > 0 ? authors.join(', ') : null],
    [t('record.published'), published && writeDate(published, LANGUAGE)],
    [t('record.read'), accessed && writeDay(accessed, LANGUAGE)],
    [t('record.knownSince'), writeDay(known, LANGUAGE)],
    [t('record.language'), language === null ? null : languageName(language)],
    [t('record.title'), t(`record.title${titleBasis}`)],
    [t('record.address'), source.address && <AddressLink to={source.address} />],
  ] as const;
  return (
    <>
      <header class="lead">
        <p class="eyebrow">{t('record.sourceOf', { kind: wordLabel(sourceKind) })}</p>
        <h1 lang={language ?? languageOf(title)}>{title}</h1>
      </header>
      <PlainFacts label={t('record.theSource')} rows={rows} />
      <Section id="what-it-states" title={t('record.whatItStates')} count={source.states.totalCount}>
        <p class="soft">
          {rich('record.sourceFiles', {
            claims: () => <ClaimsFile select={{ source: id }} />,
            bib: () => <a href={`${BASE}sources.bib?id=${id}`}>sources.bib</a>,
          })}
        </p>
        <ClaimList where={{ source: { eq: id } }} showsSubject />
      </Section>
      <CiteBox id={id} citation={source.citation} />
    </>
  );
}
