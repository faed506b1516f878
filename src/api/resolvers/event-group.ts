import { optionalText } from '../../graph/row.ts';
import { reference } from '../load.ts';
import { eventGroups } from '../../graph/questions/aggregates.ts';
import type {
  EventConnectionResolvers,
  EventGroupKey,
  EventGroupResolvers,
  Level,
  Status,
} from '../generated.ts';

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
