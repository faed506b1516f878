/** A row of a table: its cells by column. */
export type TableRow = Readonly<Record<string, string>>;

/** The part of an answer that fits a table. */
export type AnswerRows = {
  readonly rows: readonly TableRow[];
  /** How many items the list has in all, where the answer tells. */
  readonly total: number | undefined;
  /** The paths of the list shown and of those left out. */
  readonly shown: string;
  readonly leftOut: readonly string[];
};

/**
 * The first list of objects in an answer as rows: nested values become columns with dots, nested lists one cell with
 * semicolons. An answer without such a list is one row.
 */
export function answerRows(data: unknown): AnswerRows {
  const [first, ...others] = listsIn(data, '', data);
  if (!first) return { rows: [flatten(data)], total: undefined, shown: '', leftOut: [] };
  const total = isObject(first.parent) ? first.parent['totalCount'] : undefined;
  return {
    rows: first.items.map((item) => flatten(item)),
    total: typeof total === 'number' ? total : undefined,
    shown: first.path,
    leftOut: others.map(({ path }) => path),
  };
}

type List = { readonly path: string; readonly items: readonly unknown[]; readonly parent: unknown };

/** The lists of objects of an answer that lie in no other list, in its order; an empty list may be one. */
function listsIn(value: unknown, path: string, parent: unknown): readonly List[] {
  if (Array.isArray(value)) return value.every(isObjectOrNull) ? [{ path, items: value, parent }] : [];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    listsIn(inner, path ? `${path}.${name}` : name, value),
  );
}

function flatten(value: unknown, path = ''): TableRow {
  if (!isObject(value)) return { [path || 'value']: cell(value) };
  const parts = Object.entries(value).map(([name, inner]) => flatten(inner, path ? `${path}.${name}` : name));
  return Object.assign({}, ...parts) as TableRow;
}

function cell(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return value === null || value === undefined ? '' : JSON.stringify(value);
  const items = value.map((item: unknown) =>
    Object.values(flatten(item))
      .filter((text) => text !== '')
      .join(' '),
  );
  return items.join('; ');
}

const isObjectOrNull = (value: unknown): boolean => value === null || isObject(value);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
