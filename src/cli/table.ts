import type { TableRow } from './answer-rows.ts';

/** The lines of a table: a head, a rule, and the rows, columns aligned; columns of numbers to the right. */
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

/** All columns in the order in which they first appear; without those that other rows have in parts. */
function columnsOf(rows: readonly TableRow[]): readonly string[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return names.filter((name) => !names.some((other) => other.startsWith(`${name}.`)));
}

/** Control characters could move the cursor or colour the terminal. */
const oneLine = (text: string): string => text.replace(/\p{Control}+/gu, ' ');

function pad(text: string, width: number, toTheRight: boolean): string {
  const space = ' '.repeat(width - widthOf(text));
  return toTheRight ? space + text : text + space;
}

/** How many columns of a terminal a text takes. */
function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, char) => sum + (WITHOUT_WIDTH.test(char) ? 0 : WIDE.test(char) ? 2 : 1),
    0,
  );
}
