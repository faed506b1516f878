import { beforeAll, describe, expect, it } from 'vitest';
import { loadMessages, setMessages } from '../../../src/web/lib/messages.ts';
import { neighbourhood } from '../../../src/web/views/network/graph.ts';
import type { NetworkOfQuery } from '../../../src/web/operations.ts';

beforeAll(async () => {
  await loadMessages('en', 'network');
  setMessages('en', 'en');
});

/** Returns the network of a person who met a number of others. */
function networkOf(count: number) {
  const persons = Array.from({ length: count }, (_, i) => ({
    count: 1,
    other: { __typename: 'Person', id: `person-${i}`, name: `Person ${i}` },
  }));
  const none = { totalCount: 0, nodes: [] };
  const node = { __typename: 'Person', id: 'a', name: 'A', nationality: null, tenures: none };
  const answer = { node, attended: none, persons, parties: null } as unknown as NetworkOfQuery['graph'];
  return neighbourhood(answer)?.groups.map(({ title, nodes, of }) => [title, nodes.length, of]);
}

describe('the persons whom a person met', () => {
  it('are counted where the network draws a part of them', () => {
    expect(networkOf(39)).toEqual([['Met', 12, 39]]);
    expect(networkOf(3)).toEqual([['Met', 3, null]]);
  });

  it('have no number where the answer may lack some', () => {
    expect(networkOf(100)).toEqual([['Met most often', 12, null]]);
  });
});
