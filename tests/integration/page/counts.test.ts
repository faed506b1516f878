import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom, randomDay } from '../../support/generate-random.ts';
import { dayOfLooking, lookAt } from '../../support/oracle-world.ts';
import { having, records } from '../../support/oracle-find.ts';
import { readCsv } from '../../support/read-files.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { settled, startPageBench } from '../../support/page.ts';
import type { Page } from 'playwright-core';
import type { PageBench } from '../../support/page.ts';

const seed = seedDataset();
const random = createRandom(2026_12_01);

type Viewpoint = { readonly asOf?: string; readonly knownAt?: string };

const VIEWPOINTS: readonly Viewpoint[] = [
  {},
  { asOf: '2019-01-01' },
  { knownAt: '2016-01-01' },
  { asOf: randomDay(random), knownAt: randomDay(random) },
  { asOf: '2025-11-06', knownAt: '2026-01-31' },
];

type Counts = Readonly<Record<string, number>>;
type Ref = { readonly id: string };

describe('the number of meetings of a format', () => {
  let bench: PageBench;
  let page: Page;
  beforeAll(async () => {
    bench = await startPageBench(seed);
    page = await bench.open('/', { locale: 'en-GB', reducedMotion: 'reduce' });
  });
  afterAll(() => bench.close());

  it.each(VIEWPOINTS)('is equal in lists, counts, files and page: %s', async (viewpoint) => {
    const expected = held(viewpoint);
    expect(await ofPage(viewpoint)).toEqual(expected);
    expect(await ofMatrixFile(viewpoint)).toEqual(expected);
    const answers = await ofApi(viewpoint);
    expect(answers).toEqual(Object.fromEntries(Object.keys(answers).map((name) => [name, expected])));
  });

  /** Returns the held events of each format of the group in the YAML files. */
  function held({ asOf = null, knownAt = null }: { asOf?: string | null; knownAt?: string | null }): Counts {
    const today = new Date().toISOString().slice(0, 10);
    const sight = { ...lookAt(seed, today).from(asOf, knownAt), today: dayOfLooking(asOf, knownAt, today) };
    const events = having(records(sight, 'Event'), 'status', 'HELD');
    const formats = having(records(sight, 'Format'), 'group', 'c5');
    return countsOf(formats.map(({ id }) => [id, having(events, 'format', id).length]));
  }

  async function ofPage(viewpoint: Viewpoint): Promise<Counts> {
    await page.goto(`${bench.url}/?${new URLSearchParams(viewpoint).toString()}`);
    await page.locator('main table tbody tr, main p.note').first().waitFor();
    await settled(page);
    const rows = await page.locator('main table tbody tr').evaluateAll((lines) =>
      lines.map((line) => ({
        address: line.querySelector('th a')?.getAttribute('href') ?? '',
        total: line.querySelector('td.figure')?.firstChild?.textContent ?? '',
      })),
    );
    return countsOf(
      rows.map(({ address, total }) => [address.split('/').at(-1)?.split('?')[0] ?? '', Number(total)]),
    );
  }

  async function ofMatrixFile(viewpoint: Viewpoint): Promise<Counts> {
    const query = new URLSearchParams({ group: 'c5', from: '1990-01-01', to: '2030-12-31', ...viewpoint });
    const lines = readCsv(await (await fetch(`${bench.url}/matrix.csv?${query.toString()}`)).text());
    const totals = new Map<string, number>();
    for (const { format = '', count } of lines) totals.set(format, (totals.get(format) ?? 0) + Number(count));
    return countsOf([...totals]);
  }

  /** Returns the counts of each question of the API. */
  async function ofApi(viewpoint: Viewpoint): Promise<Readonly<Record<string, Counts>>> {
    const days = Object.entries(viewpoint).map(([name, day]) => `${name}: "${day}"`);
    const where = '{ status: { eq: HELD } }';
    const query = `{ graph${days.length === 0 ? '' : `(${days.join(', ')})`} {
      group(id: "c5") { formats(first: 100) { nodes { id: slug engagement { held } events(where: ${where}, first: 100) { totalCount nodes { id } } } } }
      events(where: ${where}) { groupBy(keys: [FORMAT]) { format { id: slug } count } }
      formatMatrix(group: "c5", from: "1990-01-01", to: "2030-12-31") { rows { format { id: slug } total } }
    } }`;
    const { graph } = (await ask(query)) as {
      readonly graph: {
        readonly group: { readonly formats: { readonly nodes: readonly FormatCounts[] } };
        readonly events: {
          readonly groupBy: readonly { readonly format: Ref | null; readonly count: number }[];
        };
        readonly formatMatrix: { readonly rows: readonly { readonly format: Ref; readonly total: number }[] };
      };
    };
    const formats = graph.group.formats.nodes;
    const listed = formats.map(({ id }) => id);
    const timelines = await Promise.all(
      listed.map(async (id) => {
        const text = `{ graph${days.length === 0 ? '' : `(${days.join(', ')})`} { timeline(where: { status: { eq: HELD }, format: { eq: "${id}" } }) { totalCount } } }`;
        const answer = (await ask(text)) as {
          readonly graph: { readonly timeline: { readonly totalCount: number } };
        };
        return [id, answer.graph.timeline.totalCount] as const;
      }),
    );
    const grouped = new Map(graph.events.groupBy.map(({ format, count }) => [format?.id, count]));
    return {
      totals: countsOf(formats.map(({ id, events }) => [id, events.totalCount])),
      items: countsOf(formats.map(({ id, events }) => [id, events.nodes.length])),
      engagement: countsOf(formats.map(({ id, engagement }) => [id, engagement.held])),
      groupBy: countsOf(listed.map((id) => [id, grouped.get(id) ?? 0])),
      formatMatrix: countsOf(graph.formatMatrix.rows.map(({ format, total }) => [format.id, total])),
      timeline: countsOf(timelines),
    };
  }

  async function ask(query: string): Promise<unknown> {
    const answer = await fetch(`${bench.openUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await answer.json()) as { readonly data: unknown; readonly errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  }
});

type FormatCounts = Ref & {
  readonly engagement: { readonly held: number };
  readonly events: { readonly totalCount: number; readonly nodes: readonly Ref[] };
};

const countsOf = (entries: readonly (readonly [string, number])[]): Counts =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
