import { describe, expect, it } from 'vitest';
import { chartOf } from '../../../src/playground/lib/chart.ts';

const table = (columns: readonly string[], ...rows: readonly (string | number | null)[][]) => ({
  name: 'list',
  columns,
  rows,
});

describe('the chart of a table', () => {
  it('shows numbers by period, in the order of the rows', () => {
    expect(
      chartOf(table(['period', 'count', 'byLevel.level'], ['2023-Q1', 2, 'A'], ['2023-Q2', 10, 'A; B'])),
    ).toEqual({
      title: 'count by period',
      labels: ['2023-Q1', '2023-Q2'],
      series: [{ name: 'count', values: [2, 10] }],
    });
  });

  it('stacks the groups of a repeated period', () => {
    const rows = [
      ['2024', 'HELD', 3],
      ['2024', 'PLANNED', 1],
      ['2025', 'HELD', 4],
    ] as const;
    expect(chartOf(table(['year', 'status', 'count'], ...rows.map((row) => [...row])))).toEqual({
      title: 'count by year and status',
      labels: ['2024', '2025'],
      series: [
        { name: 'HELD', values: [3, 4] },
        { name: 'PLANNED', values: [1, 0] },
      ],
    });
  });

  it('adds up a repeated period without groups', () => {
    expect(chartOf(table(['year', 'count'], [2024, 3], [2024, 2], [2025, 1]))?.series).toEqual([
      { name: 'count', values: [5, 1] },
    ]);
  });

  it('counts rows by year if the list has dates, including years without a row', () => {
    expect(chartOf(table(['id', 'date.edtf'], ['a', '2022-05-01'], ['b', null], ['c', '2024']))).toEqual({
      title: 'rows by year of date.edtf',
      labels: ['2022', '2023', '2024'],
      series: [{ name: 'rows', values: [1, 0, 1] }],
    });
  });

  it('shows counts by name', () => {
    expect(chartOf(table(['other.name', 'count'], ['Japan', 3], ['Italy', 1]))?.labels).toEqual([
      'Japan',
      'Italy',
    ]);
  });

  it.each([
    ['texts alone', table(['id', 'name'], ['a', 'A'])],
    ['no row', table(['period', 'count'])],
    ['a name of many rows', table(['name', 'count'], ['a', 1], ['a', 2])],
  ])('is absent for %s', (_, wrong) => {
    expect(chartOf(wrong)).toBe(null);
  });
});
