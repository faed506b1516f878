import type { Cell } from './table-columns.ts';

/** Yields rows as a JSON array of objects: the columns by name, lists as arrays, null for no value. */
export async function* jsonText(
  columns: readonly { readonly name: string }[],
  rows: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<string> {
  let before = '[\n';
  for await (const page of rows) {
    const lines = page.map((cells) =>
      JSON.stringify(Object.fromEntries(columns.map(({ name }, i) => [name, cells[i] ?? null]))),
    );
    yield `${before}${lines.join(',\n')}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
