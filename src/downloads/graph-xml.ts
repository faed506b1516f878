import { DECLARATION, element, openElement } from './xml.ts';
import { graphFile } from './graph.ts';
import type { GraphEdge, GraphNode } from './graph.ts';
import type { Xml } from './xml.ts';

type Attributes<Item> = Readonly<Record<string, (item: Item) => string | null>>;

/** An attribute of a node or an edge, and its value. */
type GraphValue = readonly [attribute: string, value: string];

/**
 * The attributes of a node. The names avoid names with a meaning in other programs. `name` is the key of a node in igraph,
 * `type` its side in a bipartite graph. `id`, `label`, `start` and `end` belong to Gephi.
 */
const NODE_ATTRIBUTES: Attributes<GraphNode> = {
  title: ({ title }) => title,
  recordType: ({ type }) => type,
  recordKind: ({ kind }) => kind,
  status: ({ status }) => status,
  level: ({ level }) => level,
  edtf: ({ date }) => date,
  earliest: ({ from }) => from,
  latest: ({ to }) => to,
  page: ({ url }) => url,
};

/** The attributes of an edge, named by the same rule. */
const EDGE_ATTRIBUTES: Attributes<GraphEdge> = {
  relation: ({ relation }) => relation,
  property: ({ property }) => property,
  item: ({ edge }) => edge,
  earliest: ({ from }) => from,
  latest: ({ to }) => to,
};

/** Returns the attributes of an item that have values. */
const valuesOf = <Item>(attributes: Attributes<Item>, item: Item): readonly GraphValue[] =>
  Object.entries(attributes).flatMap(([name, of]) => {
    const value = of(item);
    return value === null ? [] : [[name, value] as const];
  });

/** The graph for Gephi: records and their relationships, each with its days. */
export const graphGexf = graphFile({
  name: 'graph.gexf',
  doc: 'The graph for Gephi, in GEXF 1.3: records and their relationships, each in its days.',
  mediaType: 'application/xml; charset=utf-8',
  head: ({ version: { fields } }, origin) =>
    [
      DECLARATION,
      openElement(
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
      openElement('graph', { defaultedgetype: 'directed', mode: 'dynamic', timeformat: 'date' })[0],
      gexfDeclarations('node', NODE_ATTRIBUTES).xml,
      gexfDeclarations('edge', EDGE_ATTRIBUTES).xml,
      '<nodes>\n',
    ].join(''),
  node: (node) =>
    gexfElement(
      'node',
      { id: node.id, label: node.title, start: node.from, end: node.to },
      valuesOf(NODE_ATTRIBUTES, node),
    ),
  middle: '</nodes>\n<edges>\n',
  edge: (edge) => {
    const { id, start: source, end: target, relation } = edge;
    const attributes = {
      id,
      source,
      target,
      label: relation,
      kind: relation,
      start: edge.from,
      end: edge.to,
    };
    return gexfElement('edge', attributes, valuesOf(EDGE_ATTRIBUTES, edge));
  },
  tail: '</edges>\n</graph>\n</gexf>\n',
});

/** The attributes that GEXF itself defines. */
const GEXF_ATTRIBUTES = ['title', 'relation', 'earliest', 'latest'];

const gexfDeclarations = (of: 'node' | 'edge', attributes: Readonly<Record<string, unknown>>): Xml =>
  element(
    'attributes',
    { class: of },
    ...Object.keys(attributes)
      .filter((name) => !GEXF_ATTRIBUTES.includes(name))
      .map((name) => element('attribute', { id: name, title: name, type: 'string' })),
  );

function gexfElement(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  values: readonly GraphValue[],
): string {
  const further = values.filter(([attribute]) => !GEXF_ATTRIBUTES.includes(attribute));
  const inner = further.map(([attribute, value]) => element('attvalue', { for: attribute, value }));
  return `${element(name, attributes, element('attvalues', {}, ...inner)).xml}\n`;
}

/** The graph in GraphML: records and their relationships. */
export const graphGraphml = graphFile({
  name: 'graph.graphml',
  doc: 'The graph in GraphML: records and their relationships.',
  mediaType: 'application/xml; charset=utf-8',
  head: ({ version: { fields } }, origin) =>
    [
      DECLARATION,
      openElement(
        'graphml',
        { xmlns: 'http://graphml.graphdrawing.org/xmlns' },
        element('desc', {}, `${String(fields['title'])}. ${String(fields['citation'])} ${origin.text}`),
        ...Object.keys(NODE_ATTRIBUTES).map((name) => graphmlKey('node', name)),
        ...Object.keys(EDGE_ATTRIBUTES).map((name) => graphmlKey('edge', name)),
      )[0],
      openElement('graph', { id: 'diplograph', edgedefault: 'directed' })[0],
    ].join(''),
  node: (node) =>
    `${element('node', { id: node.id }, ...graphmlData('node', valuesOf(NODE_ATTRIBUTES, node))).xml}\n`,
  middle: '',
  edge: (edge) => {
    const { id, start: source, end: target } = edge;
    return `${element('edge', { id, source, target }, ...graphmlData('edge', valuesOf(EDGE_ATTRIBUTES, edge))).xml}\n`;
  },
  tail: '</graph>\n</graphml>\n',
});

type Part = 'node' | 'edge';

const graphmlKey = (of: Part, name: string): Xml =>
  element('key', { id: `${of}-${name}`, for: of, 'attr.name': name, 'attr.type': 'string' });

const graphmlData = (part: Part, values: readonly GraphValue[]): readonly Xml[] =>
  values.map(([name, value]) => element('data', { key: `${part}-${name}` }, value));
