import { ClaimLine } from './claim-line.tsx';
import { RecordLinks } from '../../parts/links.tsx';
import { Section } from './section.tsx';
import type { DisputePartsFragment } from '../../operations.ts';

/** A disagreement of sources: every position with its claims, and what the editors make of it. */
export function Positions({
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
