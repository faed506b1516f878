import type { Dataset } from '../../src/model/dataset.ts';
import type { LineDataset } from '../../src/dataset/lines.ts';

/** Returns the same dataset held in memory. */
export async function wholeDataset(lines: LineDataset): Promise<Dataset> {
  const parts = [lines.rest];
  for await (const part of lines.parts(1000, 0)) parts.push(part);
  const sorted = <Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] =>
    [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    info: lines.rest.info,
    records: sorted(parts.flatMap(({ records }) => records)),
    claims: sorted(parts.flatMap(({ claims }) => claims)),
  };
}
