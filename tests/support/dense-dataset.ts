import { plainDataset, plainRecord } from './plain-dataset.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { PlainClaim } from './plain-dataset.ts';

/** The ends of so many shortest paths that the search for them takes seconds. */
export const HUBS = ['hub-a', 'hub-z'] as const;

const WIDTH = 16;
const layer = (name: string): readonly string[] =>
  Array.from({ length: WIDTH }, (_, i) => `${name}-${String(i)}`);

/** Returns a dataset of five layers between two hubs, each of whose records is tied to all of the next layer. */
export function denseDataset(): Dataset {
  const [bodies, nations] = [['b1', 'b2', 'b3'].map(layer), ['n1', 'n2'].map(layer)];
  const [b1 = [], b2 = [], b3 = []] = bodies;
  const [n1 = [], n2 = []] = nations;
  const members = (groups: readonly string[], of: readonly string[]): readonly PlainClaim[] =>
    groups.flatMap((subject) => of.map((object) => ({ subject, property: 'members', object })));
  return plainDataset(
    [
      ...HUBS.map(nation),
      ...bodies.flat().map((id) => plainRecord('Group', id)),
      ...nations.flat().map(nation),
    ],
    [...members(b1, [HUBS[0], ...n1]), ...members(b2, [...n1, ...n2]), ...members(b3, [...n2, HUBS[1]])],
  );
}

const nation = (id: string): Dataset['records'][number] => plainRecord('Nation', id, { code: id, code3: id });
