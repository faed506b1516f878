import { describeValue, orList, quote } from './wording.ts';
import { FOLDER_NAMES } from './folders.ts';
import { issueAt } from './issue.ts';
import type { Folder } from './folders.ts';
import type { Issue, IssueCode, FilePosition } from './issue.ts';
import type { RecordFile, SeedFile } from './read.ts';
import type { YamlEntry, YamlMap, YamlNode } from './yaml-tree.ts';

/** What a line of a JSON Lines dataset says: the description of the dataset, a record, or what keeps it from being one. */
export type LineReading =
  { readonly info: SeedFile } | { readonly record: RecordFile } | { readonly issues: readonly Issue[] };

/** The folder of the description, which stands in none. */
const INFO_FOLDER = 'dataset';

const KINDS: readonly string[] = [INFO_FOLDER, ...FOLDER_NAMES];
const MOST_LEVELS = 30;

/**
 * Reads line `number` of the JSON Lines file `file`: an object with the keys of a record's file, and the name of its `folder`.
 * Never throws; all positions are those of the line.
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
    return refuse('duplicate-key', `the key ${quote(repeated)} stands twice in one object; keep one of them`);
  if (folder === INFO_FOLDER) return { info: { file, root } };
  if (typeof content['id'] !== 'string') {
    return refuse('missing-key', `expected an "id" that is text, found ${describeValue(content['id'])}`);
  }
  return { record: { file, folder: folder as Folder, stem: content['id'], root } };
}

/** Returns a key that one object of a JSON text repeats, of which the parser keeps the last value only. */
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

/** A text of JSON; if it is a key, in the group. */
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

/** A JSON value as the tree that YAML would give, all of it at one position; undefined where it is too deep. */
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
