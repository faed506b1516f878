import { DECLARATION, element, frame } from './xml.ts';
import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES, valuesOf } from './graph-attributes.ts';
import { graphFile } from './graph.ts';
import type { GraphValue } from './graph-attributes.ts';
import type { Xml } from './xml.ts';

/** The graph for programs that read GraphML: records and their relationships. */
export const graphGraphml = graphFile({
  name: 'graph.graphml',
  doc: 'The graph in GraphML: records and their relationships.',
  mediaType: 'application/xml; charset=utf-8',
  head: ({ version: { fields } }, origin) =>
    [
      DECLARATION,
      frame(
        'graphml',
        { xmlns: 'http://graphml.graphdrawing.org/xmlns' },
        element('desc', {}, `${String(fields['title'])}. ${String(fields['citation'])} ${origin.text}`),
        ...Object.keys(NODE_ATTRIBUTES).map((name) => key('node', name)),
        ...Object.keys(EDGE_ATTRIBUTES).map((name) => key('edge', name)),
      )[0],
      frame('graph', { id: 'diplograph', edgedefault: 'directed' })[0],
    ].join(''),
  node: (node) =>
    `${element('node', { id: node.id }, ...data('node', valuesOf(NODE_ATTRIBUTES, node))).xml}\n`,
  middle: '',
  edge: (edge) => {
    const { id, start: source, end: target } = edge;
    return `${element('edge', { id, source, target }, ...data('edge', valuesOf(EDGE_ATTRIBUTES, edge))).xml}\n`;
  },
  tail: '</graph>\n</graphml>\n',
});

type Part = 'node' | 'edge';

const key = (of: Part, name: string): Xml =>
  element('key', { id: `${of}-${name}`, for: of, 'attr.name': name, 'attr.type': 'string' });

const data = (part: Part, values: readonly GraphValue[]): readonly Xml[] =>
  values.map(([name, value]) => element('data', { key: `${part}-${name}` }, value));
