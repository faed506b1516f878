import { counted, LANGUAGE, writeDate, writeNumber } from '../lib/locale.ts';
import { request, useQuery } from '../lib/client.ts';
import { ClockNote, Empty, Failed, Loading } from '../parts/states.tsx';
import { RecordLink } from '../parts/links.tsx';
import { SEARCH } from '../operations.ts';
import { SearchBox } from '../parts/search-box.tsx';
import { DownloadSection } from '../parts/download.tsx';
import { typeLabel } from '../lib/labels.ts';
import { useAddress, useViewpoint } from '../lib/address.ts';
import { useState } from 'preact/hooks';
import { useTitle } from '../lib/hooks.ts';
import type { SearchQuery } from '../operations.ts';

type Hits = SearchQuery['graph']['search'];
type Hit = Hits['edges'][number];

/** Records by name, in any script and spelling. */
export function SearchView() {
  const text = useAddress().params.get('q')?.trim() ?? '';
  useTitle(text === '' ? 'Search' : `“${text}”`);
  return (
    <>
      <div class="lead">
        <h1>{text === '' ? 'Search' : `Names like “${text}”`}</h1>
        <SearchBox label="Search names in any script" isLarge />
        <p class="small">
          Nations, organizations, formats, events, persons, policies, documents, places and disputes, and
          sources by title and publisher, in any script and forgiving of spelling.
        </p>
      </div>
      {text !== '' && <Found text={text} />}
    </>
  );
}

function Found({ text }: { readonly text: string }) {
  const viewpoint = useViewpoint();
  const variables = { text, first: 25, after: null, ...viewpoint };
  const { answer, failure, isLoading, retry } = useQuery(SEARCH, variables);
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!answer) return <Loading />;
  const hits = answer.graph.search;
  const { totalCount } = hits;
  const more = async (after: string | null) => (await request(SEARCH, { ...variables, after })).graph.search;
  return (
    <>
      <ClockNote answer={answer} />
      <p class="soft" role="status">
        {isLoading ? ' ' : counted(totalCount, 'result')}
      </p>
      {totalCount === 0 && !isLoading && (
        <Empty>Nothing has a name like “{text}”. Try fewer letters, or another spelling.</Empty>
      )}
      {totalCount > 0 && <SearchPages key={JSON.stringify(hits.edges[0])} first={hits} more={more} />}
      {totalCount > 0 && <DownloadSection operation={SEARCH} variables={variables} />}
    </>
  );
}

/** The kinds of hits, in the order of the page. Sources come last: a title often begins with the name that is looked for. */
const KINDS: readonly (readonly [string, readonly string[]])[] = [
  ['Persons', ['Person']],
  ['Nations, organizations and groups', ['Nation', 'Organization', 'Group']],
  ['Formats', ['Format']],
  ['Events', ['Summit', 'Ministerial', 'Meeting']],
  ['Places', ['Place']],
  ['Policies and documents', ['Policy', 'Document']],
  ['Offices', ['Tenure']],
  ['Disputes and coverage', ['Dispute', 'Coverage']],
  ['Sources', ['Source']],
];

/** Returns the hits by kind: the kind of the best hit first, sources last. */
function groupsOf(edges: readonly Hit[]): readonly (readonly [string, readonly Hit[]])[] {
  const groups = KINDS.map(
    ([label, types]) => [label, edges.filter(({ node }) => types.includes(node.__typename))] as const,
  ).filter(([, hits]) => hits.length > 0);
  const rank = ([label, hits]: readonly [string, readonly Hit[]]) =>
    label === 'Sources' ? Infinity : Math.min(...hits.map((hit) => edges.indexOf(hit)));
  return [...groups].sort((a, b) => rank(a) - rank(b));
}

function SearchPages({
  first,
  more,
}: {
  readonly first: Hits;
  readonly more: (after: string | null) => Promise<Hits>;
}) {
  const [{ edges, pageInfo }, set] = useState<Pick<Hits, 'edges' | 'pageInfo'>>(first);
  const load = async () => {
    const next = await more(pageInfo.endCursor);
    set({ edges: [...edges, ...next.edges], pageInfo: next.pageInfo });
  };
  return (
    <div class="results">
      {groupsOf(edges).map(([label, hits]) => (
        <section key={label} aria-label={label}>
          <h2>{label}</h2>
          <ol class="hits">
            {hits.map(({ node, matched }) => (
              <li key={node.id}>
                <RecordLink to={node} /> <span class="soft">{typeLabel(node.__typename)}</span>
                <HitDetail node={node} matched={matched} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {pageInfo.hasNextPage && (
        <button class="button" type="button" onClick={() => void load()}>
          Show more of {writeNumber(first.totalCount)}
        </button>
      )}
    </div>
  );
}

/** The other name by which an entity was found and its summary; of a source, who published it and when. */
function HitDetail({ node, matched }: Pick<Hit, 'node' | 'matched'>) {
  if (node.__typename === 'Source') {
    const { publisher, published } = node;
    const imprint = [publisher, published && writeDate(published, LANGUAGE)].filter(Boolean).join(', ');
    return imprint === '' ? null : <span class="soft">, {imprint}</span>;
  }
  return (
    <>
      {matched !== node.name && <span class="soft">, also “{matched}”</span>}
      {'summary' in node && node.summary !== null && <p class="soft">{node.summary}</p>}
    </>
  );
}
