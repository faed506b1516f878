import { hrefTo, hrefWith } from '../../lib/address.ts';
import { RecordLink } from '../../parts/links.tsx';
import { rich, t } from '../../lib/messages.ts';
import { RecordText } from '../../parts/record-text.tsx';
import { tieKey } from './builder.ts';
import type { Graph, Tie } from './builder.ts';
import type { RecordRef } from '../../lib/labels.ts';

/** The network in words: each tie as a line with a link to its claims, in the groups of the picture. */
export function NetworkText({ graph }: { readonly graph: Graph }) {
  const { centre, groups, ties } = graph;
  const groupOf = new Map(groups.flatMap(({ title, nodes }) => nodes.map(({ id }) => [id, title] as const)));
  const outerOf = ({ from, to }: Tie) => (from.id === centre.id ? to.id : from.id);
  const tiesOf = (group: string) => ties.filter((tie) => groupOf.get(outerOf(tie)) === group);
  // Records that only others of the network lead to are in the lines of these.
  const shown = groups.filter(({ title, of }) => of !== null || tiesOf(title).length > 0);
  return (
    <div class="words" role="region" aria-label={t('network.inWords')} tabIndex={0}>
      <h2>{t('network.inWords')}</h2>
      {shown.map(({ title, nodes, of }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul>
            {tiesOf(title).map((tie) => (
              <TieLine key={tieKey(tie.from.id, tie.to.id)} tie={tie} centre={centre} />
            ))}
          </ul>
          {of !== null && (
            <p class="soft">
              {rich('network.someShown', {
                ...{ shown: nodes.length, total: of },
                page: (words) => <a href={hrefTo(centre.id)}>{words}</a>,
              })}
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

function TieLine({ tie, centre }: { readonly tie: Tie; readonly centre: RecordRef }) {
  const { from, to, reasons } = tie;
  const words = reasons.flatMap((reason) => reason.words);
  return (
    <li>
      <End node={from} centre={centre} />{' '}
      <span class="soft">
        —{' '}
        {words.map((word, i) => (
          <>
            {i > 0 && ', '}
            <RecordText>{word}</RecordText>
          </>
        ))}{' '}
        —
      </span>{' '}
      <End node={to} centre={centre} />{' '}
      <a
        href={`${hrefWith({ tie: tieKey(from.id, to.id) })}#tie`}
        aria-label={t('network.claimsBetween', { from: from.name, to: to.name })}
      >
        {t('network.claims')}
      </a>
    </li>
  );
}

const End = ({ node, centre }: { readonly node: RecordRef; readonly centre: RecordRef }) =>
  node.id === centre.id ? (
    <b>
      <RecordText>{node.name}</RecordText>
    </b>
  ) : (
    <RecordLink to={node} />
  );
