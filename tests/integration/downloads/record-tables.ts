import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { Database } from 'node-sqlite3-wasm';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from '../../support/folder.ts';
import { expect, it } from 'vitest';
import { DOWNLOADS } from '../../../src/downloads/catalog.ts';
import { plainText, readCsv } from '../../support/read-files.ts';
import { useFilesBench } from '../../support/files-bench.ts';
import type { Dataset } from '../../../src/model/dataset.ts';

type Cell = string | number | boolean | null | readonly (string | null)[];
type JsonRow = Readonly<Record<string, Cell>>;

/** The tables of records, each with its list in the API, and a filter in both. */
const TABLES = [
  ['nations', 'nations', 'NAME', '', '{}'],
  ['organizations', 'organizations', 'NAME', '', '{}'],
  ['groups', 'groups', 'NAME', '', '{}'],
  ['people', 'people', 'NAME', 'party=JP', '{ party: { eq: "japan" } }'],
  ['tenures', 'tenures', 'START', 'level=HEAD_OF_STATE', '{ level: { eq: HEAD_OF_STATE } }'],
  ['policies', 'policies', 'ADOPTED', 'from=2020-01-01', '{ adopted: { from: "2020-01-01" } }'],
  ['places', 'places', 'NAME', 'country=KZ', '{ country: { eq: "kazakhstan" } }'],
  ['documents', 'documents', 'DATE', 'party=kazakhstan', '{ party: { eq: "kazakhstan" } }'],
  ['disputes', 'disputes', 'NAME', '', '{}'],
  ['coverage', 'coverage', 'NAME', 'recordType=EVENT', '{ recordType: { eq: EVENT } }'],
  ['sources', 'sources', 'TITLE', 'kind=NEWS', '{ kind: { eq: NEWS } }'],
  ['outcomes', 'outcomes', 'DATE', 'kind=MONEY', '{ kind: { eq: MONEY } }'],
] as const;

const NAMES = DOWNLOADS.filter(({ columns }) => columns).map(({ name }) => name.replace('.csv', ''));

/** Returns a cell of JSON as CSV has it. */
const inCsv = (cell: Cell): string =>
  Array.isArray(cell)
    ? (cell as readonly (string | null)[])
        .map((item) => (item ?? '').replaceAll('%', '%25').replaceAll(';', '%3B'))
        .join(';')
    : String(cell ?? '');

/** Returns a cell of SQLite as CSV has it: a list is a JSON array, a truth a number. */
function inCsvOfSqlite(cell: unknown): string {
  if (typeof cell === 'number' || typeof cell === 'bigint') return String(cell);
  if (typeof cell !== 'string') return '';
  return cell.startsWith('[') && cell.endsWith(']') ? inCsv(JSON.parse(cell) as Cell) : cell;
}

/** Returns a cell of CSV as SQLite has it. */
const inSqlite = (cell: string): string => ({ true: '1', false: '0' })[cell] ?? cell;

/** Returns a cell of Parquet as JSON has it. */
const inJson = (cell: unknown): unknown => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'bigint' ? Number(cell) : cell;
};

/** Tests the files of all tables; `hasIds` where the dataset has the ids that the filters name. */
export function testRecordTables(make: () => Dataset, hasIds: boolean): void {
  const bench = useFilesBench(make);

  it.each(TABLES)('have the rows of the API, in its order: %s', async (name, list, order, filter, where) => {
    for (const [view, days] of [
      ['', ''],
      ['knownAt: "2025-11-05"', '&knownAt=2025-11-05'],
    ] as const) {
      // The filters name records of the whole record.
      for (const [own, condition] of [['', '{}'], ...(hasIds ? [[`&${filter}`, where]] : [])] as const) {
        const items = await bench().all<{ id: string }>({
          ...{ list, view, where: condition, order: `${order}_DESC`, fields: 'id' },
        });
        const rows = readCsv(await bench().file(`/${name}.csv?order=${order}_DESC${days}${own}`));
        expect(rows.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
      }
    }
  });

  it.each(NAMES)('have equal rows as CSV, JSON and Parquet: %s', async (name) => {
    const rows = readCsv(await bench().file(`/${name}.csv`));
    const bytes = await bench().bytes(`/${name}.parquet`);
    const parquet = (await parquetReadObjects({ file: bytes })).map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, inJson(cell)])),
    ) as readonly JsonRow[];
    const plain = (row: JsonRow) =>
      Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, inCsv(cell)]));
    expect(parquet.map(plain)).toEqual(
      rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, plainText(cell)])),
      ),
    );
    const json =
      name === 'events' ? parquet : (JSON.parse(await bench().file(`/${name}.json`)) as readonly JsonRow[]);
    expect(parquet).toEqual(json);
  });

  it('are one SQLite database, whose keys hold and whose texts are found by words', async () => {
    const path = join(newFolder('sqlite'), 'dataset.sqlite');
    writeFileSync(path, Buffer.from(await bench().bytes('/dataset.sqlite')));
    const sqlite = new Database(path, { readOnly: true });
    try {
      for (const name of NAMES) {
        const cells = sqlite.all(`SELECT * FROM "${name}"`).map((row) => Object.values(row));
        const rows = readCsv(await bench().file(`/${name}.csv`));
        expect(cells.length, name).toBe(rows.length);
        expect(cells.map((row) => row.map(inCsvOfSqlite))).toEqual(
          rows.map((row) => Object.values(row).map(plainText).map(inSqlite)),
        );
      }
      expect(sqlite.all('PRAGMA foreign_key_check')).toEqual([]);
      const [first] = sqlite.all('SELECT id, name FROM nations LIMIT 1');
      expect(
        sqlite.all(
          'SELECT id FROM nations WHERE rowid IN (SELECT rowid FROM nations_fts WHERE nations_fts MATCH ?)',
          [`"${inCsvOfSqlite(first?.['name']).replaceAll('"', '""')}"`],
        ),
      ).toContainEqual({ id: first?.['id'] });
      expect(sqlite.get("SELECT value FROM about WHERE key = 'provenance'")).toMatchObject({
        value: expect.stringContaining('Selection: all. Version') as string,
      });
    } finally {
      sqlite.close();
    }
  });

  it('say in Parquet from where they were seen', async () => {
    const metadata = parquetMetadata(await bench().bytes('/nations.parquet?knownAt=2025-11-05'));
    const about = new Map(metadata.key_value_metadata?.map(({ key, value }) => [key, value]));
    expect(about.get('provenance')).toContain('Selection: knownAt=2025-11-05. Version');
    expect(about.get('licence')).toMatch(/^CC|^[A-Z]/);
  });
}
