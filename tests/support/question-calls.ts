import { ALL } from '../../src/graph/filter.ts';
import { boundsOf } from '../../src/graph/pagination.ts';
import { openSnapshot } from '../../src/graph/snapshot.ts';
import { scanPairs } from '../../src/graph/questions/pair-pages.ts';
import { scanRelations } from '../../src/graph/scan.ts';
import * as aggregates from '../../src/graph/questions/aggregates.ts';
import * as grouping from '../../src/graph/questions/groups.ts';
import * as ids from '../../src/graph/questions/ids.ts';
import * as pairs from '../../src/graph/questions/pairs.ts';
import * as paths from '../../src/graph/questions/paths.ts';
import * as search from '../../src/graph/questions/search.ts';
import type { DatasetVersion } from '../../src/graph/dataset-version.ts';
import type { Filter } from '../../src/graph/filter.ts';
import type { ListName } from '../../src/graph/schema.ts';
import type { ListPlan } from '../../src/graph/plan.ts';
import type { RunQuery } from '../../src/model/query.ts';
import type { Snapshot, SnapshotSource } from '../../src/graph/types.ts';
import type { Viewpoint } from '../../src/model/viewpoint.ts';

/** A statement as a question sends it. */
export type Sent = { readonly text: string; readonly params: object };

/** A question by name, and the function that records its statements at a viewpoint. */
export type QuestionCall = {
  readonly name: string;
  readonly call: (from: Viewpoint) => Promise<readonly Sent[]>;
};

const VERSION: DatasetVersion = {
  ...{
    rev: 1,
    lineage: null,
    revision: 'r',
    version: '1',
    ingestedAt: '2025-11-06T00:00:00Z',
    widestEventDays: 30,
  },
  fields: {},
};
const FILTER: Filter = {
  op: 'and',
  of: [
    { op: 'in', column: 'status', value: ['HELD'] },
    { op: 'overlaps', value: ['2025-01-01', '2025-12-31'] },
  ],
};
const PERIODS = ['month', 'quarter', 'year'];
const PAIRS = { filter: FILTER, party: null, person: null, first: 5 };
const RANGE = { from: '2025-01-01', to: '2025-12-31' };

const planOf = (list: ListName, filter: Filter): ListPlan => ({
  list,
  bounds: boundsOf(list, true, {}, VERSION),
  ...{ filter, asOf: null, columns: [], linkColumns: [], references: [], nested: [] },
  ...{ hasItems: false, hasPageInfo: false, hasTotal: false },
});

const groups = (list: ListName) => (snapshot: Snapshot) =>
  grouping
    .groups(snapshot, planOf(list, FILTER), [{ column: 'partner' }, { column: 'hosts', isList: true }], {
      order: 'COUNT_DESC',
      sum: null,
    })
    .load('key');

const MONEY: Filter = { op: 'and', of: [{ op: 'eq', column: 'kind', value: 'MONEY' }] };

/** Calls of every question of the graph but the plans, by the name of its function. */
const CALLS: readonly (readonly [
  name: string,
  call: (snapshot: Snapshot, source: SnapshotSource) => Promise<unknown>,
])[] = [
  ['eventsByPeriod', (snapshot) => aggregates.eventsByPeriod(snapshot, FILTER, PERIODS)],
  [
    'eventCells',
    (snapshot) => aggregates.eventCells(snapshot, FILTER, { ...RANGE, periodColumns: PERIODS }).load('f'),
  ],
  ['groups', groups('recordsByEventDate')],
  ['groups', groups('eventsOfFormat')],
  ['groups', groups('eventsOfPlace')],
  ['groups', groups('eventsOfParty')],
  ['groups', groups('policiesOfParty')],
  ['groups', groups('documentsOfEvent')],
  ['groups', groups('participationsOfParty')],
  ['groups', groups('participationsOfPerson')],
  [
    'groups',
    (snapshot) =>
      grouping
        .groups(
          snapshot,
          planOf('recordsByEventDate', MONEY),
          [{ column: 'currency' }, { column: 'parties', isList: true }],
          { order: 'KEY_ASC', sum: 'amount' },
        )
        .load('Outcome'),
  ],
  ['pairs', (snapshot) => pairs.pairs(snapshot, { ...PAIRS, of: 'PARTIES' })],
  ['pairs', (snapshot) => pairs.pairs(snapshot, { ...PAIRS, of: 'PARTIES', party: 'kazakhstan' })],
  ['pairs', (snapshot) => pairs.pairs(snapshot, { ...PAIRS, of: 'PERSONS' })],
  [
    'pairs',
    (snapshot) => pairs.pairs(snapshot, { ...PAIRS, of: 'PERSONS', party: 'kazakhstan', person: 'a' }),
  ],
  ['firstEvents', (snapshot) => aggregates.firstEvents(snapshot).load('f')],
  ['heldBeginnings', (snapshot) => aggregates.heldBeginnings(snapshot, ['HEAD_OF_STATE']).load('f')],
  ['hostCounts', (snapshot) => aggregates.hostCounts(snapshot).load('f')],
  ['engagements', (snapshot) => aggregates.engagements(snapshot, RANGE).load('f')],
  ['newestSource', (snapshot) => aggregates.newestSource(snapshot, 'format').load('f')],
  ['newestSource', (snapshot) => aggregates.newestSource(snapshot, 'type').load('Event')],
  [
    'paths',
    (snapshot) => paths.paths(snapshot, { from: 'a', to: 'b', maxHops: 3, through: ['UNDER'], first: 5 }),
  ],
  [
    'search',
    (snapshot) =>
      search.search(snapshot, {
        text: 'Tokaev',
        types: ['Person'],
        args: {},
        columns: ['id'],
        hasPageInfo: true,
      }),
  ],
  ['findRecords', (_, source) => ids.findRecords(source, ['japan', 'KZ'])],
  [
    'problemsOf',
    (_, source) => ids.problemsOf(source, [{ sent: 'kazakstan', expected: 'Nation' }], new Map()),
  ],
  ['recordLoaders', async (snapshot) => snapshot.record(['id', 'name']).load('nation-1')],
  [
    'claimLoader',
    (snapshot) =>
      snapshot.claims(['id'], { subject: 'event-1', property: 'participants', value: 'nation-1' }),
  ],
  ['beginningRange', (snapshot) => aggregates.beginningRange(snapshot).load('Event')],
  [
    'scanPairs',
    async (snapshot, source) => {
      const request = { filter: ALL, parties: ['a'] };
      for await (const page of scanPairs(source, snapshot.viewpoint, request)) return page;
      return [];
    },
  ],
  [
    'scanRelations',
    async (snapshot, source) => {
      for await (const page of scanRelations(source, snapshot.viewpoint, { ids: ['a'], types: ['Nation'] }))
        return page;
      return [];
    },
  ],
];

/** Returns the calls; a test holds that no question is missing. */
export const questionCalls = (): readonly QuestionCall[] =>
  CALLS.map(([name, call]) => ({
    name,
    call: async (from) => {
      const sent: Sent[] = [];
      const run = ((statement: { readonly text: string }, params: object) => {
        sent.push({ text: statement.text, params });
        return Promise.resolve([]);
      }) as RunQuery;
      const source = { run, version: VERSION, today: '2025-11-06' };
      await call(openSnapshot(source, from), source);
      return sent;
    },
  }));

/** Returns the names of the functions that ask questions. */
export const questionNames = (): readonly string[] =>
  [
    ...Object.entries(aggregates),
    ...Object.entries(grouping),
    ...Object.entries(pairs),
    ...Object.entries(paths),
    ...Object.entries(search),
    ...Object.entries(ids),
  ].flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));
