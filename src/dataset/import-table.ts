import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addRow } from './table-rows.ts';
import { DiplographError } from '../errors.ts';
import { issuesOf } from './validate.ts';
import { leaveOutRefused } from './refused-rows.ts';
import { nameIndex } from './name-index.ts';
import { parseYaml } from './parse-yaml.ts';
import { plainValue } from './yaml-tree.ts';
import { quoteValue } from './wording.ts';
import { readSeed } from './read.ts';
import { readTable } from './read-table.ts';
import { recordText } from './new-record.ts';
import { replaceFile } from './replace-file.ts';
import { seedOf } from './seed.ts';
import { sortIssues } from './issue.ts';
import { writeRecords } from './write-records.ts';
import type { AddedRecord } from './write-records.ts';
import type { Import, ImportedRecord, RowIssue } from './table-rows.ts';
import type { Issue } from './issue.ts';
import type { NewRecord } from './new-record.ts';
import type { RecordFile, SeedFiles } from './read.ts';
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
  /** Ends the import; nothing of it remains. */
  readonly signal: AbortSignal;
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
 * reported. Records that the dataset has already, with the same content, stay. Returns the problems of a dataset that is not valid, and
 * then writes nothing.
 * @throws DiplographError CONFIG_INVALID for a missing table or folder, DATA_INVALID for a table without the columns of the map, and for
 * a source that the dataset refuses; the reason of the signal.
 */
export async function importTable(
  asked: TableImport,
): Promise<ImportResult | { readonly problems: readonly Issue[] }> {
  const { table, map, seed: dir, out, isTrial, signal, onProgress } = asked;
  const files = readSeed(dir);
  const seed = seedOf(files);
  const problems = issuesOf(files, seed);
  if (problems.length > 0) return { problems: sortIssues(problems) };
  const source = newSource(map, files);
  const all: Import = { map, index: nameIndex(seed), records: new Map(), issues: [] };
  const rows = await readTable(table, map, (row) => {
    signal.throwIfAborted();
    addRow(all, row);
    if (row.row % 10_000 === 0) onProgress(`Read ${String(row.row)} rows …`);
  });
  const isNew = withoutKnown(all, files);
  const added = (): readonly AddedRecord[] => (isNew.size === 0 ? [] : [...source, ...recordsOf(all, isNew)]);
  const work = await mkdtemp(join(tmpdir(), 'diplograph-import-'));
  try {
    const part = join(work, 'dataset.jsonl');
    await leaveOutRefused(all, { table, part, files, isNew, added, signal, onProgress });
    if (!isTrial && out !== null) await replaceFile(out, piecesOf(part, signal));
    if (!isTrial && out === null) await writeRecords(dir, added(), signal);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return resultOf(all, rows, isNew);
}

/**
 * Returns the source of the table; none if the dataset has it.
 * @throws DiplographError DATA_INVALID for a source that the dataset has with other content.
 */
function newSource({ source }: TableMap, { records }: SeedFiles): readonly AddedRecord[] {
  const { id } = source;
  const content = source as NewRecord;
  const known = records.find(({ folder, stem }) => folder === 'sources' && stem === id);
  if (!known) return [{ folder: 'sources', id, content }];
  if (hasContent(known, content)) return [];
  throw new DiplographError(
    'DATA_INVALID',
    `expected the source ${quoteValue(id)} of the map as in ${known.file}, found other content; give the source of the map another id, or the same content`,
  );
}

/** Returns true for a file with these keys and values, whatever its comments. */
function hasContent({ file, folder, root }: RecordFile, content: NewRecord): boolean {
  try {
    const parsed = parseYaml(file, recordText(folder, content));
    if (!('root' in parsed) || !root) return false;
    return JSON.stringify(plainValue(parsed.root)) === JSON.stringify(plainValue(root));
  } catch (error) {
    // A value that no file can hold.
    if (error instanceof DiplographError) return false;
    throw error;
  }
}

/** Leaves out the records that the dataset has, and reports those with another content. */
function withoutKnown(all: Import, files: SeedFiles): Set<string> {
  const known = new Map(files.records.map((file) => [`${file.folder}/${file.stem}`, file]));
  const isNew = new Set<string>();
  for (const [key, record] of all.records) {
    const file = known.get(key);
    if (!file) isNew.add(key);
    else if (!hasContent(file, contentOf(record, all.map)))
      for (const line of record.lines)
        all.issues.push({
          line,
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

const recordsOf = ({ records, map }: Import, isNew: ReadonlySet<string>): readonly AddedRecord[] =>
  [...records].flatMap(([key, record]) =>
    isNew.has(key) ? [{ folder: record.folder, id: record.id, content: contentOf(record, map) }] : [],
  );

async function* piecesOf(path: string, signal: AbortSignal): AsyncGenerator<Buffer> {
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    signal.throwIfAborted();
    yield piece;
  }
}

function resultOf({ issues }: Import, rows: number, isNew: ReadonlySet<string>): ImportResult {
  const written: Record<string, number> = {};
  for (const key of isNew) {
    const [folder = ''] = key.split('/');
    written[folder] = (written[folder] ?? 0) + 1;
  }
  return { rows, written, issues: issues.toSorted((a, b) => a.line - b.line) };
}
