import { checkBetween, MAX_PAGE } from '../../graph/pagination.ts';
import { eventsOf } from '../load.ts';
import { groups } from '../../graph/questions/groups.ts';
import type { EventFound } from '../../graph/questions/aggregates.ts';
import type { GroupColumn, GroupOrder } from '../../graph/questions/groups.ts';
import type { Page, Row } from '../../graph/types.ts';
import type {
  DocumentGroupKey,
  EventGroupKey,
  OutcomeGroupKey,
  PairResolvers,
  ParticipationGroupKey,
  PolicyGroupKey,
} from '../generated.ts';

/** The column of an item for a key of its groups. The field of a group is named like the column, or `field`. */
type KeyColumn = GroupColumn & { readonly field?: string };

const EVENT: Readonly<Record<EventGroupKey, KeyColumn>> = {
  PARTNER: { column: 'partners', isList: true, field: 'partner' },
  LEVEL: { column: 'level' },
  STATUS: { column: 'status' },
  YEAR: { column: 'year' },
  HOST: { column: 'hosts', isList: true, field: 'host' },
  COUNTRY: { column: 'country' },
  PLACE: { column: 'place' },
  KIND: { column: 'kind' },
  SERIES: { column: 'series' },
  GROUP: { column: 'group' },
  FORMAT: { column: 'format' },
};

const PARTICIPATION: Readonly<Record<ParticipationGroupKey, KeyColumn>> = {
  PARTY: { column: 'party' },
  PERSON: { column: 'persons', isList: true, field: 'person' },
  ROLE: { column: 'roles', isList: true, field: 'role' },
  ATTENDANCE: { column: 'attendance' },
  LEVEL: { column: 'level' },
  EVENT_KIND: { column: 'eventKind' },
  EVENT_LEVEL: { column: 'eventLevel' },
  EVENT_STATUS: { column: 'eventStatus' },
  FORMAT: { column: 'format' },
  PARTNER: { column: 'partners', isList: true, field: 'partner' },
  GROUP: { column: 'group' },
  YEAR: { column: 'year' },
};

const POLICY: Readonly<Record<PolicyGroupKey, KeyColumn>> = {
  PARTY: { column: 'parties', isList: true, field: 'party' },
  AREA: { column: 'areas', isList: true, field: 'area' },
  PLACE: { column: 'place' },
  YEAR: { column: 'year' },
};

const DOCUMENT: Readonly<Record<DocumentGroupKey, KeyColumn>> = {
  KIND: { column: 'kind' },
  PARTY: { column: 'parties', isList: true, field: 'party' },
  EVENT_KIND: { column: 'eventKind' },
  YEAR: { column: 'year' },
};

const OUTCOME: Readonly<Record<OutcomeGroupKey, KeyColumn>> = {
  KIND: { column: 'kind' },
  CURRENCY: { column: 'currency' },
  PARTY: { column: 'parties', isList: true, field: 'party' },
  PARTNER: { column: 'partners', isList: true, field: 'partner' },
  FORMAT: { column: 'format' },
  YEAR: { column: 'year' },
};

/** Returns the resolvers of a connection whose items can be grouped; `sum` is a column that is added up. */
const grouped = <Key extends string>(
  columns: Readonly<Record<Key, KeyColumn>>,
  sum: string | null = null,
) => ({
  groupBy: async (
    { snapshot, plan, key }: Page,
    { keys, orderBy }: { readonly keys: readonly Key[]; readonly orderBy: GroupOrder },
  ): Promise<readonly Row[]> => {
    const by = [...new Set(keys)].map((each) => columns[each]);
    const found = await groups(snapshot, plan, by, { order: orderBy, sum }).load(key);
    return found.map(({ group, count, sum: total }) => ({
      ...{ snapshot, count, sum: total },
      ...Object.fromEntries(by.map(({ column, field = column }, i) => [field, group[i] ?? null])),
    }));
  },
});

export const EventConnection = grouped(EVENT);
export const SummitConnection = grouped(EVENT);
export const MinisterialConnection = grouped(EVENT);
export const MeetingConnection = grouped(EVENT);
export const ParticipationConnection = grouped(PARTICIPATION);
export const PolicyConnection = grouped(POLICY);
export const DocumentConnection = grouped(DOCUMENT);
export const OutcomeConnection = grouped(OUTCOME, 'amount');

const withYear = { year: ({ year }: Row) => (typeof year === 'string' ? Number(year) : null) };

export const EventGroup = withYear;
export const ParticipationGroup = withYear;
export const PolicyGroup = withYear;
export const DocumentGroup = withYear;

export const OutcomeGroup = {
  ...withYear,
  // Amounts of different currencies, or of none, have no sum.
  amount: ({ currency, sum }: Row) => (typeof currency === 'string' ? sum : null),
};

export const Pair: PairResolvers = {
  events: ({ snapshot, events }, { first }, _, info) => {
    checkBetween('first', first, 0, MAX_PAGE);
    return eventsOf(snapshot, (events as readonly EventFound[]).slice(0, first), info);
  },
};
