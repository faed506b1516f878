import DataLoader from 'dataloader';
import { groupBy } from '../model/group-by.ts';
import { DiplographError } from '../errors.ts';
import { recordsById } from './queries/lookup.ts';
import { toRow } from './row.ts';
import type { KeyedRow } from './queries/shared.ts';
import type { SeenParams, ViewDayParams } from './lists.ts';
import type { Param, Query, RunQuery } from './query.ts';
import type { Finder, Keyed, Loader, Origin, Params, Row } from './types.ts';

/** What a batch needs: how to run a statement, the view its rows belong to, and the parameters of the viewpoint. */
export type Reading = Origin & {
  readonly run: RunQuery;
  readonly seen: Readonly<Record<SeenParams, Param>>;
  readonly viewDay: Readonly<Record<ViewDayParams, Param>>;
};

/** The most rows that one key of an unpaged list may have. */
export const MOST = 1000;

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
 * askers needs. What is known already is given at once.
 */
export function byId({ run, seen, ...origin }: Reading): (columns: readonly string[]) => Finder<Row | null> {
  const selections: Selection[] = [];
  const loader = new DataLoader<Sought, Row | null, string>(
    async (keys) => {
      const columns = selections.map((selection) => selection.columns);
      const answer = await run(recordsById, { ...seen, keys, selections: columns });
      for (const [id, selection, row] of answer.flatMap(({ records }) => records)) {
        const found = selections[selection];
        found?.known.set(id, toRow(origin, found.columns, row));
      }
      return keys.map(({ id, selection }) => selections[selection]?.known.get(id) ?? null);
    },
    { cacheKeyFn: ({ id, selection }) => `${String(selection)} ${id}` },
  );
  return (columns) => {
    const known = new Map<string, Row | null>();
    const selection = selections.push({ columns, known }) - 1;
    return {
      load: (id) => {
        const found = known.get(id);
        return found === undefined ? loader.load({ id, selection }) : found;
      },
      keep: (id, found) => void known.set(id, found),
    };
  };
}

type Sought = { readonly id: string; readonly selection: number };

/** The columns that some askers need, and the rows that are known with them. */
type Selection = { readonly columns: readonly string[]; readonly known: Map<string, Row | null> };

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
