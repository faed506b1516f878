import { describe, expect, it } from 'vitest';
import { printAnswer } from '../../../src/cli/print-answer.ts';
import { recorder } from './recorder.ts';
import type { AnswerFormat } from '../../../src/cli/print-answer.ts';

function print(answer: object, format: AnswerFormat) {
  const { terminal, out, err } = recorder();
  const isWhole = printAnswer(answer, format, terminal);
  return { isWhole, out: out(), err: err() };
}

describe('printAnswer', () => {
  it('prints the answer as JSON, with all that came', () => {
    const answer = { data: { a: [1] }, extensions: { x: 1 } };
    const { isWhole, out, err } = print(answer, 'json');
    expect({ isWhole, err }).toEqual({ isWhole: true, err: '' });
    expect(JSON.parse(out)).toEqual(answer);
  });

  it('tells errors beside the result', () => {
    const answer = { data: null, errors: [{ message: 'first' }, { message: 'second' }] };
    expect(print(answer, 'table')).toEqual({ isWhole: false, out: '', err: 'error: first\nerror: second\n' });
    expect(print(answer, 'json')).toMatchObject({ isWhole: false, err: 'error: first\nerror: second\n' });
  });

  it('says what a table does not show', () => {
    const data = { a: { totalCount: 5, nodes: [{ id: 'x' }] }, b: { nodes: [] } };
    expect(print({ data }, 'table')).toEqual({
      isWhole: true,
      out: 'id\n--\nx\n',
      err:
        '1 row of 5: ask for more with "first", or go on after "endCursor".\n' +
        'The table shows a.nodes, not b.nodes; --format json prints all.\n',
    });
  });

  it('says that a list is empty', () => {
    expect(print({ data: { a: { nodes: [] } } }, 'table')).toMatchObject({
      out: '',
      err: 'a.nodes is an empty list.\n',
    });
  });
});
