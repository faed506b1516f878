import { useEffect, useMemo, useState } from 'preact/hooks';
import { Empty, Failed, Loading, NotFound } from '../parts/states.tsx';
import { DownloadSection } from '../parts/download.tsx';
import { go, hrefTo, useAddress, useVariables } from '../lib/address.ts';
import { nearestIn, useQuery } from '../lib/client.ts';
import { neighbourhood } from './network/graph.ts';
import { NETWORK_OF, PATHS_BETWEEN } from '../operations.ts';
import { NetworkText } from './network/text.tsx';
import { PathChains } from './network/path-chains.tsx';
import { RecordText } from '../parts/record-text.tsx';
import { rich, t } from '../lib/messages.ts';
import { SearchBox } from '../parts/search-box.tsx';
import { TiePanel } from './network/tie-panel.tsx';
import { useAbout } from '../lib/about.ts';
import { useTitle } from '../lib/hooks.ts';
import type { ComponentType } from 'preact';
import type { Graph } from './network/builder.ts';
import type { RecordRef } from '../lib/labels.ts';

/** The neighbours of a record as a picture and as text, or the paths between two records as chains of cards. */
export function NetworkView() {
  const { params } = useAddress();
  const { answer, failure, retry } = useAbout();
  const of = params.get('of') ?? answer?.dataset.groups[0]?.id;
  const to = params.get('to');
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (of === undefined) return answer ? <Empty>{t('network.choose')}</Empty> : <Loading />;
  return to === null ? <Around id={of} /> : <Between from={of} to={to} />;
}

function Around({ id }: { readonly id: string }) {
  const variables = { id, ...useVariables() };
  const { answer, failure, isLoading, retry } = useQuery(NETWORK_OF, variables);
  const node = answer?.graph.node;
  const graph = useMemo(() => (answer ? neighbourhood(answer.graph) : null), [answer]);
  useTitle(node && 'name' in node ? t('map.around', { name: node.name }) : t('page.network'));
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!node) return isLoading ? <Loading /> : <NotFound what={id} nearest={nearestIn(answer)} />;
  const name = 'name' in node ? node.name : id;
  return (
    <>
      <div class="lead">
        <h1>{rich('network.around', { name: () => <RecordText>{name}</RecordText> })}</h1>
        <p>{t('network.lead')}</p>
      </div>
      <NetworkEnds of={{ id: node.id, name }} to={null} />
      {graph && graph.groups.length > 0 ? (
        <div class={`network ${isLoading ? 'stale' : ''}`}>
          <LazyNetworkPicture graph={graph} />
          <div class="network-side">
            <TiePanel graph={graph} />
            <NetworkText graph={graph} />
          </div>
        </div>
      ) : (
        <Empty>{t('network.nothing')}</Empty>
      )}
      <DownloadSection
        operation={NETWORK_OF}
        variables={variables}
        picture={{ of: '.network .picture > svg', name: `network-${id}` }}
      />
    </>
  );
}

function Between({ from, to }: { readonly from: string; readonly to: string }) {
  const variables = { from, to, ...useVariables() };
  const { answer, failure, isLoading, retry } = useQuery(PATHS_BETWEEN, variables);
  const [one, other] = answer?.graph.ends ?? [];
  const names = one && other && 'name' in one && 'name' in other ? ([one, other] as const) : null;
  useTitle(names ? t('network.titleOfPaths', { from: names[0].name, to: names[1].name }) : t('page.network'));
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!answer) return <Loading />;
  if (!names) return <NotFound what={t('network.either', { from, to })} nearest={nearestIn(answer)} />;
  const { paths } = answer.graph;
  const [first] = paths;
  return (
    <>
      <div class="lead">
        <h1>
          {rich('network.fromTo', {
            from: () => <RecordText>{names[0].name}</RecordText>,
            to: () => <RecordText>{names[1].name}</RecordText>,
          })}
        </h1>
        <p>
          {first
            ? t(first.truncated ? 'network.pathsMore' : 'network.paths', {
                count: paths.length,
                steps: first.length,
              })
            : t('network.noPath')}
        </p>
      </div>
      <NetworkEnds of={names[0]} to={names[1]} />
      <div class={isLoading ? 'stale' : undefined}>
        <PathChains paths={paths} />
      </div>
      <DownloadSection operation={PATHS_BETWEEN} variables={variables} />
    </>
  );
}

/** Chooses the record in the middle, and the optional end of paths. */
function NetworkEnds({ of, to }: { readonly of: RecordRef; readonly to: RecordRef | null }) {
  return (
    <div class="fields" role="group" aria-label={t('network.shown')}>
      <SearchBox
        label={t('network.aroundOrFrom')}
        value={of.name}
        onChoose={({ id }) => {
          go(hrefTo('network', { of: id, to: to?.id }));
        }}
      />
      <SearchBox
        label={t('network.pathsTo')}
        value={to?.name ?? ''}
        onChoose={({ id }) => {
          go(hrefTo('network', { of: of.id, to: id }));
        }}
      />
      {to && (
        <a href={hrefTo('network', { of: of.id })}>
          {rich('network.onlyAround', { name: () => <RecordText>{of.name}</RecordText> })}
        </a>
      )}
    </div>
  );
}

/** The picture of a network. Its code loads with the first picture. */
function LazyNetworkPicture({ graph }: { readonly graph: Graph }) {
  const [found, set] = useState<{ readonly Picture: ComponentType<{ readonly graph: Graph }> } | null>(null);
  useEffect(() => {
    void import('./network/picture.tsx').then(({ NetworkPicture }) => {
      set({ Picture: NetworkPicture });
    });
  }, []);
  return found ? <found.Picture graph={graph} /> : <div class="picture" />;
}
