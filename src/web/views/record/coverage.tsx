import { ClaimSource } from './claim-line.tsx';
import { LANGUAGE } from '../../lib/language.ts';
import { plainWord } from '../../lib/words.ts';
import { PlainFacts } from './plain-facts.tsx';
import { RecordLink } from '../../parts/links.tsx';
import { Section } from './section.tsx';
import { writeDate, writeDay } from '../../lib/dates.ts';
import type { ClaimLineFragment, CoveragePartsFragment } from '../../operations.ts';

/** What was looked for and until when, what is known to be missing, and what was left out. */
export function Coverage({ coverage }: { readonly coverage: CoveragePartsFragment }) {
  const { recordType, coveredFormat, lookedFor, searchedUntil, newestSource, missing, leftOut } = coverage;
  const newest = newestSource && (
    <>
      <RecordLink to={{ id: newestSource.id, name: newestSource.title }} />
      {newestSource.published && `, ${writeDate(newestSource.published, LANGUAGE)}`}
    </>
  );
  const rows = [
    ['Looked for', lookedFor],
    ['Searched until', writeDay(searchedUntil, LANGUAGE)],
    ['Newest source found', newest],
    ['Type of the records', plainWord(recordType)],
    ['Format', coveredFormat && <RecordLink to={coveredFormat} />],
  ] as const;
  return (
    <>
      <PlainFacts label="Coverage" rows={rows} />
      <Told
        title="Known to be missing"
        items={missing.map(({ edition, claims }) => ({ text: edition, why: null, claims }))}
      />
      <Told title="Left out" items={leftOut.map(({ item, why, claims }) => ({ text: item, why, claims }))} />
    </>
  );
}

function Told({
  title,
  items,
}: {
  readonly title: string;
  readonly items: readonly {
    readonly text: string;
    readonly why: string | null;
    readonly claims: readonly ClaimLineFragment[];
  }[];
}) {
  if (items.length === 0) return null;
  return (
    <Section title={title} count={items.length}>
      <ul class="claims">
        {items.map(({ text, why, claims }) => (
          <li key={text} class="claim">
            <p class="said">
              {text}
              {why !== null && <span class="soft"> · {why}</span>}
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
