import type { Cell, Table } from './table.ts';

/** A bar chart: the labels of its axis, and one value for each label in each series. */
export type Chart = {
  readonly title: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
};

type Series = { readonly name: string; readonly values: readonly number[] };

type Column = { readonly name: string; readonly cells: readonly Cell[] };

/** The maximum number of bars of one series, and of series. */
const MAX_LABELS = 120;
const MAX_SERIES = 12;

/** The maximum number of years that a chart shows one by one. */
const MAX_YEARS = 60;

/**
 * Returns the chart of a table: its numbers by period, otherwise its rows by year, otherwise its numbers by name; null if it has
 * none of these.
 */
export function chartOf(table: Table): Chart | null {
  const columns = table.columns.map((name, i) => ({ name, cells: table.rows.map((row) => row[i] ?? null) }));
  const numbers = columns.filter(isNumeric);
  const periods = columns.find(isPeriod);
  if (periods && numbers.length > 0) return byLabel(periods, numbers, columns);
  const dates = columns.find(({ cells }) => cells.some(isText) && cells.every(isDateOrNone));
  if (dates) return byYear(dates);
  const names = columns.find(({ cells }) => cells.every(isText) && new Set(cells).size === cells.length);
  return names && numbers.length > 0 ? byLabel(names, numbers, columns) : null;
}

function byLabel(by: Column, numbers: readonly Column[], columns: readonly Column[]): Chart | null {
  const labels = [...new Set(by.cells.map(String))];
  const [measure] = numbers;
  if (labels.length > MAX_LABELS || measure === undefined) return null;
  const others = columns.filter((column) => column !== by && column.cells.every(isText));
  const group = others.find(({ cells }) => new Set(cells).size <= MAX_SERIES);
  const isRepeated = labels.length < by.cells.length;
  if (isRepeated && group) {
    const names = [...new Set(group.cells.map(String))];
    const series = names.map((name) => ({
      name,
      values: sums(by, measure, labels, (i) => group.cells[i] === name),
    }));
    return { title: `${measure.name} by ${by.name} and ${group.name}`, labels, series };
  }
  const shown = isRepeated ? [measure] : numbers.slice(0, MAX_SERIES);
  const series = shown.map((column) => ({ name: column.name, values: sums(by, column, labels) }));
  return { title: `${shown.map(({ name }) => name).join(', ')} by ${by.name}`, labels, series };
}

function byYear({ name, cells }: Column): Chart | null {
  const years = cells.flatMap((cell) => (isText(cell) ? [Number(cell.slice(0, 4))] : []));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (last - first >= MAX_YEARS) return null;
  const labels = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const values = labels.map((label) => years.filter((year) => year === label).length);
  return { title: `rows by year of ${name}`, labels: labels.map(String), series: [{ name: 'rows', values }] };
}

/** Returns the sum of a column for each label, over the rows that fulfil a condition. */
function sums(
  by: Column,
  { cells }: Column,
  labels: readonly string[],
  isWanted: (row: number) => boolean = () => true,
): readonly number[] {
  const found = new Map(labels.map((label) => [label, 0]));
  by.cells.forEach((label, i) => {
    const value = cells[i];
    if (!isWanted(i) || typeof value !== 'number') return;
    found.set(String(label), (found.get(String(label)) ?? 0) + value);
  });
  return labels.map((label) => found.get(label) ?? 0);
}

const PERIOD_NAMES = ['period', 'year', 'quarter', 'month'];
const PERIOD = /^\d{4}(-Q[1-4]|-\d{2})?$/;
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

const leafOf = (name: string): string => name.split('.').at(-1) ?? '';

const isPeriod = ({ name, cells }: Column): boolean =>
  PERIOD_NAMES.includes(leafOf(name)) && cells.length > 0 && cells.every((cell) => PERIOD.test(String(cell)));

const isNumeric = ({ name, cells }: Column): boolean =>
  !PERIOD_NAMES.includes(leafOf(name)) &&
  cells.some((cell) => typeof cell === 'number') &&
  cells.every((cell) => cell === null || typeof cell === 'number');

const isText = (cell: Cell): cell is string => typeof cell === 'string';

const isDateOrNone = (cell: Cell): boolean => cell === null || (isText(cell) && DATE.test(cell));
