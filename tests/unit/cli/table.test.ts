import { describe, expect, it } from 'vitest';
import { tableLines } from '../../../src/cli/table.ts';

describe('tableLines', () => {
  it('aligns columns, numbers to the right', () => {
    const rows = [
      { name: 'a', count: '9' },
      { name: 'long', count: '10' },
    ];
    expect(tableLines(rows)).toEqual(['name  count', '----  -----', 'a         9', 'long     10']);
  });

  it('shows all columns of all rows, without those that other rows have in parts', () => {
    const rows = [{ id: 'a', partner: '' }, { id: 'b', 'partner.id': 'x' }, { extra: 'y' }];
    expect(tableLines(rows)).toEqual([
      'id  partner.id  extra',
      '--  ----------  -----',
      'a',
      'b   x',
      '                y',
    ]);
  });

  it('counts wide and combining characters as a terminal does', () => {
    const rows = [
      { name: '한국', x: '|' },
      { name: 'e\u0301', x: '|' },
    ];
    expect(tableLines(rows)).toEqual(['name  x', '----  -', '한국  |', 'e\u0301     |']);
  });

  it('lets no control character through', () => {
    expect(tableLines([{ a: 'x\ny\u001b[31mz\u009b' }])[2]).toBe('x y [31mz');
  });

  it('is empty without rows', () => {
    expect(tableLines([])).toEqual([]);
    expect(tableLines([{}])).toEqual([]);
  });
});
