import { beforeAll, describe, expect, it } from 'vitest';
import { Builder, tieKey, wordsOf } from '../../../src/web/views/network/builder.ts';
import { loadMessages, setMessages } from '../../../src/web/lib/messages.ts';
import { layOut } from '../../../src/web/views/network/layout.ts';
import type { Graph } from '../../../src/web/views/network/builder.ts';

const NAME = 'Consultative Meeting of the Heads of State of Central Asia';

// A heading with a number is a message.
beforeAll(async () => {
  await loadMessages('en', 'network');
  setMessages('en', 'en');
});

/** Returns a network of two groups with many long names. */
function network(): Graph {
  const graph = new Builder({ id: 'centre', name: 'Centre' });
  for (let i = 0; i < 9; i += 1) {
    const meeting = { __typename: 'Meeting', id: `meeting-${i}`, name: `${NAME} ${i}` };
    graph.tie('Attended', meeting, 'attended', ['ATTENDED']);
    graph.tie('Met', { id: `person-${i}`, name: `Person ${i}` }, 'at 2 meetings', ['ATTENDED']);
    graph.join(meeting, { id: `person-${i}`, name: '' }, 'attended', ['ATTENDED']);
  }
  graph.count('Attended', 9, 30);
  return graph.build();
}

describe('a network', () => {
  it('has each record in one group and one tie for each pair, with the reasons of both', () => {
    const graph = new Builder({ id: 'a', name: 'A' });
    graph.tie('Offices', { id: 'b', name: 'B' }, 'President', ['HOLDS', 'OFFICE_OF']);
    graph.tie('Country', { id: 'b', name: 'B' }, 'citizen of', ['CITIZEN_OF']);
    graph.tie('Offices', { id: 'b', name: 'B' }, 'Minister', ['HOLDS', 'OFFICE_OF']);
    graph.join({ id: 'b', name: 'B' }, { id: 'gone', name: 'Gone' }, 'with', ['PARTNER_OF']);
    const { groups, ties } = graph.build();
    expect(groups).toEqual([{ title: 'Offices', nodes: [{ id: 'b', name: 'B' }], of: null }]);
    expect(ties.map(wordsOf)).toEqual(['citizen of, President, Minister']);
    expect(ties[0]?.reasons.map(({ through }) => through)).toEqual([['CITIZEN_OF'], ['HOLDS', 'OFFICE_OF']]);
    expect(tieKey('b', 'a')).toBe(tieKey('a', 'b'));
  });

  it.each([320, 700, 1000])('has all words of each name in separate lines, at a width of %s', (width) => {
    const { spots, lines, headings, height } = layOut(network(), width);
    expect(spots.length).toBe(18);
    expect(lines.length).toBe(27);
    expect(headings.map(({ lines: [text] }) => text)).toEqual(['Attended, 9 of 30', 'Met']);
    expect(spots.map(({ name }) => name.lines.join(' '))).toEqual(spots.map(({ node }) => node.name));
    const ys = spots.filter(({ x }) => x === spots[0]?.x).map(({ y }) => y);
    const gaps = ys.slice(1).map((y, i) => y - (ys[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(24);
    expect(Math.max(...spots.map(({ y }) => y))).toBeLessThan(height);
  });

  it('has the same layout each time', () => {
    expect(layOut(network(), 800)).toEqual(layOut(network(), 800));
  });

  it('breaks a word that is wider than its column', () => {
    const graph = new Builder({ id: 'a', name: 'A' });
    graph.tie('Texts', { id: 'b', name: 'x'.repeat(300) }, 'text', ['ADOPTED']);
    const [spot] = layOut(graph.build(), 320).spots;
    expect(spot?.name.lines.length).toBeGreaterThan(5);
    expect(spot?.name.lines.join('')).toBe('x'.repeat(300));
  });
});
