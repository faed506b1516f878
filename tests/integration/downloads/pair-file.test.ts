import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attending } from '../../support/oracle-things.ts';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { dateKey, passes } from '../../support/oracle-lists.ts';
import { generate, scaled, SMALL } from '../../support/generate.ts';
import { LEVELS } from '../../../src/model/vocabulary.ts';
import { lookAt } from '../../support/oracle-world.ts';
import { pairsOf } from '../../support/group-oracle.ts';
import { plainDataset, plainRecord } from '../../support/plain-dataset.ts';
import { isFull } from '../../support/runs.ts';
import { readCsv } from '../../support/read-files.ts';
import { records } from '../../support/oracle-find.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { startFileService } from '../../support/file-service.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import type { RunningServer } from '../../../src/server/server.ts';
import type { Thing } from '../../support/oracle-things.ts';
import type { Where } from '../../support/oracle-lists.ts';

const TODAY = '2026-02-01';

type Case = {
  readonly query: string;
  readonly where?: Where;
  readonly statuses?: readonly string[];
  readonly party?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
};

const LEADERS_LATELY: Where = {
  level: { in: ['HEAD_OF_STATE'] },
  date: { from: '2010-01-01', to: '2024-12-31', match: 'OVERLAPS' },
};

const CASES: readonly Case[] = [
  { query: '' },
  { query: 'status=PLANNED,CONFIRMED', statuses: ['PLANNED', 'CONFIRMED'] },
  { query: 'level=HEAD_OF_STATE&from=2010-01-01&to=2024-12-31', where: LEADERS_LATELY },
  { query: 'knownAt=2020-05-05', knownAt: '2020-05-05' },
  { query: 'asOf=2019-01-01', asOf: '2019-01-01' },
];

/** An event, and the ids of those who attended it. */
type Attended = { readonly event: Thing; readonly ids: ReadonlySet<string> };

const attended = (event: Thing): Attended => ({
  event,
  ids: new Set(event.facts && attending(event.facts).map(({ key }) => key)),
});

/** Returns the expected levels of the events of two parties, and the first and the last of the events with a date. */
function aboutPair(events: readonly Attended[], one: string, other: string) {
  const met = events.filter(({ ids }) => ids.has(one) && ids.has(other)).map(({ event }) => event);
  const dated = met.filter(({ span }) => span !== null);
  const levels = new Set(met.map(({ facts }) => facts?.single('level') ?? ''));
  return {
    levels: LEVELS.filter((level) => levels.has(level)).join(';'),
    firstEvent: dated[0]?.id ?? '',
    lastEvent: dated.at(-1)?.id ?? '',
  };
}

const PARTIES = Array.from({ length: 110 }, (_, i) => `party-${String(i)}`);

/** Returns one event with more pairs of parties than a page holds. */
const crowd = (): Dataset =>
  plainDataset(
    [
      ...PARTIES.map((id) => plainRecord('Organization', id)),
      plainRecord('Event', 'assembly', { kind: 'MEETING' }),
    ],
    [
      { subject: 'assembly', property: 'status', value: 'HELD' },
      ...PARTIES.map((object) => ({ subject: 'assembly', property: 'participants', object })),
    ],
  );

/** The record is large: outside the full run, the generated dataset covers the same cases. */
const RECORD = isFull
  ? ([['the whole record', seedDataset, [...CASES, { query: 'party=JP', party: 'japan' }]]] as const)
  : [];

describe.each([
  ...RECORD,
  ['a generated dataset', () => generate(31, scaled(SMALL, 3)), CASES] as const,
  ['more parties than a page holds', crowd, CASES.slice(0, 1)] as const,
])('the pairs of %s', (_, make, cases: readonly Case[]) => {
  let database: Database;
  let server: RunningServer;
  const dataset = make();

  beforeAll(async () => {
    database = await connectTest();
    await emptyDatabase(database);
    await ingestTest(database, dataset);
    server = await startFileService(database, { today: () => TODAY });
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  it.each(cases)('equal those counted from the claims: $query', async (asked) => {
    const { query, where = {}, statuses = ['HELD'], party = null, asOf = null, knownAt = null } = asked;
    const sight = lookAt(dataset, TODAY).from(asOf, knownAt);
    const events = records(sight, 'Event')
      .filter((event) => passes(event, where) && statuses.includes(event.facts?.single('status') ?? ''))
      .sort((a, b) => (dateKey(a).join('|') < dateKey(b).join('|') ? -1 : 1));
    const attendances = events.map(attended);
    const all = pairsOf(events, { of: 'PARTIES', party: null, person: null, first: 1e6 });
    const expected = all
      .map(({ one, other, count }) => ({
        ...{ one: one.id, other: other.id, count: String(count) },
        ...aboutPair(attendances, one.id, other.id),
      }))
      .filter(({ one, other }) => party === null || one === party || other === party)
      .sort((a, b) => (`${a.one} ${a.other}` < `${b.one} ${b.other}` ? -1 : 1));
    const answer = await fetch(`${server.url}/pairs.csv?${query}`);
    expect(answer.status).toBe(200);
    const found = readCsv(await answer.text());
    expect(
      found.map(({ one, other, count, levels, firstEvent, lastEvent }) => ({
        ...{ one, other, count, levels, firstEvent, lastEvent },
      })),
    ).toEqual(expected);
    expect(found.length > 0 || query !== '').toBe(true);
    expect(
      found.filter(({ earliest = '', latest = '' }) => earliest !== '' && latest !== '' && earliest > latest),
    ).toEqual([]);
  });
});
