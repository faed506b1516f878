import { dayParam, idsParam, LIMIT, UPDATED, VIEWPOINT, wordParam, wordsParam } from './params.ts';
import { columnBuilders } from './table-columns.ts';
import { ALL, and } from '../graph/filter.ts';
import { ATTENDANCES, EVENT_TYPES, LEVELS } from '../model/vocabulary.ts';
import { filterOf, limitOf, valueOf, viewpointOf } from './selection.ts';
import { dayOf, itemsOf, optionalText, textOf, textsOf } from '../graph/row.ts';
import { loadColumnRef } from './record-ref.ts';
import { attending, PARTICIPATION } from '../graph/where.ts';
import { table } from './table.ts';
import { scan } from '../graph/scan.ts';
import type { FileSource } from './download.ts';
import type { RecordRef } from './record-ref.ts';
import type { Row } from '../graph/types.ts';
import type { Selection } from './selection.ts';

type ParticipationItem = {
  readonly row: Row;
  readonly event: RecordRef | null;
  readonly party: RecordRef | null;
  readonly format: RecordRef | null;
  readonly status: string | null;
  /** Its representatives, each with the capacity on the day. */
  readonly heads: readonly (RecordRef & { readonly capacity: string | null })[];
};

const { id, text, list, typed } = columnBuilders<ParticipationItem>();

/** The participations of parties in events as a table. */
export const participationTable = table<ParticipationItem>({
  name: 'participations',
  key: ['event', 'party'],
  doc: 'Parties at events, one pair per row, with who spoke for them and at what level.',
  params: {
    format: idsParam('Format', 'Formats of the events.'),
    party: idsParam('Party', 'Parties.'),
    attendance: wordsParam(ATTENDANCES, 'Attendance; without it, parties that were absent are left out.'),
    level: wordsParam(LEVELS, 'Levels of the delegation.'),
    kind: wordsParam(EVENT_TYPES, 'Kinds of event.'),
    from: dayParam('The first day: events that may take place on it or later.'),
    to: dayParam('The last day: events that may take place on it or earlier.'),
    ...UPDATED,
    ...VIEWPOINT,
    order: wordParam(['DATE_ASC', 'DATE_DESC'], 'The order of the rows; DATE_ASC when left out.'),
    limit: LIMIT,
  },
  columns: [
    id('event', 'Id of the event.', 'Event', ({ row }) => textOf(row, 'event')),
    text('eventName', 'Name of the event.', ({ event }) => event?.name ?? null),
    text('kind', 'SUMMIT, MINISTERIAL or MEETING.', ({ row }) => optionalText(row, 'eventKind')),
    typed('date', 'earliest', 'First day on which the event may have begun.', ({ row }) =>
      dayOf(row, 'earliest'),
    ),
    typed('date', 'latest', 'Last day on which the event may have ended.', ({ row }) => dayOf(row, 'latest')),
    id('format', 'Id of the format of the event.', 'Format', ({ format }) => format?.id ?? null),
    text('party', 'Id of the party.', ({ row }) => textOf(row, 'party')),
    text('partyName', 'Name of the party.', ({ party }) => party?.name ?? null),
    list('roles', 'What the party did there.', ({ row }) => textsOf(row, 'roles')),
    text('attendance', 'PRESENT, ABSENT or NOT_RECORDED.', ({ row }) => optionalText(row, 'attendance')),
    text('level', 'Level of the delegation.', ({ row }) => optionalText(row, 'level')),
    list('representatives', 'Ids of the persons who spoke for it.', ({ heads }) =>
      heads.map((head) => head.id),
    ),
    list(
      'representativeNames',
      'Their names.',
      ({ heads }) => heads.map(({ name }) => name),
      'representatives',
    ),
    list(
      'capacities',
      'Their capacities on the day.',
      ({ heads }) => heads.map(({ capacity }) => capacity),
      'representatives',
    ),
    text(
      'status',
      'Status of the event: PLANNED, TENTATIVE, CONFIRMED, HELD, POSTPONED or CANCELLED.',
      ({ status }) => status,
    ),
  ],
  rows: participations,
});

const KEYS = {
  ...{ format: 'format', party: 'party', attendance: 'attendance', level: 'level', kind: 'eventKind' },
} as const;
const COLUMNS = [
  ...['event', 'party', 'format', 'eventKind', 'earliest', 'latest'],
  ...['roles', 'attendance', 'level', 'representatives'],
];

async function* participations(
  source: FileSource,
  selection: Selection,
): AsyncGenerator<readonly ParticipationItem[]> {
  const pages = scan(source, viewpointOf(selection), {
    type: 'Participation',
    by: 'date',
    rises: valueOf(selection, 'order') !== 'DATE_DESC',
    filter: and(
      filterOf(selection, PARTICIPATION, KEYS, 'date'),
      selection.values.has('attendance') ? ALL : attending(null),
    ),
    columns: COLUMNS,
    limit: limitOf(selection),
  });
  for await (const page of pages) yield await Promise.all(page.map(participationOf));
}

async function participationOf(row: Row): Promise<ParticipationItem> {
  const items = itemsOf(row, 'representatives');
  const [found, party, format, ...heads] = await Promise.all([
    row.snapshot.record(['id', 'name', 'status']).load(textOf(row, 'event')),
    loadColumnRef(row, 'party'),
    loadColumnRef(row, 'format'),
    ...items.map((item) => loadColumnRef(item, 'key')),
  ]);
  return {
    row,
    event: found ? { id: textOf(found, 'id'), name: textOf(found, 'name') } : null,
    status: found ? optionalText(found, 'status') : null,
    party,
    format,
    heads: items.flatMap((item, i) => {
      const head = heads[i];
      return head ? [{ ...head, capacity: optionalText(item, 'capacity') }] : [];
    }),
  };
}
