import { columnsOf, listPlan, lookupPlan, oncePerField } from './planner.ts';
import { optionalText, textOf, textsOf } from '../graph/row.ts';
import { parseImpreciseDate } from '../model/imprecise-date.ts';
import { memoize } from '../model/functions.ts';
import { wholeList } from '../graph/read.ts';
import type { Edge, Page, Row, Snapshot } from '../graph/types.ts';
import type { EventFound } from '../graph/questions/aggregates.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { ImpreciseDate } from '../model/imprecise-date.ts';
import type { ListArgs, ToListRequest } from './lists.ts';

/** Returns the record with an id, of the given type where one is given; `also` names columns that are needed beside those selected. */
export async function record(
  snapshot: Snapshot,
  id: string,
  info: GraphQLResolveInfo,
  { type, also = [] }: { readonly type?: string; readonly also?: readonly string[] } = {},
): Promise<Row | null> {
  const plan = lookupPlan(info, snapshot, 'byId', also);
  const isAlone = plan.references.length === 0 && plan.nested.length === 0;
  const row = await (isAlone ? snapshot.record(plan.columns) : snapshot.lookup(plan)).load(id);
  return row !== null && (type === undefined || row['type'] === type) ? row : null;
}

/** Returns the record that a column names, null where it names none or none that is visible. */
export async function reference(row: Row, column: string, info: GraphQLResolveInfo): Promise<Row | null> {
  const id = optionalText(row, column);
  return id === null ? null : row.snapshot.record(columnsOf(info)).load(id);
}

/** Returns what a column of a claim names, as of any day; null where it names nothing that is visible. */
export async function referencedIdentity(
  row: Row,
  column: string,
  info: GraphQLResolveInfo,
): Promise<Row | null> {
  const id = optionalText(row, column);
  return id === null ? null : row.snapshot.identity(columnsOf(info)).load(id);
}

/**
 * Returns the record that a column names and that is visible wherever the row is.
 * @throws Error when it is not there.
 */
export async function requiredReference(row: Row, column: string, info: GraphQLResolveInfo): Promise<Row> {
  const found = await reference(row, column, info);
  if (found) return found;
  throw new Error(`expected a record "${textOf(row, column)}" (${column}), found none`);
}

/** Returns the records that a column lists, in its order, without those that are not visible. */
export async function references(
  row: Row,
  column: string,
  info: GraphQLResolveInfo,
): Promise<readonly Row[]> {
  const records = row.snapshot.record(columnsOf(info));
  return present(await Promise.all(textsOf(row, column).map((id) => records.load(id))));
}

/** Returns an event that was found, which is read only where more is asked than was found with it. */
export async function eventOf(
  snapshot: Snapshot,
  [id, kind]: EventFound,
  info: GraphQLResolveInfo,
): Promise<Row | null> {
  const columns = columnsOf(info);
  const found: Row = { snapshot, asOf: snapshot.viewpoint.asOf, type: 'Event', id, kind };
  return columns.every((column) => column in found) ? found : snapshot.record(columns).load(id);
}

/** Returns the same for several events, in their order. */
export const eventsOf = async (
  snapshot: Snapshot,
  found: readonly EventFound[],
  info: GraphQLResolveInfo,
): Promise<readonly Row[]> => present(await Promise.all(found.map((each) => eventOf(snapshot, each, info))));

const present = (rows: readonly (Row | null)[]): readonly Row[] => rows.filter((row) => row !== null);

/** Returns a page of a list below a parent (its id) or of all records of a type (its name). */
export function list(
  snapshot: Snapshot,
  key: string,
  toRequest: ToListRequest,
  args: ListArgs,
  info: GraphQLResolveInfo,
): Promise<Page> {
  return snapshot.page(planOf(info, snapshot, toRequest, args)).load(key);
}

const planOf = oncePerField((info, snapshot: Snapshot, toRequest: ToListRequest, args: ListArgs) =>
  listPlan(snapshot, toRequest(args), args, info),
);

/** Returns all records of a short list below a row; `expected` says how many there may be. */
export async function wholeBelow(
  row: Row,
  toRequest: ToListRequest,
  expected: string,
  info: GraphQLResolveInfo,
): Promise<readonly Row[]> {
  const page = await list(row.snapshot, textOf(row, 'id'), toRequest, {}, info);
  return wholeList(page, expected, 'ask for the records one by one');
}

/** Returns the claims of one item of a property, or of the edge to it. */
export const claims = ({ snapshot }: Row, edge: Edge, info: GraphQLResolveInfo): Promise<readonly Row[]> =>
  snapshot.claims(columnsOf(info), edge);

/** Returns the resolver of the claims of an item of a property; `subject` and `value` are columns of the item. */
export const claimsOf =
  (property: string, { subject, value } = { subject: 'parent', value: 'key' }) =>
  (item: Row, _: unknown, __: unknown, info: GraphQLResolveInfo): Promise<readonly Row[]> =>
    claims(item, { subject: textOf(item, subject), property, value: textOf(item, value) }, info);

/** Returns the imprecise date in a column, null where there is none. */
export function dateOf(row: Row, column: string): ImpreciseDate | null {
  const edtf = optionalText(row, column);
  return edtf === null ? null : (parse(edtf) ?? null);
}

const parse = memoize(parseImpreciseDate);

/** Returns the address of the page of an entity or a claim: a path, made absolute when the public address is known. */
export const pageUrl = (publicUrl: string, id: string): string => `${publicUrl}/${encodeURIComponent(id)}`;
