import { checkRange } from '../../graph/where-operators.ts';
import { claims, claimsOf, dateOf } from '../load.ts';
import { engagements, firstEvents, heldBeginnings, hostCounts } from '../../graph/questions/aggregates.ts';
import { FIRST_DAY, LAST_DAY } from '../../model/viewpoint.ts';
import { itemsOf, optionalText, textOf } from '../../graph/row.ts';
import { LEVELS } from '../../model/vocabulary.ts';
import { upcoming } from './event.ts';
import { monthIndex } from '../../model/period.ts';
import type {
  FormatLevelResolvers,
  FormatResolvers,
  InstitutionResolvers,
  Level,
  MemberEdgeResolvers,
} from '../generated.ts';
import type { Row } from '../../graph/types.ts';

/** The measures take one statement each, for all formats of the operation. */
export const Format: FormatResolvers = {
  levels: (row) => itemsOf(row, 'levels').filter((item) => hasBegun(item, row)),
  institutions: (row) => itemsOf(row, 'institutions').filter((item) => hasBegun(item, row)),
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
    return found ?? { held: 0, undated: 0, leaders: 0, ministers: 0, planned: 0, calledOff: 0 };
  },
  knownMissing: (row) => {
    const searchedUntil = optionalText(row, 'searchedUntil');
    const isBefore = typeof row.asOf === 'string' && searchedUntil !== null && row.asOf < searchedUntil;
    return isBefore ? null : Number(row['knownMissing']);
  },
  upcoming: (row, _, __, info) => upcoming(row.snapshot, textOf(row, 'id'), { list: 'eventsOfFormat' }, info),
};

/** Returns true for an item of a format that may have begun by the day of the viewpoint. */
function hasBegun(item: Row, { asOf }: Row): boolean {
  const since = dateOf(item, 'since');
  return typeof asOf !== 'string' || since === null || (since.earliest ?? FIRST_DAY) <= asOf;
}

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

export const FormatLevel: FormatLevelResolvers = {
  level: (item) => textOf(item, 'key') as Level,
  claims: claimsOf('levels'),
};

export const Institution: InstitutionResolvers = {
  name: (item) => textOf(item, 'key'),
  claims: claimsOf('institutions'),
};

export const MemberEdge: MemberEdgeResolvers = {
  claims: ({ link }, _, __, info) => {
    const [subject, property, value] = [
      textOf(link, 'claimSubject'),
      textOf(link, 'claimProperty'),
      textOf(link, 'party'),
    ];
    return claims(link, { subject, property, value }, info);
  },
};
