import type { Column } from './csv.ts';

/** Yields rows as a JSON array of objects: the columns by name, lists as arrays, null for no value. */
export async function* jsonText<Item>(
  columns: readonly Column<Item>[],
  rows: AsyncIterable<readonly Item[]>,
): AsyncGenerator<string> {
  let before = '[\n';
  for await (const page of rows) {
    const lines = page.map((item) =>
      JSON.stringify(Object.fromEntries(columns.map(({ name, of }) => [name, of(item)]))),
    );
    yield `${before}${lines.join(',\n')}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
