import { constantOf } from './filter.ts';
import type { Bounds } from './pagination.ts';
import type { Filter } from './filter.ts';
import type { ListName, LookupName } from './schema.ts';

/** A column that references records, and the selection of these records. */
export type ReferencePlan = {
  readonly column: string;
  readonly columns: readonly string[];
  readonly references: readonly ReferencePlan[];
  readonly nested: readonly ListPlan[];
};

/** The columns of a record, its references, and the lists below it that the same statement reads. */
export type RecordPlan = Omit<ReferencePlan, 'column'>;

/** A record that is found by its id. */
export type LookupPlan = RecordPlan & { readonly lookup: LookupName };

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

/** The reads of one statement, as plain data. Plans that differ only in argument values compile to equal texts. */
export type Plan = ListPlan | LookupPlan;

/** Returns false for a page without selected parts, or whose filter no row passes: it is known without a statement. */
export const needsStatement = ({ hasItems, hasTotal, filter }: ListPlan): boolean =>
  (hasItems || hasTotal) && constantOf(filter) !== false;
