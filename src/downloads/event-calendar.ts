import makeCalendar, {
  escape,
  foldLines,
  ICalEvent,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { EVENT_PARAMS, events, titleWithStatus } from './events.ts';
import { inBrackets, provenanceOf } from './metadata.ts';
import { isExact, nextDay } from '../model/imprecise-date.ts';
import type { Download } from './download.ts';
import type { EventItem } from './events.ts';
import type { ICalEventData } from 'ical-generator';

/** Events as a calendar of whole days. Omits and counts events dated less precisely than three months. */
export const eventCalendar: Download = {
  name: 'events.ics',
  doc: 'Events as a calendar to subscribe to, each on its whole days.',
  mediaType: 'text/calendar; charset=utf-8',
  params: EVENT_PARAMS,
  async *write(source, selection) {
    let [undated, dated] = [0, 0];
    for await (const page of events(source, selection)) {
      const found = page.filter((item) => daysOf(item)).length;
      dated += found;
      undated += page.length - found;
    }
    const calendar = makeCalendar({
      prodId: { company: 'Diplograph', product: 'Diplograph', language: 'EN' },
      name: escape(`Diplomatic events${inBrackets(selection)}`, false),
      description: escape(`${describe(undated)} ${provenanceOf(source, 'events.ics', selection)}`, false),
    });
    const frame = `${calendar.toString()}\r\n`;
    const end = frame.lastIndexOf('END:VCALENDAR');
    yield frame.slice(0, end);
    if (dated === 0) yield NO_EVENT;
    for await (const page of events(source, selection))
      yield page
        .flatMap((item) => toEvent(item) ?? [])
        .map((data) => `${foldLines(new ICalEvent(data, calendar).toString().trimEnd())}\r\n`)
        .join('');
    yield frame.slice(end);
  },
};

/** An invisible component: a calendar needs at least one (RFC 5545, section 3.6). */
const NO_EVENT = [
  'BEGIN:VTIMEZONE',
  'TZID:Etc/UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'TZNAME:UTC',
  'END:STANDARD',
  'END:VTIMEZONE',
  '',
].join('\r\n');

/** The three statuses of iCalendar. A postponed event does not take place on its day. */
const STATUS: Readonly<Record<string, ICalEventStatus>> = {
  PLANNED: ICalEventStatus.TENTATIVE,
  TENTATIVE: ICalEventStatus.TENTATIVE,
  CONFIRMED: ICalEventStatus.CONFIRMED,
  HELD: ICalEventStatus.CONFIRMED,
  POSTPONED: ICalEventStatus.CANCELLED,
  CANCELLED: ICalEventStatus.CANCELLED,
};

const MOST_DAYS = 92;
const DAY_MS = 86_400_000;

function describe(undated: number): string {
  const left =
    undated === 0
      ? 'None is left out.'
      : `Left out, since no source dates them closer than three months: ${undated}.`;
  return `Events of the Diplograph dataset that the address selects. ${left}`;
}

/** Returns the first day of an event and the day after its last; undefined for too imprecise dates. */
function daysOf({ date }: EventItem): { readonly first: string; readonly after: string } | undefined {
  if (!date?.earliest || !date.latest) return undefined;
  const days = (Date.parse(date.latest) - Date.parse(date.earliest)) / DAY_MS + 1;
  const after = nextDay(date.latest);
  return days > MOST_DAYS || after === null ? undefined : { first: date.earliest, after };
}

function toEvent(item: EventItem): ICalEventData | undefined {
  const days = daysOf(item);
  if (!days || !item.date) return undefined;
  const { id, name, date, place, status, format, hosts, summary, url, updates } = item;
  const title = titleWithStatus(name, status);
  const updated = new Date(`${item.updatedOn}T00:00:00Z`);
  const host = hosts.map((each) => each.name).join(', ');
  const text = [
    summary,
    format && `Format: ${format.name}`,
    host && `Hosts: ${host}`,
    `Date: ${date.display}`,
  ];
  return {
    id: `${id}@diplograph`,
    sequence: updates,
    stamp: updated,
    lastModified: updated,
    start: new Date(`${days.first}T00:00:00Z`),
    end: new Date(`${days.after}T00:00:00Z`),
    allDay: true,
    summary: isExact(date.edtf) ? title : `${title} (${date.display}, days not known)`,
    description: text.filter(Boolean).join('\n'),
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(place ? { location: place.name } : {}),
    ...(status ? { status: STATUS[status] ?? null, categories: [{ name: status }] } : {}),
    url,
  };
}
