import { dayParam, idParam, VIEWPOINT, wordParam, wordsParam } from './params.ts';
import { BUCKETS } from '../model/period.ts';
import { beginningRange } from '../graph/questions/aggregates.ts';
import { boundOf } from '../graph/row.ts';
import { columnBuilders } from './table-columns.ts';
import { openSnapshot } from '../graph/snapshot.ts';
import { MAX_PERIODS, scanMatrix } from '../graph/questions/matrix.ts';
import { LEVELS, STATUSES } from '../model/vocabulary.ts';
import { loadRef } from './record-ref.ts';
import { table } from './table.ts';
import { valueOf, viewpointOf } from './selection.ts';
import type { Bucket } from '../model/period.ts';
import type { Cell, MatrixLine } from '../graph/questions/matrix.ts';
import type { FileSource } from './download.ts';
import type { RecordRef } from './record-ref.ts';
import type { Selection } from './selection.ts';

/** The most years that the periods cover without a first day. */
const MAX_YEARS = MAX_PERIODS.formatMatrix;
const BEFORE = `at most ${String(MAX_YEARS)} years before the last day`;

type CellItem = {
  readonly cell: Cell;
  /** True if the dates of its events are precise enough for the requested period. */
  readonly isExact: boolean;
  readonly group: string;
  readonly format: string;
  readonly formatName: string | null;
  readonly partner: RecordRef | null;
  readonly partners: readonly string[];
};

const { id, text, list, typed } = columnBuilders<CellItem>();

/** The matrix of formats and periods as a table, with one row per cell. */
export const matrixTable = table<CellItem>({
  name: 'matrix',
  doc: 'Events of each format of a group in each period, one cell per row, those without events included.',
  params: {
    group: idParam('Body', 'The group or organization whose formats are counted; all groups when left out.'),
    from: dayParam(`The first day; the year of the first event when left out, ${BEFORE}.`),
    to: dayParam('The last day; the year of the last event when left out.'),
    bucket: wordParam(BUCKETS, 'The length of the periods; YEAR when left out.'),
    level: wordsParam(LEVELS, 'Levels of the events.'),
    status: wordsParam(STATUSES, 'Statuses of the events; HELD when left out.'),
    ...VIEWPOINT,
  },
  columns: [
    id('group', 'Id of the group or organization.', ['Group', 'Organization'], ({ group }) => group),
    id('format', 'Id of the format.', 'Format', ({ format }) => format),
    text('formatName', 'Name of the format.', ({ formatName }) => formatName),
    text('partner', 'Id of its partner; empty where it has several.', ({ partner }) => partner?.id ?? null),
    text('partnerName', 'Name of its partner.', ({ partner }) => partner?.name ?? null),
    list('partners', 'Ids of its partners, the only one included.', ({ partners }) => partners),
    text(
      'period',
      'The period in which the events begin; empty where no year contains that.',
      ({ cell }) => cell.period,
    ),
    typed(
      'boolean',
      'exact',
      'True if the period has the requested length; false if the dates are too imprecise for it.',
      ({ isExact }) => isExact,
    ),
    typed('integer', 'count', 'Number of events.', ({ cell }) => cell.count),
    list('events', 'Ids of the events by date, at most 100.', ({ cell }) =>
      cell.events.map(([event]) => event),
    ),
    id(
      'latestHeld',
      'Id of the latest of them that was held.',
      'Event',
      ({ cell }) => cell.latestHeld?.[0] ?? null,
    ),
  ],
  rows: cells,
});

async function* cells(source: FileSource, selection: Selection): AsyncGenerator<readonly CellItem[]> {
  const viewpoint = viewpointOf(selection);
  const lines = scanMatrix(source, viewpoint, {
    groups: selection.values.get('group') ?? null,
    ...(await daysOf(source, selection)),
    bucket: (valueOf(selection, 'bucket') ?? 'YEAR') as Bucket,
    level: selection.values.get('level') ?? null,
    status: selection.values.get('status') ?? ['HELD'],
  });
  for await (const each of lines) yield await cellsOf(each);
}

/** Returns the chosen days. The default is the whole years in which events begin. */
async function daysOf(source: FileSource, selection: Selection): Promise<{ from: string; to: string }> {
  const [from, to] = [valueOf(selection, 'from'), valueOf(selection, 'to')];
  if (from !== null && to !== null) return { from, to };
  const [range] = await beginningRange(openSnapshot(source, viewpointOf(selection))).load('Event');
  const days = [boundOf(range?.first ?? null), boundOf(range?.last ?? null)].filter((day) => day !== null);
  const years = (days.length > 0 ? days : [String(source.version.fields['releasedOn'])])
    .map((day) => Number(day.slice(0, 4)))
    .sort((a, b) => a - b);
  const last = to ?? dayIn(Math.max(years.at(-1) ?? 0, yearOf(from)), '12-31');
  const first =
    from ?? dayIn(Math.max(Math.min(years[0] ?? 0, yearOf(last)), yearOf(last) + 1 - MAX_YEARS), '01-01');
  return { from: first, to: last };
}

const yearOf = (day: string | null): number => Number(day?.slice(0, 4) ?? 0);
const dayIn = (year: number, day: string): string => `${String(year).padStart(4, '0')}-${day}`;

async function cellsOf({
  snapshot,
  group,
  format,
  partner,
  partners,
  cells,
  undated,
}: MatrixLine & { readonly group: string }): Promise<readonly CellItem[]> {
  const [formatRef, partnerRef] = await Promise.all([
    loadRef(snapshot, format),
    partner === null ? null : loadRef(snapshot, partner),
  ]);
  const item = (cell: Cell, isExact: boolean): CellItem => ({
    ...{ cell, isExact, group, format },
    formatName: formatRef?.name ?? null,
    partner: partnerRef,
    partners,
  });
  return [...cells.map((cell) => item(cell, true)), ...undated.map((cell) => item(cell, false))];
}
