import DataLoader from 'dataloader';
import { compile, levelsOf } from './compile.ts';
import { DiplographError } from '../errors.ts';
import { encodeCursor, isUnbounded, pageOf } from './pagination.ts';
import { groupBy } from '../model/functions.ts';
import { needsStatement } from './plan.ts';
import { toRow } from './row.ts';
import type { Found, FoundItem } from './compile.ts';
import type { ListPlan, Plan, RecordPlan } from './plan.ts';
import type { Scope } from './statement.ts';
import type { Loader, Page, PageItem, PrimedLoader, ReadContext, Row } from './types.ts';

/** Returns a loader of the page below each parent: one statement for all parents that are asked for together. */
export function listLoader(context: ReadContext, plan: ListPlan): PrimedLoader<Page> {
  const loader: Loader<Page> = new DataLoader(async (keys) =>
    toPages(context, plan, keys, needsStatement(plan) ? await read(context, plan, keys) : {}),
  );
  return primed((key) => loader.load(key));
}

/** Returns a loader with a function that loads what is not primed. */
export function primed<Result>(load: (key: string) => Promise<Result>): PrimedLoader<Result> {
  const results = new Map<string, Result>();
  return {
    load: (key) => (results.has(key) ? (results.get(key) as Result) : load(key)),
    prime: (key, result) => void results.set(key, result),
  };
}

/** Returns a loader of one record for each key, null where there is none. */
export const lookupLoader = (context: ReadContext, plan: RecordPlan): Loader<Row | null> =>
  new DataLoader(async (keys) => {
    const found = await read(context, plan, keys);
    primeRecords(context, plan, found);
    const rows = new Map(found.items?.map(([key, row]) => [key, toRow(context, plan.columns, row)]));
    return keys.map((key) => rows.get(key) ?? null);
  });

async function read({ scope, run }: ReadContext, plan: Plan, keys: readonly string[]): Promise<Found> {
  const { statement, paramsFor } = compiledOnce(plan, scope);
  const [answer] = await run(statement, paramsFor(keys));
  return answer?.page ?? {};
}

type CompiledPlan = ReturnType<typeof compile> & { readonly scope: Scope };

const compiled = new WeakMap<Plan, CompiledPlan>();

/** Returns the statement of a plan in a scope. Compiled once, since a plan may serve many requests. */
function compiledOnce(plan: Plan, scope: Scope): CompiledPlan {
  const known = compiled.get(plan);
  if (known && isSame(known.scope, scope)) return known;
  const made = { ...compile(plan, scope), scope };
  compiled.set(plan, made);
  return made;
}

const isSame = (a: Scope, b: Scope): boolean =>
  a.rev === b.rev &&
  a.widestEventDays === b.widestEventDays &&
  a.viewpoint.asOf === b.viewpoint.asOf &&
  a.viewpoint.knownAt === b.viewpoint.knownAt;

function toPages(
  context: ReadContext,
  plan: ListPlan,
  keys: readonly string[],
  found: Found,
): readonly Page[] {
  const { snapshot } = context;
  const { bounds, columns, linkColumns } = plan;
  const rowContext = { snapshot, asOf: plan.asOf ?? context.asOf };
  primeRecords(context, plan, found);
  const items = groupBy(found.items ?? [], ([key]) => key);
  const totals = new Map(found.totals);
  const toItem = ([, row, link, cursor]: FoundItem): PageItem => ({
    node: toRow(rowContext, columns, row),
    link: toRow(rowContext, linkColumns, link),
    cursor: () => encodeCursor(bounds.ordering, cursor, snapshot.version),
  });
  return keys.map((key) => {
    const own = items.get(key) ?? [];
    const { items: shown, hasNextPage, hasPreviousPage } = pageOf(bounds, own);
    return {
      snapshot,
      plan,
      key,
      items: shown.map(toItem),
      hasNextPage,
      hasPreviousPage,
      // A first page that is not full holds the whole list, and has no counted total.
      total: totals.get(key) ?? (isUnbounded(bounds) ? own.length : 0),
    };
  });
}

/** Primes the loaders of records and of nested pages with the answer of a statement. */
function primeRecords(context: ReadContext, plan: RecordPlan, found: Found): void {
  const { snapshot } = context;
  const levels = levelsOf(plan);
  const rowContext = { snapshot, asOf: snapshot.viewpoint.asOf };
  levels.references.forEach((level, depth) => {
    for (const [at, id, row] of found.references?.[depth] ?? []) {
      const columns = level[at]?.reference.columns ?? [];
      snapshot.record(columns).prime(id, row && toRow(rowContext, columns, row));
    }
  });
  levels.nested.forEach(({ plan: nested, below }, i) => {
    const keys =
      below === 'items'
        ? idsOf(
            plan,
            found.items?.map(([, row]) => row),
          )
        : idsOf(
            levels.references[below.depth]?.[below.at]?.reference ?? plan,
            found.references?.[below.depth]?.flatMap(([at, , row]) => (at === below.at && row ? [row] : [])),
          );
    const loader = snapshot.page(nested);
    for (const page of toPages(context, nested, keys, found.nested?.[i] ?? {})) loader.prime(page.key, page);
  });
}

/** Returns the ids in rows that have the columns of a plan, each once. */
function idsOf(
  { columns }: Pick<RecordPlan, 'columns'>,
  rows: readonly (readonly unknown[])[] = [],
): readonly string[] {
  const place = columns.indexOf('id');
  return [...new Set(rows.map((row) => row[place]).filter((id) => typeof id === 'string'))];
}

/**
 * Returns the rows.
 * @throws DiplographError LIMIT_EXCEEDED when they exceed the limit. Their statement returns one row more than the limit.
 */
export function complete<Found>(rows: readonly Found[], limit = Infinity): readonly Found[] {
  if (rows.length <= limit) return rows;
  throw new DiplographError(
    'LIMIT_EXCEEDED',
    `expected at most ${String(limit)} rows in the answer, found more; narrow the range or the filter`,
  );
}

/**
 * Returns the rows of a page that must hold a whole list.
 * @throws DiplographError LIMIT_EXCEEDED for a longer list; `expected` and `advice` are parts of its message.
 */
export function wholeList({ items, hasNextPage }: Page, expected: string, advice: string): readonly Row[] {
  if (!hasNextPage) return items.map(({ node }) => node);
  throw new DiplographError('LIMIT_EXCEEDED', `expected ${expected}, found more; ${advice}`);
}
