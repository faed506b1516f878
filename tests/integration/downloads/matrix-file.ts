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
        `{ graph${view} { formatMatrix(${range}, ${args}) { rows { format { id name } partner { id } cells ${cell} undated ${cell} } } } }`,
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
          ...row.cells.map((each) => cellRow(row, each, true)),
          ...row.undated.map((each) => cellRow(row, each, false)),
        ]),
      );
    }
  });
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
  readonly cells: readonly MatrixCell[];
  readonly undated: readonly MatrixCell[];
};

const cellRow = ({ format, partner }: MatrixRow, cell: MatrixCell, exact: boolean) => ({
  format: format.id,
  formatName: format.name,
  partner: partner?.id ?? '',
  partnerName: '',
  period: cell.period ?? '',
  exact: String(exact),
  count: String(cell.count),
  events: cell.events.map(({ id }) => id).join(';'),
  latestHeld: cell.latestHeld?.id ?? '',
});
