import { DiplographError } from '../errors.ts';
import { plainValue } from './yaml-tree.ts';
import { readLines } from './lines.ts';
import { replaceFile } from './replace-file.ts';
import type { AddedRecord } from './write-records.ts';
import type { Import } from './table-rows.ts';
import type { Issue } from './issue.ts';
import type { SeedFiles } from './read.ts';

/** An import to check: the file of JSON Lines to write, and the dataset that it joins. */
type Checked = {
  readonly table: string;
  readonly part: string;
  readonly files: SeedFiles;
  /** The keys of the new records. Those of refused records are deleted. */
  readonly isNew: Set<string>;
  /** Returns the new records, with the source of the table. */
  readonly added: () => readonly AddedRecord[];
  readonly signal: AbortSignal;
  readonly onProgress: (line: string) => void;
};

const MAX_ROUNDS = 20;

/**
 * Writes a dataset with new records to a file of JSON Lines, without the records that its rules refuse. Adds their issues to the import.
 * @throws DiplographError DATA_INVALID for an issue outside the records of rows, and for too many of them.
 */
export async function leaveOutRefused(all: Import, checked: Checked): Promise<void> {
  const { part, files, isNew, added, signal, onProgress } = checked;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    onProgress(round === 0 ? 'Checking the records …' : 'Checking the records without those refused …');
    const records = added();
    await replaceFile(part, linesOf(files, records, signal));
    const reading = await readLines(part, { all: true, onProgress: () => signal.throwIfAborted() });
    if ('dataset' in reading) return;
    const places = placesOf(all, checked, records);
    const issues = reading.issues.map((issue) => ({ ...issue, message: readable(issue, part, places) }));
    const others = issues.filter(({ line }) => !all.records.has(places.get(line)?.key ?? ''));
    if (others.length > 0) throw notOfRows(others, places);
    const refused = new Set<string>();
    for (const { line, message } of issues) {
      const key = places.get(line)?.key ?? '';
      if (!refused.has(key)) refuse(all, { key, message, refused });
    }
    for (const key of refused) isNew.delete(key);
    withoutUnused(all, isNew);
  }
  throw new DiplographError(
    'DATA_INVALID',
    `expected a table in which most rows fit the map, found too many that do not: ${all.issues.at(-1)?.message ?? ''}; correct the map`,
  );
}

const WRITTEN_TOGETHER = 1000;

/** Yields a dataset as JSON Lines. */
function* linesOf(
  { info, records }: SeedFiles,
  added: readonly AddedRecord[],
  signal: AbortSignal,
): Generator<string> {
  const { include: _, ...description } = (info.root ? plainValue(info.root) : {}) as {
    readonly include?: unknown;
  };
  let pending: string[] = [];
  for (const [folder, content] of [
    ['dataset', description] as const,
    ...records.flatMap(({ folder, root }) => (root ? [[folder, plainValue(root)] as const] : [])),
    ...added.map(({ folder, content }) => [folder, content] as const),
  ]) {
    pending.push(`${JSON.stringify({ ...(content as object), folder })}\n`);
    if (pending.length < WRITTEN_TOGETHER) continue;
    signal.throwIfAborted();
    yield pending.join('');
    pending = [];
  }
  yield pending.join('');
}

/** What a line was made of: the place for messages, and the key of a new record. */
type Place = { readonly text: string; readonly key?: string };

function placesOf(
  all: Import,
  { table, files }: Checked,
  added: readonly AddedRecord[],
): ReadonlyMap<number, Place> {
  const places: readonly Place[] = [
    { text: files.info.file },
    ...files.records.flatMap(({ file, root }) => (root ? [{ text: file }] : [])),
    ...added.map(({ folder, id }): Place => {
      const key = `${folder}/${id}`;
      const [line] = linesOfRecord(all, key);
      return { key, text: line === undefined ? `the source "${id}" of the map` : `${table}:${String(line)}` };
    }),
  ];
  return new Map(places.map((place, i) => [i + 1, place]));
}

/** Returns the lines of the rows that a record was made of. */
const linesOfRecord = ({ records }: Import, key: string): readonly number[] => {
  const record = records.get(key);
  const users = [...(record?.users ?? [])].flatMap((user) => records.get(user)?.lines ?? []);
  return [...new Set([...(record?.lines ?? []), ...users])].sort((a, b) => a - b);
};

/** Returns the message of an issue with the places that the reader knows, in place of lines of the checked file. */
function readable({ message }: Issue, part: string, places: ReadonlyMap<number, Place>): string {
  const [start = '', ...rest] = message
    .replace(/ in line \d+/, '')
    .replace('by another line', 'by another record')
    .split(`${part}:`);
  const placed = rest.map((text) =>
    text.replace(/^\d+/, (line) => places.get(Number(line))?.text ?? 'another record'),
  );
  return [start, ...placed].join('');
}

/** Notes the issue of a record at each of its rows. The records that name it are refused with it. */
function refuse(
  all: Import,
  {
    key,
    message,
    refused,
  }: { readonly key: string; readonly message: string; readonly refused: Set<string> },
): void {
  for (const line of linesOfRecord(all, key)) all.issues.push({ line, isRow: true, message });
  for (const each of [key, ...(all.records.get(key)?.users ?? [])]) refused.add(each);
}

/** Leaves out the records made of names that only refused records use. */
function withoutUnused({ records }: Import, isNew: Set<string>): void {
  for (const [key, { users }] of records)
    if (users && ![...users].some((user) => isNew.has(user))) isNew.delete(key);
}

const MOST_SHOWN = 10;

function notOfRows(issues: readonly Issue[], places: ReadonlyMap<number, Place>): DiplographError {
  const shown = issues
    .slice(0, MOST_SHOWN)
    .map(({ line, code, message }) => `${places.get(line)?.text ?? 'the dataset'}: ${code}: ${message}`);
  const left = issues.length - shown.length;
  const found = [...shown, ...(left > 0 ? [`${String(left)} more`] : [])].join('; ');
  return new DiplographError(
    'DATA_INVALID',
    `expected a source and rows that fit the records of the dataset, found ${found}; correct the map or the table`,
  );
}
