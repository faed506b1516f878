import { defaultFieldResolver, getNamedType, getNullableType, isInterfaceType } from 'graphql';
import { isLeafType, isListType, isNonNullType, isObjectType } from 'graphql';
import { dateOf, list, reference, references, requiredReference } from '../load.ts';
import { NESTED_LISTS } from '../lists.ts';
import { OWN_EDGE_FIELDS } from '../planner.ts';
import { idAt } from '../../model/viewpoint.ts';
import { textOf, textsOf, viewpointOf } from '../../graph/row.ts';
import type { GraphQLField, GraphQLFieldResolver, GraphQLNamedType, GraphQLObjectType } from 'graphql';
import type { GraphQLOutputType, GraphQLResolveInfo } from 'graphql';
import type { ListArgs, ToListRequest } from '../lists.ts';
import type { Page, PageItem, Row } from '../../graph/types.ts';
import type { SearchPage } from '../../graph/questions/search.ts';

type Resolvers = Readonly<Record<string, object>>;

/** Returns resolvers, and adds those of the lists below records to fields without a resolver. */
export function withLists(own: Resolvers): Resolvers {
  const lists = Object.entries(NESTED_LISTS).map(([type, fields]): [string, object] => {
    const resolved = Object.entries<ToListRequest>(fields).map(([field, toRequest]): [string, object] => [
      field,
      (row: Row, args: ListArgs, _: unknown, info: GraphQLResolveInfo) =>
        list(row.snapshot, textOf(row, 'id'), toRequest, args, info),
    ]);
    return [type, { ...Object.fromEntries(resolved), ...own[type] }];
  });
  return { ...own, ...Object.fromEntries(lists) };
}

type AnyField = GraphQLField<unknown, unknown>;

/** Sets the resolvers of fields that have none of their own. */
export function setDefaults(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields())) {
    const resolve = field.resolve ?? defaultOf(type, field);
    if (resolve) field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
  }
}

function defaultOf({ name }: GraphQLObjectType, field: AnyField): unknown {
  if (name.startsWith('__')) return undefined;
  if (isIdentity(field)) return field.name === 'slug' ? slugOfRow : idOfRow;
  if (name.endsWith('Connection')) return CONNECTION[field.name];
  return name.endsWith('Edge') ? edgeResolver(field) : columnResolver(field.type);
}

/** Returns true for a field that identifies the record. */
const isIdentity = ({ name, type }: AnyField): boolean =>
  name === 'slug' || (name === 'id' && getNamedType(type).name === 'ID');

const slugOfRow = (row: Row): string => textOf(row, 'id');

const idOfRow = (row: Row): string => idAt(textOf(row, 'id'), viewpointOf(row));

const CONNECTION: Readonly<Record<string, (page: Page | SearchPage) => unknown>> = {
  edges: ({ items }) => items,
  nodes: ({ items }) => items.map(({ node }) => node),
  pageInfo: ({ items, hasNextPage, hasPreviousPage }) => ({
    hasNextPage,
    hasPreviousPage,
    startCursor: items[0]?.cursor() ?? null,
    endCursor: items.at(-1)?.cursor() ?? null,
  }),
  totalCount: ({ total }) => (typeof total === 'number' ? total : total()),
};

/** Returns the resolver of a field of an edge that the link holds; undefined for a field of the item. */
function edgeResolver({ name, type }: AnyField) {
  if (OWN_EDGE_FIELDS.includes(name)) return undefined;
  const resolve = columnResolver(type) ?? defaultFieldResolver;
  return ({ link }: PageItem, args: unknown, context: unknown, info: GraphQLResolveInfo): unknown =>
    resolve(link, args, context, info);
}

/**
 * Returns the resolver of a column with the name of the field. The type of the field determines the content of the column: the id of
 * a record, ids, an imprecise date, or texts. Undefined if the value of the column is the answer.
 */
function columnResolver(type: GraphQLOutputType): GraphQLFieldResolver<Row, unknown> | undefined {
  const named = getNamedType(type);
  const isList = isListType(getNullableType(type));
  if (isRecord(named)) {
    const resolve = isList ? references : isNonNullType(type) ? requiredReference : reference;
    return (row, _, __, info) => resolve(row, info.fieldName, info);
  }
  if (named.name === 'ImpreciseDate' && !isList) return (row, _, __, info) => dateOf(row, info.fieldName);
  if (isLeafType(named) && isList) return (row, _, __, info) => textsOf(row, info.fieldName);
  return undefined;
}

/** Returns true for a type of records to which columns refer. */
const isRecord = (type: GraphQLNamedType): boolean =>
  type.name === 'Named' ||
  ((isObjectType(type) || isInterfaceType(type)) &&
    type.getInterfaces().some(({ name }) => name === 'Named'));
