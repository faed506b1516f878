import { ClaimLine, ClaimSource } from './claims.tsx';
import { RecordLinks, RecordLink } from '../../parts/links.tsx';
import { Section, PlainFacts } from './facts.tsx';
import { LANGUAGE, languageOf, writeDate, writeDay } from '../../lib/locale.ts';
import { rich, t } from '../../lib/messages.ts';
import { RecordText } from '../../parts/record-text.tsx';
import { wordLabel } from '../../lib/labels.ts';
import type { DisputePartsFragment, ClaimLineFragment, CoveragePartsFragment } from '../../operations.ts';

/** A disagreement of sources: every position with its claims, and the assessment of the editors. */
export function PositionsSection({
  dispute: { about, assessment, positions },
}: {
  readonly dispute: DisputePartsFragment;
}) {
  return (
    <>
      <p>
        {rich('record.aboutOf', { records: () => <RecordLinks to={about} /> })}
        {assessment !== null && (
          <>
            {' '}
            <strong>{t('record.editors')}</strong> <RecordText>{assessment}</RecordText>
          </>
        )}
      </p>
      <Section id="positions" title={t('record.positions')} count={positions.length}>
        <ol class="positions">
          {positions.map(({ statement, claims }) => (
            <li key={statement}>
              <h3 lang={languageOf(statement)}>{statement}</h3>
              <ul class="claims">
                {claims.map((claim) => (
                  <ClaimLine key={claim.id} claim={claim} />
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}

/** The coverage of the dataset: the search and its last day, the gaps, and the omissions. */
export function CoverageSections({ coverage }: { readonly coverage: CoveragePartsFragment }) {
  const { recordType, coveredFormat, lookedFor, searchedUntil, newestSource, missing, leftOut } = coverage;
  const newest = newestSource && (
    <>
      <RecordLink to={{ id: newestSource.id, name: newestSource.title }} />
      {newestSource.published && `, ${writeDate(newestSource.published, LANGUAGE)}`}
    </>
  );
  const rows = [
    [t('record.lookedFor'), <RecordText>{lookedFor}</RecordText>],
    [t('record.searched'), writeDay(searchedUntil, LANGUAGE)],
    [t('record.newestSource'), newest],
    [t('record.recordType'), wordLabel(recordType)],
    [t('record.format'), coveredFormat && <RecordLink to={coveredFormat} />],
  ] as const;
  return (
    <>
      <PlainFacts label={t('record.coverage')} rows={rows} />
      <CitedList
        id="known-to-be-missing"
        title={t('record.knownMissing')}
        items={missing.map(({ edition, claims }) => ({ text: edition, why: null, claims }))}
      />
      <CitedList
        id="left-out"
        title={t('record.leftOut')}
        items={leftOut.map(({ item, why, claims }) => ({ text: item, why, claims }))}
      />
    </>
  );
}

function CitedList({
  id,
  title,
  items,
}: {
  readonly id: string;
  readonly title: string;
  readonly items: readonly {
    readonly text: string;
    readonly why: string | null;
    readonly claims: readonly ClaimLineFragment[];
  }[];
}) {
  if (items.length === 0) return null;
  return (
    <Section id={id} title={title} count={items.length}>
      <ul class="claims">
        {items.map(({ text, why, claims }) => (
          <li key={text} class="claim">
            <p class="said">
              <RecordText>{text}</RecordText>
              {why !== null && (
                <span class="soft">
                  {' '}
                  · <RecordText>{why}</RecordText>
                </span>
              )}
            </p>
            {claims.map((claim) => (
              <p key={claim.id} class="by">
                <ClaimSource claim={claim} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
