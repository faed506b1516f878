import { BOM } from './params.ts';
import { csvText } from './table-csv.ts';
import { jsonText } from './table-json.ts';
import { parquetBytes } from './table-parquet.ts';
import { provenanceOf } from './metadata.ts';
import type { Cell, Column } from './table-columns.ts';
import type { Download, FileSource } from './download.ts';
import type { Selection } from './selection.ts';

/** A table: its columns, and its rows under a selection as pages of cells in the order of the columns. */
export type Table = Pick<Download, 'name' | 'doc' | 'params' | 'key'> & {
  readonly columns: readonly Column<never>[];
  readonly rows: (source: FileSource, selection: Selection) => AsyncIterable<readonly (readonly Cell[])[]>;
  /** True where a file `.json` of this name has another content. */
  readonly hasOwnJson?: true;
};

/** Returns a table of items. Its key is the column `id` where it has one. */
export function table<Item>({
  columns,
  rows,
  key = columns[0]?.name === 'id' ? ['id'] : [],
  ...others
}: Omit<Table, 'columns' | 'rows'> & {
  readonly columns: readonly Column<Item>[];
  readonly rows: (source: FileSource, selection: Selection) => AsyncIterable<readonly Item[]>;
}): Table {
  return {
    ...others,
    columns,
    key,
    async *rows(source, selection) {
      for await (const page of rows(source, selection))
        yield page.map((item) => columns.map(({ of }) => of(item)));
    },
  };
}

/** Returns a table as files: CSV, JSON and Parquet, with the same filters and rows. */
export function tableFiles({
  name,
  doc,
  params,
  columns,
  key,
  rows,
  hasOwnJson,
}: Table): readonly Download[] {
  const csv: Download = {
    name: `${name}.csv`,
    doc,
    params: { ...params, ...BOM },
    mediaType: 'text/csv; charset=utf-8; header=present',
    columns,
    key,
    write: (source, selection) => csvText(columns, rows(source, selection), selection),
  };
  const json: Download = {
    name: `${name}.json`,
    doc: `${doc} As a list of objects.`,
    params,
    mediaType: 'application/json; charset=utf-8',
    isCopy: true,
    write: (source, selection) => jsonText(columns, rows(source, selection)),
  };
  const parquet: Download = {
    name: `${name}.parquet`,
    doc: `${doc} With the types of the columns.`,
    params,
    mediaType: 'application/vnd.apache.parquet',
    write: (source, selection) =>
      parquetBytes(columns, rows(source, selection), {
        description: doc,
        licence: String(source.version.fields['licence']),
        citation: String(source.version.fields['citation']),
        provenance: provenanceOf(source, `${name}.parquet`, selection),
      }),
  };
  return hasOwnJson ? [csv, parquet] : [csv, json, parquet];
}
