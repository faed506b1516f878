import { boundOf } from '../graph/row.ts';
import { columnBuilders } from './table-columns.ts';
import { dayParam, idsParam, VIEWPOINT, wordsParam } from './params.ts';
import { EVENT } from '../graph/where.ts';
import { EVENT_TYPES, LEVELS, STATUSES } from '../model/vocabulary.ts';
import { and } from '../graph/filter.ts';
import { filterOf, viewpointOf } from './selection.ts';
import { loadRef } from './record-ref.ts';
import { openSnapshot } from '../graph/snapshot.ts';
import { scanPairs } from '../graph/questions/pair-pages.ts';
import { table } from './table.ts';
import type { FileSource } from './download.ts';
import type { PartyPair } from '../graph/questions/pair-pages.ts';
import type { Selection } from './selection.ts';
import type { Snapshot } from '../graph/types.ts';

type PairItem = PartyPair & {
  readonly oneName: string | null;
  readonly otherName: string | null;
  readonly firstEvent: string | null;
  readonly lastEvent: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
};

const { id, text, list, typed } = columnBuilders<PairItem>();

/** Pairs of parties that were at events together, as a table. */
export const pairTable = table<PairItem>({
  name: 'pairs',
  key: ['one', 'other'],
  doc: 'Pairs of parties that took part in the same events, one per row, with the number of these events.',
  params: {
    format: idsParam('Format', 'Formats of the events.'),
    partner: idsParam('Party', 'Partners of these formats.'),
    group: idsParam('Body', 'Groups and organizations of these formats.'),
    party: idsParam('Party', 'Parties of which a pair has at least one.'),
    level: wordsParam(LEVELS, 'Levels of the events.'),
    status: wordsParam(STATUSES, 'Statuses of the events; HELD when left out.'),
    kind: wordsParam(EVENT_TYPES, 'Kinds of event.'),
    from: dayParam('The first day: events that may take place on it or later.'),
    to: dayParam('The last day: events that may take place on it or earlier.'),
    ...VIEWPOINT,
  },
  columns: [
    text('one', 'Id of the party whose id comes first in the alphabet.', ({ one }) => one),
    text('oneName', 'Its name.', ({ oneName }) => oneName),
    text('other', 'Id of the other party.', ({ other }) => other),
    text('otherName', 'Its name.', ({ otherName }) => otherName),
    typed('integer', 'count', 'Number of events in which both took part.', ({ count }) => count),
    list('levels', 'Levels of these events, the highest first.', ({ levels }) =>
      LEVELS.filter((level) => levels.includes(level)),
    ),
    id('firstEvent', 'Id of the first of them that has a date.', 'Event', ({ firstEvent }) => firstEvent),
    id('lastEvent', 'Id of the last of them that has a date.', 'Event', ({ lastEvent }) => lastEvent),
    typed(
      'date',
      'earliest',
      'First day on which the first of them may have begun.',
      ({ earliest }) => earliest,
    ),
    typed('date', 'latest', 'Last day on which the last of them may have ended.', ({ latest }) => latest),
  ],
  rows: pairs,
});

const KEYS = { format: 'format', partner: 'partner', group: 'group', level: 'level', kind: 'kind' } as const;

async function* pairs(source: FileSource, selection: Selection): AsyncGenerator<readonly PairItem[]> {
  const chosen = selection.values.get('party') ?? null;
  const viewpoint = viewpointOf(selection);
  const held = { op: 'in', column: 'status', value: selection.values.get('status') ?? ['HELD'] } as const;
  const own = filterOf(selection, EVENT, KEYS, 'date');
  const pages = scanPairs(source, viewpoint, { filter: and(own, held), parties: chosen });
  for await (const page of pages) {
    const snapshot = openSnapshot(source, viewpoint);
    yield await Promise.all(page.map((pair) => itemOf(snapshot, pair)));
  }
}

async function itemOf(snapshot: Snapshot, pair: PartyPair): Promise<PairItem> {
  const [one, other] = await Promise.all([loadRef(snapshot, pair.one), loadRef(snapshot, pair.other)]);
  const [earliest = null, , firstEvent = null] = pair.first?.split('|') ?? [];
  const [, latest = null, lastEvent = null] = pair.last?.split('|') ?? [];
  return {
    ...pair,
    ...{ oneName: one?.name ?? null, otherName: other?.name ?? null, firstEvent, lastEvent },
    ...{ earliest: boundOf(earliest), latest: boundOf(latest) },
  };
}
