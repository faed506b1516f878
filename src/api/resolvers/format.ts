import { NESTED_LISTS } from '../lists.ts';
import { claims, dateOf, nestedLists, reference, requiredReference } from '../load.ts';
import { itemsOf, optionalText, textOf, textsOf } from '../../graph/row.ts';
import { checkRange } from '../../graph/filters.ts';
import { FIRST_DAY, LAST_DAY } from '../../model/viewpoint.ts';
import { LEVELS } from '../../model/vocabulary.ts';
import { engagements, firstEvents, heldBeginnings, hostCounts } from '../../graph/questions/aggregates.ts';
import { monthIndex } from '../../model/period.ts';
import type {
  FormatLevelResolvers,
  FormatResolvers,
  GroupResolvers,
  InstitutionResolvers,
  Level,
  MemberEdgeResolvers,
  FirstEventResolvers,
  HostShareResolvers,
} from '../generated.ts';

export const Group: GroupResolvers = {
  ...nestedLists(NESTED_LISTS.Group),
  significance: (row) => textsOf(row, 'significance'),
};

export const Format: FormatResolvers = {
  ...nestedLists(NESTED_LISTS.Format),
  group: (row, _, __, info) => reference(row, 'group', info),
  partner: (row, _, __, info) => reference(row, 'partner', info),
  established: (row) => dateOf(row, 'established'),
  ended: (row) => dateOf(row, 'ended'),
  levels: (row) => itemsOf(row, 'levels'),
  firstOf: async (row) => {
    const found = await firstEvents(row.snapshot).load(textOf(row, 'id'));
    const sorted = [...found].sort((a, b) => rankOf(a.level) - rankOf(b.level));
    return sorted.map(({ level, event }) => ({ snapshot: row.snapshot, level, event }));
  },
  cadenceMonths: async (row, { level }) => {
    const found = await heldBeginnings(row.snapshot, level ?? []).load(textOf(row, 'id'));
    return medianGap(found[0]?.days ?? []);
  },
  hostShares: async (row) => {
    const found = await hostCounts(row.snapshot).load(textOf(row, 'id'));
    return found.map(({ party, count, hosted }) => ({
      ...{ snapshot: row.snapshot, party, count },
      share: count / hosted,
    }));
  },
  engagement: async (row, { from, to }) => {
    const range = { from: from ?? FIRST_DAY, to: to ?? LAST_DAY };
    checkRange(range.from, range.to);
    const [found] = await engagements(row.snapshot, range).load(textOf(row, 'id'));
    return found ?? { held: 0, leaders: 0, ministers: 0, calledOff: 0 };
  },
  institutions: (row) => itemsOf(row, 'institutions'),
};

export const FormatLevel: FormatLevelResolvers = {
  level: (item) => textOf(item, 'key') as Level,
  since: (item) => dateOf(item, 'since'),
};

export const Institution: InstitutionResolvers = {
  name: (item) => textOf(item, 'key'),
  since: (item) => dateOf(item, 'since'),
  until: (item) => dateOf(item, 'until'),
  seat: (item, _, __, info) => reference(item, 'seat', info),
};

export const MemberEdge: MemberEdgeResolvers = {
  role: ({ link }) => optionalText(link, 'role'),
  since: ({ link }) => dateOf(link, 'since'),
  until: ({ link }) => dateOf(link, 'until'),
  claims: ({ link }, _, __, info) =>
    claims(
      link,
      {
        subject: textOf(link, 'claimSubject'),
        property: textOf(link, 'claimProperty'),
        value: textOf(link, 'party'),
      },
      info,
    ),
};

export const FirstEvent: FirstEventResolvers = {
  level: (item) => textOf(item, 'level') as Level,
  event: (item, _, __, info) => requiredReference(item, 'event', info),
};

export const HostShare: HostShareResolvers = {
  party: (item, _, __, info) => requiredReference(item, 'party', info),
};

const rankOf = (level: string): number => (LEVELS as readonly string[]).indexOf(level);

/** Returns the median number of months between successive days, which rise; null with fewer than two. */
function medianGap(days: readonly string[]): number | null {
  const months = days.map(monthIndex);
  const gaps = months
    .slice(1)
    .map((month, i) => month - (months[i] ?? 0))
    .sort((a, b) => a - b);
  const middle = Math.floor(gaps.length / 2);
  const upper = gaps[middle];
  if (upper === undefined) return null;
  return gaps.length % 2 === 1 ? upper : ((gaps[middle - 1] ?? 0) + upper) / 2;
}
