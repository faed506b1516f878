import { columnsOf } from './selection.ts';
import { optionalText, textOf, textsOf } from '../graph/row.ts';
import { pageRequest, rowRequest } from './request.ts';
import { wholeList } from '../graph/page.ts';
import type { Edge, View } from '../graph/types.ts';
import type { EventFound } from '../graph/queries/event-count.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { ListArgs, ToListing } from './listing.ts';
import type { Page } from '../graph/types.ts';
import type { Row } from '../graph/types.ts';

/** The record with an id, of the given type where one is given; `also` names columns that are needed beside those selected. */
export async function record(
  view: View,
  id: string,
  info: GraphQLResolveInfo,
  { type, also = [] }: { readonly type?: string; readonly also?: readonly string[] } = {},
): Promise<Row | null> {
  const request = rowRequest(view, info, also);
  const { columns, references = [], below: lists = [] } = request;
  const isAlone = references.length === 0 && lists.length === 0;
  const row = await (isAlone ? view.record(columns) : view.lookup('byId', request)).load(id);
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
export const list = (
  view: View,
  key: string,
  toListing: ToListing,
  args: ListArgs,
  info: GraphQLResolveInfo,
): Eventual<Page> => view.page(pageRequest(view, toListing, args, info)).load(key);

/** All records of a short list below a row; `expected` tells how many there may be. */
export function wholeBelow(
  row: Row,
  toListing: ToListing,
  expected: string,
  info: GraphQLResolveInfo,
): Eventual<readonly Row[]> {
  const rows = (page: Page): readonly Row[] => wholeList(page, expected, 'ask for the records one by one');
  const found = list(row.view, textOf(row, 'id'), toListing, {}, info);
  return isKnown(found) ? rows(found) : found.then(rows);
}

type BelowResolver = (row: Row, args: ListArgs, context: unknown, info: GraphQLResolveInfo) => Eventual<Page>;

/** The resolvers of lists below a row. */
export const listsBelow = <Field extends string>(
  lists: Readonly<Record<Field, ToListing>>,
): Readonly<Record<Field, BelowResolver>> =>
  Object.fromEntries(
    Object.entries<ToListing>(lists).map(([field, toListing]): [string, BelowResolver] => [
      field,
      (row, args, _, info) => list(row.view, textOf(row, 'id'), toListing, args, info),
    ]),
  ) as Record<Field, BelowResolver>;

/** The claims of one item of a property, or of the edge to it. */
export const claims = (view: View, edge: Edge, info: GraphQLResolveInfo): Promise<readonly Row[]> =>
  view.claims(columnsOf(info), edge);
