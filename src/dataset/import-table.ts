import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { once } from 'node:events';
import { parse } from 'csv-parse';
import { columnsIn } from './table-map.ts';
import { addRow } from './table-rows.ts';
import { DiplographError } from '../errors.ts';
import { nameIndex } from './name-index.ts';
import { orList, printableLine, quoteValue } from './wording.ts';
import { plainValue } from './yaml-tree.ts';
import { readLines } from './lines.ts';
import { readSeed } from './read.ts';
import { recordText } from './new-record.ts';
import { replaceFile } from './replace-file.ts';
import { seedOf } from './seed.ts';
import type { Import, ImportedRecord, RowIssue } from './table-rows.ts';
import type { Issue } from './issue.ts';
import type { NewRecord } from './new-record.ts';
import type { SeedFiles } from './read.ts';
import type { TableMap } from './table-map.ts';

/** What an import reads and writes. */
export type TableImport = {
  /** The path of the table, CSV with a header line in UTF-8. */
  readonly table: string;
  readonly map: TableMap;
  /** The folder of the dataset that the records join. */
  readonly seed: string;
  /** The file of JSON Lines to write, with the dataset and the new records; null writes the records into the folder. */
  readonly out: string | null;
  /** True to write nothing. */
  readonly isTrial: boolean;
  readonly onProgress: (line: string) => void;
};

/** What an import did. */
export type ImportResult = {
  readonly rows: number;
  /** The number of written records by folder. */
  readonly written: Readonly<Record<string, number>>;
  /** What was left out, by line of the table. */
  readonly issues: readonly RowIssue[];
};

/**
 * Makes records of the rows of a table and adds them to a dataset. A row that the map or the rules of the dataset refuse is left out and
 * reported. Records that the dataset has already, with the same content, stay.
 * @throws DiplographError CONFIG_INVALID for a missing table or folder, DATA_INVALID for a table without the columns of the map, a dataset
 * with problems, and a source that the dataset refuses.
 */
export async function importTable(asked: TableImport): Promise<ImportResult> {
  const { map, seed, onProgress } = asked;
  const files = readSeed(seed);
  const all: Import = { map, index: nameIndex(seedOf(files)), records: new Map(), issues: [] };
  const lines = new Map<string, number>();
  const rows = await readRows(asked, (row) => {
    const before = all.records.size;
    addRow(all, row);
    for (const key of [...all.records.keys()].slice(before)) lines.set(key, row.line);
    if (row.row % 10_000 === 0) onProgress(`Read ${String(row.row)} rows …`);
  });
  const isNew = withoutKnown(all, files, lines);
  const staged = asked.out ?? join(seed, '.import.jsonl');
  const part = `${staged}.part`;
  try {
    await leaveOutRefused(all, { part, files, lines, isNew, onProgress });
    if (asked.isTrial) return resultOf(all, rows, isNew);
    if (asked.out !== null) await rename(part, asked.out);
    else await writeFiles(seed, [...sourceOf(all, files), ...recordsOf(all, isNew)], map);
  } finally {
    await rm(part, { force: true });
  }
  return resultOf(all, rows, isNew);
}

/** Reads the rows of a table. */
async function readRows(
  { table, map }: TableImport,
  take: (row: {
    readonly line: number;
    readonly row: number;
    readonly cells: Readonly<Record<string, string>>;
  }) => void,
): Promise<number> {
  const input = createReadStream(table);
  await once(input, 'open').catch((cause: unknown) => {
    const message = `expected a table at ${printableLine(table)}, found none that can be read; correct the path`;
    throw new DiplographError('CONFIG_INVALID', message, { cause });
  });
  const parser = parse({ bom: true, columns: (head: string[]) => checkHead(head, table, map), info: true });
  let row = 0;
  try {
    for await (const { record, info } of input.pipe(parser) as AsyncIterable<{
      readonly record: Readonly<Record<string, string>>;
      readonly info: { readonly lines: number };
    }>) {
      row += 1;
      take({ line: info.lines, row, cells: record });
    }
  } catch (cause) {
    if (cause instanceof DiplographError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DiplographError('DATA_INVALID', `expected CSV in ${printableLine(table)}: ${reason}`, {
      cause,
    });
  }
  return row;
}

function checkHead(head: readonly string[], table: string, map: TableMap): string[] {
  const missing = columnsIn(map).filter((column) => !head.includes(column));
  if (missing.length === 0) return [...head];
  const found = `found ${orList(head.map(quoteValue))}`;
  throw new DiplographError(
    'DATA_INVALID',
    `expected the columns ${missing.map(quoteValue).join(', ')} of the map in ${printableLine(table)}, ${found}; correct the map`,
  );
}

/** Leaves out the records that the dataset has, and reports those with another content. */
function withoutKnown(all: Import, files: SeedFiles, lines: ReadonlyMap<string, number>): Set<string> {
  const known = new Map(files.records.map(({ folder, stem, text }) => [`${folder}/${stem}`, text]));
  const isNew = new Set<string>();
  for (const [key, record] of all.records) {
    const text = known.get(key);
    if (text === undefined) isNew.add(key);
    else if (record.rows.length > 0 && text !== recordText(record.folder, contentOf(record, all.map)))
      all.issues.push({
        line: lines.get(key) ?? 1,
        isRow: true,
        message: `expected a new record, found ${quoteValue(record.id)} with other content in the dataset; delete its file to import it again`,
      });
  }
  return isNew;
}

const MAX_PLACES = 10;

/** Returns the keys of the file of a record. Its facts cite the places of its rows. */
function contentOf({ id, record, rows }: ImportedRecord, { source }: TableMap): NewRecord {
  const more = rows.length > MAX_PLACES ? ` and ${String(rows.length - MAX_PLACES)} more` : '';
  const places = `${rows.slice(0, MAX_PLACES).join(', ')}${more}`;
  const isCited = rows.length > 0 && !('sources' in record);
  return { id, ...(isCited && { sources: [`${source.id} ${places}`] }), ...record };
}

type Checked = {
  readonly part: string;
  readonly files: SeedFiles;
  readonly lines: ReadonlyMap<string, number>;
  readonly isNew: Set<string>;
  readonly onProgress: (line: string) => void;
};

const MAX_ROUNDS = 20;

/** Writes the dataset with the new records to a file of JSON Lines, without the records that its rules refuse. */
async function leaveOutRefused(
  all: Import,
  { part, files, lines, isNew, onProgress }: Checked,
): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    onProgress(round === 0 ? 'Checking the records …' : 'Checking the records without those refused …');
    const keys = await writeLines(part, files, [...sourceOf(all, files), ...recordsOf(all, isNew)], all.map);
    const reading = await readLines(part, { all: true });
    if ('dataset' in reading) return;
    const refused = new Set<string>();
    for (const issue of reading.issues) {
      const key = keys.get(issue.line);
      if (key === undefined || !all.records.has(key)) throw notOfRows(issue, key !== undefined);
      if (refused.has(key)) continue;
      refused.add(key);
      isNew.delete(key);
      all.issues.push({
        line: lines.get(key) ?? 1,
        isRow: true,
        message: issue.message.replace(/ in line \d+/, ''),
      });
    }
    withoutUnused(all, isNew);
  }
  throw new DiplographError(
    'DATA_INVALID',
    `expected a table in which most rows fit the map, found too many that do not: ${all.issues.at(-1)?.message ?? ''}; correct the map`,
  );
}

/** Leaves out the records made of names that only refused records use. */
function withoutUnused({ records }: Import, isNew: Set<string>): void {
  for (const [key, { users }] of records)
    if (users && ![...users].some((user) => isNew.has(user))) isNew.delete(key);
}

function notOfRows({ code, message }: Issue, isDropped: boolean): DiplographError {
  const what = isDropped ? 'a source of the map that fits the dataset' : 'a dataset without problems';
  return new DiplographError('DATA_INVALID', `expected ${what}, found ${code}: ${message}; correct it first`);
}

/** Returns the source of the table; none if the dataset has it. */
function sourceOf({ map }: Import, files: SeedFiles): readonly ImportedRecord[] {
  const { id, ...record } = map.source;
  const isKnown = files.records.some(({ folder, stem }) => folder === 'sources' && stem === id);
  return isKnown ? [] : [{ folder: 'sources', id, record: record as NewRecord, rows: [] }];
}

const recordsOf = ({ records }: Import, isNew: ReadonlySet<string>): readonly ImportedRecord[] =>
  [...records].flatMap(([key, record]) => (isNew.has(key) ? [record] : []));

const WRITTEN_TOGETHER = 1000;

/** Writes a dataset as JSON Lines. Returns the keys of the new records by line. */
async function writeLines(
  path: string,
  { info, records }: SeedFiles,
  added: readonly ImportedRecord[],
  map: TableMap,
): Promise<ReadonlyMap<number, string>> {
  const keys = new Map<number, string>();
  const out = createWriteStream(path);
  await once(out, 'open');
  const pending: string[] = [];
  let line = 0;
  const flush = async (): Promise<void> => {
    if (!out.write(pending.splice(0).join(''))) await once(out, 'drain');
  };
  const write = async (folder: string, content: unknown): Promise<void> => {
    line += 1;
    pending.push(`${JSON.stringify({ folder, ...(content as object) })}\n`);
    if (pending.length === WRITTEN_TOGETHER) await flush();
  };
  await write('dataset', info.root ? plainValue(info.root) : {});
  for (const { folder, root } of records) if (root) await write(folder, plainValue(root));
  for (const record of added) {
    await write(record.folder, contentOf(record, map));
    keys.set(line, `${record.folder}/${record.id}`);
  }
  await flush();
  out.end();
  await once(out, 'finish');
  return keys;
}

function resultOf({ issues }: Import, rows: number, isNew: ReadonlySet<string>): ImportResult {
  const written: Record<string, number> = {};
  for (const key of isNew) {
    const [folder = ''] = key.split('/');
    written[folder] = (written[folder] ?? 0) + 1;
  }
  return { rows, written, issues: issues.toSorted((a, b) => a.line - b.line) };
}

/** Writes records into the folder of a dataset. After a failure, those that were written are removed again. */
async function writeFiles(dir: string, records: readonly ImportedRecord[], map: TableMap): Promise<void> {
  const written: string[] = [];
  try {
    for (const record of records) {
      const path = join(dir, record.folder, `${record.id}.yaml`);
      await mkdir(dirname(path), { recursive: true });
      await replaceFile(path, [recordText(record.folder, contentOf(record, map))]);
      written.push(path);
    }
  } catch (error) {
    for (const path of written) await rm(path, { force: true });
    throw error;
  }
}
