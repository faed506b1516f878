import { DECLARATION, element, frame } from './xml.ts';
import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES, valuesOf } from './graph-attributes.ts';
import { graphFile } from './graph.ts';
import type { GraphValue } from './graph-attributes.ts';
import type { Xml } from './xml.ts';

/** The graph as Gephi takes it: records and their relationships, each in its days. */
export const graphGexf = graphFile({
  name: 'graph.gexf',
  doc: 'The graph for Gephi, in GEXF 1.3: records and their relationships, each in its days.',
  mediaType: 'application/xml; charset=utf-8',
  head: ({ version: { fields } }, origin) =>
    [
      DECLARATION,
      frame(
        'gexf',
        { xmlns: 'http://gexf.net/1.3', version: '1.3' },
        element(
          'meta',
          { lastmodifieddate: String(fields['releasedOn']) },
          element('creator', {}, 'Diplograph'),
          element(
            'description',
            {},
            `${String(fields['title'])}. ${String(fields['citation'])} ${origin.text}`,
          ),
        ),
      )[0],
      frame('graph', { defaultedgetype: 'directed', mode: 'dynamic', timeformat: 'date' })[0],
      titles('node', NODE_ATTRIBUTES).xml,
      titles('edge', EDGE_ATTRIBUTES).xml,
      '<nodes>\n',
    ].join(''),
  node: (node) =>
    line(
      'node',
      { id: node.id, label: node.title, start: node.from, end: node.to },
      valuesOf(NODE_ATTRIBUTES, node),
    ),
  middle: '</nodes>\n<edges>\n',
  edge: (edge) => {
    const { id, start: source, end: target, relation } = edge;
    const told = { id, source, target, label: relation, kind: relation, start: edge.from, end: edge.to };
    return line('edge', told, valuesOf(EDGE_ATTRIBUTES, edge));
  },
  tail: '</edges>\n</graph>\n</gexf>\n',
});

/** What the elements of GEXF have attributes of their own for. */
const OWN = ['title', 'relation', 'earliest', 'latest'];

const titles = (of: 'node' | 'edge', attributes: Readonly<Record<string, unknown>>): Xml =>
  element(
    'attributes',
    { class: of },
    ...Object.keys(attributes)
      .filter((name) => !OWN.includes(name))
      .map((name) => element('attribute', { id: name, title: name, type: 'string' })),
  );

function line(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  values: readonly GraphValue[],
): string {
  const told = values.filter(([attribute]) => !OWN.includes(attribute));
  const inner = told.map(([attribute, value]) => element('attvalue', { for: attribute, value }));
  return `${element(name, attributes, element('attvalues', {}, ...inner)).xml}\n`;
}
