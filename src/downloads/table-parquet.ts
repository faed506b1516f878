import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { SchemaElement } from 'hyparquet-writer';
import type { Cell, Column } from './table-columns.ts';

/** The rows of a group, which are in memory at once. */
const GROUP_ROWS = 5000;

/**
 * Yields rows as a Parquet file, a row group at a time: texts, days (`DATE`), whole numbers (`INT64`), numbers, truths, and lists of
 * texts. `about` is its metadata by key.
 */
export async function* parquetBytes(
  columns: readonly Column<never>[],
  rows: AsyncIterable<readonly (readonly Cell[])[]>,
  about: Readonly<Record<string, string>>,
): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: schemaOf(columns),
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
    createdBy: 'diplograph',
  });
  let group: (readonly Cell[])[] = [];
  const write = (items: typeof group): Uint8Array => {
    const columnData = columns.map((column, i) => ({
      name: column.name,
      data: items.map((cells) => toValue(column, cells[i] ?? null)),
    }));
    void parquet.write({ columnData, rowGroupSize: GROUP_ROWS });
    return taken(writer);
  };
  for await (const page of rows) {
    group.push(...page);
    while (group.length >= GROUP_ROWS) {
      yield write(group.slice(0, GROUP_ROWS));
      group = group.slice(GROUP_ROWS);
    }
  }
  if (group.length > 0) yield write(group);
  void parquet.finish();
  yield taken(writer);
}

/** Returns the bytes that the writer holds and empties it. Its offset in the file stays. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

const TYPES: Readonly<Record<Column<never>['type'], Omit<SchemaElement, 'name'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  anyURI: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  date: { type: 'INT32', converted_type: 'DATE' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
};

const schemaOf = (columns: readonly Column<never>[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.flatMap(({ name, type, separator }): SchemaElement[] =>
    separator === undefined
      ? [{ ...TYPES[type], name, repetition_type: 'OPTIONAL' }]
      : [
          { name, repetition_type: 'REQUIRED', num_children: 1, converted_type: 'LIST' },
          { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
          { ...TYPES[type], name: 'element', repetition_type: 'OPTIONAL' },
        ],
  ),
];

function toValue({ type }: Column<never>, value: Cell): unknown {
  if (value === null || Array.isArray(value)) return value;
  if (type === 'date') return new Date(`${String(value)}T00:00:00Z`);
  return type === 'integer' ? BigInt(value as number) : value;
}
