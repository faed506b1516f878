import { count } from './terminal.ts';
import { isObject } from '../model/functions.ts';
import type { Answer } from '../operations/operation.ts';
import type { Terminal } from './terminal.ts';

/** A format of printed answers. */
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

/** The formats of printed answers, the default first. */
export const ANSWER_FORMATS = ['json', 'table'] as const;

/** Prints an answer, and its warnings and errors to the standard error; returns true if it has no errors. */
export function printAnswer(answer: Answer, format: AnswerFormat, terminal: Terminal): boolean {
  const { data, errors = [], extensions } = answer;
  if (format === 'json') terminal.print(JSON.stringify(answer, undefined, 2));
  else if (data !== null && data !== undefined) printTable(data, terminal);
  for (const { message } of extensions?.warnings ?? []) terminal.info(`warning: ${message}`);
  for (const { message } of errors) terminal.error(message);
  return errors.length === 0;
}

function printTable(data: unknown, terminal: Terminal): void {
  const { rows, total, shown, leftOut } = answerRows(data);
  for (const line of tableLines(rows)) terminal.print(line);
  if (rows.length === 0) terminal.info(`${shown} is an empty list.`);
  if (total !== undefined && total > rows.length) {
    terminal.info(
      `${count(rows.length, 'row')} of ${total}: request more with "first", or continue after "endCursor".`,
    );
  }
  if (leftOut.length > 0)
    terminal.info(`The table shows ${shown}, not ${leftOut.join(', ')}; --format json prints all.`);
}

/** A row of a table: its cells by column. */
type TableRow = Readonly<Record<string, string>>;

/** The part of an answer that fits a table. */
type AnswerRows = {
  readonly rows: readonly TableRow[];
  /** The total number of items; undefined if the answer lacks it. */
  readonly total: number | undefined;
  /** The path of the printed list. `leftOut` has the paths of the others. */
  readonly shown: string;
  readonly leftOut: readonly string[];
};

/**
 * Returns the first list of objects in an answer as rows. Nested values become columns with dots, nested lists one cell with
 * semicolons. An answer without such a list is one row.
 */
export function answerRows(data: unknown): AnswerRows {
  const [first, ...others] = listsIn(data, '', data);
  if (!first) return { rows: [flatten(data)], total: undefined, shown: '', leftOut: [] };
  const total = isObject(first.parent) ? first.parent['totalCount'] : undefined;
  return {
    rows: first.items.map((item) => flatten(item)),
    total: typeof total === 'number' ? total : undefined,
    shown: first.path,
    leftOut: others.map(({ path }) => path),
  };
}

type List = { readonly path: string; readonly items: readonly unknown[]; readonly parent: unknown };

/** Returns the outermost lists of objects of an answer, in its order. An empty list counts. */
function listsIn(value: unknown, path: string, parent: unknown): readonly List[] {
  if (Array.isArray(value)) return value.every(isObjectOrNull) ? [{ path, items: value, parent }] : [];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    listsIn(inner, path ? `${path}.${name}` : name, value),
  );
}

function flatten(value: unknown, path = ''): TableRow {
  if (!isObject(value)) return { [path || 'value']: cell(value) };
  const parts = Object.entries(value).map(([name, inner]) => flatten(inner, path ? `${path}.${name}` : name));
  return Object.assign({}, ...parts) as TableRow;
}

function cell(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return value === null || value === undefined ? '' : JSON.stringify(value);
  const items = value.map((item: unknown) =>
    Object.values(flatten(item))
      .filter((text) => text !== '')
      .join(' '),
  );
  return items.join('; ');
}

const isObjectOrNull = (value: unknown): boolean => value === null || isObject(value);

/** Returns the lines of a table: a head, a rule, and the rows. Columns are aligned, columns of numbers to the right. */
export function tableLines(rows: readonly TableRow[]): readonly string[] {
  const columns = columnsOf(rows).map((name) => {
    const cells = rows.map((row) => oneLine(row[name] ?? ''));
    const width = Math.max(widthOf(name), ...cells.map(widthOf));
    const isNumeric = cells.some(Boolean) && cells.every((cell) => cell === '' || NUMBER.test(cell));
    return { cells: [name, '-'.repeat(width), ...cells], width, isNumeric };
  });
  if (columns.length === 0) return [];
  return Array.from({ length: rows.length + 2 }, (_, i) =>
    columns
      .map(({ cells, width, isNumeric }) => pad(cells[i] ?? '', width, isNumeric))
      .join('  ')
      .trimEnd(),
  );
}

const NUMBER = /^-?\d+(\.\d+)?$/;
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;
const WITHOUT_WIDTH = /[\p{Mark}\p{Format}]/u;

/** Returns all columns in the order of their first appearance, without columns that other rows split into parts. */
function columnsOf(rows: readonly TableRow[]): readonly string[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return names.filter((name) => !names.some((other) => other.startsWith(`${name}.`)));
}

/** Returns a text without control characters, which could move the cursor or colour the terminal. */
const oneLine = (text: string): string => text.replace(/\p{Control}+/gu, ' ');

function pad(text: string, width: number, toTheRight: boolean): string {
  const space = ' '.repeat(width - widthOf(text));
  return toTheRight ? space + text : text + space;
}

/** Returns the number of terminal columns of a text. */
function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, char) => sum + (WITHOUT_WIDTH.test(char) ? 0 : WIDE.test(char) ? 2 : 1),
    0,
  );
}
