import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provenanceOf, TABLE_OF } from './metadata.ts';
import { readSelection } from './selection.ts';
import type { Database } from 'node-sqlite3-wasm';
import type { Cell, Column } from './table-columns.ts';
import type { Download, FileSource } from './download.ts';
import type { Table } from './table.ts';

/** Returns all tables as one SQLite database. Lists are JSON arrays. */
export const datasetSqlite = (tables: readonly Table[]): Download => ({
  name: 'dataset.sqlite',
  doc: 'All tables as one SQLite database, with keys and full text.',
  mediaType: 'application/vnd.sqlite3',
  isArchive: true,
  params: {},
  async *write(source) {
    const folder = await mkdtemp(join(tmpdir(), 'diplograph-sqlite-'));
    try {
      const path = join(folder, 'dataset.sqlite');
      // Only this file needs the library, which is large.
      const { default: sqlite } = await import('node-sqlite3-wasm');
      const database = new sqlite.Database(path);
      try {
        await fill(database, source, tables);
      } finally {
        database.close();
      }
      yield* createReadStream(path) as AsyncIterable<Uint8Array>;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
});

async function fill(database: Database, source: FileSource, tables: readonly Table[]): Promise<void> {
  // A row may name a record of a table that is written later.
  database.exec('PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF; BEGIN');
  database.exec('CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL)');
  for (const [key, value] of aboutOf(source)) database.run('INSERT INTO about VALUES (?, ?)', [key, value]);
  for (const table of tables) {
    database.exec(createText(table));
    const places = table.columns.map(() => '?').join(', ');
    const insert = database.prepare(`INSERT INTO ${quoted(table.name)} VALUES (${places})`);
    try {
      const selection = readSelection(table.params, new URLSearchParams(), source.today);
      for await (const page of table.rows(source, selection))
        for (const cells of page) insert.run(cells.map(toValue));
    } finally {
      insert.finalize();
    }
    database.exec(searchText(table));
  }
  database.exec('COMMIT');
}

/** Returns the metadata of the file by key. */
function aboutOf(source: FileSource): readonly (readonly [string, string])[] {
  const { fields, version, revision } = source.version;
  const all = readSelection({}, new URLSearchParams(), source.today);
  return [
    ...['title', 'licence', 'citation'].map((key) => [key, String(fields[key])] as const),
    ['version', version],
    ['revision', revision],
    ['provenance', provenanceOf(source, 'dataset.sqlite', all)],
  ];
}

const TYPES: Readonly<Record<Column<never>['type'], string>> = {
  string: 'TEXT',
  anyURI: 'TEXT',
  date: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
};

function createText({ name, columns, key = [] }: Table): string {
  const lines = columns.map(({ name: column, type, separator, refersTo = [] }) => {
    const [target] = refersTo;
    const isKey = refersTo.length === 1 && separator === undefined && target !== undefined;
    return [
      quoted(column),
      separator === undefined ? TYPES[type] : 'TEXT',
      ...(isKey ? [`REFERENCES ${quoted(TABLE_OF[target])} (id)`] : []),
    ].join(' ');
  });
  const primary = key.length === 0 ? [] : [`PRIMARY KEY (${key.map(quoted).join(', ')})`];
  return `CREATE TABLE ${quoted(name)} (${[...lines, ...primary].join(', ')})`;
}

/** The columns of texts that are searched by words. */
const SEARCHED = ['name', 'title', 'names', 'summary', 'text', 'office', 'topic', 'value'];

/** Returns the statements that make the full text of a table; none for a table without texts. */
function searchText({ name, columns }: Table): string {
  const texts = columns.map((column) => column.name).filter((column) => SEARCHED.includes(column));
  if (texts.length === 0) return '';
  const [index, list] = [quoted(`${name}_fts`), texts.map(quoted).join(', ')];
  return `CREATE VIRTUAL TABLE ${index} USING fts5(${list}, content=${quoted(name)});
INSERT INTO ${index}(${index}) VALUES ('rebuild');`;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const toValue = (cell: Cell): string | number | null => {
  if (typeof cell === 'object' && cell !== null) return JSON.stringify(cell);
  return typeof cell === 'boolean' ? Number(cell) : cell;
};
