import { constantOf } from './filter.ts';
import type { Bounds } from './pagination.ts';
import type { Filter } from './filter.ts';
import type { ListName } from './schema.ts';

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

/** Returns false for a page without selected parts, or whose filter no row passes: it is known without a statement. */
export const needsStatement = ({ hasItems, hasTotal, filter }: ListPlan): boolean =>
  (hasItems || hasTotal) && constantOf(filter) !== false;
