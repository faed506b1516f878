import { optionalText } from '../../graph/row.ts';
import { ref } from '../load.ts';
import { referencesOf } from '../selection.ts';
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
  groupBy: async (page, { keys }, _, info) => {
    const columns = [...new Set(keys)].map((key) => COLUMN[key]);
    const references = referencesOf(info).filter(
      ({ column, through }) => through === undefined && columns.includes(column),
    );
    const groups = await page.groups({ by: columns, references });
    return groups.map(({ group, count }) => ({
      view: page.view,
      count,
      ...Object.fromEntries(columns.map((column, i) => [column, group[i] ?? null])),
    }));
  },
};

export const EventGroup: EventGroupResolvers = {
  partner: (group, _, __, info) => ref(group, 'partner', info),
  level: (group) => optionalText(group, 'level') as Level | null,
  status: (group) => optionalText(group, 'status') as Status | null,
  year: (group) => (optionalText(group, 'year') === null ? null : Number(group['year'])),
  host: (group, _, __, info) => ref(group, 'hosts', info),
};
