import { describe, expect, it } from 'vitest';
import { answerRows } from '../../../src/cli/answer-rows.ts';

describe('answerRows', () => {
  it('takes the first list of objects, with its total', () => {
    const data = { formats: { totalCount: 7, nodes: [{ id: 'a' }, { id: 'b' }] } };
    expect(answerRows(data)).toEqual({
      rows: [{ id: 'a' }, { id: 'b' }],
      total: 7,
      shown: 'formats.nodes',
      leftOut: [],
    });
  });

  it('names the other lists, but not those inside a row and those of plain values', () => {
    const data = {
      n: { words: ['x'], first: [{ inner: [{ a: 1 }] }], second: { nodes: [] }, third: [{ b: 2 }] },
    };
    expect(answerRows(data)).toMatchObject({ shown: 'n.first', leftOut: ['n.second.nodes', 'n.third'] });
  });

  it('makes columns with dots of nested values', () => {
    const data = { list: [{ id: 'a', date: { edtf: '2025', span: { from: 1, open: true } }, none: null }] };
    expect(answerRows(data).rows).toEqual([
      { id: 'a', 'date.edtf': '2025', 'date.span.from': '1', 'date.span.open': 'true', none: '' },
    ]);
  });

  it('makes one cell of a nested list', () => {
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

  it('makes one row of an answer without a list', () => {
    const data = { before: { summit: { status: 'PLANNED' } }, after: { summit: null } };
    expect(answerRows(data)).toEqual({
      rows: [{ 'before.summit.status': 'PLANNED', 'after.summit': '' }],
      total: undefined,
      shown: '',
      leftOut: [],
    });
  });
});
