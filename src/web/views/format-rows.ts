import { tierOf } from '../lib/labels.ts';
import type { FormatsHeldQuery, Level } from '../operations.ts';
import type { When } from '../lib/locale.ts';

type Row = FormatsHeldQuery['graph']['held']['rows'][number];

/** The parts of an event that the table names. */
export type NamedEvent = {
  readonly id: string;
  readonly name: string;
  readonly date: (When & { readonly earliest: string | null }) | null;
};

/** The numbers of events of one year by outcome. */
export type YearCell = {
  readonly year: string;
  readonly held: number;
  readonly planned: number;
  readonly off: number;
};

/** One row of the table: a format, its partner, and its events in time. */
export type FormatLine = {
  readonly format: Row['format'];
  readonly partner: Row['partner'];
  readonly since: Row['format']['established'];
  readonly highest: { readonly level: Level; readonly since: When | null } | null;
  readonly lastHeld: NamedEvent | null;
  readonly next: (NamedEvent & { readonly overdue: boolean }) | null;
  readonly total: number;
  readonly cells: readonly YearCell[];
};

/** Returns the rows of the answer, each with its cells of the years with events. */
export function linesOf({ graph }: FormatsHeldQuery): readonly FormatLine[] {
  const { held, planned, off, next } = graph;
  const years = spanOf(graph);
  return held.rows.map((row, i) => {
    const cells = held.periods.map((year, at) => ({
      year,
      held: row.cells[at]?.count ?? 0,
      planned: planned.rows[i]?.cells[at]?.count ?? 0,
      off: off.rows[i]?.cells[at]?.count ?? 0,
    }));
    const ahead = [...next.dated, ...next.undated, ...next.overdue].filter(
      ({ format }) => format?.id === row.format.id,
    );
    return {
      format: row.format,
      partner: row.partner,
      since: row.format.established,
      highest: highestOf(row),
      lastHeld: lastOf([...row.undated, ...row.cells].map((cell) => cell.latestHeld)),
      next: ahead[0] ?? null,
      total: row.total,
      cells: cells.slice(years.first, years.last + 1),
    };
  });
}

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

const RANK = { leaders: 0, ministers: 1, officials: 2 } as const;

const KEYS: Readonly<Record<Sort, (line: FormatLine) => string | number | null>> = {
  power: ({ partner, format }) => partner?.name ?? format.name,
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

/** Returns the first and last period in which any format has an event. */
function spanOf({ held, planned, off }: FormatsHeldQuery['graph']) {
  const used = [held, planned, off].flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap(({ count }, at) => (count > 0 ? [at] : []))),
  );
  return { first: Math.min(...used), last: Math.max(-1, ...used) };
}
