import { useMemo, useEffect, useState } from 'preact/hooks';
import { Empty, Failed, Loading, NotFound } from '../parts/states.tsx';
import { neighbourhood, pathGraph } from './network/graph.ts';
import { PATHS_BETWEEN, RECORD } from '../operations.ts';
import { DownloadSection } from '../parts/download.tsx';
import { useAddress, useViewpoint, go, hrefTo } from '../lib/address.ts';
import { useAbout } from '../lib/about.ts';
import { nearestIn, useQuery } from '../lib/client.ts';
import { useTitle } from '../lib/hooks.ts';
import { SearchBox } from '../parts/search-box.tsx';
import { RecordLink } from '../parts/links.tsx';
import type { ComponentType } from 'preact';
import type { Graph, Node } from './network/graph.ts';
import type { RecordRef } from '../lib/labels.ts';
import type { PictureProps } from './network/picture.tsx';

/** The neighbours of a record, or the paths between two records, as a picture and as text. */
export function NetworkView() {
  useTitle('Network');
  const { params } = useAddress();
  const { answer, failure, retry } = useAbout();
  const of = params.get('of') ?? answer?.dataset.groups[0]?.id;
  const to = params.get('to');
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (of === undefined)
    return answer ? <Empty>Choose a record to see what is tied to it.</Empty> : <Loading />;
  return to === null ? <Around id={of} /> : <Between from={of} to={to} />;
}

function Around({ id }: { readonly id: string }) {
  const viewpoint = useViewpoint();
  const { answer, failure, isLoading, retry } = useQuery(RECORD, { id, ...viewpoint });
  const record = answer?.graph.node;
  const graph = useMemo(() => (record ? neighbourhood(record) : null), [record]);
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!record) return isLoading ? <Loading /> : <NotFound what={id} nearest={nearestIn(answer)} />;
  const name = 'name' in record ? record.name : id;
  return (
    <>
      <div class="lead">
        <h1>Around {name}</h1>
        <p>
          Everything that is tied to it, by a claim with a source. Choose a name to go on from there; drag to
          make room.
        </p>
      </div>
      <NetworkEnds of={{ id: record.id, name }} to={null} />
      {graph ? (
        <Both graph={graph} centre={record.id} isStale={isLoading} />
      ) : (
        <Empty>A source has no network.</Empty>
      )}
      <DownloadSection
        operation={RECORD}
        variables={{ id, ...viewpoint }}
        picture={{ of: '.network svg', name: `network-${id}` }}
      />
    </>
  );
}

function Between({ from, to }: { readonly from: string; readonly to: string }) {
  const viewpoint = useViewpoint();
  const variables = { from, to, ...viewpoint };
  const { answer, failure, isLoading, retry } = useQuery(PATHS_BETWEEN, variables);
  const found = useMemo(() => {
    const [one, other] = answer?.graph.ends ?? [];
    if (!answer || !one || !other || !('name' in one) || !('name' in other)) return null;
    return { one, other, paths: answer.graph.paths, graph: pathGraph(answer.graph.paths, one) };
  }, [answer]);
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!answer) return <Loading />;
  if (!found) return <NotFound what={`${from}” or “${to}`} nearest={nearestIn(answer)} />;
  const { one, other, paths, graph } = found;
  const [first] = paths;
  return (
    <>
      <div class="lead">
        <h1>
          From {one.name} to {other.name}
        </h1>
        <p>
          {first
            ? `${paths.length === 1 ? 'One shortest path' : `${paths.length} shortest paths`} of ${first.length} ${first.length === 1 ? 'step' : 'steps'}${first.truncated ? ', and there are more' : ''}.`
            : 'No path of six steps or fewer ties them from this viewpoint.'}
        </p>
      </div>
      <NetworkEnds of={one} to={other} />
      {first && <Both graph={graph} centre={one.id} far={other.id} isStale={isLoading} />}
      <DownloadSection
        operation={PATHS_BETWEEN}
        variables={variables}
        picture={{ of: '.network svg', name: `network-${from}-${to}` }}
      />
    </>
  );
}

function Both({
  graph,
  centre,
  far,
  isStale,
}: {
  readonly graph: Graph;
  readonly centre: string;
  readonly far?: string;
  readonly isStale: boolean;
}) {
  return (
    <div class={`network ${isStale ? 'stale' : ''}`}>
      <LazyNetworkPicture graph={graph} centre={centre} far={far} />
      <NetworkText graph={graph} centre={centre} />
    </div>
  );
}

/** Chooses the record in the middle, and the optional end of paths. */
function NetworkEnds({ of, to }: { readonly of: RecordRef; readonly to: RecordRef | null }) {
  return (
    <div class="fields" role="group" aria-label="What is shown">
      <SearchBox
        label="Around or from"
        value={of.name}
        onChoose={({ id }) => {
          go(hrefTo('network', { of: id, to: to?.id }));
        }}
      />
      <SearchBox
        label="Paths to"
        value={to?.name ?? ''}
        onChoose={({ id }) => {
          go(hrefTo('network', { of: of.id, to: id }));
        }}
      />
      {to && <a href={hrefTo('network', { of: of.id })}>Only around {of.name}</a>}
    </div>
  );
}

/** The network in words: each tie as a sentence, grouped by its word. */
function NetworkText({ graph, centre }: { readonly graph: Graph; readonly centre: string }) {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const words = [...new Set(graph.ties.map(({ word }) => word))];
  return (
    <div class="words" role="region" aria-label="The same in words" tabIndex={0}>
      <h2>The same in words</h2>
      {words.map((word) => (
        <section key={word}>
          <h3>{word}</h3>
          <ul>
            {graph.ties
              .filter((tie) => tie.word === word)
              .map(({ from, to }) => (
                <li key={`${from} ${to}`}>
                  <End node={byId.get(from)} centre={centre} /> <span class="soft">{word}</span>{' '}
                  <End node={byId.get(to)} centre={centre} />
                </li>
              ))}
          </ul>
        </section>
      ))}
      {graph.left.map(({ word, shown, of }) => (
        <p key={word} class="soft small">
          {shown} of {of} {word} are shown; <a href={hrefTo(centre)}>its page</a> lists them.
        </p>
      ))}
    </div>
  );
}

function End({ node, centre }: { readonly node: Node | undefined; readonly centre: string }) {
  if (!node) return null;
  return node.id === centre ? <b>{node.name}</b> : <RecordLink to={node} />;
}

/** The picture of a network. Its code and the layout by force load with the first picture. */
function LazyNetworkPicture(props: PictureProps) {
  const [found, set] = useState<{ readonly Picture: ComponentType<PictureProps> } | null>(null);
  useEffect(() => {
    void import('./network/picture.tsx').then(({ NetworkPicture }) => {
      set({ Picture: NetworkPicture });
    });
  }, []);
  return found ? <found.Picture {...props} /> : <div class="picture" />;
}
