import { ALL, and } from '../filter.ts';
import { MAX_PAGE } from '../pagination.ts';
import { wholePage } from '../plan.ts';
import { BUCKETS, periodsBetween } from '../../model/period.ts';
import { checkRange } from '../where-operators.ts';
import { DiplographError } from '../../errors.ts';
import { eventCells } from './aggregates.ts';
import { openSnapshot } from '../snapshot.ts';
import { optionalText, textOf, textsOf } from '../row.ts';
import { assertRevisionAvailable, scan } from '../scan.ts';
import { wholeList } from '../read.ts';
import type { Bucket, Period } from '../../model/period.ts';
import type { CellRow } from './aggregates.ts';
import type { ReferencePlan } from '../plan.ts';
import type { Loader, Row, Snapshot, SnapshotSource } from '../types.ts';
import type { Viewpoint } from '../../model/viewpoint.ts';

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
    `expected at most ${String(most)} periods, found more from ${from} to ${to}; use a shorter range or a longer bucket`,
  );
}

/** The group whose formats are the rows of a matrix, the days that its periods cover, and the events that count. */
export type MatrixRequest = MatrixCells & { readonly group: string };

/** The days that the periods of a matrix cover, and the events that count. */
type MatrixCells = {
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
  readonly partners: readonly string[];
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
  { group, ...request }: MatrixRequest,
  { columns, references }: Pick<ReferencePlan, 'columns' | 'references'> = { columns: [], references: [] },
): Promise<Matrix> {
  const { bucket, from, to } = request;
  const periods = checkedPeriods(bucket, from, to, MAX_PERIODS.formatMatrix);
  const formats = await formatsOf(snapshot, group, columns, references);
  const cells = cellsIn(snapshot, request);
  return {
    periods: periods.map(({ period }) => period),
    periodDays: periods,
    rows: await Promise.all(formats.map((node) => line(snapshot, node, periods, cells))),
  };
}

/**
 * Reads the rows of the matrices of groups, all groups where `groups` is null: a statement for each page of formats, and one for their
 * events.
 * @throws DiplographError as `checkedPeriods` does, and REVISION_GONE when versions of the revision have been removed meanwhile.
 */
export async function* scanMatrix(
  source: SnapshotSource,
  viewpoint: Viewpoint,
  { groups, ...request }: MatrixCells & { readonly groups: readonly string[] | null },
): AsyncGenerator<MatrixLine & { readonly group: string }> {
  const periods = checkedPeriods(request.bucket, request.from, request.to, MAX_PERIODS.formatMatrix);
  for await (const group of groups ?? allGroups(source, viewpoint)) {
    const pages = scan(source, viewpoint, {
      ...{
        type: group,
        by: 'formatsOfGroup',
        rises: true,
        filter: ALL,
        columns: ['id', 'partner', 'partners'],
      },
    });
    for await (const formats of pages) {
      const snapshot = openSnapshot(source, viewpoint);
      const cells = cellsIn(snapshot, request);
      const lines = await Promise.all(formats.map((node) => line(snapshot, node, periods, cells)));
      await assertRevisionAvailable(source);
      for (const each of lines) yield { group, ...each };
    }
  }
}

async function* allGroups(source: SnapshotSource, viewpoint: Viewpoint): AsyncGenerator<string> {
  for (const type of ['Group', 'Organization'] as const) {
    const request = { type, by: 'name', rises: true, filter: ALL, columns: ['id'] } as const;
    for await (const page of scan(source, viewpoint, request)) yield* page.map((row) => textOf(row, 'id'));
  }
}

/** Returns a loader of the cells of a format. */
const cellsIn = (snapshot: Snapshot, { level, status, from, to, bucket }: MatrixCells) => {
  const filter = and(level ? { op: 'in', column: 'level', value: level } : ALL, {
    op: 'in',
    column: 'status',
    value: status,
  });
  return eventCells(snapshot, filter, { from, to, periodColumns: periodColumns(bucket) });
};

async function formatsOf(
  snapshot: Snapshot,
  group: string,
  columns: readonly string[],
  references: readonly ReferencePlan[],
): Promise<readonly Row[]> {
  const list = 'formatsOfGroup';
  const page = await snapshot
    .page({
      ...wholePage(list, true, snapshot.version),
      ...{ list, filter: ALL, references, nested: [] },
      columns: [...new Set(['id', 'partner', 'partners', ...columns])],
    })
    .load(group);
  const rows = wholeList(
    page,
    `a group with at most ${String(MAX_PAGE)} formats`,
    'request the events of single formats',
  );
  if (columns.length > 0) for (const row of rows) snapshot.record(columns).prime(textOf(row, 'id'), row);
  return rows;
}

async function line(
  snapshot: Snapshot,
  node: Row,
  periods: readonly Period[],
  cells: Loader<readonly CellRow[]>,
): Promise<MatrixLine> {
  const format = textOf(node, 'id');
  const found = await cells.load(format);
  const exact = new Map(found.filter((cell) => cell.exact).map((cell) => [cell.period, cell]));
  const empty = { count: 0, events: [], latestHeld: null };
  return {
    snapshot,
    format,
    partner: optionalText(node, 'partner'),
    partners: textsOf(node, 'partners'),
    total: found.reduce((sum, { count }) => sum + count, 0),
    cells: periods.map(({ period }) => ({ snapshot, period, ...(exact.get(period) ?? empty) })),
    undated: found
      .filter((cell) => !cell.exact)
      .map((cell) => ({ snapshot, ...cell }))
      .sort(comparePeriods),
  };
}
