import { claimsOf, dateOf, requiredReference } from '../load.ts';
import { eventGroups } from '../../graph/questions/aggregates.ts';
import { itemsOf, optionalText, textOf } from '../../graph/row.ts';
import { UPCOMING } from '../../graph/filters.ts';
import type {
  EventConnectionResolvers,
  EventGroupKey,
  EventGroupResolvers,
  EventResolvers,
  ParticipantEdgeResolvers,
  ParticipationResolvers,
  RepresentativeResolvers,
  Status,
  StatusStepResolvers,
} from '../generated.ts';
import type { Row } from '../../graph/types.ts';

export const Event: EventResolvers = {
  overdue: isOverdue,
  statusHistory: (row) => itemsOf(row, 'statusHistory'),
  previousDates: (row) =>
    itemsOf(row, 'dateHistory')
      .filter((item) => item['key'] !== row['date'])
      .flatMap((item) => dateOf(item, 'key') ?? []),
};

/** Returns true for a planned, tentative or confirmed event whose last day is before the day of the request. */
function isOverdue(row: Row): boolean {
  const latest = optionalText(row, 'latest');
  const isUpcoming = (UPCOMING as readonly unknown[]).includes(row['status']);
  return isUpcoming && latest !== null && latest < row.snapshot.today;
}

export const StatusStep: StatusStepResolvers = {
  status: (item) => textOf(item, 'key') as Status,
  claims: claimsOf('status'),
};

const participationClaims = claimsOf('participants', { subject: 'event', value: 'party' });

export const ParticipantEdge: ParticipantEdgeResolvers = {
  representatives: ({ link }) => itemsOf(link, 'representatives'),
  claims: ({ link }, args, context, info) => participationClaims(link, args, context, info),
};

export const Participation: ParticipationResolvers = {
  representatives: (row) => itemsOf(row, 'representatives'),
  claims: participationClaims,
};

export const Representative: RepresentativeResolvers = {
  person: (item, _, __, info) => requiredReference(item, 'key', info),
};

/** The column of an event for each key of a group, and the field that holds it. */
const GROUP_KEYS: Readonly<Record<EventGroupKey, { readonly column: string; readonly field: string }>> = {
  PARTNER: { column: 'partner', field: 'partner' },
  LEVEL: { column: 'level', field: 'level' },
  STATUS: { column: 'status', field: 'status' },
  YEAR: { column: 'year', field: 'year' },
  HOST: { column: 'hosts', field: 'host' },
};

export const EventConnection: EventConnectionResolvers = {
  groupBy: async ({ snapshot, plan, key }, { keys }) => {
    const by = [...new Set(keys)].map((each) => GROUP_KEYS[each]);
    const columns = by.map(({ column }) => column);
    const groups = await eventGroups(snapshot, plan, columns).load(key);
    return groups.map(({ group, count }) => ({
      ...{ snapshot, count },
      ...Object.fromEntries(by.map(({ field }, i) => [field, group[i] ?? null])),
    }));
  },
};

export const EventGroup: EventGroupResolvers = {
  year: ({ year }) => (typeof year === 'string' ? Number(year) : null),
};
