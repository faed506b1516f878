import { hrefTo } from '../../lib/address.ts';
import { RecordLink } from '../../parts/links.tsx';
import type { Graph, Node } from './graph.ts';

/** The network in words: each tie as a sentence, grouped by its word. */
export function NetworkWords({ graph, centre }: { readonly graph: Graph; readonly centre: string }) {
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
