import { loadColumnRefs, loadColumnRef, recordUrl } from './record-ref.ts';
import {
  dayParam,
  idsParam,
  LIMIT,
  upcomingParam,
  upcomingPart,
  UPDATED,
  VIEWPOINT,
  wordParam,
  wordsParam,
} from './params.ts';
import { ALL, and, or } from '../graph/filter.ts';
import { EVENT, upcomingOn } from '../graph/where.ts';
import { EVENT_TYPES, LEVELS, STATUSES } from '../model/vocabulary.ts';
import { filterOf, limitOf, valueOf, viewpointOf } from './selection.ts';
import { optionalNumber, optionalText, textOf, textsOf } from '../graph/row.ts';
import { parseImpreciseDate } from '../model/imprecise-date.ts';
import { scan } from '../graph/scan.ts';
import type { Filter } from '../graph/filter.ts';
import type { FileSource } from './download.ts';
import type { ImpreciseDate } from '../model/imprecise-date.ts';
import type { RecordRef } from './record-ref.ts';
import type { Row } from '../graph/types.ts';
import type { Selection } from './selection.ts';

/** An event in files. */
export type EventItem = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly status: string | null;
  readonly date: ImpreciseDate | null;
  readonly level: string | null;
  readonly mode: string | null;
  readonly series: string | null;
  readonly ordinal: number | null;
  readonly theme: string | null;
  readonly summary: string | null;
  readonly format: RecordRef | null;
  readonly partner: RecordRef | null;
  readonly partners: readonly RecordRef[];
  readonly group: RecordRef | null;
  readonly place: RecordRef | null;
  readonly country: RecordRef | null;
  readonly hosts: readonly RecordRef[];
  readonly parties: readonly RecordRef[];
  /** The parties that a source reports as absent. */
  readonly absent: readonly RecordRef[];
  readonly contested: readonly string[];
  /** The day of the release that last changed it, and the number of releases that changed it after its first. */
  readonly updatedOn: string;
  readonly updates: number;
  /** The URL of its page. */
  readonly url: string;
};

/** The filters of events. */
export const EVENT_PARAMS = {
  format: idsParam('Format', 'Formats under which events are held.'),
  partner: idsParam('Party', 'Partners of these formats.'),
  group: idsParam('Body', 'Groups and organizations of these formats.'),
  party: idsParam('Party', 'Parties that take part, without absent ones.'),
  host: idsParam('Party', 'Hosts.'),
  place: idsParam('Place', 'Places.'),
  level: wordsParam(LEVELS, 'Levels of the meeting.'),
  status: wordsParam(STATUSES, 'Statuses.'),
  kind: wordsParam(EVENT_TYPES, 'Kinds of event.'),
  from: dayParam('The first day: events that may take place on it or later.'),
  to: dayParam('The last day: events that may take place on it or earlier.'),
  upcoming: upcomingParam(
    'Only events that are planned, tentative or confirmed: with a date that is not past, without one, or overdue.',
  ),
  ...UPDATED,
  ...VIEWPOINT,
  order: wordParam(['DATE_ASC', 'DATE_DESC'], 'The order of the rows; DATE_ASC when left out.'),
  limit: LIMIT,
} as const;

/** Yields the selected events page by page: one statement for the events, one for the referenced records. */
export async function* events(
  source: FileSource,
  selection: Selection,
): AsyncGenerator<readonly EventItem[]> {
  const pages = scan(source, viewpointOf(selection), {
    type: 'Event',
    by: 'date',
    rises: valueOf(selection, 'order') !== 'DATE_DESC',
    filter: and(filterOf(selection, EVENT, KEYS, 'date'), upcomingFilter(selection)),
    columns: COLUMNS,
    limit: limitOf(selection),
  });
  for await (const page of pages) yield await Promise.all(page.map((row) => eventOf(row, source.publicUrl)));
}

/** Returns the filter for the chosen parts of the upcoming events. */
function upcomingFilter({ values }: Selection): Filter {
  const chosen = (values.get('upcoming') ?? [])
    .flatMap((value) => upcomingPart(value) ?? [])
    .map(({ part, day }) => upcomingOn(day, part));
  return chosen.length === 0 ? ALL : or(...chosen);
}

const KEYS = {
  format: 'format',
  partner: 'partner',
  group: 'group',
  party: 'participant',
  host: 'host',
  place: 'place',
  level: 'level',
  status: 'status',
  kind: 'kind',
} as const;

const TEXTS = ['status', 'level', 'mode', 'series', 'theme', 'summary'] as const;
const LINKS = ['format', 'partner', 'group', 'place', 'country'] as const;
const COLUMNS = [
  ...[
    'id',
    'name',
    'kind',
    'date',
    'ordinal',
    'partners',
    'hosts',
    'parties',
    'absent',
    'contested',
    'updatedOn',
    'updates',
  ],
  ...TEXTS,
  ...LINKS,
];

async function eventOf(row: Row, publicUrl: string): Promise<EventItem> {
  const [format, partner, group, place, country, partners, hosts, parties, absent] = await Promise.all([
    ...LINKS.map((column) => loadColumnRef(row, column)),
    loadColumnRefs(row, 'partners'),
    loadColumnRefs(row, 'hosts'),
    loadColumnRefs(row, 'parties'),
    loadColumnRefs(row, 'absent'),
  ] as const);
  const id = textOf(row, 'id');
  const edtf = optionalText(row, 'date');
  const texts = Object.fromEntries(TEXTS.map((column) => [column, optionalText(row, column)]));
  return {
    ...(texts as Readonly<Record<(typeof TEXTS)[number], string | null>>),
    id,
    name: textOf(row, 'name'),
    kind: textOf(row, 'kind'),
    date: edtf === null ? null : (parseImpreciseDate(edtf) ?? null),
    ordinal: optionalNumber(row, 'ordinal'),
    ...({ format, partner, group, place, country } as Readonly<
      Record<(typeof LINKS)[number], RecordRef | null>
    >),
    partners: partners as readonly RecordRef[],
    // They are those of the format, which the event repeats, and tell of it.
    ...(format === null && { partner: null, partners: [], group: null }),
    hosts: hosts as readonly RecordRef[],
    parties: parties as readonly RecordRef[],
    absent: absent as readonly RecordRef[],
    contested: textsOf(row, 'contested'),
    updatedOn: textOf(row, 'updatedOn'),
    updates: Number(row['updates']),
    url: recordUrl(publicUrl, id),
  };
}

/** The statuses of events that do not, or may not, take place on their day, as words. */
const MARKS: Readonly<Record<string, string>> = {
  POSTPONED: 'Postponed',
  CANCELLED: 'Cancelled',
  TENTATIVE: 'Tentative',
};

/** Returns the name of an event. Where the date alone would mislead, its status precedes the name: `[Postponed] …`. */
export function titleWithStatus(name: string, status: string | null): string {
  const mark = MARKS[status ?? ''];
  return mark === undefined ? name : `[${mark}] ${name}`;
}
