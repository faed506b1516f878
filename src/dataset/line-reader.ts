import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { describeEntry } from './read-file.ts';
import { DiplographError } from '../errors.ts';
import { issueAt } from './issue.ts';
import { printableLine, describeValue, orList, quoteValue } from './wording.ts';
import { FOLDER_NAMES } from './folders.ts';
import type { FileHandle } from 'node:fs/promises';
import type { Folder } from './folders.ts';
import type { Issue, IssueCode, FilePosition } from './issue.ts';
import type { RecordFile, SeedFile } from './read.ts';
import type { YamlEntry, YamlMap, YamlNode } from './yaml-tree.ts';

/**
 * Yields the lines of a JSON Lines file with their content.
 * @throws DiplographError CONFIG_INVALID without such a regular file.
 */
export async function* lineReader(path: string): AsyncGenerator<{
  readonly line: Line;
  readonly reading: LineReading;
}> {
  const file = await openRegular(
    path,
    'a file in JSON Lines',
    'give the path of a regular file with --jsonl',
  );
  try {
    for await (const line of splitLines(file)) yield { line, reading: read(path, line) };
  } finally {
    await file.close();
  }
}

/**
 * Opens a regular file, also through a link, since the user names it. Never waits for the writer of a named pipe.
 * @throws DiplographError CONFIG_INVALID without such a file.
 */
export async function openRegular(path: string, expected: string, remedy: string): Promise<FileHandle> {
  const refuse = (found: string, cause?: unknown): DiplographError => {
    const message = `expected ${expected}, found ${found} at "${printableLine(path)}"; ${remedy}`;
    return new DiplographError('CONFIG_INVALID', message, { cause });
  };
  // Windows does not have the flag.
  const { O_RDONLY, O_NONBLOCK = 0 } = constants as { O_RDONLY: number; O_NONBLOCK?: number };
  const file = await open(path, O_RDONLY | O_NONBLOCK).catch((cause: unknown) => {
    const { code } = cause as NodeJS.ErrnoException;
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    const isLoop = code === 'ELOOP';
    throw refuse(isMissing ? 'none' : isLoop ? 'a link that leads to itself' : (code ?? 'none'), cause);
  });
  const stat = await file.stat();
  if (stat.isFile()) return file;
  await file.close();
  throw refuse(describeEntry(stat));
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function read(path: string, { number, bytes }: Line): LineReading {
  const at = { line: number, column: 1 };
  if (bytes.length > MAX_LINE_BYTES) {
    const message = `expected lines of at most ${MAX_LINE_BYTES / 1024} KB, found a longer one; split its content`;
    return { issues: [issueAt(path, at, 'too-large', message)] };
  }
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    const message = 'expected UTF-8, found other bytes; save the file as UTF-8';
    return { issues: [issueAt(path, at, 'not-utf8', message)] };
  }
  return readLine(path, number, text);
}

/** A line of a file: its number from 1, and its bytes without the line end. */
type Line = { readonly number: number; readonly bytes: Buffer };

/** The maximum length of a line, in bytes. Of a longer line, only this number of bytes and one more are read. */
const MAX_LINE_BYTES = 256 * 1024;

const NEWLINE = 10;

/** Yields the lines of a file that are not empty, in order. Never holds the whole file in memory, and does not close it. */
async function* splitLines(file: FileHandle): AsyncGenerator<Line> {
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  const chunks = file.createReadStream({ highWaterMark: 1024 * 1024, autoClose: false });
  for await (const chunk of chunks as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      number += 1;
      const bytes = Buffer.concat([rest, chunk.subarray(from, end)]);
      rest = Buffer.alloc(0);
      from = end + 1;
      if (bytes.length > 0) yield { number, bytes };
    }
    rest = Buffer.concat([rest, chunk.subarray(from)]).subarray(0, MAX_LINE_BYTES + 1);
  }
  if (rest.length > 0) yield { number: number + 1, bytes: rest };
}

/** The content of a line of a JSON Lines dataset: the description of the dataset, a record, or its issues. */
type LineReading =
  | { readonly info: SeedFile }
  | { readonly record: RecordFile }
  | { readonly issues: readonly Issue[] };

/** The name of the "folder" of the description, which lies in no folder of records. */
const INFO_FOLDER = 'dataset';

const KINDS: readonly string[] = [INFO_FOLDER, ...FOLDER_NAMES];
const MOST_LEVELS = 30;

/**
 * Reads line `number` of the JSON Lines file `file`: an object with the keys of a record file, and the name of its `folder`.
 * Never throws. All positions are the position of the line.
 */
export function readLine(file: string, number: number, text: string): LineReading {
  const at = { line: number, column: 1 };
  const refuse = (code: IssueCode, message: string): LineReading => ({
    issues: [issueAt(file, at, code, message)],
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it cannot be parsed';
    return refuse('json-syntax', `expected one JSON object in the line: ${reason}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(
      'not-a-mapping',
      `expected an object with keys such as "id", found ${describeValue(value)}`,
    );
  }
  const { folder, ...content } = value as Readonly<Record<string, unknown>>;
  if (typeof folder !== 'string' || !KINDS.includes(folder)) {
    const found = folder === undefined ? 'none' : describeValue(folder);
    return refuse('bad-word', `expected a "folder", one of ${orList(KINDS)}, found ${found}`);
  }
  const root = treeOf(content, at, MOST_LEVELS);
  if (root?.kind !== 'map') return refuse('too-deep', `expected at most ${MOST_LEVELS} levels, found more`);
  const repeated = repeatedKey(text, value);
  if (repeated !== undefined)
    return refuse(
      'duplicate-key',
      `the key ${quoteValue(repeated)} occurs twice in one object; keep one of them`,
    );
  if (folder === INFO_FOLDER && 'include' in content) {
    const message =
      'expected all records in this file, found "include"; delete it, and write the records here';
    return refuse('bad-include', message);
  }
  if (folder === INFO_FOLDER) return { info: { file, root } };
  if (typeof content['id'] !== 'string') {
    return refuse('missing-key', `expected an "id" that is text, found ${describeValue(content['id'])}`);
  }
  return { record: { file, folder: folder as Folder, stem: content['id'], root } };
}

/** Returns a key that one object of a JSON text repeats. The parser uses only its last value. */
function repeatedKey(text: string, value: object): string | undefined {
  const left = countKeys(value, new Map());
  for (const [, literal] of text.matchAll(KEY)) {
    if (literal === undefined) continue;
    const key = JSON.parse(literal) as string;
    const count = left.get(key) ?? 0;
    if (count === 0) return key;
    left.set(key, count - 1);
  }
  return undefined;
}

/** A text of JSON. The group captures a key. */
const KEY = /("[^"\\]*(?:\\.[^"\\]*)*")\s*:|"[^"\\]*(?:\\.[^"\\]*)*"/g;

/** Counts the keys of an object and of those inside it. */
function countKeys(value: unknown, counts: Map<string, number>): Map<string, number> {
  if (typeof value !== 'object' || value === null) return counts;
  for (const [key, item] of Object.entries(value)) {
    if (!Array.isArray(value)) counts.set(key, (counts.get(key) ?? 0) + 1);
    countKeys(item, counts);
  }
  return counts;
}

/** Returns a JSON value as a YAML tree, all at one position; undefined if it is too deep. */
function treeOf(value: unknown, at: FilePosition, levels: number): YamlNode | undefined {
  if (levels === 0) return undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => treeOf(item, at, levels - 1)).filter((item) => item !== undefined);
    return items.length === value.length ? { kind: 'list', at, flow: true, items } : undefined;
  }
  if (typeof value !== 'object' || value === null) {
    return { kind: 'scalar', at, value: value as string | number | boolean | null };
  }
  const entries = mapOf(value, at, levels);
  return entries && ({ kind: 'map', at, flow: true, entries } satisfies YamlMap);
}

function mapOf(value: object, at: FilePosition, levels: number): ReadonlyMap<string, YamlEntry> | undefined {
  const entries = new Map<string, YamlEntry>();
  for (const [key, item] of Object.entries(value)) {
    const node = treeOf(item, at, levels - 1);
    if (!node) return undefined;
    entries.set(key, { keyAt: at, node });
  }
  return entries;
}
