import type { GraphEdge, GraphNode } from './graph.ts';

type Attributes<Item> = Readonly<Record<string, (item: Item) => string | null>>;

/** An attribute that a node or an edge has, and its value. */
export type GraphValue = readonly [attribute: string, value: string];

/**
 * The attributes of a node in files of graphs. None has a name to which a program that reads such files gives a meaning of its own:
 * `name` is the key of a node in igraph, `type` its side in a bipartite graph, `id`, `label`, `start` and `end` belong to Gephi.
 */
export const NODE_ATTRIBUTES: Attributes<GraphNode> = {
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

/** The attributes of an edge, under the same rule. */
export const EDGE_ATTRIBUTES: Attributes<GraphEdge> = {
  relation: ({ relation }) => relation,
  property: ({ property }) => property,
  item: ({ edge }) => edge,
  earliest: ({ from }) => from,
  latest: ({ to }) => to,
};

/** Returns the attributes that an item has, with their values. */
export const valuesOf = <Item>(attributes: Attributes<Item>, item: Item): readonly GraphValue[] =>
  Object.entries(attributes).flatMap(([name, of]) => {
    const value = of(item);
    return value === null ? [] : [[name, value] as const];
  });
