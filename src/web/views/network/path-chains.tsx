import { hrefTo } from '../../lib/address.ts';
import { RecordLink } from '../../parts/links.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import { rich, t } from '../../lib/messages.ts';
import { typeLabel, wordLabel } from '../../lib/labels.ts';
import type { PathsBetweenQuery } from '../../operations.ts';
import type { RecordRef } from '../../lib/labels.ts';

type Path = PathsBetweenQuery['graph']['paths'][number];
type Hop = Path['hops'][number];

/** The paths between two records, each as a chain of cards: records, and between them the relation with its claims. */
export const PathChains = ({ paths }: { readonly paths: readonly Path[] }) => (
  <ol class="chains" aria-label={t('network.pathList')}>
    {paths.map(({ hops }, i) => (
      <li key={hops.map(({ relation, to }) => `${relation} ${to.id}`).join()}>
        <ol class="chain" aria-label={t('network.pathNumber', { number: i + 1 })}>
          {hops[0] && (
            <li class="chain-card">
              <Card node={hops[0].from} />
            </li>
          )}
          {hops.map((hop) => (
            <li key={hop.to.id} class="chain-step">
              <HopLine hop={hop} />
              <div class="chain-card">
                <Card node={hop.to} />
              </div>
            </li>
          ))}
        </ol>
      </li>
    ))}
  </ol>
);

const Card = ({ node }: { readonly node: RecordRef }) => (
  <>
    <span class="eyebrow">{typeLabel(node.__typename)}</span>
    <RecordLink to={node} />
    <a
      class="soft small"
      href={hrefTo('network', { of: node.id })}
      aria-label={t('network.aroundRecord', { name: node.name })}
    >
      {t('page.network')}
    </a>
  </>
);

/** The most sources that a relation names. Its claims are on the pages of the two records. */
const MOST_CLAIMS = 3;

function HopLine({ hop: { relation, forward, from, to, claims } }: { readonly hop: Hop }) {
  const shown = claims.slice(0, MOST_CLAIMS);
  return (
    <div class="chain-hop">
      <span>
        <span aria-hidden="true">{forward ? '→' : '←'}</span> {wordLabel(relation)}
        {!forward && (
          <span class="hidden">
            {' '}
            {rich('network.direction', {
              from: () => <RecordText>{to.name}</RecordText>,
              to: () => <RecordText>{from.name}</RecordText>,
            })}
          </span>
        )}
      </span>
      <details>
        <summary>{t('count.claims', { count: claims.length })}</summary>
        <ul>
          {shown.map(({ id, source }) => (
            <li key={id}>
              <a href={hrefTo(id)}>
                <RecordText>{source.title}</RecordText>
              </a>
            </li>
          ))}
          {claims.length > shown.length && (
            <li class="soft">{t('formats.andMore', { count: claims.length - shown.length })}</li>
          )}
        </ul>
      </details>
    </div>
  );
}
