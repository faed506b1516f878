import { DECLARATION, element, frame } from './xml.ts';
import { graphFile } from './graph.ts';
import type { FileSource } from './download.ts';
import type { Xml } from './xml.ts';

const NODE_VALUES = ['type', 'kind', 'status', 'level', 'date', 'url'] as const;
const EDGE_VALUES = ['property', 'edge'] as const;

/** The graph as Gephi takes it: records and their relationships, each in its days. */
export const graphGexf = graphFile({
  name: 'graph.gexf',
  doc: 'The graph for Gephi, in GEXF 1.3: records and their relationships, each in its days.',
  mediaType: 'application/xml; charset=utf-8',
  head: ({ version: { fields } }: FileSource) =>
    [
      DECLARATION,
      frame(
        'gexf',
        { xmlns: 'http://gexf.net/1.3', version: '1.3' },
        element(
          'meta',
          { lastmodifieddate: String(fields['releasedOn']) },
          element('creator', {}, 'Diplograph'),
          element('description', {}, `${String(fields['title'])}. ${String(fields['citation'])}`),
        ),
      )[0],
      frame('graph', { defaultedgetype: 'directed', mode: 'dynamic', timeformat: 'date' })[0],
      titles('node', NODE_VALUES).xml,
      titles('edge', EDGE_VALUES).xml,
      '<nodes>\n',
    ].join(''),
  node: (node) =>
    line('node', { id: node.id, label: node.name, start: node.from, end: node.to }, NODE_VALUES, node),
  middle: '</nodes>\n<edges>\n',
  edge: (edge) => {
    const { id, start: source, end: target, relation } = edge;
    const told = { id, source, target, label: relation, kind: relation, start: edge.from, end: edge.to };
    return line('edge', told, EDGE_VALUES, edge);
  },
  tail: '</edges>\n</graph>\n</gexf>\n',
});

const titles = (of: 'node' | 'edge', names: readonly string[]): Xml =>
  element(
    'attributes',
    { class: of },
    ...names.map((name) => element('attribute', { id: name, title: name, type: 'string' })),
  );

function line<Name extends string>(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  values: readonly Name[],
  of: Readonly<Record<Name, string | null>>,
): string {
  const told = values.filter((value) => of[value] !== null);
  const inner = told.map((value) => element('attvalue', { for: value, value: of[value] }));
  return `${element(name, attributes, element('attvalues', {}, ...inner)).xml}\n`;
}
