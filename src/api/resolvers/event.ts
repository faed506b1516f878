import { NESTED_LISTS } from '../lists.ts';
import { claims, dateOf, nestedLists, reference, references, requiredReference } from '../load.ts';
import { itemsOf, optionalText, textOf, textsOf } from '../../graph/row.ts';
import { UPCOMING } from '../../graph/filters.ts';
import { eventGroups } from '../../graph/questions/aggregates.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type {
  Attendance,
  EventResolvers,
  Level,
  ParticipantEdgeResolvers,
  ParticipationResolvers,
  RepresentativeResolvers,
  Role,
  Status,
  StatusStepResolvers,
  EventConnectionResolvers,
  EventGroupKey,
  EventGroupResolvers,
} from '../generated.ts';
import type { Row } from '../../graph/types.ts';

/** What summits, ministerials and meetings share. */
export const Event: EventResolvers = {
  ...nestedLists(NESTED_LISTS.Event),
  format: (row, _, __, info) => reference(row, 'format', info),
  overdue: isOverdue,
  statusHistory: (row) =>
    itemsOf(row, 'statusHistory').map((item) => ({ ...item, event: textOf(row, 'id') })),
  date: (row) => dateOf(row, 'date'),
  previousDates: (row) =>
    itemsOf(row, 'dateHistory')
      .filter((item) => item['key'] !== row['date'])
      .flatMap((item) => dateOf(item, 'key') ?? []),
  place: (row, _, __, info) => reference(row, 'place', info),
  country: (row, _, __, info) => reference(row, 'country', info),
  aims: (row) => textsOf(row, 'aims'),
  expectations: (row) => textsOf(row, 'expectations'),
  outcomes: (row) => textsOf(row, 'outcomes'),
  hosts: (row, _, __, info) => references(row, 'hosts', info),
  replacedBy: (row, _, __, info) => reference(row, 'replacedBy', info),
};

export const StatusStep: StatusStepResolvers = {
  status: (item) => textOf(item, 'key') as Status,
  claims: (item, _, __, info) =>
    claims(item, { subject: textOf(item, 'event'), property: 'status', value: textOf(item, 'key') }, info),
};

export const ParticipantEdge: ParticipantEdgeResolvers = {
  roles: ({ link }) => textsOf(link, 'roles') as Role[],
  attendance: ({ link }) => textOf(link, 'attendance') as Attendance,
  level: ({ link }) => optionalText(link, 'level') as Level | null,
  representatives: ({ link }) => itemsOf(link, 'representatives'),
  delegates: ({ link }) => textsOf(link, 'delegates'),
  claims: ({ link }, _, __, info) => participationClaims(link, info),
};

export const Participation: ParticipationResolvers = {
  event: (row, _, __, info) => requiredReference(row, 'event', info),
  party: (row, _, __, info) => requiredReference(row, 'party', info),
  representatives: (row) => itemsOf(row, 'representatives'),
  delegates: (row) => textsOf(row, 'delegates'),
  claims: (row, _, __, info) => participationClaims(row, info),
};

export const Representative: RepresentativeResolvers = {
  person: (item, _, __, info) => requiredReference(item, 'key', info),
  standsInFor: (item, _, __, info) => reference(item, 'standsInFor', info),
  onBehalfOf: (item, _, __, info) => reference(item, 'onBehalfOf', info),
};

const participationClaims = (row: Row, info: GraphQLResolveInfo): Promise<readonly Row[]> =>
  claims(row, { subject: textOf(row, 'event'), property: 'participants', value: textOf(row, 'party') }, info);

/** Returns true for an event that is planned, tentative or confirmed although its last day has passed on the day of the request. */
function isOverdue(row: Row): boolean {
  const latest = optionalText(row, 'latest');
  const isUpcoming = (UPCOMING as readonly unknown[]).includes(row['status']);
  return isUpcoming && latest !== null && latest < row.snapshot.today;
}

const COLUMN: Readonly<Record<EventGroupKey, string>> = {
  PARTNER: 'partner',
  LEVEL: 'level',
  STATUS: 'status',
  YEAR: 'year',
  HOST: 'hosts',
};

export const EventConnection: EventConnectionResolvers = {
  groupBy: async (page, { keys }) => {
    const columns = [...new Set(keys)].map((key) => COLUMN[key]);
    const groups = await eventGroups(page.snapshot, page.plan, columns).load(page.key);
    return groups.map(({ group, count }) => ({
      snapshot: page.snapshot,
      count,
      ...Object.fromEntries(columns.map((column, i) => [column, group[i] ?? null])),
    }));
  },
};

export const EventGroup: EventGroupResolvers = {
  partner: (group, _, __, info) => reference(group, 'partner', info),
  level: (group) => optionalText(group, 'level') as Level | null,
  status: (group) => optionalText(group, 'status') as Status | null,
  year: (group) => (optionalText(group, 'year') === null ? null : Number(group['year'])),
  host: (group, _, __, info) => reference(group, 'hosts', info),
};
