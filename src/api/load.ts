import { columnsOf, listPlan, lookupPlan } from './planner.ts';
import { narrowed } from '../graph/plan.ts';
import { oncePerField } from './once-per-field.ts';
import { optionalText, textOf, textsOf, viewpointOf } from '../graph/row.ts';
import { parseImpreciseDate } from '../model/imprecise-date.ts';
import { citationOf } from '../model/citation.ts';
import { slugOf } from '../model/viewpoint.ts';
import { wholeList } from '../graph/read.ts';
import type { Edge, Page, Row, Snapshot } from '../graph/types.ts';
import type { EventFound } from '../graph/questions/aggregates.ts';
import type { Citation } from '../model/citation.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { ImpreciseDate } from '../model/imprecise-date.ts';
import type { ListArgs, ToListRequest } from './lists.ts';

/** Returns the record with an id, and of a type if one is given. Reads the columns of the selection and those in `also`. */
export async function record(
  snapshot: Snapshot,
  id: string,
  info: GraphQLResolveInfo,
  { type, also = [] }: { readonly type?: string; readonly also?: readonly string[] } = {},
): Promise<Row | null> {
  const plan = lookupPlan(info, snapshot, also);
  const isAlone = plan.references.length === 0 && plan.nested.length === 0;
  const row = await (isAlone ? snapshot.record(plan.columns) : snapshot.lookup(plan)).load(slugOf(id));
  return row !== null && (type === undefined || row['type'] === type) ? row : null;
}

/** Returns the record that a column references; null for none, or a record that is not visible. */
export function reference(
  row: Row,
  column: string,
  info: GraphQLResolveInfo,
): Row | null | Promise<Row | null> {
  const id = optionalText(row, column);
  return id === null ? null : row.snapshot.record(columnsOf(info, row.snapshot)).load(id);
}

/** Returns the record that a column of a claim references, regardless of the day; null for none. */
export function referencedIdentity(
  row: Row,
  column: string,
  info: GraphQLResolveInfo,
): Row | null | Promise<Row | null> {
  const id = optionalText(row, column);
  return id === null ? null : row.snapshot.identity(columnsOf(info, row.snapshot)).load(id);
}

/**
 * Returns the record that a column must reference.
 * @throws Error for a record that is not visible.
 */
export function requiredReference(row: Row, column: string, info: GraphQLResolveInfo): Row | Promise<Row> {
  const required = (found: Row | null): Row => {
    if (found) return found;
    throw new Error(`expected a record "${textOf(row, column)}" (${column}), found none`);
  };
  const found = reference(row, column, info);
  return found instanceof Promise ? found.then(required) : required(found);
}

/** Returns the visible records that a column lists, in its order. */
export function references(
  row: Row,
  column: string,
  info: GraphQLResolveInfo,
): readonly Row[] | Promise<readonly Row[]> {
  const records = row.snapshot.record(columnsOf(info, row.snapshot));
  return allPresent(textsOf(row, column).map((id) => records.load(id)));
}

/** Returns an event of an aggregate. Reads it only if the selection needs more than its id and kind. */
export function eventOf(
  snapshot: Snapshot,
  [id, kind]: EventFound,
  info: GraphQLResolveInfo,
): Row | null | Promise<Row | null> {
  const columns = columnsOf(info, snapshot);
  const found: Row = { snapshot, asOf: snapshot.viewpoint.asOf, type: 'Event', id, kind };
  return columns.every((column) => column in found) ? found : snapshot.record(columns).load(id);
}

/** Returns the events of an aggregate, in their order. */
export const eventsOf = (
  snapshot: Snapshot,
  found: readonly EventFound[],
  info: GraphQLResolveInfo,
): readonly Row[] | Promise<readonly Row[]> => allPresent(found.map((each) => eventOf(snapshot, each, info)));

/** Returns the rows without those that are null; at once if no row is a promise. */
function allPresent(
  rows: readonly (Row | null | Promise<Row | null>)[],
): readonly Row[] | Promise<readonly Row[]> {
  const loaded = rows.filter((row): row is Row | null => !(row instanceof Promise));
  if (loaded.length === rows.length) return present(loaded);
  return Promise.all(rows.map((row) => Promise.resolve(row))).then(present);
}

const present = (rows: readonly (Row | null)[]): readonly Row[] => rows.filter((row) => row !== null);

/** Returns a page of a list below a parent (its id) or of all records of a type (its name). */
export function list(
  snapshot: Snapshot,
  key: string,
  toRequest: ToListRequest,
  args: ListArgs,
  info: GraphQLResolveInfo,
): Page | Promise<Page> {
  const { plan, key: parent } = planOf(info, snapshot, toRequest, args, key);
  return snapshot.page(plan).load(parent ?? key);
}

const planOf = oncePerField(
  (info, snapshot: Snapshot, toRequest: ToListRequest, args: ListArgs, key: string) =>
    narrowed(listPlan(snapshot, toRequest(args), args, info), key),
);

/** Returns all records of a short list below a row; `expected` is a part of the message for a longer list. */
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
  snapshot.claims(columnsOf(info, snapshot), edge);

/**
 * Returns the resolver of the claims of an item of a property; `subject` and `value` are columns of the item. `isSaid` leaves out the claims
 * that deny it.
 */
export const claimsOf =
  (property: string, { subject = 'parent', value = 'key', isSaid = false } = {}) =>
  (item: Row, _: unknown, __: unknown, info: GraphQLResolveInfo): Promise<readonly Row[]> =>
    claims(item, { subject: textOf(item, subject), property, value: textOf(item, value), isSaid }, info);

/** Returns the imprecise date in a column; null for none. */
export function dateOf(row: Row, column: string): ImpreciseDate | null {
  const edtf = optionalText(row, column);
  return edtf === null ? null : (parseImpreciseDate(edtf) ?? null);
}

/**
 * Returns the address of the page of an entity or a claim, from the viewpoint of its row: a path without a public address, otherwise
 * absolute.
 */
export function pageUrl(publicUrl: string, row: Row): string {
  const { asOf, knownAt } = viewpointOf(row);
  const days = Object.entries({ asOf, knownAt }).filter((day): day is [string, string] => day[1] !== null);
  const query = days.length === 0 ? '' : `?${new URLSearchParams(days).toString()}`;
  return `${publicUrl}/${encodeURIComponent(textOf(row, 'id'))}${query}`;
}

/** Returns the reference to the record or claim of a row, from its viewpoint. */
export function cite(row: Row, title: string, publicUrl: string): Citation {
  const { fields, version, revision } = row.snapshot.version;
  const dataset = {
    title: String(fields['title']),
    releasedOn: String(fields['releasedOn']),
    version,
    revision,
  };
  return citationOf({ id: textOf(row, 'id'), title, url: pageUrl(publicUrl, row) }, dataset);
}
