import DataLoader from 'dataloader';
import { complete, primed } from '../read.ts';
import { KEYS, Statement } from '../statement.ts';
import { groupBy } from '../../model/functions.ts';
import { toRow } from '../row.ts';
import type { Edge, ReadContext, RecordLoader, Row } from '../types.ts';

type RecordsFound = {
  readonly records: readonly (readonly [id: string, selection: number, row: readonly unknown[]])[];
};

type Selected = { readonly id: string; readonly selection: number };

/**
 * Returns loaders of records, each for the columns that some field needs. One statement reads all records that are requested
 * together, with any columns.
 */
export function recordLoaders({
  scope,
  run,
  ...context
}: ReadContext): (columns: readonly string[]) => RecordLoader {
  const selections: (readonly string[])[] = [];
  const keyOf = ({ id, selection }: Selected): string => `${String(selection)} ${id}`;
  const loader = new DataLoader<Selected, Row | null, string>(
    async (keys) => {
      const statement = new Statement(scope);
      const { statement: query, paramsFor } = statement.compiled<RecordsFound>(`UNWIND ${KEYS} AS key
MATCH (s:Row) WHERE s.id = key.id AND ${statement.visible('s')}
RETURN collect([key.id, key.selection, [column IN ${statement.param(selections)}[key.selection] | s[column]]]) AS records`);
      const [answer] = await run(query, paramsFor(keys));
      const rows = new Map(
        answer?.records.map(([id, selection, row]) => [
          keyOf({ id, selection }),
          toRow(context, selections[selection] ?? [], row),
        ]),
      );
      return keys.map((key) => rows.get(keyOf(key)) ?? null);
    },
    { cacheKeyFn: keyOf },
  );
  return (columns) => {
    const selection = selections.push(columns) - 1;
    return primed((id) => loader.load({ id, selection }));
  };
}

type EdgeClaim = { readonly key: string; readonly row: readonly unknown[] };

/** The most claims that one item of a property may have. */
const MAX_CLAIMS = 1000;

/** Returns a loader of the claims of one item of a property, in the order of their keys. */
export function claimLoader(
  { scope, run, ...context }: ReadContext,
  columns: readonly string[],
): DataLoader<Edge, readonly Row[], string> {
  const statement = new Statement(scope);
  const { statement: query, paramsFor } = statement.compiled<EdgeClaim>(`UNWIND ${KEYS} AS edge
CALL (edge) {
  MATCH (s:ClaimRow)
  WHERE s.subject = edge.subject AND s.byName > '' AND ${statement.visible('s')}
    AND NOT (edge.isSaid AND s.negated)
    AND CASE WHEN s.property = edge.property
      THEN edge.value IN [s.object, s.value] AND coalesce(s.edge = edge.edge, edge.edge IS NULL)
      ELSE s.property STARTS WITH edge.property + '.' AND s.edge = edge.value END
  RETURN s ORDER BY s.subject, s.byName LIMIT ${statement.param(MAX_CLAIMS + 1)}
}
RETURN edge.key AS key, [column IN ${statement.param(columns)} | s[column]] AS row`);
  const keyOf = ({ subject, property, value, edge = null, isSaid = false }: Edge): string =>
    JSON.stringify([subject, property, value, edge, isSaid]);
  return new DataLoader(
    async (edges) => {
      const keys = edges.map((each) => ({ edge: null, isSaid: false, ...each, key: keyOf(each) }));
      const found = groupBy(await run(query, paramsFor(keys)), ({ key }) => key);
      return keys.map(({ key }) =>
        complete(found.get(key) ?? [], MAX_CLAIMS).map(({ row }) => toRow(context, columns, row)),
      );
    },
    { cacheKeyFn: keyOf },
  );
}
