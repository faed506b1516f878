import { describe, expect, it } from 'vitest';
import { printAnswer, answerRows, tableLines } from '../../../src/cli/print-answer.ts';
import { recorder } from './recorder.ts';
import type { AnswerFormat } from '../../../src/cli/print-answer.ts';

function print(answer: object, format: AnswerFormat) {
  const { terminal, out, err } = recorder();
  const isWhole = printAnswer(answer, format, terminal);
  return { isWhole, out: out(), err: err() };
}

describe('printAnswer', () => {
  it('prints the whole answer as JSON', () => {
    const answer = { data: { a: [1] }, extensions: { x: 1 } };
    const { isWhole, out, err } = print(answer, 'json');
    expect({ isWhole, err }).toEqual({ isWhole: true, err: '' });
    expect(JSON.parse(out)).toEqual(answer);
  });

  it('prints errors separately from the result', () => {
    const answer = { data: null, errors: [{ message: 'first' }, { message: 'second' }] };
    expect(print(answer, 'table')).toEqual({ isWhole: false, out: '', err: 'error: first\nerror: second\n' });
    expect(print(answer, 'json')).toMatchObject({ isWhole: false, err: 'error: first\nerror: second\n' });
  });

  it('prints warnings separately from the complete result', () => {
    const answer = { data: { a: null }, extensions: { warnings: [{ message: 'no such id' }] } };
    for (const format of ['table', 'json'] as const)
      expect(print(answer, format)).toMatchObject({ isWhole: true, err: 'warning: no such id\n' });
  });

  it('reports the omissions of a table', () => {
    const data = { a: { totalCount: 5, nodes: [{ id: 'x' }] }, b: { nodes: [] } };
    expect(print({ data }, 'table')).toEqual({
      isWhole: true,
      out: 'id\n--\nx\n',
      err:
        '1 row of 5: request more with "first", or continue after "endCursor".\n' +
        'The table shows a.nodes, not b.nodes; --format json prints all.\n',
    });
  });

  it('reports an empty list', () => {
    expect(print({ data: { a: { nodes: [] } } }, 'table')).toMatchObject({
      out: '',
      err: 'a.nodes is an empty list.\n',
    });
  });
});

describe('answerRows', () => {
  it('returns the first list of objects, with its total', () => {
    const data = { formats: { totalCount: 7, nodes: [{ id: 'a' }, { id: 'b' }] } };
    expect(answerRows(data)).toEqual({
      rows: [{ id: 'a' }, { id: 'b' }],
      total: 7,
      shown: 'formats.nodes',
      leftOut: [],
    });
  });

  it('names the other lists, except nested lists and lists of plain values', () => {
    const data = {
      n: { words: ['x'], first: [{ inner: [{ a: 1 }] }], second: { nodes: [] }, third: [{ b: 2 }] },
    };
    expect(answerRows(data)).toMatchObject({ shown: 'n.first', leftOut: ['n.second.nodes', 'n.third'] });
  });

  it('turns nested values into columns with dots', () => {
    const data = { list: [{ id: 'a', date: { edtf: '2025', span: { from: 1, open: true } }, none: null }] };
    expect(answerRows(data).rows).toEqual([
      { id: 'a', 'date.edtf': '2025', 'date.span.from': '1', 'date.span.open': 'true', none: '' },
    ]);
  });

  it('turns a nested list into one cell', () => {
    const data = {
      list: [
        {
          words: ['x', 'y'],
          hosts: [
            { id: 'a', name: 'A' },
            { id: 'b', name: null },
          ],
          none: [],
        },
      ],
    };
    expect(answerRows(data).rows).toEqual([{ words: 'x; y', hosts: 'a A; b', none: '' }]);
  });

  it('turns an answer without a list into one row', () => {
    const data = { before: { summit: { status: 'PLANNED' } }, after: { summit: null } };
    expect(answerRows(data)).toEqual({
      rows: [{ 'before.summit.status': 'PLANNED', 'after.summit': '' }],
      total: undefined,
      shown: '',
      leftOut: [],
    });
  });
});

describe('tableLines', () => {
  it('aligns columns, numbers to the right', () => {
    const rows = [
      { name: 'a', count: '9' },
      { name: 'long', count: '10' },
    ];
    expect(tableLines(rows)).toEqual(['name  count', '----  -----', 'a         9', 'long     10']);
  });

  it('has all columns of all rows, except columns that other rows split', () => {
    const rows = [{ id: 'a', partner: '' }, { id: 'b', 'partner.id': 'x' }, { extra: 'y' }];
    expect(tableLines(rows)).toEqual([
      'id  partner.id  extra',
      '--  ----------  -----',
      'a',
      'b   x',
      '                y',
    ]);
  });

  it('counts wide and combining characters like a terminal', () => {
    const rows = [
      { name: '한국', x: '|' },
      { name: 'e\u0301', x: '|' },
    ];
    expect(tableLines(rows)).toEqual(['name  x', '----  -', '한국  |', 'e\u0301     |']);
  });

  it('removes control characters', () => {
    expect(tableLines([{ a: 'x\ny\u001b[31mz\u009b' }])[2]).toBe('x y [31mz');
  });

  it('is empty without rows', () => {
    expect(tableLines([])).toEqual([]);
    expect(tableLines([{}])).toEqual([]);
  });
});
