import { forEachKey, matchLines } from '../compile.ts';
import { linkColumnsOf, linkFilter } from '../plan.ts';
import type { ListPlan } from '../plan.ts';
import type { Loader, Snapshot } from '../types.ts';

/**
 * The items of one list with equal values of the requested columns, in their order; null for no value. `sum` adds up the values of a
 * further column, 0 without one.
 */
export type GroupRow = {
  readonly key: string;
  readonly group: readonly (string | null)[];
  readonly count: number;
  readonly sum: number;
};

/** A column by which items are grouped. An item counts once for each value of a column of lists, and once where the list is empty. */
export type GroupColumn = { readonly column: string; readonly isList?: true };

/** The order of groups. Groups with equal counts are ordered by their values. A missing value is greater than all others. */
export type GroupOrder = 'COUNT_ASC' | 'COUNT_DESC' | 'KEY_ASC' | 'KEY_DESC';

/** The most groups of the items of one list. */
const MAX_GROUPS = 1000;

const ORDERS: Readonly<Record<GroupOrder, string>> = {
  COUNT_ASC: 'count, group',
  COUNT_DESC: 'count DESC, group',
  KEY_ASC: 'group',
  KEY_DESC: 'group DESC',
};

/** How groups are ordered, and the column that is added up. */
export type GroupOptions = { readonly order: GroupOrder; readonly sum: string | null };

/** Returns a loader of the number of items of a list by the values of columns. */
export const groups = (
  snapshot: Snapshot,
  plan: ListPlan,
  columns: readonly GroupColumn[],
  { order, sum }: GroupOptions,
): Loader<readonly GroupRow[]> =>
  snapshot.ask<GroupRow>({
    limit: MAX_GROUPS,
    text: (statement) => {
      const names = linkColumnsOf(plan.list) ?? {};
      const isByLink =
        linkFilter(plan) !== undefined && columns.every(({ column }) => names[column] !== undefined);
      const parts = columns.map(({ column, isList }) => {
        const value = isByLink
          ? `l[${statement.param(names[column] ?? column)}]`
          : `s[${statement.param(column)}]`;
        if (isList !== true) return { value, lines: '' };
        const each = statement.name('part');
        return {
          value: each,
          lines: `  UNWIND CASE WHEN size(${value}) > 0 THEN ${value} ELSE [null] END AS ${each}\n`,
        };
      });
      // A sum of whole numbers may exceed their range, a sum of floating-point numbers may not.
      const total = sum === null ? '0' : `sum(toFloat(s[${statement.param(sum)}]))`;
      return forEachKey(`${matchLines(statement, plan, isByLink ? { version: null } : {})}
${parts.map(({ lines }) => lines).join('')}  WITH [${parts.map(({ value }) => value).join(', ')}] AS group, count(*) AS count,
    ${total} AS sum
  RETURN group, count, sum ORDER BY ${ORDERS[order]}
  LIMIT ${statement.param(MAX_GROUPS + 1)}`);
    },
  });
