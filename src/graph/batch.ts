import DataLoader from 'dataloader';
import { groupBy } from '../model/group-by.ts';
import { DiplographError } from '../errors.ts';
import { ALL } from './filter.ts';
import { lean } from './lean.ts';
import { LISTS } from './lists.ts';
import { recordsById } from './queries/lookup.ts';
import { boundsOf, rowsOf, toPage } from './page.ts';
import { keysWithin, narrower, WHOLE } from './date-range.ts';
import { toRow } from './row.ts';
import type { KeyedRow } from './queries/shared.ts';
import type { GroupRow } from './queries/event-group.ts';
import type { List, SeenParams, ViewDayParams } from './lists.ts';
import type { Param, Query, RunQuery } from './query.ts';
import type { Finder, Keyed, Loader, Origin, Page, PageRequest, Params, Row } from './types.ts';

/** What a batch needs: how to run a statement, the view its rows belong to, and the parameters of the viewpoint. */
export type Reading = Origin & {
  readonly run: RunQuery;
  readonly seen: Readonly<Record<SeenParams, Param>>;
  readonly viewDay: Readonly<Record<ViewDayParams, Param>>;
};

/** The most rows that one key of an unpaged list may have. */
const MOST = 1000;

/** Loads one row for each key, null where there is none: one statement for all keys asked for together. */
export const one = (
  { run, seen, ...origin }: Reading,
  statement: Query<KeyedRow, SeenParams | 'keys' | 'columns'>,
  columns: readonly string[],
): Loader<Row | null> =>
  new DataLoader(async (keys) => {
    const rows = await run(statement, { ...seen, keys, columns });
    const found = new Map(rows.map(({ key, row }) => [key, toRow(origin, columns, row)]));
    return keys.map((key) => found.get(key) ?? null);
  });

/**
 * Loads rows by id, null where there is none: one statement for all that are asked for together, whatever columns each of the
 * askers needs.
 */
export function byId({ run, seen, ...origin }: Reading): (columns: readonly string[]) => Finder<Row | null> {
  const selections: (readonly string[])[] = [];
  const loader = new DataLoader<Sought, Row | null, string>(
    async (keys) => {
      const answer = await run(recordsById, { ...seen, keys, selections });
      const records = answer.flatMap((each) => each.records);
      const found = new Map(records.map(([id, selection, row]) => [nameOf({ id, selection }), row]));
      return keys.map((key) => {
        const row = found.get(nameOf(key));
        return row ? toRow(origin, selections[key.selection] ?? [], row) : null;
      });
    },
    { cacheKeyFn: nameOf },
  );
  return (columns) => {
    const selection = selections.push(columns) - 1;
    return {
      load: (id) => loader.load({ id, selection }),
      keep: (id, found) => void loader.prime({ id, selection }, found),
    };
  };
}

type Sought = { readonly id: string; readonly selection: number };

const nameOf = ({ id, selection }: Sought): string => `${String(selection)} ${id}`;

/** Loads a short list for each key, empty where there is none: one statement for all keys asked for together. */
export const many = (
  { run, seen, ...origin }: Reading,
  statement: Query<KeyedRow, SeenParams | 'keys' | 'columns' | 'limit'>,
  columns: readonly string[],
  toParam: (key: string) => Param = (key) => key,
): Loader<readonly Row[]> =>
  new DataLoader(async (keys) => {
    const rows = await run(statement, { ...seen, keys: keys.map(toParam), columns, limit: MOST });
    const found = groupBy(rows, ({ key }) => key);
    return keys.map((key) =>
      complete(found.get(key) ?? [], MOST).map(({ row }) => toRow(origin, columns, row)),
    );
  });

/**
 * Loads one page of a list for each parent's key: one statement for all parents where items are asked for, one more where
 * totals are. What the items refer to is kept where it will be sought.
 */
export function page({ run, seen, viewDay, ...origin }: Reading, request: PageRequest): Loader<Page> {
  const { list, rises, args, columns, linkColumns, references = [] } = request;
  const { hasItems = true, tellsMore = true, filter: any } = request;
  const bounds = boundsOf(list, rises, args, tellsMore);
  const { asc, desc, count, isByDate }: List = LISTS[list];
  const within = isByDate ? keysWithin(any, origin.view.version.widestEventDays) : WHOLE;
  const filters = any !== ALL;
  const statement = lean(bounds.rising ? asc : desc, { filters, refers: references.length > 0 });
  const totals = counts(run, lean(count, { filters, refers: false }), { ...seen, any, ...within });
  const groupLoaders = new Map<string, Loader<readonly GroupRow[]>>();
  const groupsBy = (by: readonly string[]): Loader<readonly GroupRow[]> => {
    const kept = groupLoaders.get(by.join()) ?? groupsOf(run, LISTS[list], { ...seen, any, ...within, by });
    groupLoaders.set(by.join(), kept);
    return kept;
  };
  return new DataLoader(async (keys) => {
    const { lower, upper } = narrower(bounds, within);
    const { limit } = bounds;
    const params = { ...seen, ...viewDay, keys, lower, upper, any, limit, columns, linkColumns };
    const sought = references.map((reference, at) => ({ ...reference, at }));
    const found = hasItems ? await run(statement, { ...params, references: sought }) : [];
    for (const [at, id, row] of found.flatMap(({ referred = [] }) => referred)) {
      const referred = references[at]?.columns ?? [];
      origin.view.record(referred).keep(id, row && toRow(origin, referred, row));
    }
    const rows = groupBy(rowsOf(found), ({ key }) => key);
    return keys.map((key) => {
      const own = rows.get(key) ?? [];
      // A first page with room left holds all there is.
      const isAll = hasItems && lower === within.lower && upper === within.upper && own.length < limit;
      return toPage(
        list,
        bounds,
        args,
        own,
        ({ row, link }) => ({ node: toRow(origin, columns, row), link: toRow(origin, linkColumns, link) }),
        {
          view: origin.view,
          total: () => (isAll ? Promise.resolve(own.length) : totals.load(key)),
          groups: (by) => groupsBy(by).load(key),
        },
      );
    });
  });
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

/** Loads the rows that a statement gives for each key: one statement for all keys asked for together. */
export const asking = <Found extends Keyed>(
  { run, seen }: Pick<Reading, 'run' | 'seen'>,
  statement: Query<Found, string>,
  params: Params,
): Loader<readonly Found[]> =>
  new DataLoader(async (keys) => {
    const found = groupBy(await run(statement, { ...seen, ...params, keys }), ({ key }) => key);
    return keys.map((key) => complete(found.get(key) ?? [], params['limit']));
  });

/** The rows, unless they fill their limit: then some may be missing, and the question is refused. */
function complete<Found>(rows: readonly Found[], limit: Param | undefined): readonly Found[] {
  if (typeof limit !== 'number' || rows.length < limit) return rows;
  throw new DiplographError(
    'LIMIT_EXCEEDED',
    `expected fewer than ${String(limit)} rows in the answer, found more; narrow the range or the filter`,
  );
}

function groupsOf(run: RunQuery, list: List, params: Params): Loader<readonly GroupRow[]> {
  const statement = list.groups;
  if (!statement) throw new Error('expected a list of events to group, found another list');
  return asking({ run, seen: {} as Reading['seen'] }, statement as Query<GroupRow, string>, {
    ...params,
    limit: MOST,
  });
}
