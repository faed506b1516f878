import { DiplographError } from '../../errors.ts';
import { both, ALL } from '../../graph/filter.ts';
import { checkedPeriods, periodColumns } from '../periods.ts';
import { eventCells } from '../../graph/queries/event-count.ts';
import { MAX_PAGE } from '../../graph/page.ts';
import { optionalText, textOf } from '../../graph/row.ts';
import { recordsOf, ref } from '../load.ts';
import { test } from '../where.ts';
import { UPCOMING } from '../conditions.ts';
import type { CellRow } from '../../graph/queries/event-count.ts';
import type {
  MatrixCellResolvers,
  MatrixRowResolvers,
  RequireFields,
  ViewFormatMatrixArgs,
} from '../generated.ts';
import type { MatrixLine } from '../parents.ts';
import type { Page, View } from '../../graph/types.ts';
import type { Period } from '../../model/period.ts';

/** The most periods of a matrix. */
const MOST_PERIODS = 400;

/** The most rows, one for each period with an event and coarser period, of one format. */
const MOST_CELLS = 10_000;

/** Partner × period: one statement for the formats of the group, one for all their events. */
export async function formatMatrix(view: View, args: RequireFields<ViewFormatMatrixArgs, 'bucket'>) {
  const { group, level, status, from, to, bucket } = args;
  const periods = checkedPeriods(bucket, from, to, MOST_PERIODS);
  const formats = await formatsOf(view, group);
  const cells = view.ask(eventCells, {
    any: both(level ? test('level', 'in', level) : ALL, status ? test('status', 'in', status) : ALL),
    from,
    to,
    periodColumns: periodColumns(bucket),
    upcoming: UPCOMING,
    today: view.today,
    most: MAX_PAGE,
    limit: MOST_CELLS,
  });
  const rows = formats.items.map(async ({ node }): Promise<MatrixLine> => {
    const id = textOf(node, 'id');
    return line(view, id, optionalText(node, 'partner'), periods, await cells.load(id));
  });
  return { periods: periods.map(({ period }) => period), periodDays: periods, rows: await Promise.all(rows) };
}

export const MatrixRow: MatrixRowResolvers = {
  format: async ({ view, format }, _, __, info) => {
    const [found] = await recordsOf(view, [format], info);
    if (!found) throw new Error(`expected the format "${format}", found none`);
    return found;
  },
  partner: ({ view, partner }, _, __, info) => ref({ view, partner }, 'partner', info),
};

export const MatrixCell: MatrixCellResolvers = {
  events: ({ view, events }, _, __, info) => recordsOf(view, events, info),
  latestHeld: ({ view, latestHeld }, _, __, info) => ref({ view, latestHeld }, 'latestHeld', info),
  nextPlanned: ({ view, nextPlanned }, _, __, info) => ref({ view, nextPlanned }, 'nextPlanned', info),
};

async function formatsOf(view: View, group: string): Promise<Page> {
  const request = {
    list: 'formatsOfGroup',
    rises: true,
    filter: ALL,
    columns: ['id', 'partner'],
    linkColumns: [],
  } as const;
  const page = await view.page({ ...request, args: { first: MAX_PAGE } }).load(group);
  if (!page.hasNextPage) return page;
  throw new DiplographError(
    'LIMIT_EXCEEDED',
    `expected a group with at most ${String(MAX_PAGE)} formats, found more; ask for the events of single formats`,
  );
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
    undated: found.filter((cell) => !cell.exact).map((cell) => ({ view, ...cell })),
  };
}
