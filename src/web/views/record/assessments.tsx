import { ClaimLine, ClaimSource } from './claims.tsx';
import { RecordLinks, RecordLink } from '../../parts/links.tsx';
import { Section, PlainFacts } from './facts.tsx';
import { LANGUAGE, writeDate, writeDay } from '../../lib/locale.ts';
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
        About <RecordLinks to={about} />.
        {assessment !== null && (
          <>
            {' '}
            <strong>The editors:</strong> {assessment}
          </>
        )}
      </p>
      <Section title="Positions" count={positions.length}>
        <ol class="positions">
          {positions.map(({ statement, claims }) => (
            <li key={statement}>
              <h3>{statement}</h3>
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
    ['Looked for', lookedFor],
    ['Searched until', writeDay(searchedUntil, LANGUAGE)],
    ['Newest source found', newest],
    ['Type of the records', wordLabel(recordType)],
    ['Format', coveredFormat && <RecordLink to={coveredFormat} />],
  ] as const;
  return (
    <>
      <PlainFacts label="Coverage" rows={rows} />
      <CitedList
        title="Known to be missing"
        items={missing.map(({ edition, claims }) => ({ text: edition, why: null, claims }))}
      />
      <CitedList
        title="Left out"
        items={leftOut.map(({ item, why, claims }) => ({ text: item, why, claims }))}
      />
    </>
  );
}

function CitedList({
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
