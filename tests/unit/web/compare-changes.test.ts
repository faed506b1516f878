import { beforeAll, describe, expect, it } from 'vitest';
import { changesBetween } from '../../../src/web/views/compare/changes.ts';
import { loadMessages } from '../../../src/web/lib/messages.ts';
import { setLocale } from '../../../src/web/lib/locale.ts';
import type { CompareDaysQuery } from '../../../src/web/operations.ts';

type Row = CompareDaysQuery['now']['held']['rows'][number];

beforeAll(async () => {
  await loadMessages('en', 'compare');
  setLocale('en', '2026-12-01');
});

const row = (id: string, total: number, contested: readonly string[] = []): Row => ({
  total,
  format: {
    ...{ __typename: 'Format', id, name: id, contested, established: null, levels: [] },
    upcoming: { dated: [{ id: 'next' }], undated: [], overdue: [] },
  },
});

describe('the changes between two viewpoints', () => {
  it('are of the formats of one viewpoint or both', () => {
    const { changes, total } = changesBetween([row('a', 1), row('b', 1), row('c', 1)], [row('c', 1)]);
    expect([changes.map(({ format }) => format.id), total]).toEqual([['a', 'b'], 3]);
  });

  it('lead from each value to what it says', () => {
    const { changes } = changesBetween([row('a', 1)], [row('a', 2, ['members', 'established'])]);
    expect(changes[0]?.facts.map(({ after }) => after?.map(({ to }) => to))).toEqual([
      [{ status: 'held' }],
      [{ facts: 'established' }, { facts: 'members' }],
    ]);
    expect(changes[0]?.facts.at(-1)?.before).toEqual([{ text: 'nothing', to: null }]);
    const [planned] = changesBetween([], [row('a', 1)]).changes[0]?.facts.slice(3) ?? [];
    expect(planned?.after).toEqual([{ text: '1', to: { status: 'planned' } }]);
  });
});
