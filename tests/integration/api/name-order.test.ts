import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { generate } from '../../support/generate.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';

/** Names whose first signs code points and UTF-16 units order differently, and some of every other kind. */
const NAMES = [
  ...['Abe', '﨑山', '﨑川', '山﨑', '髙', '한', '㐀', '!!!', '~', '|a', '{', '}'],
  ...['\u{1F600} smile', '𝒜lba', '\u{20000}z', '\ue000x', '\uf8ffx', '\ufffdy'],
];

describe('a list of names in any script', () => {
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    const records = NAMES.map((name, i) => ({
      ...{ id: `person-${String(i)}`, type: 'Person' as const, name, editorial: {} },
    }));
    await ingestTest(database, { info: generate(1).info, records, claims: [] });
    ask = createApi(database);
  });
  afterAll(() => database.close());

  it.each([
    ['NAME_ASC', 'first', 'after'],
    ['NAME_DESC', 'first', 'after'],
    ['NAME_ASC', 'last', 'before'],
    ['NAME_DESC', 'last', 'before'],
  ])('has each of them on one page, in the order of the whole: %s %s %s', async (order, size, beside) => {
    const whole = await ask(`{ people(first: 100, orderBy: ${order}) { nodes { name } } }`);
    const all = (whole.data.people.nodes as { name: string }[]).map(({ name }) => name);
    const found: string[] = [];
    let cursor = '';
    for (const _ of NAMES) {
      const { data } = await ask(
        `{ people(${size}: 1, orderBy: ${order}${cursor}) { edges { cursor node { name } } } }`,
      );
      const [edge] = data.people.edges as { cursor: string; node: { name: string } }[];
      found.push(edge?.node.name ?? 'no name');
      cursor = `, ${beside}: "${String(edge?.cursor)}"`;
    }
    expect(all.toSorted()).toEqual(NAMES.toSorted());
    expect(size === 'first' ? found : found.toReversed()).toEqual(all);
  });
});
