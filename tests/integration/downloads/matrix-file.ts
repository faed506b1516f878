import { expect, it } from 'vitest';
import { plainText, readCsv } from '../../support/read-files.ts';
import type { FilesBench } from '../../support/files-bench.ts';

/** Tests that the file of a matrix holds the cells that the API gives. */
export function testMatrixFile(bench: () => FilesBench): void {
  it.each([
    ['', '', ''],
    [
      '&bucket=QUARTER&level=HEAD_OF_STATE&status=HELD',
      'bucket: QUARTER, level: [HEAD_OF_STATE], status: [HELD]',
      '',
    ],
    ['&bucket=MONTH&knownAt=2025-05-05', 'bucket: MONTH', '(knownAt: "2025-05-05")'],
  ])('equal the matrix of each group in the API: %s', async (query, args, view) => {
    const { data: found } = await bench().ask('{ groups(first: 5) { nodes { id } } }');
    const groups = found.groups.nodes as readonly { readonly id: string }[];
    expect(groups.length).toBeGreaterThan(0);
    for (const { id } of groups) {
      const cell = '{ period count events { id } latestHeld { id } }';
      const range = `group: "${id}", from: "2004-01-01", to: "2027-12-31"`;
      const { data, errors } = await bench().ask(
        `{ graph${view} { formatMatrix(${range}, ${args}) { rows { format { id name } partner { id } partners { id } cells ${cell} undated ${cell} } } } }`,
      );
      expect(errors).toBeUndefined();
      const rows = data.graph.formatMatrix.rows as readonly MatrixRow[];
      const table = readCsv(
        await bench().file(`/matrix.csv?group=${id}&from=2004-01-01&to=2027-12-31${query}`),
      );
      expect(
        table.map((row) => ({ ...row, formatName: plainText(row['formatName'] ?? ''), partnerName: '' })),
      ).toEqual(
        rows.flatMap((row) => [
          ...row.cells.map((each) => cellRow(id, row, each, true)),
          ...row.undated.map((each) => cellRow(id, row, each, false)),
        ]),
      );
    }
  });

  it.each(['', 'status=HELD,PLANNED,CANCELLED,CONFIRMED,POSTPONED', 'knownAt=2025-05-05'])(
    'count each event of a format of a group once without days: %s',
    async (query) => {
      const events = readCsv(
        await bench().file(`/events.csv?${query === '' ? 'status=HELD' : query}`),
      ).filter(({ group, status }) => group !== '' && (query !== 'knownAt=2025-05-05' || status === 'HELD'));
      const rows = readCsv(await bench().file(`/matrix.csv?${query}`));
      const counts = new Map<string, number>();
      for (const { group, format, count } of rows) {
        const key = `${String(group)} ${String(format)}`;
        counts.set(key, (counts.get(key) ?? 0) + Number(count));
      }
      expect(events.length).toBeGreaterThan(0);
      for (const [key, count] of counts)
        expect([key, count]).toEqual([
          key,
          events.filter(({ group, format }) => `${String(group)} ${String(format)}` === key).length,
        ]);
      expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(events.length);
    },
  );
}

type Ref = { readonly id: string };
type MatrixCell = {
  readonly period: string | null;
  readonly count: number;
  readonly events: readonly Ref[];
  readonly latestHeld: Ref | null;
};
type MatrixRow = {
  readonly format: { readonly id: string; readonly name: string };
  readonly partner: Ref | null;
  readonly partners: readonly Ref[];
  readonly cells: readonly MatrixCell[];
  readonly undated: readonly MatrixCell[];
};

const cellRow = (
  group: string,
  { format, partner, partners }: MatrixRow,
  cell: MatrixCell,
  exact: boolean,
) => ({
  group,
  format: format.id,
  formatName: format.name,
  partner: partner?.id ?? '',
  partnerName: '',
  partners: partners.map(({ id }) => id).join(';'),
  period: cell.period ?? '',
  exact: String(exact),
  count: String(cell.count),
  events: cell.events.map(({ id }) => id).join(';'),
  latestHeld: cell.latestHeld?.id ?? '',
});
