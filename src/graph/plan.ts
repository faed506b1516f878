import { and, constantOf, renamed } from './filter.ts';
import { boundsOf, MAX_PAGE } from './pagination.ts';
import { LISTS } from './schema.ts';
import type { Bounds, Revision } from './pagination.ts';
import type { Filter } from './filter.ts';
import type { ListName, ListSchema } from './schema.ts';

/** A column that references records, and the selection of these records. */
export type ReferencePlan = {
  readonly column: string;
  readonly columns: readonly string[];
  readonly references: readonly ReferencePlan[];
  readonly nested: readonly ListPlan[];
};

/** The columns of a record, its references, and the lists below it that the same statement reads. */
export type RecordPlan = Omit<ReferencePlan, 'column'>;

/** One page of a list, the same for each parent. */
export type ListPlan = RecordPlan & {
  readonly list: ListName;
  readonly bounds: Bounds;
  readonly filter: Filter;
  /** The columns of the link that leads to an item. */
  readonly linkColumns: readonly string[];
  /** The day that overrides the one of the viewpoint; null for the viewpoint's own. */
  readonly asOf: string | null;
  /** The parts of the page that the operation selects. */
  readonly hasItems: boolean;
  readonly hasPageInfo: boolean;
  readonly hasTotal: boolean;
};

/** The reads of one statement, as plain data: a page of a list, or a record that is found by its id. Plans that differ only in argument values compile to equal texts. */
export type Plan = ListPlan | RecordPlan;

/** The items of a list that pass a filter. */
type Filtered = Pick<ListPlan, 'list' | 'filter'>;

/** The same, perhaps as of another day than the viewpoint's. */
export type FilteredList = Filtered & Partial<Pick<ListPlan, 'asOf'>>;

/**
 * Returns the filter in the columns of the link, if the link repeats each column that the filter tests; otherwise undefined, and the items
 * must be read.
 */
export function linkFilter({ list, filter }: Filtered): Filter | undefined {
  const names = linkColumnsOf(list);
  return names && renamed(filter, names);
}

/** Returns the columns of an item that its link repeats, with their names in the link; undefined where the item may be invisible. */
export const linkColumnsOf = (list: ListName): Readonly<Record<string, string>> | undefined =>
  (LISTS[list] as ListSchema).link?.repeats;

/**
 * Returns a shorter list that holds all records of a type which pass the filter, in the same order: the first one of the schema whose
 * parent is a value that the filter requires of a column. `key` is this value. Without such a list, the plan itself and null. It does not
 * depend on the parent of the plan itself, so that the plans of many parents are one.
 */
export function narrowed<Kind extends Filtered>(
  plan: Kind,
  type: string,
): { readonly plan: Omit<Kind, keyof Filtered> & Filtered; readonly key: string | null } {
  const { key: sortKey, parent: own }: ListSchema = LISTS[plan.list];
  if (own !== 'type') return { plan, key: null };
  const required = plan.filter.op === 'and' ? plan.filter.of : [plan.filter];
  for (const [name, { labels, parent, key, link, inItem }] of LISTS_OF_COLUMNS) {
    if ((link && !inItem) || labels.at(-1) !== `${type}Row` || (inItem?.key ?? key) !== sortKey) continue;
    const column = inItem?.parents ?? parent;
    const test = required.find((each) => (each.op === 'eq' || each.op === 'has') && each.column === column);
    if ((test?.op !== 'eq' && test?.op !== 'has') || typeof test.value !== 'string') continue;
    const others = required.filter((each) => each !== test);
    return { plan: { ...plan, list: name, filter: and(...others) }, key: test.value };
  }
  return { plan, key: null };
}

const LISTS_OF_COLUMNS = Object.entries(LISTS) as readonly (readonly [ListName, ListSchema])[];

/** Returns the parts of a plan for a page that must hold a whole list: `wholeList` refuses a longer one. */
export const wholePage = (ordering: string, rises: boolean, version: Pick<Revision, 'revision'>) => ({
  bounds: boundsOf(ordering, rises, { first: MAX_PAGE }, version),
  ...{ asOf: null, linkColumns: [], hasItems: true, hasPageInfo: true, hasTotal: false },
});

/** Returns false for a page without selected parts, or whose filter no row passes: it is known without a statement. */
export const needsStatement = ({ hasItems, hasTotal, filter }: ListPlan): boolean =>
  (hasItems || hasTotal) && constantOf(filter) !== false;
