import { DECLARATION, element, frame } from './xml.ts';
import { graphFile } from './graph.ts';
import type { Xml } from './xml.ts';

const NODE_VALUES = ['name', 'type', 'kind', 'status', 'level', 'date', 'from', 'to', 'url'] as const;
const EDGE_VALUES = ['relation', 'property', 'edge', 'from', 'to'] as const;

/** The graph for programs that read GraphML: records and their relationships. */
export const graphGraphml = graphFile({
  name: 'graph.graphml',
  doc: 'The graph in GraphML: records and their relationships.',
  mediaType: 'application/xml; charset=utf-8',
  head: ({ version: { fields } }) =>
    [
      DECLARATION,
      frame(
        'graphml',
        { xmlns: 'http://graphml.graphdrawing.org/xmlns' },
        element('desc', {}, `${String(fields['title'])}. ${String(fields['citation'])}`),
        ...NODE_VALUES.map((name) => key('node', name)),
        ...EDGE_VALUES.map((name) => key('edge', name)),
      )[0],
      frame('graph', { id: 'diplograph', edgedefault: 'directed' })[0],
    ].join(''),
  node: (node) => `${element('node', { id: node.id }, ...data('node', NODE_VALUES, node)).xml}\n`,
  middle: '',
  edge: (edge) => {
    const { id, start: source, end: target } = edge;
    return `${element('edge', { id, source, target }, ...data('edge', EDGE_VALUES, edge)).xml}\n`;
  },
  tail: '</graph>\n</graphml>\n',
});

type Part = 'node' | 'edge';

const key = (of: Part, name: string): Xml =>
  element('key', { id: `${of}-${name}`, for: of, 'attr.name': name, 'attr.type': 'string' });

const data = <Name extends string>(
  part: Part,
  names: readonly Name[],
  of: Readonly<Record<Name, string | null>>,
): readonly (Xml | null)[] =>
  names.map((name) => (of[name] === null ? null : element('data', { key: `${part}-${name}` }, of[name])));
