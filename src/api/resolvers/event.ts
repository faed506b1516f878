import { claimsOf, dateOf, requiredReference } from '../load.ts';
import { eventGroups } from '../../graph/questions/aggregates.ts';
import { itemsOf, optionalText, textOf } from '../../graph/row.ts';
import { MAX_PAGE } from '../../graph/pagination.ts';
import { UPCOMING } from '../../graph/filters.ts';
import { upcomingPlan } from '../planner.ts';
import { wholeList } from '../../graph/read.ts';
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
  UpcomingResolvers,
} from '../generated.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { ListName } from '../../graph/schema.ts';
import type { Row, Snapshot } from '../../graph/types.ts';
import type { UpcomingModel } from '../types.ts';

export const Event: EventResolvers = {
  overdue: isOverdue,
  statusHistory: (row) => itemsOf(row, 'statusHistory'),
  previousDates: (row) =>
    itemsOf(row, 'dateHistory')
      .filter((item) => item['key'] !== row['date'])
      .flatMap((item) => dateOf(item, 'key') ?? []),
};

/**
 * Returns the upcoming events of a list below a parent, told apart. One statement.
 * @throws DiplographError LIMIT_EXCEEDED for more than a page of events.
 */
export async function upcoming(
  snapshot: Snapshot,
  key: string,
  { list, where = null }: { readonly list: ListName; readonly where?: object | null | undefined },
  info: GraphQLResolveInfo,
): Promise<UpcomingModel> {
  const page = await snapshot.page(upcomingPlan(snapshot, list, where, info)).load(key);
  const rows = wholeList(page, `at most ${String(MAX_PAGE)} upcoming events`, 'narrow them by where');
  const isDated = (row: Row): boolean => optionalText(row, 'earliest') !== null;
  return {
    dated: rows.filter((row) => isDated(row) && !isOverdue(row)),
    undated: rows.filter((row) => !isDated(row)),
    overdue: rows.filter(isOverdue),
  };
}

export const Upcoming: UpcomingResolvers = {
  dated: ({ dated }) => dated,
  undated: ({ undated }) => undated,
  overdue: ({ overdue }) => overdue,
};

/** Returns true for a planned, tentative or confirmed event whose last day is before the day of the viewpoint. */
function isOverdue(row: Row): boolean {
  const latest = optionalText(row, 'latest');
  const isUpcoming = (UPCOMING as readonly unknown[]).includes(row['status']);
  return isUpcoming && latest !== null && latest < row.snapshot.day;
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
