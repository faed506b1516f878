import { t } from '../lib/messages.ts';
import { namesOf, TIER_NAMES, tierOf } from '../lib/labels.ts';
import { thisYear } from '../lib/locale.ts';
import type { FormatsHeldQuery, Level } from '../operations.ts';
import type { When } from '../lib/locale.ts';
import type { Tier } from '../lib/labels.ts';

type Graph = FormatsHeldQuery['graph'];
type Row = Graph['held']['rows'][number];

/** Returns the years that the matrix counts: no standing format of a group is known to be older, and few plans look further ahead. */
export const countedYears = () => ({ from: '1945-01-01', to: `${thisYear() + 3}-12-31` });

/** The parts of an event that the table names. */
export type NamedEvent = {
  readonly id: string;
  readonly name: string;
  readonly date: (When & { readonly earliest: string | null }) | null;
};

/** The highest level of the events of a cell; `unknown` where no source gives one. */
type CellLevel = Tier | 'unknown';

/** A column of the matrix, with a label for narrow cells: a year, several years in one, or (without days) the events that fit no year. */
export type MatrixColumn = {
  readonly label: string;
  readonly short: string;
  readonly days: { readonly from: string; readonly to: string } | null;
};

/** The events of one format in one column: their numbers by outcome, and the highest level of those held. */
export type MatrixCell = {
  readonly held: number;
  readonly planned: number;
  readonly off: number;
  readonly level: CellLevel | null;
};

/** One row of the table: a format, its partners, and its events in time, one cell for each column. */
export type FormatLine = {
  readonly format: Row['format'];
  readonly partners: Row['partners'];
  readonly since: Row['format']['established'];
  readonly highest: { readonly level: Level; readonly since: NamedEvent['date'] } | null;
  readonly lastHeld: NamedEvent | null;
  readonly next: (NamedEvent & { readonly overdue: boolean }) | null;
  readonly total: number;
  readonly missing: number;
  readonly cells: readonly MatrixCell[];
};

/** The matrix of the answer: its columns and rows. */
export type FormatMatrix = {
  readonly columns: readonly MatrixColumn[];
  readonly lines: readonly FormatLine[];
};

/** The maximum number of years with a column of their own. The years before them share one, so that the matrix fits a narrow screen. */
const MOST_YEARS = 12;

/**
 * Returns the columns and rows of the answer. Of an answer for some levels only, no edition counts as missing: the coverage does not
 * record their level.
 */
export function matrixOf({ graph }: FormatsHeldQuery, hasAllLevels: boolean): FormatMatrix {
  const { held, planned, off, next } = graph;
  const missing = ({ format }: Row) => (hasAllLevels ? (format.knownMissing ?? 0) : 0);
  const columns = columnsOf(
    graph,
    held.rows.some((row) => missing(row) > 0),
  );
  const levels = levelsOf(graph);
  const lines = held.rows.map((row, i) => {
    const count = (cells: Row | Graph['planned']['rows'][number] | undefined, { days }: MatrixColumn) =>
      (days
        ? (cells?.cells ?? []).filter((_, at) => isWithin(held.periods[at], days))
        : (cells?.undated ?? [])
      )
        .map((cell) => cell.count)
        .reduce((sum, each) => sum + each, 0);
    const ahead = [...next.dated, ...next.undated, ...next.overdue].filter(
      ({ format }) => format?.id === row.format.id,
    );
    return {
      format: row.format,
      partners: row.partners,
      since: row.format.established,
      highest: highestOf(row),
      lastHeld: lastOf([...row.undated, ...row.cells].map((cell) => cell.latestHeld)),
      next: ahead[0] ?? null,
      total: row.total,
      missing: missing(row),
      cells: columns.map((column) => ({
        held: count(row, column),
        planned: count(planned.rows[i], column),
        off: count(off.rows[i], column),
        level: levels(row.format.id, column),
      })),
    };
  });
  return { columns, lines };
}

const isWithin = (year: string | undefined, { from, to }: NonNullable<MatrixColumn['days']>): boolean =>
  year !== undefined && `${year}-01-01` >= from && `${year}-12-31` <= to;

/** Returns the columns from the first to the last year with an event of any format. */
function columnsOf({ held, planned, off }: Graph, hasMissing: boolean): readonly MatrixColumn[] {
  const rows = [held, planned, off].flatMap((matrix) => matrix.rows);
  const used = rows.flatMap(({ cells }) => cells.flatMap(({ count }, at) => (count > 0 ? [at] : [])));
  const years = held.periods.slice(Math.min(...used), Math.max(-1, ...used) + 1);
  const own = years.slice(-MOST_YEARS);
  const earlier = years.slice(0, -MOST_YEARS);
  const hasUndated = hasMissing || rows.some(({ undated }) => undated.length > 0);
  const [first, last] = [earlier[0], earlier.at(-1)];
  return [
    ...(hasUndated ? [{ label: t('formats.noYear'), short: t('formats.noYear'), days: null }] : []),
    ...(first === undefined || last === undefined
      ? []
      : [
          {
            label: `${first}–${last}`,
            short: t('formats.toYear', { year: last }),
            days: daysOf(first, last),
          },
        ]),
    ...own.map((year) => ({ label: year, short: year, days: daysOf(year, year) })),
  ];
}

const daysOf = (first: string, last: string) => ({ from: `${first}-01-01`, to: `${last}-12-31` });

/** Returns a function that gives the highest level of the held events of a format in a column; null without any. */
function levelsOf({ levels }: Graph): (format: string, column: MatrixColumn) => CellLevel | null {
  const groups = (levels.groupBy ?? []).map(({ format, year, level }) => ({
    format: format?.id,
    year: year === null ? undefined : String(year),
    level: level === null ? ('unknown' as const) : tierOf(level),
  }));
  return (id, { days }) => {
    const found = groups
      .filter(({ format, year }) => format === id && (days ? isWithin(year, days) : year === undefined))
      .map(({ level }) => level);
    return [...TIER_NAMES, 'unknown' as const].find((level) => found.includes(level)) ?? null;
  };
}

/** Returns the number that a cell shows: of the events held, else of those planned, else of those called off; 0 without any. */
export const shownIn = ({ held, planned, off }: Omit<MatrixCell, 'level'>): number =>
  [held, planned, off].find((count) => count > 0) ?? 0;

/** Returns the numbers of a cell in words, those that are not 0. */
export const countsOf = ({ held, planned, off, level }: MatrixCell, missing: number): readonly string[] =>
  [
    { count: held, word: level === null ? ('formats.countHeld' as const) : LEVEL_WORDS[level] },
    { count: planned, word: 'formats.countPlanned' as const },
    { count: off, word: 'formats.countOff' as const },
    { count: missing, word: 'formats.countMissing' as const },
  ].flatMap(({ count, word }) => (count > 0 ? [t(word, { count: String(count) })] : []));

const LEVEL_WORDS = {
  leaders: 'formats.countHeldLeaders',
  ministers: 'formats.countHeldMinisters',
  officials: 'formats.countHeldOfficials',
  unknown: 'formats.countHeldUnknown',
} as const;

/** The columns by which the table sorts. */
export const SORTS = ['power', 'since', 'level', 'last', 'next', 'total'] as const;

/** A column by which the table sorts. */
export type Sort = (typeof SORTS)[number];

/** Returns the order in the address: a column, preceded by `-` for the falling order. */
export function readSort(text: string | null): { readonly by: Sort; readonly falls: boolean } {
  const by = SORTS.find((each) => each === text?.replace('-', ''));
  return { by: by ?? 'since', falls: by !== undefined && text?.startsWith('-') === true };
}

/** Returns the rows in an order. Rows without a value come last in both directions. */
export function sorted(
  lines: readonly FormatLine[],
  { by, falls }: { readonly by: Sort; readonly falls: boolean },
): readonly FormatLine[] {
  return [...lines].sort((a, b) => {
    const [x, y] = [KEYS[by](a), KEYS[by](b)];
    if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0);
    return (x < y ? -1 : x > y ? 1 : 0) * (falls ? -1 : 1) || a.format.id.localeCompare(b.format.id);
  });
}

/** Returns true for a format in which a power meets the group. */
export const meetsPower = ({ partners, format }: Pick<FormatLine, 'partners' | 'format'>): boolean =>
  ['PLUS_FORMAT', 'INTERREGIONAL'].includes(format.kind) && partners.length > 0;

/** Returns the names of the partners of a row; that of its format without any. */
export const powerOf = ({ partners, format }: Pick<FormatLine, 'partners' | 'format'>): string =>
  partners.length === 0 ? format.name : namesOf(partners);

const RANK = { leaders: 0, ministers: 1, officials: 2 } as const;

const KEYS: Readonly<Record<Sort, (line: FormatLine) => string | number | null>> = {
  power: powerOf,
  since: ({ since }) => since?.earliest ?? since?.latest ?? null,
  level: ({ highest }) => highest && RANK[tierOf(highest.level)],
  last: ({ lastHeld }) => lastHeld?.date?.earliest ?? null,
  next: ({ next }) => next && `${next.overdue ? 1 : 0}${next.date?.earliest ?? '9999'}`,
  total: ({ total }) => total,
};

const LEVELS_BY_RANK: readonly Level[] = [
  'HEAD_OF_STATE',
  'HEAD_OF_GOVERNMENT',
  'INSTITUTION_HEAD',
  'DEPUTY_HEAD_OF_GOVERNMENT',
  'FOREIGN_MINISTER',
  'MINISTER',
  'DEPUTY_MINISTER',
];

function highestOf({ format: { levels } }: Row): FormatLine['highest'] {
  const rank = (level: Level) => LEVELS_BY_RANK.indexOf(level) + (LEVELS_BY_RANK.includes(level) ? 0 : 99);
  return [...levels].sort((a, b) => rank(a.level) - rank(b.level))[0] ?? null;
}

function lastOf(events: readonly (NamedEvent | null)[]): NamedEvent | null {
  const dayOf = (event: NamedEvent) => event.date?.earliest ?? '';
  return events.reduce(
    (last, event) => (event && (!last || dayOf(event) > dayOf(last)) ? event : last),
    null,
  );
}
