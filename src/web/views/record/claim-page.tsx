import { ClaimList } from './claim-list.tsx';
import { ClaimValue } from './claim-line.tsx';
import { LANGUAGE } from '../../lib/language.ts';
import { labelOf, plainWord, STANDINGS } from '../../lib/words.ts';
import { PlainFacts } from './plain-facts.tsx';
import { RecordLink } from '../../parts/links.tsx';
import { Section } from './section.tsx';
import { writeDate, writeDay } from '../../lib/dates.ts';
import type { AnyRecord } from '../../lib/types.ts';

/** One claim, for a footnote: what it says of whom, who says so, how it fares, and its rivals. */
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
    ['Known since', writeDay(known, LANGUAGE)],
    ['Where in it', locator],
    ['Quoted', claim.attributedTo],
    ['Said on', claim.statedOn && writeDate(claim.statedOn, LANGUAGE)],
    [
      'Support',
      support === 'STATED' ? 'the source states it' : 'the source is named for the record as a whole',
    ],
    ['Concluded', claim.derived ? (claim.reason ?? 'by the editors') : null],
    ['Rank', plainWord(rank)],
    ['Confidence', plainWord(confidence)],
    ['Standing', STANDINGS[standing]],
  ] as const;
  return (
    <>
      <header class="lead">
        <p class="eyebrow">
          Claim <code>{id}</code>
          {claim.isContested && <span class="flag">contested</span>}
        </p>
        <h1>
          {labelOf(property)}: <ClaimValue claim={claim} />
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
          <ClaimList where={{ subject: { eq: subject.id }, property: { eq: property } }} />
        </Section>
      )}
    </>
  );
}
