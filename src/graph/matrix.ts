import { ALL, both, filterParams } from './filter.ts';
import { checkedPeriods, comparePeriods, MOST_PERIODS, periodColumns } from './periods.ts';
import { eventCells } from './queries/event-count.ts';
import { lean } from './lean.ts';
import { keysWithin } from './date-range.ts';
import { HIGHEST, MAX_PAGE, wholeList } from './page.ts';
import { optionalText, textOf } from './row.ts';
import { test } from './where.ts';
import { UPCOMING } from './conditions.ts';
import type { Bucket, Period } from '../model/period.ts';
import type { CellRow } from './queries/event-count.ts';
import type { Reference, Row, View } from './types.ts';

/** What is asked of the matrix: the group whose formats are its rows, the days from which to which its periods reach. */
export type MatrixRequest = {
  readonly group: string;
  readonly level?: readonly string[] | null;
  readonly status?: readonly string[] | null;
  readonly from: string;
  readonly to: string;
  readonly bucket: Bucket;
};

/** A cell of the matrix. */
export type Cell = Omit<CellRow, 'key' | 'exact'> & { readonly view: View };

/** A row of the matrix. */
export type MatrixLine = {
  readonly view: View;
  readonly format: string;
  readonly partner: string | null;
  readonly total: number;
  readonly cells: readonly Cell[];
  readonly undated: readonly Cell[];
};

/** The most rows, one for each period with an event and coarser period, of one format. */
const MOST_CELLS = 10_000;

/**
 * Partner × period: one statement for the formats of the group, with what is asked of them and of their partners in `references`, one
 * for all their events.
 */
export async function formatMatrix(view: View, args: MatrixRequest, references: readonly Reference[] = []) {
  const { group, level, status, from, to, bucket } = args;
  const periods = checkedPeriods(bucket, from, to, MOST_PERIODS.formatMatrix);
  const formats = await formatsOf(view, group, references);
  const any = both(level ? test('level', 'in', level) : ALL, status ? test('status', 'in', status) : ALL);
  const cells = view.ask(lean(eventCells, { any }), {
    ...filterParams(any),
    from,
    to,
    // What has begun on a day that is not known has the last key.
    ...keysWithin(test('earliest', 'overlaps', [from, to]), view.version.widestEventDays),
    upper: HIGHEST,
    periodColumns: periodColumns(bucket),
    upcoming: UPCOMING,
    today: view.today,
    most: MAX_PAGE,
    limit: MOST_CELLS,
  });
  const rows = formats.map(async (node): Promise<MatrixLine> => {
    const id = textOf(node, 'id');
    return line(view, id, optionalText(node, 'partner'), periods, await cells.load(id));
  });
  return { periods: periods.map(({ period }) => period), periodDays: periods, rows: await Promise.all(rows) };
}

async function formatsOf(
  view: View,
  group: string,
  references: readonly Reference[],
): Promise<readonly Row[]> {
  const own = references.filter(({ column, through }) => through === undefined && column === 'format');
  const others = references
    .filter((reference) => !own.includes(reference))
    .map(({ column, columns, through }) =>
      through === undefined || through === 'format' ? { column, columns } : { column, columns, through },
    );
  const page = await view
    .page({
      ...{ list: 'formatsOfGroup', rises: true, filter: ALL, args: { first: MAX_PAGE } },
      columns: [...new Set(['id', 'partner', ...own.flatMap(({ columns }) => columns)])],
      references: others,
    })
    .load(group);
  const rows = wholeList(
    page,
    `a group with at most ${String(MAX_PAGE)} formats`,
    'ask for the events of single formats',
  );
  for (const { columns } of own) for (const row of rows) view.record(columns).keep(textOf(row, 'id'), row);
  return rows;
}

function line(
  view: View,
  format: string,
  partner: string | null,
  periods: readonly Period[],
  found: readonly CellRow[],
): MatrixLine {
  const exact = new Map(found.filter((cell) => cell.exact).map((cell) => [cell.period, cell]));
  const empty = { count: 0, events: [], latestHeld: null, nextPlanned: null };
  return {
    view,
    format,
    partner,
    total: found.reduce((sum, { count }) => sum + count, 0),
    cells: periods.map(({ period }) => ({ view, period, ...(exact.get(period) ?? empty) })),
    undated: found
      .filter((cell) => !cell.exact)
      .map((cell) => ({ view, ...cell }))
      .sort(comparePeriods),
  };
}
