import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { createOracle } from '../../support/oracle.ts';
import { eachNth } from '../../support/runs.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { generate } from '../../support/generate.ts';
import { nestedLists, rootLists } from '../../support/every-list.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { EveryList } from '../../support/every-list.ts';

type Found = {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
};

const CONTENT =
  'nodes { id } edges { cursor } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const dataset = generate(7);
const oracle = createOracle(dataset, '2023-06-15');

describe('paging', () => {
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, dataset);
    ask = createApi(database, {
      limits: { ...DEFAULT_SETTINGS.limits, complexity: 10_000_000, statementMs: 60_000 },
    });
  });
  afterAll(() => database.close());

  const page = async ({ operation, read }: EveryList, args: string): Promise<Found> => {
    const { data, errors } = await ask(operation(args, CONTENT));
    expect(errors, operation(args, CONTENT)).toBeUndefined();
    return read(data) as Found;
  };

  /** Returns the ids of a whole list, page by page. */
  async function walk(
    list: EveryList,
    direction: 'forward' | 'backward',
    size: number,
  ): Promise<readonly string[]> {
    const ids: string[] = [];
    let from = '';
    for (;;) {
      const isForward = direction === 'forward';
      const found = await page(list, isForward ? `first: ${size} ${from}` : `last: ${size} ${from}`);
      const own = found.nodes.map(({ id }) => id);
      ids.splice(isForward ? ids.length : 0, 0, ...own);
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = found.pageInfo;
      expect([startCursor, endCursor]).toEqual([
        found.edges[0]?.cursor ?? null,
        found.edges.at(-1)?.cursor ?? null,
      ]);
      expect(isForward ? hasPreviousPage : hasNextPage).toBe(from !== '');
      if (!(isForward ? hasNextPage : hasPreviousPage)) return ids;
      from = isForward ? `after: "${String(endCursor)}"` : `before: "${String(startCursor)}"`;
    }
  }

  it.each([...rootLists(), ...eachNth(4, nestedLists(dataset))])(
    'returns every item once, forward and backward: $name',
    async (list) => {
      const all = (list.read(oracle(list.operation('first: 5000', CONTENT))) as Found).nodes.map(
        ({ id }) => id,
      );
      const { totalCount } = await page(list, 'first: 1');
      expect(totalCount).toBe(all.length);
      const size = all.length > 200 ? 100 : Math.max(2, Math.ceil(all.length / 4));
      expect(await walk(list, 'forward', size)).toEqual(all);
      expect(await walk(list, 'backward', size)).toEqual(all);
    },
  );

  const summits = (args: string): string => `{ events(${args}) { ${CONTENT} } }`;
  const events = async (args: string): Promise<Found> => (await ask(summits(args))).data.events as Found;

  it('returns an empty page for first: 0 or last: 0, and reports more items', async () => {
    const none = { startCursor: null, endCursor: null };
    expect(await events('first: 0')).toMatchObject({
      nodes: [],
      pageInfo: { ...none, hasNextPage: true, hasPreviousPage: false },
    });
    expect(await events('last: 0')).toMatchObject({
      nodes: [],
      pageInfo: { ...none, hasNextPage: false, hasPreviousPage: true },
    });
  });

  it('returns an empty page after the last item and before the first one', async () => {
    const [last] = (await events('last: 1')).edges;
    const [first] = (await events('first: 1')).edges;
    expect(await events(`after: "${String(last?.cursor)}"`)).toMatchObject({
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    expect(await events(`last: 5, before: "${String(first?.cursor)}"`)).toMatchObject({
      nodes: [],
      pageInfo: { hasPreviousPage: false, hasNextPage: true },
    });
  });

  it('returns the items between two cursors', async () => {
    const { nodes, edges } = await events('first: 6');
    const between = await events(
      `after: "${String(edges[1]?.cursor)}", before: "${String(edges[4]?.cursor)}"`,
    );
    expect(between.nodes).toEqual(nodes.slice(2, 4));
    expect(between.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  it.each([
    ['first: 100, before', { hasNextPage: true, hasPreviousPage: false }],
    ['last: 100, after', { hasNextPage: false, hasPreviousPage: true }],
  ])('reports the item of the cursor behind a page: %s', async (args, pageInfo) => {
    const { edges } = await events('first: 6');
    expect(await events(`${args}: "${String(edges[3]?.cursor)}"`)).toMatchObject({ pageInfo });
  });

  it('returns 20 items by default, and 100 at most', async () => {
    expect((await events('orderBy: DATE_ASC')).nodes).toHaveLength(20);
    const { data } = await ask('{ claims(first: 100) { nodes { id } } }');
    expect(data.claims.nodes).toHaveLength(100);
  });

  it('lists undated events last in ascending order', async () => {
    const { data } = await ask('{ events(first: 100) { nodes { date { edtf } } } }');
    const dates = (data.events.nodes as { date: unknown }[]).map(({ date }) => date === null);
    expect(dates).toContain(true);
    expect(dates).toEqual([...dates].sort());
  });

  /** A cursor of an earlier program, which named no revision. */
  const OLD = 'WyJyZWNvcmRzQnlOYW1lIiwia2V5Il0';
  const REFUSED = {
    message:
      'expected a cursor of this list in this order and with this filter, found one of another; start again without a cursor after a change of one of them',
    extensions: { code: 'BAD_USER_INPUT' },
  };

  it('refuses a cursor of another list, order or filter', async () => {
    const lists = [
      'events(ARGS)',
      'events(orderBy: DATE_DESC, ARGS)',
      'events(where: { status: { eq: HELD } }, ARGS)',
      'events(where: { status: { in: [HELD] } }, ARGS)',
      'summits(ARGS)',
      'participations(ARGS)',
      'nations(ARGS)',
      'people(ARGS)',
      'claims(contested: true, ARGS)',
      'claims(ARGS)',
      'coverage(type: EVENT, ARGS)',
      'coverage(type: FORMAT, ARGS)',
      'timeline(where: { status: { eq: PLANNED } }) { events(ARGS) }',
      'format(id: "format-0") { events(ARGS) }',
      'nation(id: "nation-1") { events(ARGS) }',
      'nation(id: "nation-1") { summits(ARGS) }',
      'nation(id: "nation-1") { claims(ARGS) }',
      'nation(id: "nation-1") { claims(where: { negated: true }, ARGS) }',
      'search(text: "nation", ARGS)',
    ];
    const asks = (list: string, args: string): string =>
      list
        .replace('ARGS', `first: 1${args}`)
        .replace(/\)( \})?$/, ') { edges { cursor } pageInfo { hasNextPage } }$1');
    const cursors = await Promise.all(
      lists.map(
        async (list) => /"cursor":"([^"]*)"/.exec(JSON.stringify(await ask(`{ ${asks(list, '')} }`)))?.[1],
      ),
    );
    expect(cursors.filter((cursor) => cursor !== undefined).length).toBeGreaterThan(12);
    for (const [of, cursor] of cursors.entries()) {
      if (cursor === undefined) continue;
      for (const [at, list] of lists.entries()) {
        const { errors } = await ask(`{ ${asks(list, `, after: "${cursor}"`)} }`);
        expect(errors?.[0], `${String(lists[of])} in ${list}`).toEqual(
          at === of ? undefined : (expect.objectContaining(REFUSED) as unknown),
        );
      }
    }
  });

  it.each([
    [
      'events(first: 101)',
      'expected first between 0 and 100, found 101; send a number in this range, and continue with the cursors of the answer',
    ],
    [
      'events(first: -1)',
      'expected first between 0 and 100, found -1; send a number in this range, and continue with the cursors of the answer',
    ],
    [
      'events(last: 101)',
      'expected last between 0 and 100, found 101; send a number in this range, and continue with the cursors of the answer',
    ],
    ['events(first: 1, last: 1)', 'expected either first or last, found both; send one of them'],
    [
      `events(after: "${OLD}")`,
      `expected a cursor from an earlier answer, found "${OLD}"; pass on startCursor, endCursor or an edge's cursor unchanged`,
    ],
    [
      `events(before: "not a cursor")`,
      'expected a cursor from an earlier answer, found "not a cursor"; pass on startCursor, endCursor or an edge\'s cursor unchanged',
    ],
    [
      'events(after: "")',
      'expected a cursor from an earlier answer, found ""; pass on startCursor, endCursor or an edge\'s cursor unchanged',
    ],
  ])('refuses %s', async (field, message) => {
    const { errors } = await ask(`{ ${field} { nodes { id } } }`);
    expect(errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
  });
});
