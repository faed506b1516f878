import type { Cell } from './table-columns.ts';

/** Yields rows as a JSON array of objects: the columns by name, lists as arrays, null for no value. */
export const jsonText = (
  columns: readonly { readonly name: string }[],
  rows: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<string> =>
  jsonList(rows, (cells) => Object.fromEntries(columns.map(({ name }, i) => [name, cells[i] ?? null])));

/** Yields items as a JSON array, one a line. */
export async function* jsonList<Item>(
  pages: AsyncIterable<readonly Item[]>,
  toObject: (item: Item) => object,
): AsyncGenerator<string> {
  let before = '[\n';
  for await (const page of pages) {
    yield `${before}${page.map((item) => JSON.stringify(toObject(item))).join(',\n')}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
