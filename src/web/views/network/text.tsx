import { hrefTo, hrefWith } from '../../lib/address.ts';
import { RecordLink } from '../../parts/links.tsx';
import { tieKey, wordsOf } from './builder.ts';
import type { Graph, Tie } from './builder.ts';
import type { RecordRef } from '../../lib/labels.ts';

/** The network in words: each tie as a line with a link to its claims, in the groups of the picture. */
export function NetworkText({ graph }: { readonly graph: Graph }) {
  const { centre, groups, ties } = graph;
  const groupOf = new Map(groups.flatMap(({ title, nodes }) => nodes.map(({ id }) => [id, title] as const)));
  const outerOf = ({ from, to }: Tie) => (from.id === centre.id ? to.id : from.id);
  return (
    <div class="words" role="region" aria-label="The same in words" tabIndex={0}>
      <h2>The same in words</h2>
      {groups.map(({ title, nodes, of }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul>
            {ties
              .filter((tie) => groupOf.get(outerOf(tie)) === title)
              .map((tie) => (
                <TieLine key={tieKey(tie.from.id, tie.to.id)} tie={tie} centre={centre} />
              ))}
          </ul>
          {of !== null && (
            <p class="soft">
              {nodes.length} of {of} are shown; <a href={hrefTo(centre.id)}>its page</a> lists them.
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

function TieLine({ tie, centre }: { readonly tie: Tie; readonly centre: RecordRef }) {
  const { from, to } = tie;
  return (
    <li>
      <End node={from} centre={centre} /> <span class="soft">— {wordsOf(tie)} —</span>{' '}
      <End node={to} centre={centre} />{' '}
      <a
        href={`${hrefWith({ tie: tieKey(from.id, to.id) })}#tie`}
        aria-label={`Claims of the tie between ${from.name} and ${to.name}`}
      >
        claims
      </a>
    </li>
  );
}

const End = ({ node, centre }: { readonly node: RecordRef; readonly centre: RecordRef }) =>
  node.id === centre.id ? <b>{node.name}</b> : <RecordLink to={node} />;
