import { isUtf8 } from 'node:buffer';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { columnsIn } from './table-map.ts';
import { DiplographError } from '../errors.ts';
import { openRegular } from './line-reader.ts';
import { orList, printableLine, quoteValue } from './wording.ts';
import type { FileHandle } from 'node:fs/promises';
import type { TableMap } from './table-map.ts';
import type { TableRow } from './table-rows.ts';

/**
 * Reads the rows of a table, CSV in UTF-8 with a head line. Skips blank lines. Returns the number of rows.
 * @throws DiplographError CONFIG_INVALID for a missing table, DATA_INVALID for one that is not UTF-8 or CSV, or lacks columns of the map.
 */
export async function readTable(
  table: string,
  map: TableMap,
  take: (row: TableRow) => void,
): Promise<number> {
  const file = await openRegular(table, 'a table', 'give the path of a CSV file');
  let head: readonly string[] | undefined;
  const parser = parse({
    bom: true,
    columns: (found: string[]) => [...(head = checkHead(found, table, map))],
    info: true,
    skip_empty_lines: true,
  });
  let row = 0;
  let end = 0;
  try {
    // The reader of the parser gets the error of the file.
    pipeline(checkedBytes(file, table), parser, () => undefined);
    for await (const { record, info } of parser as AsyncIterable<ParsedRow>) {
      row += 1;
      end = info.lines;
      take({ line: end - lineBreaksIn(record), row, cells: record });
    }
  } catch (error) {
    throw error instanceof CsvError ? wrongCsv(table, error, end) : error;
  } finally {
    await file.close();
  }
  if (head) return row;
  throw wrong(table, 'a head line with the names of the columns', 'an empty file');
}

type ParsedRow = {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
};

const wrong = (table: string, expected: string, found: string): DiplographError =>
  new DiplographError(
    'DATA_INVALID',
    `expected ${expected} in ${printableLine(table)}, found ${found}; correct the table`,
  );

const lineBreaksIn = (cells: ParsedRow['record']): number =>
  Object.values(cells).reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

const NEWLINE = 10;

/** Yields the bytes of a file in pieces that end with a line. */
async function* checkedBytes(file: FileHandle, table: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let line = 1;
  const check = (bytes: Buffer): Buffer => {
    const isText = isUtf8(bytes);
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
      if (!isText && !isUtf8(bytes.subarray(from, end))) break;
      line += 1;
      from = end + 1;
    }
    if (isText) return bytes;
    const message = `expected a table in UTF-8, found other bytes in line ${String(line)} of ${printableLine(table)}; save the table as UTF-8`;
    throw new DiplographError('DATA_INVALID', message);
  };
  const chunks = file.createReadStream({ highWaterMark: 1024 * 1024, autoClose: false });
  for await (const chunk of chunks as AsyncIterable<Buffer>) {
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    rest.push(chunk.subarray(0, end));
    if (end > 0) {
      yield check(Buffer.concat(rest));
      rest = [];
    }
    rest.push(chunk.subarray(end));
  }
  yield check(Buffer.concat(rest));
}

/** Returns the names of the columns. Columns without a name may be several. */
function checkHead(head: readonly string[], table: string, map: TableMap): readonly string[] {
  const repeated = head.find((column, i) => column !== '' && head.indexOf(column) !== i);
  if (repeated !== undefined)
    throw wrong(table, 'a head with each column once', `the column ${quoteValue(repeated)} several times`);
  const missing = columnsIn(map).filter((column) => !head.includes(column));
  if (missing.length === 0) return head;
  const [only = ''] = head;
  const separator = head.length === 1 ? [';', '\t'].find((sign) => only.includes(sign)) : undefined;
  if (separator !== undefined)
    throw new DiplographError(
      'DATA_INVALID',
      `expected commas between the columns of ${printableLine(table)}, found ${separator === ';' ? 'semicolons' : 'tabs'}; save the table with commas`,
    );
  const found = `found ${orList(head.map(quoteValue))}`;
  throw new DiplographError(
    'DATA_INVALID',
    `expected the columns ${missing.map(quoteValue).join(', ')} of the map in ${printableLine(table)}, ${found}; correct the map`,
  );
}

/** Returns the error for a row that is no CSV; `end` is the last line of the row before. */
function wrongCsv(table: string, error: CsvError, end: number): DiplographError {
  const at = `in the row after line ${String(Math.max(end, 1))}`;
  const { columns, record } = error as { readonly columns?: unknown; readonly record?: unknown };
  const cells = (list: unknown): string => String(Array.isArray(list) ? list.length : 0);
  const [expected, found] =
    error.code === 'CSV_RECORD_INCONSISTENT_COLUMNS'
      ? [`CSV with ${cells(columns)} cells in each row`, `${cells(record)} cells ${at}`]
      : (QUOTES[error.code] ?? ['CSV', `another text (${error.message})`]).map((text, i) =>
          i === 0 ? text : `${text} ${at}`,
        );
  const message = `expected ${expected ?? ''} in ${printableLine(table)}, found ${found ?? ''}`;
  const remedy = 'put a cell with a comma, a quote or a line break in quotes, and double the quotes in it';
  return new DiplographError('DATA_INVALID', `${message}; ${remedy}`, { cause: error });
}

const AFTER_QUOTE = ['CSV with a comma after the closing quote of a cell', 'another sign'];

const QUOTES: Readonly<Record<string, readonly string[]>> = {
  CSV_QUOTE_NOT_CLOSED: ['CSV with a closing quote for each opening one', 'none'],
  CSV_INVALID_CLOSING_QUOTE: AFTER_QUOTE,
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: AFTER_QUOTE,
  INVALID_OPENING_QUOTE: ['CSV with quotes around whole cells', 'a quote inside a cell'],
};
