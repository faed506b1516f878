import { describe, expect, it } from 'vitest';
import { sample } from '../../support/viewpoint-sample.ts';
import { useDatabase } from '../../support/viewpoint-database.ts';

/** Dates of sources in the order of the list, each with its display text; two events have the same date. */
const DATES = [
  ['../2025-11-06', null, '2025-11-06', 'INTERVAL', 'by 6 November 2025'],
  ['2015~', '2015-01-01', '2015-12-31', 'YEAR', 'about 2015'],
  ['2023-05-18', '2023-05-18', '2023-05-18', 'DAY', '18 May 2023'],
  ['2023-05-18/2023-05-19', '2023-05-18', '2023-05-19', 'INTERVAL', '18–19 May 2023'],
  ['2023-05-18/2023-05-19', '2023-05-18', '2023-05-19', 'INTERVAL', '18–19 May 2023'],
  ['2023-05', '2023-05-01', '2023-05-31', 'MONTH', 'May 2023'],
  ['2026', '2026-01-01', '2026-12-31', 'YEAR', '2026'],
  ['2026-01-01/..', '2026-01-01', null, 'INTERVAL', 'from 1 January 2026'],
  [null, null, null, null, null],
  [null, null, null, null, null],
] as const;

/** The places of the dates above among the events, shuffled; `2023-05` begins before the days in it. */
const PLACES = [7, 3, 9, 0, 4, 6, 1, 5, 2, 8];
const LISTED = [0, 1, 5, 2, 3, 4, 6, 7, 8, 9];

const id = (i: number): string => `summit-${String(PLACES[i]).padStart(2, '0')}`;
const order = LISTED.map(id);

const dated = sample(
  DATES.flatMap(([edtf], i) => [
    { subject: id(i), property: 'status', value: 'HELD' },
    ...(edtf === null ? [] : [{ subject: id(i), property: 'date', value: edtf }]),
    // The statements of later sources are not known yet.
    { subject: id(i), property: 'date', value: '1999', source: 'late' },
  ]),
);

const KNOWN = 'graph(knownAt: "2025-06-01")';

type Found = { readonly id: string };
type Page = {
  readonly nodes: readonly Found[];
  readonly totalCount: number;
  readonly pageInfo: {
    readonly startCursor: string | null;
    readonly endCursor: string | null;
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  };
};

describe('imprecise dates', () => {
  const { data } = useDatabase(() => dated);
  const events = async (args: string): Promise<Page> =>
    (
      await data<{ graph: { events: Page } }>(
        `{ ${KNOWN} { events(${args}) { nodes { id: slug } totalCount
          pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } } }`,
      )
    ).graph.events;
  const found = async (date: string): Promise<readonly string[]> =>
    (await events(`where: { date: { ${date} } }`)).nodes.map((node) => node.id);
  const ids = (...places: readonly number[]): readonly string[] =>
    order.filter((each) => places.map(id).includes(each));

  it('have their text, bounds, precision and wording', async () => {
    const query = `query ($id: ID!) { ${KNOWN} { event(id: $id) { date { edtf earliest latest precision display } } } }`;
    for (const [i, [edtf, earliest, latest, precision, display]] of DATES.entries()) {
      const date = edtf === null ? null : { edtf, earliest, latest, precision, display };
      expect(await data(query, { id: id(i) })).toEqual({ graph: { event: { date } } });
    }
  });

  it('are ordered by earliest day, latest day and id, undated last; descending in reverse', async () => {
    const listed = await events('orderBy: DATE_ASC');
    const same = ids(3, 4).toSorted();
    const undated = ids(8, 9).toSorted();
    const wanted = [...ids(0, 1, 5, 2), ...same, ...ids(6, 7), ...undated];
    expect(listed).toMatchObject({ nodes: wanted.map((each) => ({ id: each })), totalCount: DATES.length });
    const falling = await events('orderBy: DATE_DESC');
    expect(falling.nodes).toEqual(listed.nodes.toReversed());
  });

  it.each(['DATE_ASC', 'DATE_DESC'])('are paged in both directions, %s', async (orderBy) => {
    const all = (await events(`orderBy: ${orderBy}`)).nodes;
    for (const size of [1, 3, 4]) {
      const forward: Found[] = [];
      for (let after = ''; ;) {
        const page = await events(`orderBy: ${orderBy}, first: ${String(size)} ${after}`);
        forward.push(...page.nodes);
        expect(page.totalCount).toBe(DATES.length);
        if (!page.pageInfo.hasNextPage) break;
        after = `after: "${String(page.pageInfo.endCursor)}"`;
      }
      const backward: Found[] = [];
      for (let before = ''; ;) {
        const page = await events(`orderBy: ${orderBy}, last: ${String(size)} ${before}`);
        backward.unshift(...page.nodes);
        if (!page.pageInfo.hasPreviousPage) break;
        before = `before: "${String(page.pageInfo.startCursor)}"`;
      }
      expect({ size, forward, backward }).toEqual({ size, forward: all, backward: all });
    }
  });

  it('match a range by overlap, or by inclusion', async () => {
    expect(await found('from: "2025-11-06", to: "2025-11-06"')).toEqual(ids(0));
    expect(await found('from: "2025-11-07", to: "2025-12-31"')).toEqual([]);
    expect(await found('from: "2023-05-19", to: "2023-05-19"')).toEqual(ids(0, 3, 4, 5));
    expect(await found('from: "2023-05-19", to: "2023-05-31", match: WITHIN')).toEqual([]);
    expect(await found('from: "2023-05-01", to: "2023-05-31", match: WITHIN')).toEqual(ids(2, 3, 4, 5));
    expect(await found('from: "2026-03-01", to: "2026-03-31"')).toEqual(ids(6, 7));
    expect(await found('from: "2026-01-01", to: "2026-12-31", match: WITHIN')).toEqual(ids(6));
    expect(await found('from: "2026-01-01", match: WITHIN')).toEqual(ids(6, 7));
    expect(await found('to: "2015-06-30"')).toEqual(ids(0, 1));
    expect(await found('to: "2025-12-31", match: WITHIN')).toEqual(ids(0, 1, 2, 3, 4, 5));
  });

  it('match no range if missing, and are found as undated', async () => {
    const undated = await events('where: { date: { isNull: true } }');
    expect(undated.nodes.map((node) => node.id)).toEqual(ids(8, 9).toSorted());
    expect((await events('where: { not: { date: {} } }')).nodes).toEqual(undated.nodes);
  });
});
