import { useLayoutEffect, useRef } from 'preact/hooks';
import { ClaimSides } from '../record/claims.tsx';
import { Failed } from '../../parts/states.tsx';
import { hrefTo, hrefWith, useAddress, useVariables } from '../../lib/address.ts';
import { RecordLink } from '../../parts/links.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import { rich, t } from '../../lib/messages.ts';
import { tieKey } from './builder.ts';
import { TIE_CLAIMS } from '../../operations.ts';
import { useQuery } from '../../lib/client.ts';
import { wordLabel } from '../../lib/labels.ts';
import type { Graph, Tie, TieReason } from './builder.ts';
import type { TieClaimsQuery } from '../../operations.ts';

/** The claims of the tie that the address names; nothing without one. */
export function TiePanel({ graph }: { readonly graph: Graph }) {
  const key = useAddress().params.get('tie');
  const tie = graph.ties.find(({ from, to }) => tieKey(from.id, to.id) === key);
  const ref = useRef<HTMLElement>(null);
  const before = useRef(key);
  useLayoutEffect(() => {
    // The panel of a document does not move the reader; a panel that the reader opens scrolls into view.
    if (before.current !== key && tie) {
      ref.current?.focus({ preventScroll: true });
      ref.current?.scrollIntoView({ block: 'nearest' });
    }
    before.current = key;
  }, [key]);
  if (!tie) return null;
  return (
    <section class="tie-panel" id="tie" ref={ref} tabIndex={-1} aria-label={t('network.claimsOfTie')}>
      <h2>
        {rich('compare.pair', {
          a: () => <RecordLink to={tie.from} />,
          b: () => <RecordLink to={tie.to} />,
        })}
      </h2>
      {tie.reasons.map((reason) => (
        <Reason key={reason.through.join()} tie={tie} reason={reason} />
      ))}
      <p>
        <a href={hrefWith({ tie: null })}>{t('formats.close')}</a>
        {' · '}
        <a href={hrefTo('network', { of: tie.from.id, to: tie.to.id })}>{t('network.allPaths')}</a>
      </p>
    </section>
  );
}

/** A tie may go over a record between the two, such as an office or a meeting. */
const MOST_HOPS = 2;

function Reason({ tie, reason }: { readonly tie: Tie; readonly reason: TieReason }) {
  const { answer, failure, retry } = useQuery(TIE_CLAIMS, {
    ...{ from: tie.from.id, to: tie.to.id },
    ...{ through: reason.through, maxHops: MOST_HOPS },
    ...useVariables(),
  });
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!answer)
    return (
      <p class="soft" role="status">
        {t('record.loadingSources')}
      </p>
    );
  const { paths } = answer.graph;
  return (
    <div class="reason">
      <h3>
        <RecordText>{reason.words.join(', ')}</RecordText>
      </h3>
      {paths.length === 0 && <p class="soft">{t('record.noSource')}</p>}
      {paths.map(({ hops }, i) => (
        <ol key={hops.map(({ to }) => to.id).join()}>
          {hops.map((hop) => (
            <HopClaims key={`${hop.from.id} ${hop.to.id}`} hop={hop} isOpen={i === 0} />
          ))}
        </ol>
      ))}
      {paths[0]?.truncated === true && <p class="soft">{t('network.firstOf', { count: paths.length })}</p>}
    </div>
  );
}

type Hop = TieClaimsQuery['graph']['paths'][number]['hops'][number];

function HopClaims({ hop, isOpen }: { readonly hop: Hop; readonly isOpen: boolean }) {
  const [subject, object] = hop.forward ? [hop.from, hop.to] : [hop.to, hop.from];
  return (
    <li>
      <details open={isOpen}>
        <summary>
          <RecordText>{subject.name}</RecordText> <span class="soft">{wordLabel(hop.relation)}</span>{' '}
          <RecordText>{object.name}</RecordText> <span class="count">{hop.claims.length}</span>
        </summary>
        <ClaimSides claims={hop.claims} showsProperty />
      </details>
    </li>
  );
}
