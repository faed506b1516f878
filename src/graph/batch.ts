import DataLoader from 'dataloader';
import { groupBy } from '../model/group-by.ts';
import { DiplographError } from '../errors.ts';
import { recordsById } from './queries/lookup.ts';
import { toRow } from './row.ts';
import type { KeyedRow, Referred } from './queries/shared.ts';
import type { SeenParams, ViewDayParams } from './lists.ts';
import type { Param, Query, RunQuery } from './query.ts';
import type { Finder, Keyed, Loader, Origin, Params, Reference, Row } from './types.ts';

/** What a batch needs: how to run a statement, the view its rows belong to, and the parameters of the viewpoint. */
export type Reading = Origin & {
  readonly run: RunQuery;
  /** A statement without what is of no use to the viewpoint; `run` does so by itself. */
  readonly shorten: Shorten;
  readonly seen: Readonly<Record<SeenParams, Param>>;
  readonly viewDay: Readonly<Record<ViewDayParams, Param>>;
};

type Shorten = <Row, Name extends string>(statement: Query<Row, Name>) => Query<Row, Name>;

/** The most rows that one key of an unpaged list may have. */
export const MOST = 1000;

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

/** Keeps the records that rows refer to where they will be sought. */
export function keepReferred(
  origin: Origin,
  references: readonly Reference[],
  referred: readonly Referred[] = [],
): void {
  for (const [at, id, row] of referred) {
    const { columns = [] } = references[at] ?? {};
    origin.view.record(columns).keep(id, row && toRow(origin, columns, row));
  }
}

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
export function complete<Found>(rows: readonly Found[], limit: Param | undefined): readonly Found[] {
  if (typeof limit !== 'number' || rows.length < limit) return rows;
  throw new DiplographError(
    'LIMIT_EXCEEDED',
    `expected fewer than ${String(limit)} rows in the answer, found more; narrow the range or the filter`,
  );
}
