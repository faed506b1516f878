import { ALL, and } from '../filter.ts';
import { boundsOf, MAX_PAGE } from '../pagination.ts';
import { BUCKETS, periodsBetween } from '../../model/period.ts';
import { checkRange } from '../filter-columns.ts';
import { DiplographError } from '../../errors.ts';
import { eventCells } from './aggregates.ts';
import { optionalText, textOf } from '../row.ts';
import { wholeList } from '../read.ts';
import type { Bucket, Period } from '../../model/period.ts';
import type { CellRow } from './aggregates.ts';
import type { ReferencePlan } from '../plan.ts';
import type { Row, Snapshot } from '../types.ts';

/** The maximum number of periods of a question. */
export const MAX_PERIODS = { formatMatrix: 400, timeline: 1000 } as const;

const COLUMN = { MONTH: 'month', QUARTER: 'quarter', YEAR: 'year' } as const;

/** Returns the columns of an event that hold the period in which it begins: the one asked for, then the coarser ones. */
export const periodColumns = (bucket: Bucket): readonly string[] =>
  BUCKETS.slice(BUCKETS.indexOf(bucket)).map((each) => COLUMN[each]);

type InPeriod = { readonly period: string | null };

/** Compares counts by period. Those without a period come last. */
export const comparePeriods = ({ period: a }: InPeriod, { period: b }: InPeriod): number =>
  a === b ? 0 : a !== null && (b === null || a < b) ? -1 : 1;

/**
 * Returns the periods of a range of days.
 * @throws DiplographError BAD_USER_INPUT when it ends before it begins, LIMIT_EXCEEDED for too many periods.
 */
export function checkedPeriods(bucket: Bucket, from: string, to: string, most: number): readonly Period[] {
  checkRange(from, to);
  const periods = periodsBetween(bucket, from, to, most);
  if (periods.length <= most) return periods;
  throw new DiplographError(
    'LIMIT_EXCEEDED',
    `expected at most ${String(most)} periods, found more from ${from} to ${to}; take a shorter range or a longer bucket`,
  );
}

/** The group whose formats are the rows of a matrix, the days that its periods cover, and the events that count. */
export type MatrixRequest = {
  readonly group: string;
  readonly level?: readonly string[] | null;
  readonly status: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly bucket: Bucket;
};

/** A cell of the matrix. */
export type Cell = Omit<CellRow, 'key' | 'exact'> & { readonly snapshot: Snapshot };

/** A row of the matrix. */
export type MatrixLine = {
  readonly snapshot: Snapshot;
  readonly format: string;
  readonly partner: string | null;
  readonly total: number;
  readonly cells: readonly Cell[];
  readonly undated: readonly Cell[];
};

/** A matrix: its periods, and a row for each format. */
export type Matrix = {
  readonly periods: readonly string[];
  readonly periodDays: readonly Period[];
  readonly rows: readonly MatrixLine[];
};

/**
 * Returns the matrix of formats and periods. One statement reads the formats of the group with their selected `columns` and
 * `references`, another one all their events.
 */
export async function formatMatrix(
  snapshot: Snapshot,
  { group, level, status, from, to, bucket }: MatrixRequest,
  { columns, references }: Pick<ReferencePlan, 'columns' | 'references'> = { columns: [], references: [] },
): Promise<Matrix> {
  const periods = checkedPeriods(bucket, from, to, MAX_PERIODS.formatMatrix);
  const formats = await formatsOf(snapshot, group, columns, references);
  const filter = and(level ? { op: 'in', column: 'level', value: level } : ALL, {
    op: 'in',
    column: 'status',
    value: status,
  });
  const cells = eventCells(snapshot, filter, { from, to, periodColumns: periodColumns(bucket) });
  const rows = formats.map(async (node): Promise<MatrixLine> => {
    const id = textOf(node, 'id');
    return line(snapshot, id, optionalText(node, 'partner'), periods, await cells.load(id));
  });
  return { periods: periods.map(({ period }) => period), periodDays: periods, rows: await Promise.all(rows) };
}

async function formatsOf(
  snapshot: Snapshot,
  group: string,
  columns: readonly string[],
  references: readonly ReferencePlan[],
): Promise<readonly Row[]> {
  const list = 'formatsOfGroup';
  const page = await snapshot
    .page({
      list,
      bounds: boundsOf(list, true, { first: MAX_PAGE }),
      columns: [...new Set(['id', 'partner', ...columns])],
      references,
      ...{ filter: ALL, asOf: null, linkColumns: [], nested: [] },
      ...{ hasItems: true, hasPageInfo: true, hasTotal: false },
    })
    .load(group);
  const rows = wholeList(
    page,
    `a group with at most ${String(MAX_PAGE)} formats`,
    'ask for the events of single formats',
  );
  if (columns.length > 0) for (const row of rows) snapshot.record(columns).prime(textOf(row, 'id'), row);
  return rows;
}

function line(
  snapshot: Snapshot,
  format: string,
  partner: string | null,
  periods: readonly Period[],
  found: readonly CellRow[],
): MatrixLine {
  const exact = new Map(found.filter((cell) => cell.exact).map((cell) => [cell.period, cell]));
  const empty = { count: 0, events: [], latestHeld: null };
  return {
    snapshot,
    format,
    partner,
    total: found.reduce((sum, { count }) => sum + count, 0),
    cells: periods.map(({ period }) => ({ snapshot, period, ...(exact.get(period) ?? empty) })),
    undated: found
      .filter((cell) => !cell.exact)
      .map((cell) => ({ snapshot, ...cell }))
      .sort(comparePeriods),
  };
}
