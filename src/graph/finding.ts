import { belowParams, countParams, joined } from './joined.ts';
import { filterParams } from './filter.ts';
import { keepReferred } from './batch.ts';
import { lean } from './lean.ts';
import { toRow } from './row.ts';
import type { CountRow } from './queries/shared.ts';
import type { Filter } from './filter.ts';
import type { PageQuery } from './lists.ts';
import type { Finding, Item, Pages, Params, RowRequest } from './types.ts';
import type { Query } from './query.ts';
import type { Reading } from './batch.ts';

/** How a statement for pages finds items. What they refer to is kept where it will be sought. */
export function findingOf(
  { seen, viewDay, shorten, ...origin }: Reading,
  statement: PageQuery,
  { columns, linkColumns = [], references = [] }: RowRequest,
  any: Filter,
  bounds: Params,
): Finding {
  const placed = references.map((reference, at) => ({ ...reference, at }));
  return {
    lists: 1,
    statement: shorten(lean(statement, { any, references })),
    params: {
      ...seen,
      ...viewDay,
      ...filterParams(any),
      ...bounds,
      columns,
      linkColumns,
      references: placed.filter(({ through }) => through === undefined),
      further: placed.filter(({ through }) => through !== undefined),
    },
    read: (found) => {
      if (!('items' in found)) return null;
      keepReferred(origin, references, [...(found.referred ?? []), ...(found.further ?? [])]);
      return found.items.map(([key, row, link, cursor]) => {
        return { key, cursor, node: toRow(origin, columns, row), link: toRow(origin, linkColumns, link) };
      });
    },
  };
}

/** How a statement of links finds items: each record to which they lead is read once. */
export function findingOfLinks(
  { seen, shorten, ...origin }: Reading,
  statement: PageQuery,
  { columns, linkColumns = [] }: RowRequest,
  bounds: Params,
): Finding {
  return {
    lists: 1,
    statement: shorten(statement),
    params: { ...seen, ...bounds, columns, linkColumns },
    read: (found) => {
      if (!('links' in found)) return null;
      const records = new Map(found.records.map(([id, row]) => [id, toRow(origin, columns, row)]));
      const items: Item[] = [];
      for (const [key, id, link, cursor] of found.links) {
        const node = records.get(id);
        // What a link leads to is seen with it almost always; where it is not, the page may go on beyond what was found.
        if (!node) return null;
        items.push({ key, node, link: toRow(origin, linkColumns, link), cursor });
      }
      return items;
    },
  };
}

/** A statement that counts, its parameters beside the keys, and what is done with a total. */
export type Counting = {
  readonly statement: Query<CountRow, string>;
  readonly params: Params;
  readonly keep: (key: string, total: number) => void;
};

/** How the same items are found together with the pages below them, and with totals where a page is full. */
export function together(finding: Finding, below: readonly Pages[], counting?: Counting): Finding {
  if (below.length === 0 && !counting) return finding;
  return {
    lists: below.reduce((sum, pages) => sum + pages.finding.lists, finding.lists),
    statement: joined(finding.statement, {
      below: below.map((pages) => pages.finding.statement),
      count: counting?.statement,
    }),
    params: Object.assign(
      { ...finding.params },
      ...below.map((pages, i) => belowParams(pages.finding.params, i)),
      counting && countParams({ ...counting.params, limit: finding.params['limit'] ?? 0 }),
    ) as Params,
    read: (found) => {
      const items = finding.read(found);
      const ids = [...new Set((items ?? []).map(({ node }) => String(node['id'])))];
      found.below?.forEach((each, i) => items && below[i]?.keep(ids, each));
      for (const [key, total] of found.totals ?? []) counting?.keep(key, total);
      return items;
    },
  };
}
