import { expect, it } from 'vitest';
import { EVENT_FIELDS, inParentheses, shownName } from '../../support/files-bench.ts';
import { plainText, readCalendar, readCsv, readFeed } from '../../support/read-files.ts';
import type { FilesBench, ListedEvent } from '../../support/files-bench.ts';

/** Filters of a file and of the API that select the same events. */
const FILTERS: readonly (readonly [query: string, view: string, where: string])[] = [
  ['', '', '{}'],
  ['status=PLANNED,HELD&kind=SUMMIT', '', '{ status: { in: [PLANNED, HELD] }, kind: { in: [SUMMIT] } }'],
  ['from=2010-01-01&to=2012-06-30', '', '{ date: { from: "2010-01-01", to: "2012-06-30" } }'],
  ['from=today&to=+365d', '', '{ date: { from: "2026-02-01", to: "2027-02-01" } }'],
  ['level=HEAD_OF_STATE&order=DATE_DESC', '', '{ level: { in: [HEAD_OF_STATE] } }'],
  ['place=tokyo,samarkand', '', '{ place: { in: ["tokyo", "samarkand"] } }'],
  ['knownAt=2015-05-05', 'knownAt: "2015-05-05"', '{}'],
  ['asOf=2020-01-01&knownAt=-30d', 'asOf: "2020-01-01", knownAt: "2026-01-02"', '{}'],
];

/** Viewpoints of a file and of the API from which other events are upcoming: today, before it and after it. */
const UPCOMING_FROM: readonly (readonly [query: string, view: string])[] = [
  ['', ''],
  ['asOf=2026-01-01', 'asOf: "2026-01-01"'],
  ['asOf=2030-01-01', 'asOf: "2030-01-01"'],
  ['knownAt=2025-06-30', 'knownAt: "2025-06-30"'],
  ['asOf=2026-01-01&knownAt=2025-11-05', 'asOf: "2026-01-01", knownAt: "2025-11-05"'],
  ['asOf=-60d', 'asOf: "2025-12-03"'],
];
const PARTS = ['dated', 'undated', 'overdue'] as const;

type Upcoming = Readonly<Record<(typeof PARTS)[number], readonly { readonly id: string }[]>>;
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

/** Tests that each file of events holds the events that the API gives, with their names and dates, in its order. */
export function testEventFiles(bench: () => FilesBench): void {
  it.each(FILTERS)('equal the API, in its order: %s', async (query, view, where) => {
    const order = query.includes('DESC') ? 'DATE_DESC' : 'DATE_ASC';
    const expected = await bench().all<ListedEvent>({
      list: 'events',
      view,
      where,
      order,
      fields: EVENT_FIELDS,
    });
    const rows = readCsv(await bench().file(`/events.csv?${query}`));
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
    const flat = JSON.parse(await bench().file(`/events.json?${query}`)) as readonly {
      id: string;
      title: string;
    }[];
    expect(flat.map(({ id, title }) => [id, title])).toEqual(
      expected.map((event) => [event.id, shownName(event)]),
    );
    const timeline = JSON.parse(await bench().file(`/events.timelinejs.json?${query}`)) as Timeline;
    const dated = expected.filter(({ date }) => date?.earliest && date.latest);
    expect(
      timeline.events.map((slide) => [slide.unique_id, dayOf(slide.start_date), dayOf(slide.end_date)]),
    ).toEqual(dated.map(({ id, date }) => [id, date?.earliest, date?.latest]));
    expect(timeline.events.map(({ text }) => plainHtml(text.headline))).toEqual(dated.map(shownName));
    const omitted = Number(/dates them: (\d+)\./.exec(timeline.title.text.text)?.[1] ?? 0);
    expect(omitted).toBe(expected.length - dated.length);
    const feed = readFeed(await bench().file(`/events.atom?${query}`));
    expect(feed.map(({ id, title }) => [id, title])).toEqual(
      expected.map((event) => [`tag:diplograph,2026:${event.id}`, shownName(event)]),
    );
    expect(feed.map(({ summary }, i) => summary.startsWith(displayOf(expected[i])))).not.toContain(false);
    const { description, entries } = readCalendar(await bench().file(`/events.ics?${query}`));
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

  it.each(UPCOMING_FROM)('have the upcoming events of the API: %s', async (query, view) => {
    const parts = PARTS.map((part) => `${part} { id }`).join(' ');
    const { data } = await bench().ask(`{ graph${inParentheses(view)} { upcoming { ${parts} } } }`);
    const { upcoming } = (data as { readonly graph: { readonly upcoming: Upcoming } }).graph;
    for (const part of PARTS) {
      const asked = `upcoming=${part}&${query}`;
      const rows = readCsv(await bench().file(`/events.csv?${asked}`));
      const flat = JSON.parse(await bench().file(`/events.json?${asked}`)) as readonly { id: string }[];
      const expected = upcoming[part].map(({ id }) => id);
      expect([rows.map(({ id }) => id), flat.map(({ id }) => id)], part).toEqual([expected, expected]);
    }
  });
}

const displayOf = (event: ListedEvent | undefined): string => event?.date?.display ?? 'Date not known';

const dayOf = ({ year, month, day }: Day): string =>
  [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');

/** Returns the text of a link in HTML, as a browser shows it. */
function plainHtml(html: string): string {
  const inner = /^<a href="[^"<>]+">([^<>"']*)<\/a>$/.exec(html)?.[1];
  expect(inner, html).toBeDefined();
  return String(inner).replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
