import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { NAMES } from '../../support/search-dataset.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';

const SEARCH = `query ($text: String!, $types: [EntityType!], $first: Int, $after: String, $last: Int, $before: String) {
  search(text: $text, types: $types, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    pageInfo { hasNextPage endCursor } edges { cursor score matched node { __typename id } }
  }
}`;

const LONG = Array.from({ length: 2000 }, (_, i) => `word${i}`).join(' ');

type Hit = {
  readonly cursor: string;
  readonly score: number;
  readonly matched: string;
  readonly node: { readonly id: string };
};
type Found = {
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly edges: readonly Hit[];
};

describe('search', () => {
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    await emptyDatabase(database);
    await ingestTest(database, NAMES);
    ask = createApi(database);
  });
  afterAll(() => database.close());

  const search = async (text: string, args: Record<string, unknown> = {}) => {
    const { data, errors } = await ask(SEARCH, { text, ...args });
    expect(errors, text).toBeUndefined();
    return data.search as Found;
  };
  const found = async (text: string, args = {}) =>
    (await search(text, args)).edges.map(({ node }) => node.id);

  it('ranks equal names first, then names with all words, those of events last', async () => {
    const { edges, totalCount } = await search('ASTANA');
    expect(edges.map(({ node }) => node.id)).toEqual([
      ...['astana', 'astana-club', 'astana-format', 'old-astana', 'astana-north', 'astana-summit'],
    ]);
    expect(edges.map(({ score }) => (score === 1 ? 'equal' : score >= 0.94 ? 'words' : 'similar'))).toEqual([
      ...['equal', 'words', 'words', 'words', 'words', 'words'],
    ]);
    expect(totalCount).toBe(6);
  });

  it('ranks a whole word before the beginning of another', async () => {
    expect(await found('Xi')).toEqual(['xi-jinping']);
    expect(await found('Old A')).toEqual(['old-astana']);
    expect((await found('l')).slice(0, 1)).toEqual(['land-five']);
  });

  it('ranks a leader before other persons of the same family name', async () => {
    expect(await found('Moss')).toEqual(['zoe-moss', 'ann-moss', 'zoe-moss-president']);
  });

  it('finds a nation by its codes, and a group by the abbreviation in its name', async () => {
    for (const code of ['xs', 'XSL']) expect((await found(code))[0]).toBe('south-land');
    expect((await search('L5')).edges[0]).toMatchObject({
      score: 1,
      matched: 'L5',
      node: { __typename: 'Group', id: 'land-five' },
    });
  });

  it('finds sources by title and publisher, after the records that they mention', async () => {
    expect(await found('South Land')).toEqual(['south-land', 'land-news']);
    expect((await search('Land News')).edges[0]).toMatchObject({
      score: 1,
      matched: 'Land News',
      node: { __typename: 'Source', id: 'land-news' },
    });
    expect(await found('Land News', { types: ['SOURCE'] })).toEqual(['land-news']);
    const { data } = await ask(
      '{ graph(knownAt: "2025-05-31") { search(text: "Land News") { nodes { id: slug } } } }',
    );
    expect(data.graph.search.nodes).not.toContainEqual({ id: 'land-news' });
  });

  it('returns each entity once, with its best name, and by no denied name', async () => {
    const { edges } = await search('nur sultan');
    expect(edges).toHaveLength(1);
    expect(edges[0]).toMatchObject({
      score: 1,
      matched: 'Nur-Sultan',
      node: { __typename: 'Place', id: 'astana' },
    });
    expect(await found('Wrongburg')).toEqual([]);
    expect((await search('Astan')).edges[0]).toMatchObject({
      score: 1,
      matched: 'Astan',
      node: { id: 'astana' },
    });
  });

  it('finds Chinese and Korean names, whole and in part', async () => {
    expect(await found('习近平')).toEqual(['xi-jinping']);
    expect(await found('近平')).toEqual(['xi-jinping']);
    expect(await found('이재명')).toEqual(['lee-jae-myung']);
    expect(await found('이재')).toEqual(['lee-jae-myung']);
  });

  it('orders equal hits by id', async () => {
    expect(await found('Zwillingsland')).toEqual(['twin-a', 'twin-b', 'twin-c', 'twin-d', 'twin-e']);
  });

  it('finds only the given types', async () => {
    expect(await found('Astana', { types: ['EVENT', 'FORMAT'] })).toEqual(['astana-format', 'astana-summit']);
    expect(await found('Astana', { types: ['DISPUTE'] })).toEqual([]);
    expect(await found('Astana', { types: [] })).toEqual([]);
  });

  it('finds the records and names of a viewpoint', async () => {
    const { data, errors } = await ask(`{
      before: graph(knownAt: "2025-02-01") { name: search(text: "Nur-Sultan") { nodes { id: slug } } all: search(text: "Astana") { nodes { id: slug } } }
      after: graph(knownAt: "2025-07-01") { name: search(text: "Nur-Sultan") { nodes { id: slug } } all: search(text: "Astana") { nodes { id: slug } } }
      then: graph(asOf: "2019-01-01") { formats: search(text: "Astana", types: [FORMAT]) { nodes { id: slug } } }
      now: graph(asOf: "2025-01-01") { formats: search(text: "Astana", types: [FORMAT]) { nodes { id: slug } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data.before.name.nodes).toEqual([]);
    expect(data.after.name.nodes).toEqual([{ id: 'astana' }]);
    expect(data.before.all.nodes).not.toContainEqual({ id: 'astana-summit' });
    expect(data.after.all.nodes).toContainEqual({ id: 'astana-summit' });
    expect(data.then.formats.nodes).toEqual([]);
    expect(data.now.formats.nodes).toEqual([{ id: 'astana-format' }]);
  });

  it.each([1, 2, 3])('pages forward and backward over equal hits, %d at a time', async (size) => {
    const all = await found('Astana');
    const forward: string[] = [];
    let after: string | null = null;
    do {
      const page = await search('Astana', { first: size, after });
      forward.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(forward).toEqual(all);
    const { edges } = await search('Astana');
    const before = edges.at(-1)?.cursor;
    expect(await found('Astana', { last: size, before })).toEqual(all.slice(0, -1).slice(-size));
  });

  it('refuses a cursor of another search', async () => {
    const [hit] = (await search('Astana')).edges;
    for (const args of [
      { text: 'Astan' },
      { text: 'Astana', types: ['PLACE'] },
      { text: 'Astana', first: 101 },
    ]) {
      const { errors } = await ask(SEARCH, { ...args, after: hit?.cursor });
      expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    }
  });

  it.each(['', ' ', '*', '~', '"', '[', '{}', '\\', '()', '&&||!', '\u0000\u0007', '???', '😀', '\ud800'])(
    'finds nothing for %j without a letter or digit, and runs no statement',
    async (text) => {
      const answer = await ask(SEARCH, { text });
      expect(answer.errors).toBeUndefined();
      expect(answer.data.search).toMatchObject({ totalCount: 0, edges: [], pageInfo: { endCursor: null } });
      expect(answer.extensions.cost.statements).toBe(1);
    },
  );

  it.each([
    ['"Astana', 'Astana'],
    ['Astana AND', 'Astana and'],
    ['NOT Astana', 'not astana'],
    ['Astana*', 'Astana'],
    ['Astana~2', 'Astana 2'],
    ['/Astana(/', 'Astana'],
    ['[Astana TO *]', 'astana to'],
    ['folded:Astana^9', 'folded astana 9'],
    ['\u0001As\u0301tana\u0000', 'Astana'],
    [`Astana ${'x'.repeat(10_000)}`, `Astana ${'x'.repeat(193)}`],
    [`Astana${'!'.repeat(10_000)}`, 'Astana'],
    [LONG, LONG.slice(0, 200)],
  ])('reads %j as words only', async (text, words) => {
    const [asked, meant] = [await search(text), await search(words)];
    expect(asked.edges.map(({ node, score }) => [node.id, score])).toEqual(
      meant.edges.map(({ node, score }) => [node.id, score]),
    );
  });

  it('takes one statement if equal names fill the page, otherwise two', async () => {
    const first = '{ search(text: "Astana", first: 1) { edges { score node { id } } } }';
    expect((await ask(first)).extensions.cost.statements).toBe(2);
    expect((await ask(SEARCH, { text: 'Astana' })).extensions.cost.statements).toBe(3);
  });
});
