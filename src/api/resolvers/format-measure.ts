import { checkRange } from '../../graph/check-range.ts';
import { FIRST_DAY, LAST_DAY } from '../../model/viewpoint.ts';
import { LEVELS } from '../../model/vocabulary.ts';
import { engagements, firstEvents, heldBeginnings, hostCounts } from '../../graph/queries/format-measure.ts';
import { medianGap } from '../median-gap.ts';
import { sureRef } from '../load.ts';
import { textOf } from '../../graph/row.ts';
import type { FirstEventResolvers, FormatResolvers, HostShareResolvers, Level } from '../generated.ts';

const LEADING = ['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'INSTITUTION_HEAD'];
const MINISTERIAL = ['FOREIGN_MINISTER', 'MINISTER', 'DEPUTY_MINISTER'];

/** The most events and hosts that a measure looks at. */
const MOST = 10_000;

const rankOf = (level: string): number => (LEVELS as readonly string[]).indexOf(level);

/** Measures by which formats are compared: one statement each, for all formats asked about. */
export const measures = {
  firstOf: async (row) => {
    const found = await row.view.ask(firstEvents, {}).load(textOf(row, 'id'));
    const sorted = [...found].sort((a, b) => rankOf(a.level) - rankOf(b.level));
    return sorted.map(({ level, event }) => ({ view: row.view, level, event }));
  },
  cadenceMonths: async (row, { level }) => {
    const found = await row.view
      .ask(heldBeginnings, { levels: level ?? [], limit: MOST })
      .load(textOf(row, 'id'));
    return medianGap(found[0]?.days ?? []);
  },
  hostShares: async (row) => {
    const found = await row.view.ask(hostCounts, { limit: MOST }).load(textOf(row, 'id'));
    return found.map(({ party, count, hosted }) => ({ view: row.view, party, count, share: count / hosted }));
  },
  engagement: async (row, { from, to }) => {
    const range = { from: from ?? FIRST_DAY, to: to ?? LAST_DAY };
    checkRange(range.from, range.to);
    const params = { ...range, leading: LEADING, ministerial: MINISTERIAL };
    const [found] = await row.view.ask(engagements, params).load(textOf(row, 'id'));
    return found ?? { held: 0, leaders: 0, ministers: 0, calledOff: 0 };
  },
} satisfies FormatResolvers;

export const FirstEvent: FirstEventResolvers = {
  level: (item) => textOf(item, 'level') as Level,
  event: (item, _, __, info) => sureRef(item, 'event', info),
};

export const HostShare: HostShareResolvers = { party: (item, _, __, info) => sureRef(item, 'party', info) };
