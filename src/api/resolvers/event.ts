import { claimsOf, dateOf, requiredReference } from '../load.ts';
import { daysBetween } from '../../model/period.ts';
import { itemsOf, optionalText, textOf } from '../../graph/row.ts';
import { LAST_DAY } from '../../model/viewpoint.ts';
import { outcomesOf } from './outcome.ts';
import { MAX_PAGE } from '../../graph/pagination.ts';
import { narrowed } from '../../graph/plan.ts';
import { UPCOMING } from '../../graph/where.ts';
import { upcomingPlan } from '../planner.ts';
import { wholeList } from '../../graph/read.ts';
import type {
  EventResolvers,
  LeadTime,
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
  leadTime: leadTimeOf,
  outcomes: outcomesOf,
  previousDates: (row) =>
    itemsOf(row, 'dateHistory')
      .filter((item) => item['key'] !== row['date'])
      .flatMap((item) => dateOf(item, 'key') ?? []),
};

/**
 * Returns the upcoming events of a list below a parent, separated into dated, undated and overdue ones. One statement.
 * @throws DiplographError LIMIT_EXCEEDED for more than a page of events.
 */
export async function upcoming(
  snapshot: Snapshot,
  key: string,
  { list, where = null }: { readonly list: ListName; readonly where?: object | null | undefined },
  info: GraphQLResolveInfo,
): Promise<UpcomingModel> {
  const { plan, key: parent } = narrowed(upcomingPlan(snapshot, list, where, info), key);
  const page = await snapshot.page(plan).load(parent ?? key);
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
  return isUpcoming(row['status']) && latest !== null && latest < row.snapshot.day;
}

const isUpcoming = (status: unknown): boolean => (UPCOMING as readonly unknown[]).includes(status);

/** Returns the days between the first word of a planned event and its beginning; null for another event, or one without a date. */
function leadTimeOf(row: Row): LeadTime | null {
  const [first] = itemsOf(row, 'statusHistory');
  const said = first && dateOf(first, 'since');
  const [earliest, latest] = [optionalText(row, 'earliestStart'), optionalText(row, 'latestStart')];
  if (!said || earliest === null || latest === null || !isUpcoming(first['key'])) return null;
  // An open bound is the first or the last day of the calendar.
  const most = said.earliest === null || latest === LAST_DAY ? null : daysBetween(said.earliest, latest);
  if (most !== null && most < 0) return null;
  const least = said.latest === null ? 0 : daysBetween(said.latest, earliest);
  return { leastDays: Math.max(least, 0), mostDays: most };
}

export const StatusStep: StatusStepResolvers = {
  status: (item) => textOf(item, 'key') as Status,
  claims: claimsOf('status', { isSaid: true }),
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
