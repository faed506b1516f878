import { Choose } from './network/choose.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { HOME_GROUP } from '../lib/words.ts';
import { LazyPicture } from './network/lazy.tsx';
import { neighbourhood, pathGraph } from './network/graph.ts';
import { NetworkWords } from './network/words.tsx';
import { NotFound } from './not-found.tsx';
import { PATHS_BETWEEN, RECORD } from '../operations.ts';
import { Take } from '../parts/take.tsx';
import { useAddress } from '../lib/address.ts';
import { useAnswer } from '../lib/ask.ts';
import { useMemo } from 'preact/hooks';
import { useTitle } from '../lib/use-title.ts';
import { useViewpoint } from '../lib/viewpoint.ts';
import type { Graph } from './network/graph.ts';

/** What is tied to a record, or how two records are related: a picture, and the same in words. */
export function NetworkView() {
  useTitle('Network');
  const { params } = useAddress();
  const of = params.get('of') ?? HOME_GROUP;
  const to = params.get('to');
  return to === null ? <Around id={of} /> : <Between from={of} to={to} />;
}

function Around({ id }: { readonly id: string }) {
  const viewpoint = useViewpoint();
  const { answer, failure, isLoading, retry } = useAnswer(RECORD, { id, ...viewpoint });
  const record = answer?.graph.node;
  const graph = useMemo(() => (record ? neighbourhood(record) : null), [record]);
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!record) return isLoading ? <Loading /> : <NotFound what={id} />;
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
      <Choose of={{ id: record.id, name }} to={null} />
      {graph ? (
        <Both graph={graph} centre={record.id} isStale={isLoading} />
      ) : (
        <Empty>A source has no network.</Empty>
      )}
      <Take
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
  const { answer, failure, isLoading, retry } = useAnswer(PATHS_BETWEEN, variables);
  const found = useMemo(() => {
    const [one, other] = answer?.graph.ends ?? [];
    if (!answer || !one || !other || !('name' in one) || !('name' in other)) return null;
    return { one, other, paths: answer.graph.paths, graph: pathGraph(answer.graph.paths, one) };
  }, [answer]);
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!answer) return <Loading />;
  if (!found) return <NotFound what={`${from}” or “${to}`} />;
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
      <Choose of={one} to={other} />
      {first && <Both graph={graph} centre={one.id} far={other.id} isStale={isLoading} />}
      <Take
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
      <LazyPicture graph={graph} centre={centre} far={far} />
      <NetworkWords graph={graph} centre={centre} />
    </div>
  );
}
