import { ClaimList } from './claim-list.tsx';
import { LANGUAGE } from '../../lib/language.ts';
import { plainWord } from '../../lib/words.ts';
import { PlainFacts } from './plain-facts.tsx';
import { Section } from './section.tsx';
import { writeDate, writeDay } from '../../lib/dates.ts';
import type { AnyRecord } from '../../lib/types.ts';

const BASES = {
  SEEN: 'as on the page',
  RECONSTRUCTED: 'rebuilt from the address',
  DESCRIBED: 'a description by the editors',
} as const;

/** A source: what it is, and everything that it states. */
export function SourcePage({
  source,
}: {
  readonly source: Extract<AnyRecord, { readonly __typename: 'Source' }>;
}) {
  const { id, title, titleBasis, sourceKind, publisher, authors, language, known, accessed, published } =
    source;
  const rows = [
    ['Publisher', publisher],
    ['Authors', authors.length > 0 ? authors.join(', ') : null],
    ['Published', published && writeDate(published, LANGUAGE)],
    ['Read', accessed && writeDay(accessed, LANGUAGE)],
    ['Known since', writeDay(known, LANGUAGE)],
    [
      'Language',
      language === null ? null : (new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language),
    ],
    ['Title', BASES[titleBasis]],
    [
      'Address',
      source.address && (
        <a class="address" href={source.address} rel="noreferrer external">
          {source.address}
        </a>
      ),
    ],
  ] as const;
  return (
    <>
      <header class="lead">
        <p class="eyebrow">Source · {plainWord(sourceKind)}</p>
        <h1>{title}</h1>
      </header>
      <PlainFacts label="The source" rows={rows} />
      <Section title="What it states" count={source.states.totalCount}>
        <ClaimList where={{ source: { eq: id } }} showsSubject />
      </Section>
    </>
  );
}
