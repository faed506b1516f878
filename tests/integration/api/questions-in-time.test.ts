import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';

type Day = { readonly edtf: string; readonly earliest: string | null; readonly latest: string | null };
type Meeting = {
  readonly id: string;
  readonly status: string | null;
  readonly level: string | null;
  readonly date: Day | null;
  readonly format: { readonly id: string; readonly partner: { readonly id: string } | null } | null;
  readonly hosts: readonly { readonly id: string }[];
};

const TODAY = '2026-02-01';
const FIELDS = 'id status level date { edtf earliest latest } format { id partner { id } } hosts { id }';

let database: Database;
let ask: Ask;
let meetings: readonly Meeting[];

beforeAll(async () => {
  database = await connectTest();
  await ingestTest(database, seedDataset());
  ask = createApi(database, { today: () => TODAY });
  meetings = await allMeetings();
});
afterAll(() => database.close());

/** Every event, page by page: what the counts are checked against. */
async function allMeetings(after: string | null = null): Promise<readonly Meeting[]> {
  const query = `query ($after: String) { events(first: 100, after: $after) { nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } } }`;
  const { nodes, pageInfo } = (await ask(query, { after })).data.events;
  return pageInfo.hasNextPage ? [...nodes, ...(await allMeetings(pageInfo.endCursor))] : nodes;
}

/** The year in which a meeting begins, null where its date does not tell. */
function yearOf({ date }: Meeting): string | null {
  if (!date) return null;
  const [begin = ''] = date.edtf.split('/');
  if (date.edtf.includes('/')) return /^\d{4}/.exec(begin)?.[0] ?? null;
  const [from, to] = [date.earliest?.slice(0, 4), date.latest?.slice(0, 4)];
  return from !== undefined && from === to ? from : null;
}

const countBy = (keys: readonly (string | null)[]): Readonly<Record<string, number>> =>
  keys.reduce<Record<string, number>>((counts, key) => {
    if (key !== null) counts[key] = (counts[key] ?? 0) + 1;
    return counts;
  }, {});

describe('timeline', () => {
  it('counts every event once, in the year in which it begins', async () => {
    const { timeline } = (
      await ask('{ timeline { totalCount buckets { period count } undated { period count } } }')
    ).data;
    const counted = timeline.buckets.filter(({ count }: { count: number }) => count > 0);
    expect(
      Object.fromEntries(counted.map((b: { period: string; count: number }) => [b.period, b.count])),
    ).toEqual(countBy(meetings.map(yearOf)));
    const sum = [...timeline.buckets, ...timeline.undated].reduce(
      (all: number, { count }: { count: number }) => all + count,
      0,
    );
    expect(sum).toBe(meetings.length);
    expect(timeline.totalCount).toBe(meetings.length);
  });

  it('shows the empty periods of a range, each with its first and last day', async () => {
    const { timeline } = (
      await ask(
        '{ timeline(bucket: QUARTER, where: { id: { eq: "nothing" }, date: { from: "2024-02-01", to: "2024-10-01" } }) { totalCount buckets { period first last count } } }',
      )
    ).data;
    expect(timeline.totalCount).toBe(0);
    expect(timeline.buckets).toEqual([
      { period: '2024-Q1', first: '2024-01-01', last: '2024-03-31', count: 0 },
      { period: '2024-Q2', first: '2024-04-01', last: '2024-06-30', count: 0 },
      { period: '2024-Q3', first: '2024-07-01', last: '2024-09-30', count: 0 },
      { period: '2024-Q4', first: '2024-10-01', last: '2024-12-31', count: 0 },
    ]);
  });

  it('refuses a range of too many periods', async () => {
    const answer = await ask(
      '{ timeline(bucket: MONTH, where: { date: { from: "0001-01-01", to: "2025-01-01" } }) { totalCount } }',
    );
    expect(answer.errors?.[0]?.message).toMatch(/^expected at most 1000 periods, found more from/);
  });
});

describe('formatMatrix', () => {
  it('counts the events of each format of a group by the year in which they begin', async () => {
    const { formatMatrix, formats } = (
      await ask(`{
        formatMatrix(group: "c5", from: "2000-01-01", to: "2030-12-31") {
          rows { format { id } total cells { period count events { id } latestHeld { id } nextPlanned { id } } undated { count } }
        }
        formats(where: { group: { eq: "c5" } }, first: 100) { nodes { id } }
      }`)
    ).data;
    expect(formatMatrix.rows.map((row: { format: { id: string } }) => row.format.id)).toEqual(
      formats.nodes.map(({ id }: { id: string }) => id),
    );
    for (const row of formatMatrix.rows) {
      const own = meetings.filter((meeting) => meeting.format?.id === row.format.id && meeting.date);
      const counted = row.cells.filter(({ count }: { count: number }) => count > 0);
      expect(
        Object.fromEntries(counted.map((c: { period: string; count: number }) => [c.period, c.count])),
      ).toEqual(countBy(own.map(yearOf)));
      for (const cell of counted) expect(cell.latestHeld?.id).toBe(latestHeld(own, cell.period)?.id);
      for (const cell of counted) expect(cell.nextPlanned?.id).toBe(nextPlanned(own, cell.period)?.id);
    }
  });

  it('keeps to the levels asked for', async () => {
    const { formatMatrix } = (
      await ask(
        '{ formatMatrix(group: "c5", level: [HEAD_OF_STATE], from: "2000-01-01", to: "2030-12-31") { rows { format { id } total } } }',
      )
    ).data;
    for (const { format, total } of formatMatrix.rows) {
      const own = meetings.filter((each) => each.format?.id === format.id && each.level === 'HEAD_OF_STATE');
      expect(total).toBe(own.filter(({ date }) => date).length);
    }
  });

  it('refuses a range that ends before it begins', async () => {
    const answer = await ask(
      '{ formatMatrix(group: "c5", from: "2025-01-01", to: "2024-01-01") { periods } }',
    );
    expect(answer.errors?.[0]?.message).toBe(
      'expected a range that begins before it ends, found 2025-01-01 to 2024-01-01; exchange the two days',
    );
  });
});

describe('groupBy', () => {
  it.each([
    ['PARTNER', 'partner { id }', (m: Meeting) => [m.format?.partner?.id ?? null]],
    ['STATUS', 'status', (m: Meeting) => [m.status]],
    ['LEVEL', 'level', (m: Meeting) => [m.level]],
    ['YEAR', 'year', (m: Meeting) => [yearOf(m)]],
    ['HOST', 'host { id }', (m: Meeting) => m.hosts.map(({ id }) => id)],
  ])('counts events by %s', async (key, field, valuesOf) => {
    const { groupBy } = (await ask(`{ events { groupBy(keys: [${key}]) { ${field} count } } }`)).data.events;
    const name = field.split(' ')[0] ?? '';
    const counts = groupBy.flatMap((group: Record<string, unknown>) => {
      const value = group[name] as string | number | { readonly id: string } | null;
      return value === null ? [] : [[typeof value === 'object' ? value.id : String(value), group['count']]];
    });
    expect(Object.fromEntries(counts)).toEqual(countBy(meetings.flatMap(valuesOf)));
  });
});

const held = (own: readonly Meeting[]): readonly Meeting[] => own.filter(({ status }) => status === 'HELD');

const latestHeld = (own: readonly Meeting[], year: string): Meeting | undefined =>
  held(own)
    .filter((meeting) => yearOf(meeting) === year)
    .at(-1);

const nextPlanned = (own: readonly Meeting[], year: string): Meeting | undefined =>
  own.find(
    (meeting) =>
      yearOf(meeting) === year &&
      ['PLANNED', 'TENTATIVE', 'CONFIRMED'].includes(meeting.status ?? '') &&
      (meeting.date?.latest ?? '9999-12-31') >= TODAY,
  );

describe('measures of formats', () => {
  it('agree with the events of each format', async () => {
    const { formats } = (
      await ask(`{ formats(first: 100) { nodes { id
        firstOf { level event { id } } hostShares { party { id } count share } engagement { held calledOff }
      } } }`)
    ).data;
    for (const format of formats.nodes) {
      const own = held(meetings.filter((meeting) => meeting.format?.id === format.id));
      const dated = own.filter(({ date, level }) => date && level);
      const levels = [...new Set(dated.map(({ level }) => level))];
      expect(format.engagement.held).toBe(own.filter(({ date }) => date).length);
      expect(format.firstOf).toHaveLength(levels.length);
      for (const { level, event } of format.firstOf) {
        expect(event.id).toBe(dated.find((meeting) => meeting.level === level)?.id);
      }
      const hosted = own.filter(({ hosts }) => hosts.length > 0);
      for (const { party, count, share } of format.hostShares) {
        expect(count).toBe(hosted.filter(({ hosts }) => hosts.some(({ id }) => id === party.id)).length);
        expect(share).toBeCloseTo(count / hosted.length);
      }
    }
  });
});
