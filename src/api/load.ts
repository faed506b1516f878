import { ALL, both } from '../graph/filter.ts';
import { columnsOf, pageColumnsOf } from './selection.ts';
import { optionalText, textOf, textsOf } from '../graph/row.ts';
import { toFilter } from '../graph/where.ts';
import type { Conditions } from '../graph/where.ts';
import type { Edge, View } from '../graph/types.ts';
import type { Filter } from '../graph/filter.ts';
import type { EventFound } from '../graph/queries/event-count.ts';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { ListName } from '../graph/lists.ts';
import type { Loader, Page, PageArgs } from '../graph/types.ts';
import type { Row } from '../graph/types.ts';

/**
 * A list to page through: its name; its order, which ends in `_ASC` or `_DESC`; what of it is asked for by a `where` input
 * and beside it; and the day that overrides the viewpoint's.
 */
export type Listing = {
  readonly list: ListName;
  readonly order?: string | undefined;
  readonly conditions?: Conditions;
  readonly where?: object | null | undefined;
  readonly filter?: Filter;
  readonly asOf?: string | null | undefined;
};

/** The record with an id, of the given type where one is given; `also` names columns that are needed beside those selected. */
export async function record(
  view: View,
  id: string,
  info: GraphQLResolveInfo,
  { type, also = [] }: { readonly type?: string; readonly also?: readonly string[] } = {},
): Promise<Row | null> {
  const columns = columnsOf(info);
  const row = await view.record(also.length === 0 ? columns : [...columns, ...also]).load(id);
  return row !== null && (type === undefined || row['type'] === type) ? row : null;
}

/** What is there now, or will be. */
type Eventual<Result> = Result | Promise<Result>;

/** The record that a column names, null where it names none or none that is seen. */
export function ref(row: Row, column: string, info: GraphQLResolveInfo): Eventual<Row | null> {
  const id = optionalText(row, column);
  return id === null ? null : row.view.record(columnsOf(info)).load(id);
}

/** What a column of a claim names, whatever the day asked about; null where it names nothing that is seen. */
export function named(row: Row, column: string, info: GraphQLResolveInfo): Eventual<Row | null> {
  const id = optionalText(row, column);
  return id === null ? null : row.view.identity(columnsOf(info)).load(id);
}

/**
 * The record that a column names and that is always seen together with the row.
 * @throws Error when it is not there.
 */
export function sureRef(row: Row, column: string, info: GraphQLResolveInfo): Eventual<Row> {
  const sure = (found: Row | null): Row => {
    if (found) return found;
    throw new Error(`expected a record "${textOf(row, column)}" (${column}), found none`);
  };
  const found = ref(row, column, info);
  return isKnown(found) ? sure(found) : found.then(sure);
}

/** The records that a column lists, in its order, without those that are not seen. */
export const refs = (row: Row, column: string, info: GraphQLResolveInfo): Eventual<readonly Row[]> =>
  recordsOf(row.view, textsOf(row, column), info);

/** The records with the ids, in their order, without those that are not seen. */
export const recordsOf = (
  view: View,
  ids: readonly string[],
  info: GraphQLResolveInfo,
): Eventual<readonly Row[]> => together(ids.map((id) => view.record(columnsOf(info)).load(id)));

/** An event that was found, which is read only where more is asked than was found with it. */
export function eventOf(view: View, [id, kind]: EventFound, info: GraphQLResolveInfo): Eventual<Row | null> {
  const columns = columnsOf(info);
  const found: Row = { view, asOf: view.viewpoint.asOf, type: 'Event', id, kind };
  return columns.every((column) => column in found) ? found : view.record(columns).load(id);
}

/** The same for several, in their order. */
export const eventsOf = (
  view: View,
  found: readonly EventFound[],
  info: GraphQLResolveInfo,
): Eventual<readonly Row[]> => together(found.map((each) => eventOf(view, each, info)));

/** What is known is given without waiting: each promise is a turn for everything above it in the answer. */
const together = (found: readonly Eventual<Row | null>[]): Eventual<readonly Row[]> =>
  found.every(isKnown) ? seenOf(found) : Promise.all(found.map(async (each) => each)).then(seenOf);

const seenOf = (rows: readonly (Row | null)[]): readonly Row[] => rows.filter((row) => row !== null);

const isKnown = <Result>(found: Eventual<Result>): found is Result => !(found instanceof Promise);

/** A page of a list below a parent (its id) or of all records of a type (its name). */
export function list(
  view: View,
  key: string,
  { list: name, order = '_ASC', conditions = {}, where, filter = ALL, asOf = null }: Listing,
  { first = null, after = null, last = null, before = null }: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Page> {
  const known = LOADERS.get(view) ?? new Map<readonly FieldNode[], Loader<Page>>();
  LOADERS.set(view, known);
  const loader =
    known.get(info.fieldNodes) ??
    view.page({
      list: name,
      rises: order.endsWith('_ASC'),
      filter: both(filter, toFilter(conditions, where, view.today)),
      asOf,
      args: { first, after, last, before },
      ...pageColumnsOf(info),
    });
  known.set(info.fieldNodes, loader);
  return loader.load(key);
}

/** The loaders of a view by field: a field asks each parent the same, which is put together once. */
const LOADERS = new WeakMap<View, Map<readonly FieldNode[], Loader<Page>>>();

/** A page of a list below a row. */
export const below = (row: Row, listing: Listing, page: PageArgs, info: GraphQLResolveInfo): Promise<Page> =>
  list(row.view, textOf(row, 'id'), listing, page, info);

/** The claims of one item of a property, or of the edge to it. */
export const claims = (view: View, edge: Edge, info: GraphQLResolveInfo): Promise<readonly Row[]> =>
  view.claims(columnsOf(info), edge);
