import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  isListType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { ALL, both } from '../graph/filter.ts';
import { columnsOf, fieldKey, fieldsOf, listColumnsOf, pageColumnsOf, referencesOf } from './selection.ts';
import { allowed } from '../graph/pages-below.ts';
import { LISTS_BELOW } from './listing.ts';
import { MAX_PAGE } from '../graph/page.ts';
import { toFilter } from '../graph/where.ts';
import type { FieldNode, GraphQLInterfaceType, GraphQLObjectType, GraphQLOutputType } from 'graphql';
import type { ListArgs, Listing, ToListing } from './listing.ts';
import type { PageRequest, RowRequest, View } from '../graph/types.ts';
import type { Asked } from './selection.ts';

/**
 * What a field asks for of a list by its arguments alone: the same of each parent, which is put together once for a view.
 */
export function pageRequest(view: View, toListing: ToListing, args: ListArgs, info: Asked): PageRequest {
  const known = REQUESTS.get(view) ?? new Map<object, PageRequest>();
  REQUESTS.set(view, known);
  const request = known.get(fieldKey(info)) ?? requestOf(view, toListing(args), args, info);
  known.set(fieldKey(info), request);
  return request;
}

const REQUESTS = new WeakMap<View, Map<object, PageRequest>>();

/** What a field asks for of a list. */
export function requestOf(
  view: View,
  { list, order = '_ASC', conditions = {}, where, filter = ALL, asOf = null }: Listing,
  { first = null, after = null, last = null, before = null }: ListArgs,
  info: Asked,
): PageRequest {
  const isWhole = isListType(getNullableType(info.returnType));
  const { items, ...selected } = isWhole ? listColumnsOf(info) : pageColumnsOf(info);
  return {
    list,
    rises: order.endsWith('_ASC'),
    filter: both(filter, toFilter(conditions, where, view.today)),
    asOf,
    args: { first: isWhole ? MAX_PAGE : first, after, last, before },
    ...selected,
    below: below(view, items, fieldsIn(info.returnType)['nodes']?.type ?? info.returnType, info),
  };
}

/** What a field asks for of a record; `also` names columns that are needed beside those selected. */
export const rowRequest = (view: View, info: Asked, also: readonly string[] = []): RowRequest => ({
  columns: also.length === 0 ? columnsOf(info) : [...columnsOf(info), ...also],
  references: referencesOf(info),
  below: below(view, fieldsOf(info), info.returnType, info),
});

/** The lists that are asked for below records of a type, where their items are asked for: others are found by themselves. */
function below(
  view: View,
  fields: readonly (readonly FieldNode[])[],
  type: GraphQLOutputType | undefined,
  info: Asked,
): readonly PageRequest[] {
  const requests = fields.flatMap((fieldNodes) => {
    const [field] = fieldNodes;
    const definition = field && fieldsIn(type)[field.name.value];
    const toListing = definition && listingOf(type, definition.name);
    if (!toListing || (field.directives?.length ?? 0) > 0) return [];
    const args = getArgumentValues(definition, field, info.variableValues) as ListArgs;
    const asked = { ...info, fieldNodes, returnType: definition.type };
    return allowed(() => pageRequest(view, toListing, args, asked)) ?? [];
  });
  return requests.filter(({ hasItems }) => hasItems);
}

/** How a field of a type lists records, if it does. */
function listingOf(type: GraphQLOutputType | undefined, field: string): ToListing | undefined {
  const named = typeWithFields(type);
  const names = named ? [named, ...named.getInterfaces()].map(({ name }) => name) : [];
  const lists: Readonly<Record<string, Readonly<Record<string, ToListing>>>> = LISTS_BELOW;
  return names.map((name) => lists[name]?.[field]).find((found) => found !== undefined);
}

const fieldsIn = (type: GraphQLOutputType | undefined) => typeWithFields(type)?.getFields() ?? {};

function typeWithFields(type?: GraphQLOutputType): GraphQLObjectType | GraphQLInterfaceType | undefined {
  const named = type && getNamedType(type);
  return isObjectType(named) || isInterfaceType(named) ? named : undefined;
}
