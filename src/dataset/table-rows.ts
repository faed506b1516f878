import { COLUMN, instructionOf } from './table-map.ts';
import { isSameName } from './name-index.ts';
import { idFrom } from './new-record.ts';
import { isId } from '../model/dataset.ts';
import { findNation } from './nations.ts';
import { orList, quoteValue } from './wording.ts';
import { parseImpreciseDate } from '../model/imprecise-date.ts';
import type { Folder } from './folders.ts';
import type { MapValue, TableMap } from './table-map.ts';
import type { NameIndex } from './name-index.ts';
import type { NewRecord } from './new-record.ts';

/** A row that was left out, or a value of it: what was expected, and what was found. */
export type RowIssue = {
  /** The line of the row in the table, from 1. */
  readonly line: number;
  /** True if the whole row was left out, false for one value of it. */
  readonly isRow: boolean;
  readonly message: string;
};

/** A row of a table: its line, its number without the head, and its cells by column. */
export type TableRow = {
  readonly line: number;
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
};

/** The records of the rows so far, by folder and id, and the issues of rows. */
export type Import = {
  readonly map: TableMap;
  readonly index: NameIndex;
  readonly records: Map<string, ImportedRecord>;
  readonly issues: RowIssue[];
};

/** A record made of rows, or of a name in them. */
export type ImportedRecord = {
  readonly folder: Folder;
  readonly id: string;
  record: NewRecord;
  /** The places of its rows in the source; none for a record that the map makes of a name alone. */
  readonly rows: string[];
  /** The lines of its rows in the table; none for a record that the map makes of a name alone. */
  readonly lines: number[];
  /** The keys of the records that name it; null for a record of a row itself. */
  users: Set<string> | null;
};

/** Why a row or a value cannot be used. */
class Unfit extends Error {}

/** Adds the record of a row to an import, or the issue for which it is left out. */
export function addRow(all: Import, row: TableRow): void {
  const { map, records, issues } = all;
  const made: ImportedRecord[] = [];
  try {
    const at = { all, row, made, item: '' };
    const id = fill(at, map.id);
    if (!isId(id))
      throw new Unfit(`expected an id of lower-case words with hyphens, found ${quoteValue(id)}`);
    const merger = all.index.successorOf(id);
    if (merger !== undefined)
      throw new Unfit(
        `expected a new id, found ${quoteValue(id)}, which was merged into ${quoteValue(merger)}; correct "id" of the map, or delete the row`,
      );
    const record = keysFrom(at, map.record);
    const place = fill(at, map.locator);
    const key = `${map.folder}/${id}`;
    const known = records.get(key);
    if (known) {
      known.record = merged(known.record, record);
      known.rows.push(place);
      known.lines.push(row.line);
      known.users = null;
    } else
      records.set(key, {
        ...{ folder: map.folder, id, record },
        ...{ rows: [place], lines: [row.line], users: null },
      });
    for (const each of made) {
      const own = `${each.folder}/${each.id}`;
      if (!records.has(own)) records.set(own, each);
      records.get(own)?.users?.add(key);
    }
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    issues.push({ line: row.line, isRow: true, message: error.message });
  }
}

type At = {
  readonly all: Import;
  readonly row: TableRow;
  readonly made: ImportedRecord[];
  /** The item of the list that `$each` is at. */
  readonly item: string;
};

/** Returns a text with the cells of a row in the places of its columns. */
function fill({ row, item }: At, text: string): string {
  const cellOf = (column: string): string =>
    column === 'row' ? String(row.row) : column === 'item' ? item : (own(row.cells, column) ?? '').trim();
  return text.replaceAll(COLUMN, (_, column: string) => cellOf(column)).trim();
}

/** Returns the value of a key of a mapping, never an inherited one. */
const own = <Value>(mapping: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(mapping, key) ? mapping[key] : undefined;

/** Returns the keys of a record. The id and the folder come from elsewhere. */
function keysFrom(at: At, value: MapValue): NewRecord {
  const built = build(at, value) ?? {};
  if (typeof built !== 'object' || Array.isArray(built))
    throw new Unfit(`expected the keys of a record, found ${JSON.stringify(built)}; correct the map`);
  const wrong = ['id', 'folder'].find((key) => Object.hasOwn(built, key));
  if (wrong === undefined) return built as NewRecord;
  throw new Unfit(`expected the keys of a record, found "${wrong}" among them; delete it in the map`);
}

/** Returns the value of a record; undefined where its cells are empty. */
function build(at: At, value: MapValue): MapValue | undefined {
  if (typeof value === 'string') return fill(at, value) || undefined;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const items = (value as readonly MapValue[]).flatMap((each) => {
      const built = build(at, each);
      return built === undefined ? [] : Array.isArray(built) ? (built as readonly MapValue[]) : [built];
    });
    return items.length === 0 ? undefined : items;
  }
  const mapped = value as Readonly<Record<string, MapValue>>;
  const name = instructionOf(mapped);
  if (name !== undefined) return INSTRUCTIONS[name]?.(at, mapped);
  const entries = Object.entries(mapped).flatMap(([key, inner]) => {
    const built = build(at, inner);
    return built === undefined ? [] : [[key, built] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Returns an argument of an instruction as a text. */
const plain = (value: MapValue | undefined): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? null);

type Arguments = Readonly<Record<string, MapValue>>;

const INSTRUCTIONS: Readonly<Record<string, (at: At, given: Arguments) => MapValue | undefined>> = {
  $nation: (at, given) => nationOf(at, fill(at, plain(given['$nation']))),
  $record: recordOf,
  $date: dateOf,
  $word: wordOf,
  $each: eachOf,
};

/** Returns the id of a nation by its name or code. One that the dataset lacks is made from ISO 3166-1. */
function nationOf(at: At, name: string): string | undefined {
  if (name === '') return undefined;
  const meant = byHand(at, name) ?? name;
  const known = at.all.index.find(['nations', 'organizations'], meant);
  if (typeof known === 'string') return known;
  const iso = known?.length ? undefined : findNation(meant);
  if (!iso) throw unknown(at, 'a nation', name, known ?? []);
  const { id, ...record } = iso;
  return make(at, { folder: 'nations', id, record, rows: [] });
}

/** Returns the id of a record by its name. With `new`, one that the dataset lacks is made; with `optional`, the value is left out. */
function recordOf(at: At, given: Arguments): MapValue | undefined {
  const name = fill(at, plain(given['$record']));
  if (name === '') return undefined;
  const folder = plain(given['of']) as Folder;
  const chosen = byHand(at, name);
  const isNew = given['new'] === true;
  if (chosen !== undefined && !(isNew && at.all.index.holderOf(chosen) === undefined)) return chosen;
  const known = chosen === undefined ? at.all.index.find([folder], name) : undefined;
  if (typeof known === 'string') return known;
  const id = chosen ?? idFrom(name);
  if (isNew && !known?.length && isId(id)) {
    const more = given['with'] === undefined ? {} : keysFrom(at, given['with']);
    const rows = [fill(at, at.all.map.locator)];
    return make(at, { folder, id, record: { name, ...more }, rows }, chosen !== undefined);
  }
  const problem = unknown(at, `a record of ${folder}`, name, known ?? []);
  if (given['optional'] !== true) throw problem;
  at.all.issues.push({ line: at.row.line, isRow: false, message: problem.message });
  return undefined;
}

/** Makes a record of a name, unless a row before did. An id `byHand` may be that of another name. Returns the id. */
function make(
  { all, made }: At,
  record: Pick<ImportedRecord, 'folder' | 'id' | 'record' | 'rows'>,
  isByHand = false,
): string {
  const { folder, id } = record;
  const name = nameOf(record) ?? id;
  const isOwn = (each: ImportedRecord): boolean => each.folder === folder && each.id === id;
  const before = nameOf(all.records.get(`${folder}/${id}`) ?? made.find(isOwn));
  const holder = all.index.holderOf(id) ?? before;
  if (holder !== undefined && !isByHand && !(before !== undefined && isSameName(holder, name)))
    throw new Unfit(
      `expected a name with an id of its own, found ${quoteValue(name)}, whose id ${quoteValue(id)} is that of ${quoteValue(holder)}; add the name to "names" of the map, with its id`,
    );
  made.push({ ...record, lines: [], users: new Set() });
  return id;
}

function nameOf(record: Pick<ImportedRecord, 'record'> | undefined): string | undefined {
  const name = record?.record['name'];
  return typeof name === 'string' ? name : undefined;
}

/** Returns the id that the map gives to a name; undefined for a name that it does not have. */
function byHand({ all }: At, name: string): string | undefined {
  const id = own(all.map.names, name);
  if (id === null) throw new Unfit(`left out by the map: ${quoteValue(name)}`);
  return id;
}

function unknown({ all }: At, what: string, name: string, several: readonly string[]): Unfit {
  const near = several.length > 0 ? several : all.index.near(name);
  const hint = near.length > 0 ? ` (perhaps ${orList(near.slice(0, 3))})` : '';
  return new Unfit(
    `expected the name of ${what}, found ${quoteValue(name)}${hint}; add it to "names" of the map`,
  );
}

/** Returns a date, or the span of two, in EDTF. */
function dateOf(at: At, given: Arguments): string | undefined {
  const asked = given['$date'];
  const texts = Array.isArray(asked) ? (asked as readonly MapValue[]) : [asked];
  const [start = '', end = ''] = texts.map((each) => fill(at, plain(each)));
  if (start === '' && end === '') return undefined;
  const text = end === '' || end === start ? start : `${start}/${end}`;
  if (parseImpreciseDate(text)) return text;
  throw new Unfit(`expected a date such as 2024-05-01, 2024-05 or 2024, found ${quoteValue(text)}`);
}

/** Returns the word for a value: `{ $word: "{code}", as: { "042": VISIT } }`. */
function wordOf(at: At, given: Arguments): MapValue | undefined {
  const text = fill(at, plain(given['$word']));
  const words = (given['as'] ?? {}) as Arguments;
  if (text === '') return undefined;
  const word = own(words, text);
  if (word !== undefined) return word === '' ? undefined : build(at, word);
  throw new Unfit(`expected one of ${orList(Object.keys(words).slice(0, 20))}, found ${quoteValue(text)}`);
}

/** Returns a list with a value for each part of a cell: `{ $each: "{names}", by: ";", do: { $nation: "{item}" } }`. */
function eachOf(at: At, given: Arguments): readonly MapValue[] | undefined {
  const parts = fill(at, plain(given['$each'])).split(plain(given['by'] ?? ';'));
  const items = parts.flatMap((part) => {
    const item = part.trim();
    const built = item === '' ? undefined : build({ ...at, item }, given['do'] ?? '{item}');
    return built === undefined ? [] : [built];
  });
  return items.length === 0 ? undefined : items;
}

/**
 * Returns the record of two rows: the items of their lists, each once, and their other values, which must be equal.
 * @throws Unfit for different values.
 */
function merged(first: NewRecord, second: NewRecord): NewRecord {
  const both: Record<string, MapValue> = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const before = own(both, key);
    if (before === undefined) both[key] = value;
    else if (Array.isArray(before) && Array.isArray(value)) both[key] = unionOf(before, value);
    else if (JSON.stringify(before) !== JSON.stringify(value))
      throw new Unfit(
        `expected ${key} as in an earlier row, ${JSON.stringify(before)}, found ${JSON.stringify(value)}`,
      );
  }
  return both as NewRecord;
}

function unionOf(first: readonly MapValue[], second: readonly MapValue[]): readonly MapValue[] {
  const known = new Set(first.map((item) => JSON.stringify(item)));
  return [...first, ...second.filter((item) => !known.has(JSON.stringify(item)))];
}
