import { describe, expect, it } from 'vitest';
import { compare, OPEN } from '../../../src/ingest/change.ts';
import { nodeRow } from '../../../src/ingest/row.ts';
import type { StoredRow } from '../../../src/ingest/statements.ts';

const rowOf = (name: string) => nodeRow('NationRow', { name });
const recordOf = (id: string) => ({
  ...{ id, type: 'Nation' as const },
  ...{ labels: ['Record', 'Nation'], props: { id, name: id } },
});

/** Returns a stored row, found at `<name>@<r0>`. */
const storedRow = (name: string, r0: number, r1 = OPEN): StoredRow => ({
  hash: rowOf(name).hash,
  element: `${name}@${String(r0)}`,
  r0,
  r1,
  links: 0,
  isShown: false,
});

/** Returns the changes to rows at revision 5, where rows closed by revision 3 are safe to purge. */
function changeOf(stored: readonly StoredRow[], wanted: readonly string[]) {
  const rows = { records: [], nodes: wanted.map(rowOf), edges: [] };
  const { nodes } = compare({ ...NOTHING_STORED, nodes: stored }, rows, STATE);
  return { ...nodes, added: nodes.added.map(({ props }) => props['name']) };
}

const STATE = { rev: 5, safeToPurge: 3 };
const NOTHING_STORED = { nodes: [], edges: [], records: [], relations: [] };
const NOTHING = { added: [], gone: [], unfinished: [], closedEarly: [], outdated: [] };

describe('the difference between the stored and the wanted rows', () => {
  it('is empty for equal rows', () => {
    expect(changeOf([storedRow('a', 1), storedRow('b', 5)], ['a', 'b'])).toEqual(NOTHING);
  });

  it('includes new rows, and removed rows', () => {
    expect(changeOf([storedRow('a', 1)], ['b'])).toEqual({
      ...NOTHING,
      added: ['b'],
      gone: ['a@1'],
    });
  });

  it('inserts a closed row again', () => {
    expect(changeOf([storedRow('a', 1, 4)], ['a'])).toEqual({
      ...NOTHING,
      added: ['a'],
    });
  });

  it('removes only rows that are safe to purge', () => {
    const stored = [storedRow('a', 1, 2), storedRow('b', 1, 3), storedRow('c', 1, 4), storedRow('d', 1, 5)];
    expect(changeOf(stored, [])).toEqual({ ...NOTHING, outdated: ['a@1', 'b@1'] });
  });

  it('rolls an unfinished ingest back, and compares with the revision before it', () => {
    const stored = [storedRow('a', 1, 6), storedRow('b', 1, 6), storedRow('c', 6)];
    expect(changeOf(stored, ['a', 'c'])).toEqual({
      ...NOTHING,
      added: ['c'],
      gone: ['b@1'],
      unfinished: ['c@6'],
      closedEarly: ['a@1', 'b@1'],
    });
  });

  it('wants a duplicate row once, and keeps one of two stored duplicates', () => {
    expect(changeOf([], ['a', 'a']).added).toEqual(['a']);
    expect(changeOf([storedRow('a', 1), storedRow('a', 2)], ['a'])).toEqual({ ...NOTHING, gone: ['a@1'] });
  });

  it('finds records that are missing, of another kind, or removed', () => {
    const records = [
      { id: 'a', labels: ['Record', 'Nation'], props: {} },
      { id: 'b', labels: ['Record'], props: {} },
      { id: 'd', labels: ['Record', 'Nation'], props: {} },
    ];
    const wanted = { records: ['a', 'b', 'c'].map(recordOf), nodes: [], edges: [] };
    const { newRecords, former } = compare({ ...NOTHING_STORED, records }, wanted, STATE);
    expect(newRecords).toEqual(['b', 'c'].map((id) => ({ id, labels: ['Record', 'Nation'] })));
    expect(former).toEqual(['d']);
  });
});
