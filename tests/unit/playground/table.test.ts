import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { csvOf } from '../../../src/playground/lib/csv.ts';
import { longestTable, tablesOf } from '../../../src/playground/lib/table.ts';
import { runs } from '../../support/runs.ts';

const MEETINGS = {
  years: ['2024', '2025'],
  formats: {
    totalCount: 2,
    nodes: [
      {
        id: 'a',
        partner: { name: 'Japan' },
        claims: { nodes: [{ source: { id: 's1' } }, { source: null }] },
      },
      { id: 'b', partner: null, claims: { nodes: [] } },
    ],
  },
  events: [
    { id: 'x', hosts: ['p', 'q'] },
    { id: 'y', hosts: [] },
    { id: 'z', hosts: ['r'] },
  ],
};

describe('the tables of an answer', () => {
  const tables = tablesOf(MEETINGS);

  it('are its lists of objects, then the lists inside their items', () => {
    expect(tables.map(({ name }) => name)).toEqual([
      'formats.nodes',
      'events',
      'formats.nodes, a row for each of claims.nodes',
    ]);
  });

  it('begin with the longest list', () => {
    expect(tables[longestTable(tables, MEETINGS)]?.name).toBe('events');
    expect(longestTable(tablesOf({ a: [{ b: 1 }], c: [{ d: 1 }] }), { a: [{ b: 1 }], c: [{ d: 1 }] })).toBe(
      0,
    );
  });

  it('have a column for each nested field, and join nested lists', () => {
    expect(tables[0]).toEqual({
      name: 'formats.nodes',
      columns: ['id', 'partner.name', 'claims.nodes.source.id'],
      rows: [
        ['a', 'Japan', 's1; '],
        ['b', null, null],
      ],
    });
    expect(tables[1]?.rows).toEqual([
      ['x', 'p; q'],
      ['y', null],
      ['z', 'r'],
    ]);
  });

  it('of an inner list repeat the values of the outer item', () => {
    expect(tables[2]).toEqual({
      name: 'formats.nodes, a row for each of claims.nodes',
      columns: ['id', 'partner.name', 'claims.nodes.source.id'],
      rows: [
        ['a', 'Japan', 's1'],
        ['a', 'Japan', null],
      ],
    });
  });

  it('are one row without a list, and none without data', () => {
    expect(tablesOf({ format: { id: 'a', established: { edtf: '2015' } } })).toEqual([
      { name: 'the answer', columns: ['format.id', 'format.established.edtf'], rows: [['a', '2015']] },
    ]);
    expect(tablesOf(null)).toEqual([]);
    expect(tablesOf(undefined)).toEqual([]);
  });
});

/** Texts that a spreadsheet or a reader of CSV may take for something else. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .tuple(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", "'=", '＝', '＋', '－', '＠', '"', ','),
      fc.string(),
    )
    .map(([first, rest]) => `${first}${rest}`),
);
const cell = fc.oneof(text, fc.integer(), fc.boolean());

describe('a table as CSV', () => {
  it('restores each cell after one apostrophe is removed, and holds no formula', () => {
    const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.record({
        columns: fc.array(fc.string({ minLength: 1 }), { minLength: width, maxLength: width }),
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
      }),
    );
    fc.assert(
      fc.property(table, ({ columns, rows }) => {
        const { data } = Papa.parse<string[]>(csvOf({ columns, rows }).replace(/\r\n$/, ''), {
          delimiter: ',',
          newline: '\r\n',
        });
        const expected = [columns, ...rows].flat();
        const found = data.flat();
        expect(found).toHaveLength(expected.length);
        found.forEach((value, i) => {
          const original = expected[i];
          const isNumber = typeof original === 'number';
          expect(isNumber || !/^[=+\-@\t\r＝＋－＠]/.test(value)).toBe(true);
          expect(value.replace(/^'(?='*[=+\-@\t\r＝＋－＠])/, '')).toBe(String(original));
        });
      }),
      { numRuns: runs(200) },
    );
  });

  it('has the names of the columns, quotes where needed, and lines that end in CR LF', () => {
    expect(
      csvOf({
        columns: ['a', 'b.c'],
        rows: [
          ['x, "y"', null],
          [-1, true],
        ],
      }),
    ).toBe('a,b.c\r\n"x, ""y""",\r\n-1,true\r\n');
  });
});
