/** A cell of a table; null where the answer has no value. */
export type Cell = string | number | boolean | null;

/** A table of an answer. A column is named by the fields that lead to it, e.g. `partner.name`. */
export type Table = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

type Row = ReadonlyMap<string, Cell>;
type Fields = Readonly<Record<string, unknown>>;
type List = { readonly name: string; readonly items: readonly Fields[] };

/** The separator of several values in a cell. */
const SEPARATOR = '; ';

/**
 * Returns the tables of an answer: one for each list of objects, then one for each list inside the items of a list, with the
 * values of the item in each row. An answer without a list is one row.
 */
export function tablesOf(data: unknown): readonly Table[] {
  const lists = listsOf(data, '');
  const inner = lists.flatMap(innerTables);
  const outer = lists.map(({ name, items }) =>
    toTable(
      name,
      items.map((item) => flatten(item)),
    ),
  );
  if (outer.length > 0) return [...outer, ...inner];
  const row = isFields(data) ? flatten(data) : new Map<string, Cell>();
  return row.size === 0 ? [] : [toTable('the answer', [row])];
}

/** Returns the index of the longest of the lists that are in no other list, the first of equal ones; 0 without tables. */
export function longestTable(tables: readonly Table[], data: unknown): number {
  const lengths = tables.slice(0, listsOf(data, '').length).map(({ rows }) => rows.length);
  return Math.max(0, lengths.indexOf(Math.max(...lengths)));
}

/** Returns the lists of objects in a value that are in no other list. */
function listsOf(value: unknown, path: string): readonly List[] {
  if (Array.isArray(value)) {
    const items = value.filter(isFields);
    return items.length > 0 ? [{ name: path, items }] : [];
  }
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => listsOf(each, joined(path, key)));
}

function innerTables({ name, items }: List): readonly Table[] {
  const names = [...new Set(items.flatMap((item) => listsOf(item, '').map((list) => list.name)))];
  return names.map((inner) => {
    const rows = items.flatMap((item) => {
      const lists = listsOf(item, '');
      const outside = [...flatten(item)].filter(([column]) => !lists.some((list) => isInside(column, list)));
      const found = lists.find((list) => list.name === inner);
      return (found?.items ?? []).map((each) => new Map([...outside, ...flatten(each, inner)]));
    });
    return toTable(`${name}, a row for each of ${inner}`, rows);
  });
}

const isInside = (column: string, { name }: List): boolean =>
  column === name || column.startsWith(`${name}.`);

/** Returns the cells of an object by column. */
function flatten(fields: Fields, path = ''): Row {
  return new Map(Object.entries(fields).flatMap(([key, value]) => [...cellsOf(value, joined(path, key))]));
}

function cellsOf(value: unknown, path: string): Row {
  if (isFields(value)) return flatten(value, path);
  if (!Array.isArray(value)) return new Map([[path, toCell(value)]]);
  const rows = value.map((item: unknown) => cellsOf(item, path));
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return new Map(
    columns.map((column) => [column, rows.map((row) => String(row.get(column) ?? '')).join(SEPARATOR)]),
  );
}

function toCell(value: unknown): Cell {
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  return null;
}

function toTable(name: string, rows: readonly Row[]): Table {
  const found = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  // An object that is null in one row has its fields as columns in others.
  const columns = found.filter((column) => !found.some((other) => other.startsWith(`${column}.`)));
  return { name, columns, rows: rows.map((row) => columns.map((column) => row.get(column) ?? null)) };
}

const joined = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
