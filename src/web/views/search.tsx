import { LANGUAGE, languageOf, writeDate } from '../lib/locale.ts';
import { RecordText } from '../parts/record-text.tsx';
import { t } from '../lib/messages.ts';
import { request, useQuery } from '../lib/client.ts';
import { ClockNote, Empty, Failed, Loading } from '../parts/states.tsx';
import { RecordLink } from '../parts/links.tsx';
import { SEARCH } from '../operations.ts';
import { SearchBox } from '../parts/search-box.tsx';
import { DownloadSection } from '../parts/download.tsx';
import { typeLabel } from '../lib/labels.ts';
import { useAddress, useVariables } from '../lib/address.ts';
import { usePages } from '../lib/use-pages.ts';
import { useTitle } from '../lib/hooks.ts';
import type { PlainKey } from '../lib/messages.ts';
import type { SearchQuery } from '../operations.ts';

type Hits = SearchQuery['graph']['search'];
type Hit = Hits['edges'][number];

/** Records by name, in any script and spelling. */
export function SearchView() {
  const text = useAddress().params.get('q')?.trim() ?? '';
  useTitle(text === '' ? t('search.title') : t('search.quoted', { text }));
  return (
    <>
      <div class="lead">
        <h1>{text === '' ? t('search.title') : t('search.like', { text })}</h1>
        <SearchBox label={t('search.label')} isLarge />
        <p class="small">{t('search.help')}</p>
      </div>
      {text !== '' && <Found text={text} />}
    </>
  );
}

function Found({ text }: { readonly text: string }) {
  const viewpoint = useVariables();
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
        {isLoading ? ' ' : t('count.results', { count: totalCount })}
      </p>
      {totalCount === 0 && !isLoading && <Empty>{t('search.none', { text })}</Empty>}
      {totalCount > 0 && <SearchPages first={hits} more={more} />}
      {totalCount > 0 && <DownloadSection operation={SEARCH} variables={variables} />}
    </>
  );
}

/** The kinds of hits, in the order of the page. Sources come last, since a title often begins with the searched name. */
const KINDS = [
  ['search.persons', ['Person']],
  ['search.parties', ['Nation', 'Organization', 'Group']],
  ['search.formats', ['Format']],
  ['search.events', ['Summit', 'Ministerial', 'Meeting']],
  ['search.places', ['Place']],
  ['search.texts', ['Policy', 'Document']],
  ['search.offices', ['Tenure']],
  ['search.notes', ['Dispute', 'Coverage']],
  ['search.sources', ['Source']],
] as const satisfies readonly (readonly [PlainKey, readonly string[]])[];

type Group = readonly [(typeof KINDS)[number][0], readonly Hit[]];

/** Returns the hits by kind: the kind of the best hit first, sources last. */
function groupsOf(edges: readonly Hit[]): readonly Group[] {
  const groups = KINDS.map(([label, types]): Group => [
    label,
    edges.filter(({ node }) => types.some((type) => type === node.__typename)),
  ]).filter(([, hits]) => hits.length > 0);
  const rank = ([label, hits]: Group) =>
    label === 'search.sources' ? Infinity : Math.min(...hits.map((hit) => edges.indexOf(hit)));
  return [...groups].sort((a, b) => rank(a) - rank(b));
}

function SearchPages({
  first,
  more,
}: {
  readonly first: Hits;
  readonly more: (after: string | null) => Promise<Hits>;
}) {
  const [{ edges, pageInfo }, load] = usePages(first, async (loaded) => {
    const next = await more(loaded.pageInfo.endCursor);
    return { ...next, edges: [...(next.pageInfo.hasPreviousPage ? loaded.edges : []), ...next.edges] };
  });
  return (
    <div class="results">
      {groupsOf(edges).map(([label, hits]) => (
        <section key={label} aria-label={t(label)}>
          <h2>{t(label)}</h2>
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
          {t('search.more', { total: first.totalCount })}
        </button>
      )}
    </div>
  );
}

/** The other name by which an entity was found and its summary; of a source, who published it and when. */
function HitDetail({ node, matched }: Pick<Hit, 'node' | 'matched'>) {
  if (node.__typename === 'Source') {
    const { publisher, published } = node;
    const day = published && writeDate(published, LANGUAGE);
    return (
      <span class="soft">
        {publisher !== null && (
          <>
            , <RecordText>{publisher}</RecordText>
          </>
        )}
        {day !== null && `, ${day}`}
      </span>
    );
  }
  return (
    <>
      {matched !== node.name && <span class="soft">{t('search.also', { name: matched })}</span>}
      {'summary' in node && node.summary !== null && (
        <p class="soft" lang={languageOf(node.summary)}>
          {node.summary}
        </p>
      )}
    </>
  );
}
