import { columnBuilders } from './table-columns.ts';
import { EVENT_PARAMS, events } from './events.ts';
import { table } from './table.ts';
import type { Column } from './table-columns.ts';
import type { EventItem } from './events.ts';
import type { RecordRef } from './record-ref.ts';

const { id, text, list, typed } = columnBuilders<EventItem>();
const idOf = (ref: RecordRef | null): string | null => ref?.id ?? null;
const nameOf = (ref: RecordRef | null): string | null => ref?.name ?? null;
const idsOf = (all: readonly RecordRef[]): readonly string[] => all.map(({ id }) => id);

const COLUMNS: readonly Column<EventItem>[] = [
  text('id', 'Stable id of the event.', (event) => event.id),
  text('name', 'Name of the event.', ({ name }) => name),
  text('kind', 'SUMMIT, MINISTERIAL or MEETING.', ({ kind }) => kind),
  text('status', 'PLANNED, TENTATIVE, CONFIRMED, HELD, POSTPONED or CANCELLED.', ({ status }) => status),
  text('date', 'Date as precise as its sources, in EDTF.', ({ date }) => date?.edtf ?? null),
  typed('date', 'earliest', 'First day on which it may have begun.', ({ date }) => date?.earliest ?? null),
  typed('date', 'latest', 'Last day on which it may have ended.', ({ date }) => date?.latest ?? null),
  text('level', 'Level of the meeting.', ({ level }) => level),
  text('mode', 'IN_PERSON, VIRTUAL or HYBRID.', ({ mode }) => mode),
  id('format', 'Id of its format.', 'Format', ({ format }) => idOf(format)),
  text('formatName', 'Name of its format.', ({ format }) => nameOf(format)),
  text('partner', 'Id of the partner of its format; empty where it has several.', ({ partner }) =>
    idOf(partner),
  ),
  text('partnerName', 'Name of the partner of its format.', ({ partner }) => nameOf(partner)),
  list('partners', 'Ids of the partners of its format, the only one included.', ({ partners }) =>
    idsOf(partners),
  ),
  id('group', 'Id of the group of its format.', ['Group', 'Organization'], ({ group }) => idOf(group)),
  id('place', 'Id of the place.', 'Place', ({ place }) => idOf(place)),
  text('placeName', 'Name of the place.', ({ place }) => nameOf(place)),
  id('country', 'Id of the nation in which it takes place.', 'Nation', ({ country }) => idOf(country)),
  list('hosts', 'Ids of the hosts.', ({ hosts }) => idsOf(hosts)),
  list('parties', 'Ids of the parties that take part, without absent ones.', ({ parties }) => idsOf(parties)),
  list('absent', 'Ids of the parties that a source reports as absent.', ({ absent }) => idsOf(absent)),
  text('series', 'Series in which its ordinal counts.', ({ series }) => series),
  typed('integer', 'ordinal', 'Number in its series.', ({ ordinal }) => ordinal),
  text('theme', 'Motto under which it is held.', ({ theme }) => theme),
  text('summary', 'What it is, in a sentence or two.', ({ summary }) => summary),
  list('contested', 'Properties on which the sources contradict each other.', ({ contested }) => contested),
  typed('date', 'updatedOn', 'Day of the release that last changed it.', ({ updatedOn }) => updatedOn),
  typed('anyURI', 'url', 'Address of its page.', ({ url }) => url),
];

/** Events as a table. */
export const eventTable = table({
  name: 'events',
  hasOwnJson: true,
  doc: 'Events, one per row.',
  params: EVENT_PARAMS,
  columns: COLUMNS,
  rows: events,
});
