import { recordShapes } from './record-shape.ts';
import type { FieldShape, ObjectShape, ValueShape } from './record-shape.ts';
import type { GraphQLSchema } from 'graphql';

/** A type of records: its fields, and the operations that read them. */
export type RecordType = { readonly shape: ObjectShape; readonly operations: RecordOperations };

/** Returns the types of records that have addresses, by name. */
export const recordTypes = (schema: GraphQLSchema): ReadonlyMap<string, RecordType> =>
  new Map(
    [...recordShapes(schema)].map(([type, shape]) => [
      type,
      { shape, operations: recordOperations(type, shape) },
    ]),
  );

/** The operations that read a record of one type: one for all its fields, and one for further pages of each list. */
export type RecordOperations = {
  readonly first: string;
  readonly pages: ReadonlyMap<string, string>;
};

function recordOperations(type: string, shape: ObjectShape): RecordOperations {
  const lists = shape.fields.filter(isPaged);
  return {
    first: operation(type, textOf(shape)),
    pages: new Map(lists.map((list) => [list.name, operation(type, fieldText(list, ', after: $after'))])),
  };
}

/** Returns true for a paged list. */
export const isPaged = ({ value }: FieldShape): boolean => value.kind === 'items' || value.kind === 'edges';

/** The variables of the paged lists, which not every operation has. */
const PAGING: Readonly<Record<string, string>> = { $first: 'Int!', $after: 'String' };

function operation(type: string, fields: string): string {
  const used = Object.entries(PAGING).filter(([name]) => fields.includes(name));
  const paging = used.map(([name, own]) => `, ${name}: ${own}`).join('');
  return `query RecordFile($id: ID!, $asOf: Date, $knownAt: Date${paging}) {
  graph(asOf: $asOf, knownAt: $knownAt) { node(id: $id) { ... on ${type} { ${fields} } } }
  dataset { title licence citation releasedOn }
}
`;
}

const textOf = ({ hasId, fields }: ObjectShape): string =>
  [...(hasId ? ['slug'] : []), ...fields.map((field) => fieldText(field))].join(' ');

function fieldText({ name, value }: FieldShape, after = ''): string {
  if (value.kind === 'leaf') return name;
  if (value.kind === 'items')
    return `${name}(first: $first${after}) { nodes { ${valueText(value.item)} } ${PAGE} }`;
  if (value.kind === 'edges')
    return `${name}(first: $first${after}) { edges { node { ${RECORD} } ${textOf(value.edge)} } ${PAGE} }`;
  return `${name} { ${valueText(value)} }`;
}

const PAGE = 'pageInfo { hasNextPage endCursor }';
const RECORD = '__typename slug name';

function valueText(value: ValueShape): string {
  if (value.kind === 'object') return textOf(value);
  if (value.kind === 'claim') return 'slug';
  return value.kind === 'source' ? '__typename slug title url' : RECORD;
}

/** Returns a value of an answer as a file has it: `id` for `slug`, `type` for `__typename`, and the items of a list for its page. */
export function toFileValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toFileValue);
  if (typeof value !== 'object' || value === null) return value;
  const { slug, __typename: type, nodes, edges, ...fields } = value as Readonly<Record<string, unknown>>;
  if (Array.isArray(nodes)) return nodes.map(toFileValue);
  if (Array.isArray(edges)) return edges.map(toEdge);
  return {
    ...(slug !== undefined && { id: slug }),
    ...(type !== undefined && { type }),
    ...Object.fromEntries(Object.entries(fields).map(([name, each]) => [name, toFileValue(each)])),
  };
}

function toEdge(edge: object): object {
  const { node, ...fields } = edge as Readonly<Record<string, unknown>>;
  return { party: toFileValue(node), ...(toFileValue(fields) as object) };
}
