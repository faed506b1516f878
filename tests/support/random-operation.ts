import fc from 'fast-check';
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { CONTRACT, isKnownTo } from './oracle.ts';
import { randomWhere } from './random-where.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { GeneratorValue } from 'fast-check';
import type {
  GraphQLArgument,
  GraphQLField,
  GraphQLInterfaceType,
  GraphQLNamedType,
  GraphQLObjectType,
} from 'graphql';

/** Choices that fast-check makes, and makes simpler when a test fails. */
export type Choices = {
  readonly below: (below: number) => number;
  /** True one time in `every`. */
  readonly once: (every: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
};

/** The inputs of random operations. */
export type Material = {
  readonly dataset: Dataset;
  /** Cursors by the list that they belong to. */
  readonly cursors: ReadonlyMap<string, readonly string[]>;
};

/** Returns the list that a cursor belongs to: its type, its field and its order. */
export const listName = (type: string, field: string, orderBy: string): string =>
  `${type}.${field} ${orderBy}`;

/** Turns fast-check's generator into choices; the first of each is the simplest. */
export function choicesOf(generate: GeneratorValue): Choices {
  const below = (limit: number): number => generate(fc.nat, { max: limit - 1 });
  return {
    below,
    once: (every) => below(every) === every - 1,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('expected items to pick from, found none');
      return item;
    },
  };
}

type Making = Choices & Material & { aliases: number };

/** Returns a random valid operation that the oracle can answer; lists are nested four deep at most. */
export function randomOperation(choices: Choices, material: Material): string {
  const making: Making = { ...choices, ...material, aliases: 0 };
  const root = CONTRACT.getQueryType();
  if (!root) throw new Error('expected a contract with queries');
  return `{ ${fields(making, root, 4)} }`;
}

function selection(making: Making, type: GraphQLNamedType, depth: number): string {
  if (!isObjectType(type) && !isInterfaceType(type))
    throw new Error(`expected a type with fields, found ${type.name}`);
  return `{ ${fields(making, type, depth)} }`;
}

type Fielded = GraphQLObjectType | GraphQLInterfaceType;

function fields(making: Making, type: Fielded, depth: number): string {
  const known = Object.values(type.getFields()).filter((field) =>
    concrete(type).every((own) => isKnownTo(own, field.name)),
  );
  const leaves = known.filter((field) => isLeafType(getNamedType(field.type)));
  const branches = known.filter(
    (field) => isCompositeType(getNamedType(field.type)) && (depth > 0 || isEmbedded(field)),
  );
  const isRoot = type.name === 'Query' || type.name === 'Graph';
  const chosen = [
    ...(leaves.length > 0 ? times(1 + making.below(3), () => making.pick(leaves)) : []),
    ...(branches.length > 0
      ? times(isRoot ? 1 + making.below(2) : making.below(3), () => making.pick(branches))
      : []),
  ];
  const own = [...new Set(chosen)].map((field) => fieldText(making, type, field, depth));
  const twice = chosen[0] && making.once(8) ? [fieldText(making, type, chosen[0], depth)] : [];
  return ['__typename', ...own, ...twice, ...narrowed(making, type, depth)].join(' ');
}

const times = <Item>(count: number, make: () => Item): readonly Item[] => Array.from({ length: count }, make);

const concrete = (type: Fielded): readonly string[] =>
  isAbstractType(type) ? CONTRACT.getPossibleTypes(type).map(({ name }) => name) : [type.name];

/** Returns true if a field's value is part of its parent, so that it costs no depth. */
const isEmbedded = (field: GraphQLField<unknown, unknown>): boolean => {
  const { name } = getNamedType(field.type);
  return EMBEDDED.includes(name);
};

const EMBEDDED = [
  'ImpreciseDate',
  'Name',
  'ExternalId',
  'Coordinates',
  'PageInfo',
  'Qualifier',
  'FormatLevel',
];

function narrowed(making: Making, type: Fielded, depth: number): readonly string[] {
  if (!isAbstractType(type) || !making.once(3)) return [];
  const on = making.pick(CONTRACT.getPossibleTypes(type));
  return [`... on ${on.name} { ${fields(making, on, depth)} }`];
}

/** Returns a field under an alias of its own, since fragments on several types may select it differently. */
function fieldText(
  making: Making,
  type: Fielded,
  field: GraphQLField<unknown, unknown>,
  depth: number,
): string {
  const returned = getNamedType(field.type);
  const alias = `x${(making.aliases += 1)}`;
  const named = `${alias}: ${field.name}`;
  const args = argumentsOf(making, type, field, depth);
  if (isLeafType(returned)) return `${named}${args}`;
  return `${named}${args} ${content(making, returned, depth - (isEmbedded(field) ? 0 : 1))}`;
}

function content(making: Making, type: GraphQLNamedType, depth: number): string {
  if (!type.name.endsWith('Connection') || !isObjectType(type)) return selection(making, type, depth);
  const { edges, nodes } = type.getFields();
  if (!edges || !nodes) throw new Error(`expected ${type.name} to have edges and nodes`);
  const edge = getNamedType(edges.type);
  const parts = [
    making.once(2) ? `edges ${selectedEdge(making, edge as GraphQLObjectType, depth)}` : '',
    `nodes ${selection(making, getNamedType(nodes.type), depth)}`,
    making.once(3) ? 'totalCount' : '',
    making.once(3) ? 'pageInfo { hasNextPage hasPreviousPage }' : '',
  ];
  return `{ ${parts.filter((part) => part !== '').join(' ')} }`;
}

function selectedEdge(making: Making, edge: GraphQLObjectType, depth: number): string {
  const own = Object.values(edge.getFields()).filter(({ name }) => !['cursor', 'node'].includes(name));
  const extra = own.length > 0 && depth > 0 ? [fieldText(making, edge, making.pick(own), depth)] : [];
  return `{ ${extra.join(' ')} node { __typename ${making.once(2) ? 'id' : ''} } }`;
}

function argumentsOf(
  making: Making,
  type: Fielded,
  field: GraphQLField<unknown, unknown>,
  depth: number,
): string {
  const given = new Map<string, string>();
  const isList = getNamedType(field.type).name.endsWith('Connection');
  for (const arg of field.args) {
    const text = argument(making, type, field, arg, depth);
    if (text !== null) given.set(arg.name, text);
  }
  if (isList) pageArguments(making, type, field, given, depth);
  const parts = [...given].map(([name, text]) => `${name}: ${text}`);
  return parts.length > 0 ? `(${parts.join(', ')})` : '';
}

function argument(
  making: Making,
  type: Fielded,
  field: GraphQLField<unknown, unknown>,
  arg: GraphQLArgument,
  depth: number,
): string | null {
  const input = getNamedType(arg.type);
  const isRequired = getNullableType(arg.type) !== arg.type && arg.defaultValue === undefined;
  if (['first', 'last', 'after', 'before'].includes(arg.name)) return null;
  if (!isRequired && !making.once(2)) return null;
  return randomWhere(making, input, arg.name, typeHint(type, field), Math.min(depth, 2));
}

/** Returns the type of record that an id given to a field is of. */
const typeHint = (type: Fielded, field: GraphQLField<unknown, unknown>): string =>
  getNamedType(field.type).name.replace('Connection', '');

function pageArguments(
  making: Making,
  type: Fielded,
  field: GraphQLField<unknown, unknown>,
  given: Map<string, string>,
  depth: number,
): void {
  const size = String(making.below(depth > 2 ? 8 : 4));
  const order = given.get('orderBy') ?? defaultOrder(field);
  // A cursor belongs to a list with its filter; those at hand are of lists without one.
  const isFiltered = [...given.keys()].some((name) => !['orderBy', 'asOf'].includes(name));
  const cursors = isFiltered ? [] : (making.cursors.get(listName(type.name, field.name, order)) ?? []);
  given.set(making.once(3) ? 'last' : 'first', size);
  for (const name of ['after', 'before']) {
    if (cursors.length > 0 && making.once(4)) given.set(name, JSON.stringify(making.pick(cursors)));
  }
}

function defaultOrder(field: GraphQLField<unknown, unknown>): string {
  const order = field.args.find(({ name }) => name === 'orderBy')?.defaultValue;
  return typeof order === 'string' ? order : '_ASC';
}
