import DataLoader from 'dataloader';
import { groupBy } from '../model/group-by.ts';
import { ALL, filterParams } from './filter.ts';
import { asking, MOST } from './batch.ts';
import { boundsOf, toPage } from './page.ts';
import { keysWithin, narrower, WHOLE } from './date-range.ts';
import { lean } from './lean.ts';
import { LISTS } from './lists.ts';
import { toRow } from './row.ts';
import type { Bounds, Item } from './page.ts';
import type { Filter } from './filter.ts';
import type { GroupRow } from './queries/event-group.ts';
import type { List, SeenParams } from './lists.ts';
import type { Loader, Page, PageRequest, Params } from './types.ts';
import type { Param, RunQuery } from './query.ts';
import type { Reading } from './batch.ts';

/**
 * Loads one page of a list for each parent's key: one statement for all parents where items are asked for, one more where
 * totals are. What the items refer to is kept where it will be sought.
 */
export function page(reading: Reading, request: PageRequest): Loader<Page> {
  const { run, seen, view } = reading;
  const { list: name, rises, args, hasItems = true, tellsMore = true, filter: any } = request;
  const list: List = LISTS[name];
  const bounds = boundsOf(name, rises, args, tellsMore);
  const within = list.isByDate ? keysWithin(any, view.version.widestEventDays) : WHOLE;
  const { lower, upper } = narrower(bounds, within);
  const find = finding(reading, request, list, { ...bounds, lower, upper });
  const counted = { ...seen, ...filterParams(any), ...within };
  const totals = counts(run, lean(list.count, { any, refers: false }), counted);
  const groupLoaders = new Map<string, Loader<readonly GroupRow[]>>();
  const groupsBy = (by: readonly string[]): Loader<readonly GroupRow[]> => {
    const kept = groupLoaders.get(by.join()) ?? groupsOf(run, list, any, { ...counted, by });
    groupLoaders.set(by.join(), kept);
    return kept;
  };
  // A first page with room left holds all there is.
  const isFirst = hasItems && lower === within.lower && upper === within.upper;
  return new DataLoader(async (keys) => {
    const items = groupBy(hasItems ? await find(keys) : [], ({ key }) => key);
    return keys.map((key) => {
      const own = items.get(key) ?? [];
      const isAll = isFirst && own.length < bounds.limit;
      return toPage(name, bounds, args, own, {
        view,
        total: () => (isAll ? Promise.resolve(own.length) : totals.load(key)),
        groups: (by) => groupsBy(by).load(key),
      });
    });
  });
}

/** What finds the items of a list for all keys together. */
function finding(
  { run, seen, viewDay, ...origin }: Reading,
  { columns, linkColumns, references = [], filter: any }: PageRequest,
  list: List,
  { lower, upper, limit, rising }: Bounds,
): (keys: readonly string[]) => Promise<readonly Item[]> {
  const statement = lean(rising ? list.asc : list.desc, { any, refers: references.length > 0 });
  const filter = filterParams(any);
  const shared = any !== ALL || references.length > 0 || origin.asOf !== null ? undefined : list.shared;
  const params = { ...seen, lower, upper, limit, columns, linkColumns };
  const sought = references.map((reference, at) => ({ ...reference, at }));
  const find = async (keys: readonly string[]): Promise<readonly Item[]> => {
    const found = await run(statement, { ...params, ...viewDay, ...filter, keys, references: sought });
    for (const [at, id, row] of found.flatMap(({ referred = [] }) => referred)) {
      const referred = references[at]?.columns ?? [];
      origin.view.record(referred).keep(id, row && toRow(origin, referred, row));
    }
    return found.flatMap(({ items }) =>
      items.map(([key, row, link, cursor]) => {
        return { key, cursor, node: toRow(origin, columns, row), link: toRow(origin, linkColumns, link) };
      }),
    );
  };
  if (!shared) return find;
  return async (keys) => {
    const found = await run(rising ? shared.asc : shared.desc, { ...params, keys });
    const records = new Map(
      found.flatMap((each) => each.records.map(([id, row]) => [id, toRow(origin, columns, row)] as const)),
    );
    const items: Item[] = [];
    for (const [key, id, link, cursor] of found.flatMap(({ links }) => links)) {
      const node = records.get(id);
      // What a link leads to is seen with it almost always; where it is not, the page may go on beyond what was found.
      if (!node) return find(keys);
      items.push({ key, node, link: toRow(origin, linkColumns, link), cursor });
    }
    return items;
  };
}

const counts = (
  run: RunQuery,
  statement: List['count'],
  params: Readonly<Record<SeenParams | 'lower' | 'upper' | 'any', Param>>,
): Loader<number> =>
  new DataLoader(async (keys) => {
    const rows = await run(statement, { ...params, keys });
    const found = new Map(rows.map(({ key, total }) => [key, total]));
    return keys.map((key) => found.get(key) ?? 0);
  });

function groupsOf(run: RunQuery, list: List, any: Filter, params: Params): Loader<readonly GroupRow[]> {
  if (!list.groups) throw new Error('expected a list of events to group, found another list');
  const statement = lean<GroupRow, string>(list.groups, { any, refers: false });
  return asking({ run, seen: {} as Reading['seen'] }, statement, { ...params, limit: MOST });
}
