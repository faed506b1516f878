import { dayParam, idParam, VIEWPOINT, wordParam, wordsParam } from './params.ts';
import { BUCKETS } from '../model/period.ts';
import { assertRevisionAvailable } from '../graph/scan.ts';
import { columnBuilders } from './table-columns.ts';
import { openSnapshot } from '../graph/snapshot.ts';
import { formatMatrix } from '../graph/questions/matrix.ts';
import { LEVELS, STATUSES } from '../model/vocabulary.ts';
import { loadRef } from './record-ref.ts';
import { table } from './table.ts';
import { valueOf, viewpointOf } from './selection.ts';
import type { Bucket } from '../model/period.ts';
import type { Cell, MatrixLine } from '../graph/questions/matrix.ts';
import type { FileSource } from './download.ts';
import type { RecordRef } from './record-ref.ts';
import type { Selection } from './selection.ts';

type CellItem = {
  readonly cell: Cell;
  /** True if the dates of its events are precise enough for the requested period. */
  readonly isExact: boolean;
  readonly format: string;
  readonly formatName: string | null;
  readonly partner: RecordRef | null;
};

const { text, list, typed } = columnBuilders<CellItem>();

/** The matrix of formats and periods as a table, with one row per cell. */
export const matrixTable = table<CellItem>({
  name: 'matrix',
  doc: 'Events of each format of a group in each period, one cell a row, those without events included.',
  params: {
    group: { ...idParam('Group', 'The group whose formats are counted.'), isRequired: true },
    from: { ...dayParam('The first day.'), isRequired: true },
    to: { ...dayParam('The last day.'), isRequired: true },
    bucket: wordParam(BUCKETS, 'The length of the periods; YEAR when left out.'),
    level: wordsParam(LEVELS, 'Levels of the events.'),
    status: wordsParam(STATUSES, 'Statuses of the events; HELD when left out.'),
    ...VIEWPOINT,
  },
  columns: [
    text('format', 'Id of the format.', ({ format }) => format),
    text('formatName', 'Name of the format.', ({ formatName }) => formatName),
    text('partner', 'Id of its partner.', ({ partner }) => partner?.id ?? null),
    text('partnerName', 'Name of its partner.', ({ partner }) => partner?.name ?? null),
    text(
      'period',
      'The period in which the events begin; empty where no year contains that.',
      ({ cell }) => cell.period,
    ),
    typed(
      'boolean',
      'exact',
      'Whether the period has the length asked for; false where dates are too imprecise for it.',
      ({ isExact }) => isExact,
    ),
    typed('integer', 'count', 'Number of events.', ({ cell }) => cell.count),
    list('events', 'Ids of the events by date, at most 100.', ({ cell }) =>
      cell.events.map(([event]) => event),
    ),
    text('latestHeld', 'Id of the latest of them that was held.', ({ cell }) => cell.latestHeld?.[0] ?? null),
  ],
  rows: cells,
});

async function* cells(source: FileSource, selection: Selection): AsyncGenerator<readonly CellItem[]> {
  const { rows } = await formatMatrix(openSnapshot(source, viewpointOf(selection)), {
    group: valueOf(selection, 'group') ?? '',
    from: valueOf(selection, 'from') ?? '',
    to: valueOf(selection, 'to') ?? '',
    bucket: (valueOf(selection, 'bucket') ?? 'YEAR') as Bucket,
    level: selection.values.get('level') ?? null,
    status: selection.values.get('status') ?? ['HELD'],
  });
  const lines = await Promise.all(rows.map(cellsOf));
  await assertRevisionAvailable(source);
  yield lines.flat();
}

async function cellsOf({
  snapshot,
  format,
  partner,
  cells,
  undated,
}: MatrixLine): Promise<readonly CellItem[]> {
  const [formatRef, partnerRef] = await Promise.all([
    loadRef(snapshot, format),
    partner === null ? null : loadRef(snapshot, partner),
  ]);
  const item = (cell: Cell, isExact: boolean): CellItem => ({
    cell,
    isExact,
    format,
    formatName: formatRef?.name ?? null,
    partner: partnerRef,
  });
  return [...cells.map((cell) => item(cell, true)), ...undated.map((cell) => item(cell, false))];
}
