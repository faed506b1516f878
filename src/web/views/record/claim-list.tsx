import { writeNumber } from '../../lib/language.ts';
import { ask } from '../../lib/ask.ts';
import { CLAIMS_OF } from '../../operations.ts';
import { ClaimLine } from './claim-line.tsx';
import { ClaimSides } from './claim-sides.tsx';
import { Failed } from '../../parts/states.tsx';
import { useAnswer } from '../../lib/ask.ts';
import { useState } from 'preact/hooks';
import { useViewpoint } from '../../lib/viewpoint.ts';
import type { ClaimLineFragment, ClaimWhere } from '../../operations.ts';

/** The claims that match, by what they say or, of several subjects, one by one; more of them when asked. */
export function ClaimList({
  where,
  showsSubject = false,
}: {
  readonly where: ClaimWhere;
  readonly showsSubject?: boolean;
}) {
  const viewpoint = useViewpoint();
  const { answer, failure, retry } = useAnswer(CLAIMS_OF, { where, after: null, ...viewpoint });
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
    const { graph } = await ask(CLAIMS_OF, { where, after, ...viewpoint });
    return graph.claims;
  };
  return (
    <Pages
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

function Pages({
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
