import DataLoader from 'dataloader';
import { compile, nestedPlans, referenceLevels } from './compile.ts';
import { constantOf } from './filter.ts';
import { DiplographError } from '../errors.ts';
import { encodeCursor, HIGHEST, LOWEST, pageOf } from './pagination.ts';
import { groupBy } from '../model/group-by.ts';
import { toRow } from './row.ts';
import type { Found, FoundItem } from './compile.ts';
import type { ListPlan, LookupPlan, Plan, RecordPlan } from './plan.ts';
import type { Loader, Page, PageItem, ReadContext, Row } from './types.ts';

/** Returns a loader of the page below each parent: one statement for all parents that are asked for together. */
export const listLoader = (context: ReadContext, plan: ListPlan): Loader<Page> =>
  new DataLoader(async (keys) => {
    // A filter that no row passes needs no statement.
    const isRead = (plan.hasItems || plan.hasTotal) && constantOf(plan.filter) !== false;
    return toPages(context, plan, keys, isRead ? await read(context, plan, keys) : {});
  });

/** Returns a loader of one record for each key, null where there is none. */
export const lookupLoader = (context: ReadContext, plan: LookupPlan): Loader<Row | null> =>
  new DataLoader(async (keys) => {
    const found = await read(context, plan, keys);
    primeRecords(context, plan, found);
    const rows = new Map(found.items?.map(([key, row]) => [key, toRow(context, plan.columns, row)]));
    return keys.map((key) => rows.get(key) ?? null);
  });

async function read({ scope, run }: ReadContext, plan: Plan, keys: readonly string[]): Promise<Found> {
  const { statement, paramsFor } = compile(plan, scope);
  const [answer] = await run(statement, paramsFor(keys));
  return answer?.page ?? {};
}

function toPages(
  context: ReadContext,
  plan: ListPlan,
  keys: readonly string[],
  found: Found,
): readonly Page[] {
  const { snapshot } = context;
  const { bounds, list, columns, linkColumns } = plan;
  const rowContext = { snapshot, asOf: plan.asOf ?? context.asOf };
  primeRecords(context, plan, found);
  const items = groupBy(found.items ?? [], ([key]) => key);
  const totals = new Map(found.totals);
  const toItem = ([, row, link, cursor]: FoundItem): PageItem => ({
    node: toRow(rowContext, columns, row),
    link: toRow(rowContext, linkColumns, link),
    cursor: () => encodeCursor(list, cursor),
  });
  return keys.map((key) => {
    const own = items.get(key) ?? [];
    const page = pageOf(bounds, own);
    return {
      ...page,
      items: page.items.map(toItem),
      ...{ snapshot, plan, key },
      // No total is counted for a first page with room left.
      total: totals.get(key) ?? (bounds.lower === LOWEST && bounds.upper === HIGHEST ? own.length : 0),
    };
  });
}

/** Gives the loaders of records and of nested pages what a statement found for them. */
function primeRecords({ snapshot, ...context }: ReadContext, plan: RecordPlan, found: Found): void {
  const place = plan.columns.indexOf('id');
  const parents: (readonly string[])[] = [idsOf((found.items ?? []).map(([, row]) => row[place]))];
  const repeated = plan.nested.map(() => parents[0] ?? []);
  referenceLevels(plan).forEach((level, depth) => {
    const records = found.references?.[depth] ?? [];
    level.forEach(({ reference }, at) => {
      const loader = snapshot.record(reference.columns);
      const own = records.filter((record) => record[0] === at);
      for (const [, id, row] of own) {
        loader.prime(id, row && toRow({ snapshot, asOf: snapshot.viewpoint.asOf }, reference.columns, row));
      }
      const ids = idsOf(own.map(([, , row]) => row?.[reference.columns.indexOf('id')]));
      repeated.push(...reference.nested.map(() => ids));
    });
  });
  nestedPlans(plan).forEach((nested, i) => {
    const keys = repeated[i] ?? [];
    const loader = snapshot.page(nested);
    toPages({ snapshot, ...context }, nested, keys, found.nested?.[i] ?? {}).forEach((page) => {
      loader.prime(page.key, page);
    });
  });
}

const idsOf = (values: readonly unknown[]): readonly string[] => [
  ...new Set(values.filter((value) => typeof value === 'string')),
];

/**
 * Returns the rows.
 * @throws DiplographError LIMIT_EXCEEDED when they fill their limit, since some may be missing.
 */
export function complete<Found>(rows: readonly Found[], limit = Infinity): readonly Found[] {
  if (rows.length < limit) return rows;
  throw new DiplographError(
    'LIMIT_EXCEEDED',
    `expected fewer than ${String(limit)} rows in the answer, found more; narrow the range or the filter`,
  );
}

/**
 * Returns the rows of a page that stands for a whole list.
 * @throws DiplographError LIMIT_EXCEEDED where there are more; `expected` says what was, `advice` what to do.
 */
export function wholeList({ items, hasNextPage }: Page, expected: string, advice: string): readonly Row[] {
  if (!hasNextPage) return items.map(({ node }) => node);
  throw new DiplographError('LIMIT_EXCEEDED', `expected ${expected}, found more; ${advice}`);
}
