import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { manyEvents } from '../../support/hostile-events.ts';
import { plainText, readBibliography, readCalendar, readCsv, readFeed } from '../../support/read-files.ts';
import { readGexf, readGraphml, readJsonld } from '../../support/read-graphs.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { startFileService } from '../../support/file-service.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { RunningServer } from '../../../src/server/server.ts';

const TODAY = '2026-02-01';

/** Filters of a file and of the API that select the same events. */
const FILTERS: readonly (readonly [query: string, view: string, where: string])[] = [
  ['', '', '{}'],
  ['status=PLANNED,HELD&kind=SUMMIT', '', '{ status: { in: [PLANNED, HELD] }, kind: { in: [SUMMIT] } }'],
  ['from=2010-01-01&to=2012-06-30', '', '{ date: { from: "2010-01-01", to: "2012-06-30" } }'],
  ['from=today&to=+365d', '', '{ date: { from: "2026-02-01", to: "2027-02-01" } }'],
  ['level=HEAD_OF_STATE&order=DATE_DESC', '', '{ level: { in: [HEAD_OF_STATE] } }'],
  ['knownAt=2015-05-05', 'knownAt: "2015-05-05"', '{}'],
  ['asOf=2020-01-01&knownAt=-30d', 'asOf: "2020-01-01", knownAt: "2026-01-02"', '{}'],
];

/** Viewpoints of a graph and of the API. */
const VIEWS = [
  ['', ''],
  ['asOf=2020-01-01&knownAt=2024-01-01', 'asOf: "2020-01-01", knownAt: "2024-01-01"'],
] as const;

type Event = {
  readonly id: string;
  readonly name: string;
  readonly status: string | null;
  readonly format: { readonly id: string } | null;
  readonly date: {
    readonly edtf: string;
    readonly earliest: string | null;
    readonly latest: string | null;
    readonly display: string;
  } | null;
};

/** Lists of the API whose items are the nodes of a graph, or the relationships in which parties take part. */
const COUNTED = [
  'nations',
  'organizations',
  'groups',
  'formats',
  'events',
  'tenures',
  'policies',
  'places',
].concat(['documents', 'disputes', 'sources', 'participations']);

const LIST_OF: Readonly<Record<string, string>> = {
  Nation: 'nations',
  Organization: 'organizations',
  Group: 'groups',
  Format: 'formats',
  Event: 'events',
  Tenure: 'tenures',
  Policy: 'policies',
  Place: 'places',
  Document: 'documents',
  Dispute: 'disputes',
  Source: 'sources',
};

const TAG = 'tag:diplograph,2026:';

/** Pairs of related records, each once, whichever comes first. */
const pairsOf = (pairs: readonly (readonly string[])[]): readonly string[] =>
  [...new Set(pairs.map((pair) => [...pair].sort().join(' ')))].sort();

type SourceNode = {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly authors: readonly string[];
  readonly accessed: string | null;
  readonly published: { readonly edtf: string } | null;
};

type Day = { readonly year: number; readonly month: number; readonly day: number };
type Timeline = {
  readonly title: { readonly text: { readonly text: string } };
  readonly events: readonly {
    readonly unique_id: string;
    readonly start_date: Day;
    readonly end_date: Day;
    readonly text: { readonly headline: string };
  }[];
};

describe.each([
  ['the whole record', seedDataset, VIEWS],
  ['5,000 generated events', manyEvents, VIEWS.slice(0, 1)],
])('the files of %s', (_, make, views) => {
  let database: Database;
  let server: RunningServer;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    await emptyDatabase(database);
    await ingestTest(database, make());
    const limits = { statementMs: 60_000 };
    const { DEFAULT_SETTINGS } = await import('../../../src/server/settings.ts');
    const settings = { today: () => TODAY, limits: { ...DEFAULT_SETTINGS.limits, ...limits } };
    ask = createApi(database, settings);
    server = await startFileService(database, settings);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  const file = async (path: string): Promise<string> => {
    const answer = await fetch(`${server.url}${path}`);
    expect(answer.status, path).toBe(200);
    return answer.text();
  };

  /** All events that the API gives for a filter, page by page. */
  async function eventsOfApi(view: string, where: string, order: string): Promise<readonly Event[]> {
    const all: Event[] = [];
    let after: string | null = null;
    do {
      const page = `events(where: ${where}, orderBy: ${order}, first: 100, after: $after)
        { nodes { id name status format { id } date { edtf earliest latest display } } pageInfo { hasNextPage endCursor } }`;
      const { data, errors }: Awaited<ReturnType<Ask>> = await ask(
        `query ($after: String) { graph${view === '' ? '' : `(${view})`} { ${page} } }`,
        { after },
      );
      expect(errors).toBeUndefined();
      all.push(...data.graph.events.nodes);
      after = data.graph.events.pageInfo.hasNextPage ? data.graph.events.pageInfo.endCursor : null;
    } while (after !== null);
    return all;
  }

  it.each(FILTERS)('hold what the API gives, in its order: %s', async (query, view, where) => {
    const order = query.includes('DESC') ? 'DATE_DESC' : 'DATE_ASC';
    const expected = await eventsOfApi(view, where, order);
    const rows = readCsv(await file(`/events.csv?${query}`));
    expect(
      rows.map((row) => ({
        id: row['id'],
        name: plainText(row['name'] ?? ''),
        status: row['status'],
        format: row['format'],
        date: row['date'],
        earliest: row['earliest'],
        latest: row['latest'],
      })),
    ).toEqual(
      expected.map(({ id, name, status, format, date }) => ({
        id,
        name,
        status: status ?? '',
        format: format?.id ?? '',
        date: date?.edtf ?? '',
        earliest: date?.earliest ?? '',
        latest: date?.latest ?? '',
      })),
    );
    const flat = JSON.parse(await file(`/events.json?${query}`)) as readonly { id: string; title: string }[];
    expect(flat.map(({ id, title }) => [id, title])).toEqual(expected.map(({ id, name }) => [id, name]));
    const timeline = JSON.parse(await file(`/events.timelinejs.json?${query}`)) as Timeline;
    const dated = expected.filter(({ date }) => date?.earliest && date.latest);
    expect(
      timeline.events.map((slide) => [slide.unique_id, dayOf(slide.start_date), dayOf(slide.end_date)]),
    ).toEqual(dated.map(({ id, date }) => [id, date?.earliest, date?.latest]));
    expect(timeline.events.map(({ text }) => plainHtml(text.headline))).toEqual(
      dated.map(({ name }) => name),
    );
    const omitted = Number(/dates them: (\d+)\./.exec(timeline.title.text.text)?.[1] ?? 0);
    expect(omitted).toBe(expected.length - dated.length);
    const feed = readFeed(await file(`/events.atom?${query}`));
    expect(feed.map(({ id, title }) => [id, title])).toEqual(
      expected.map(({ id, name }) => [`tag:diplograph,2026:${id}`, name]),
    );
    expect(feed.map(({ summary }, i) => summary.startsWith(displayOf(expected[i])))).not.toContain(false);
    const { description, entries } = readCalendar(await file(`/events.ics?${query}`));
    const left = Number(/three months: (\d+)\./.exec(description)?.[1] ?? 0);
    expect(entries.length + left).toBe(expected.length);
    const byId = new Map(expected.map((event) => [`${event.id}@diplograph`, event]));
    for (const { uid, first, after, isAllDay, summary } of entries) {
      const event = byId.get(uid);
      expect(isAllDay).toBe(true);
      expect([first, dayBefore(after)]).toEqual([event?.date?.earliest, event?.date?.latest]);
      expect(summary).toContain(event?.name.replace(/\r\n/g, '\n').slice(0, 20));
    }
  });

  it.each([
    ['', '', '{}', 'PUBLISHED_ASC'],
    [
      'kind=NEWS,OFFICIAL&language=en&order=TITLE_DESC',
      '',
      '{ kind: { in: [NEWS, OFFICIAL] }, language: { in: ["en"] } }',
      'TITLE_DESC',
    ],
    [
      'from=2015-01-01&knownAt=2025-11-05',
      '(knownAt: "2025-11-05")',
      '{ published: { from: "2015-01-01" } }',
      'PUBLISHED_ASC',
    ],
  ])('hold the sources that the API gives: %s', async (query, view, where, order) => {
    const all: SourceNode[] = [];
    for (let after: string | null = null, isLast = false; !isLast;) {
      const { data, errors }: Awaited<ReturnType<Ask>> = await ask(
        `query ($after: String) { graph${view} { sources(where: ${where}, orderBy: ${order}, first: 100, after: $after)
          { nodes { id title url authors accessed published { edtf } } pageInfo { hasNextPage endCursor } } } }`,
        { after },
      );
      expect(errors).toBeUndefined();
      all.push(...data.graph.sources.nodes);
      isLast = !data.graph.sources.pageInfo.hasNextPage;
      after = data.graph.sources.pageInfo.endCursor;
    }
    expect(all.length).toBeGreaterThan(0);
    expect(readBibliography(await file(`/sources.bib?${query}`))).toEqual(
      all.map(({ published, ...source }) => ({ ...source, published: published?.edtf ?? null })),
    );
  });

  it.each(views)('hold the graph that the API gives, alike in each format: %s', async (query, view) => {
    const counts = COUNTED.map((list) => `${list} { totalCount }`).join(' ');
    const { data, errors } = await ask(`{ graph${view === '' ? '' : `(${view})`} { ${counts} } }`);
    expect(errors).toBeUndefined();
    const texts = ['gexf', 'graphml', 'jsonld'].map((format) => file(`/graph.${format}?${query}`));
    const [gexf = '', graphml = '', linked = ''] = await Promise.all(texts);
    const { nodes, edges, days } = readGexf(gexf);
    const listed = [
      ...[...nodes.values()].map(({ type }) => LIST_OF[type] ?? ''),
      ...edges.filter((edge) => edge.includes(' TAKES_PART ')).map(() => 'participations'),
    ];
    expect(COUNTED.map((list) => [list, listed.filter((each) => each === list).length])).toEqual(
      COUNTED.map((list) => [list, data.graph[list].totalCount]),
    );
    const events = await eventsOfApi(view, '{}', 'DATE_ASC');
    const under = edges.filter((edge) => edge.includes(' UNDER '));
    expect(
      events.map(({ id }) => [id, nodes.get(id)?.name, nodes.get(id)?.date, ...(days.get(id) ?? [])]),
    ).toEqual(
      events.map(({ id, name, date }) => [
        ...[id, name, date?.edtf ?? null, date?.earliest ?? null, date?.latest ?? null],
      ]),
    );
    const dated = events.filter(({ date, format }) => format && (date?.earliest ?? date?.latest));
    expect(dated.map(({ id, format }) => days.get(`${id}:format:${format?.id ?? ''}`))).toEqual(
      dated.map(({ id }) => days.get(id)),
    );
    expect(under).toEqual(
      events.flatMap(({ id, format }) => (format ? [`${id} UNDER ${format.id}`] : [])).sort(),
    );
    const other = readGraphml(graphml);
    expect([other.edges, [...other.nodes]]).toEqual([edges, [...nodes]]);
    const triples = await readJsonld(linked);
    const told = (predicate: string) =>
      new Map(triples.flatMap(([id, said, value]) => (said === predicate ? [[id, value] as const] : [])));
    const [names, dates] = [told('https://schema.org/name'), told(`${TAG}terms/date`)];
    expect([...nodes].map(([id]) => [id, names.get(TAG + id), dates.get(TAG + id) ?? null])).toEqual(
      [...nodes].map(([id, { name, date }]) => [id, name, date]),
    );
    const related = triples.filter(([, , object]) => nodes.has(object.slice(TAG.length)));
    expect(
      pairsOf(related.map(([one, , other]) => [one.slice(TAG.length), other.slice(TAG.length)])),
    ).toEqual(pairsOf(edges.map((edge) => edge.split(/ [A-Z_]+ /))));
  });

  it('count participations, formats and claims as the API does', async () => {
    const { data } = await ask(
      '{ participations { totalCount } formats { totalCount } claims { totalCount } heads: participations(where: { level: { in: [HEAD_OF_STATE] } }) { totalCount } }',
    );
    const count = async (path: string): Promise<number> => readCsv(await file(path)).length;
    expect({
      participations: await count('/participations.csv'),
      formats: await count('/formats.csv'),
      claims: await count('/claims.csv'),
      heads: await count('/participations.csv?level=HEAD_OF_STATE'),
    }).toEqual({
      participations: data.participations.totalCount,
      formats: data.formats.totalCount,
      claims: data.claims.totalCount,
      heads: data.heads.totalCount,
    });
  });

  it.each([
    ['', '', ''],
    [
      '&bucket=QUARTER&level=HEAD_OF_STATE&status=HELD',
      'bucket: QUARTER, level: [HEAD_OF_STATE], status: [HELD]',
      '',
    ],
    ['&bucket=MONTH&knownAt=2025-05-05', 'bucket: MONTH', '(knownAt: "2025-05-05")'],
  ])('hold the cells of the matrix of each group as the API does: %s', async (query, args, view) => {
    const { data: found } = await ask('{ groups(first: 5) { nodes { id } } }');
    const groups = found.groups.nodes as readonly { readonly id: string }[];
    expect(groups.length).toBeGreaterThan(0);
    for (const { id } of groups) {
      const cell = '{ period count events { id } latestHeld { id } nextPlanned { id } }';
      const range = `group: "${id}", from: "2004-01-01", to: "2027-12-31"`;
      const { data, errors } = await ask(
        `{ graph${view} { formatMatrix(${range}, ${args}) { rows { format { id name } partner { id } cells ${cell} undated ${cell} } } } }`,
      );
      expect(errors).toBeUndefined();
      const rows = data.graph.formatMatrix.rows as readonly MatrixRow[];
      const table = readCsv(await file(`/matrix.csv?group=${id}&from=2004-01-01&to=2027-12-31${query}`));
      expect(
        table.map((row) => ({ ...row, formatName: plainText(row['formatName'] ?? ''), partnerName: '' })),
      ).toEqual(
        rows.flatMap((row) => [
          ...row.cells.map((each) => cellRow(row, each, true)),
          ...row.undated.map((each) => cellRow(row, each, false)),
        ]),
      );
    }
  });
});

type Ref = { readonly id: string };
type MatrixCell = {
  readonly period: string | null;
  readonly count: number;
  readonly events: readonly Ref[];
  readonly latestHeld: Ref | null;
  readonly nextPlanned: Ref | null;
};
type MatrixRow = {
  readonly format: { readonly id: string; readonly name: string };
  readonly partner: Ref | null;
  readonly cells: readonly MatrixCell[];
  readonly undated: readonly MatrixCell[];
};

const cellRow = ({ format, partner }: MatrixRow, cell: MatrixCell, exact: boolean) => ({
  format: format.id,
  formatName: format.name,
  partner: partner?.id ?? '',
  partnerName: '',
  period: cell.period ?? '',
  exact: String(exact),
  count: String(cell.count),
  events: cell.events.map(({ id }) => id).join(';'),
  latestHeld: cell.latestHeld?.id ?? '',
  nextPlanned: cell.nextPlanned?.id ?? '',
});

const displayOf = (event: Event | undefined): string => event?.date?.display ?? 'Date not known';

const dayOf = ({ year, month, day }: Day): string =>
  [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');

/** A text of HTML without marks, as a browser shows it. */
function plainHtml(html: string): string {
  expect(html).not.toMatch(/[<>"']/);
  return html.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
