import { getNamedType, isInputObjectType, parseValue, valueFromAST } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUCKETS, matrixOf, meetingsOf } from '../../support/question-oracle.ts';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { CONTRACT, createOracle } from '../../support/oracle.ts';
import { createApi } from '../../support/api.ts';
import { createRandom, randomDay } from '../../support/generate-random.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { GROUPED, groupFields, groupsOf, pairsOf } from '../../support/group-oracle.ts';
import { measuresOf, timelineOf } from '../../support/measure-oracle.ts';
import { having, listedSeats, records } from '../../support/oracle-find.ts';
import { LEVELS, STATUSES } from '../../../src/model/vocabulary.ts';
import { dayOfLooking, lookAt } from '../../support/oracle-world.ts';
import { dateKey, passes } from '../../support/oracle-lists.ts';
import { randomWhere } from '../../support/random-where.ts';
import { runs } from '../../support/runs.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { withSlugs } from '../../support/slugs.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { Sight } from '../../support/oracle-world.ts';
import { seatsOf } from '../../support/oracle-things.ts';
import type { Thing } from '../../support/oracle-things.ts';
import type { Where } from '../../support/oracle-lists.ts';

const ROUNDS = runs(60);
const COUNTS =
  'period first last count byLevel { level count } byStatus { status count } byPartner { partner { id } count } withoutPartner';
const CELL = 'period count events { id } latestHeld { id }';

/** Records that events are listed below, and which events these are. */
const PARENTS: readonly { readonly parent: string; readonly has: (event: Thing) => boolean }[] = [
  { parent: 'format(id: "c5-plus-1")', has: ({ facts }) => facts?.single('format') === 'c5-plus-1' },
  { parent: 'place(id: "samarkand")', has: ({ facts }) => facts?.single('place') === 'samarkand' },
  {
    parent: 'nation(id: "JP")',
    has: ({ facts }) => facts?.items('participants').some(({ key }) => key === 'japan') ?? false,
  },
];

const dataset = seedDataset();
const oracle = createOracle(dataset, '2026-11-30');
const random = createRandom(2025_11_06);
const choices = {
  ...random,
  once: (every: number) => random.below(every) === 0,
  dataset,
  cursors: new Map(),
};
const eventWhere = getNamedType(CONTRACT.getType('EventWhere'));

/** Returns a range of days, as text and as values for the oracle. */
function randomRange() {
  const [from = '', to = ''] = [randomDay(random), randomDay(random)].sort();
  return { from, to, text: `from: "${from}", to: "${to}"` };
}

/** Returns a filter of events: often by days and group, as dashboards ask, or any that the schema allows. */
function randomFilter(): { readonly text: string; readonly where: Where } {
  if (!isInputObjectType(eventWhere)) throw new Error('expected the input EventWhere');
  const text = random.pick([
    '{}',
    `{ date: { ${randomRange().text} } }`,
    `{ group: { eq: "c5" }, date: { ${randomRange().text}, match: WITHIN } }`,
    randomWhere(choices, eventWhere, 'where', 'Event', 2),
  ]);
  return { text, where: valueFromAST(parseValue(text), eventWhere) as Where };
}

/** Returns the things that a list holds without a filter. */
const thingsOf = (sight: Sight, list: string): readonly Thing[] =>
  list === 'participations'
    ? listedSeats(
        sight.records('Event', sight.asOf).flatMap((event) => seatsOf(sight, event)),
        {},
      )
    : records(sight, list === 'events' ? 'Event' : list === 'policies' ? 'Policy' : 'Document');

const listed = (words: readonly string[] | null): string => (words === null ? 'null' : `[${words.join()}]`);

describe('questions about random times', () => {
  let database: Database;
  let ask: Ask;
  let today = '';
  const seed = lookAt(dataset, today);

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, dataset);
    const limits = { ...DEFAULT_SETTINGS.limits, complexity: 10_000_000, statementMs: 60_000 };
    ask = createApi(database, { limits, today: () => today });
  });
  afterAll(() => database.close());

  /** Returns the answers of fields at a random viewpoint, on a random day; `sight` is the expected view of the oracle. */
  async function fromSomewhere(asks: (sight: Sight) => string) {
    today = randomDay(random);
    const asOf = random.chance(0.3) ? randomDay(random) : null;
    const knownAt = random.chance(0.5) ? randomDay(random) : null;
    const sight = { ...seed.from(asOf, knownAt), today: dayOfLooking(asOf, knownAt, today) };
    const view = `graph(asOf: ${JSON.stringify(asOf)}, knownAt: ${JSON.stringify(knownAt)})`;
    const question = withSlugs(`{ ${view} { ${asks(sight)} } }`);
    const { data, errors } = await ask(question);
    expect(errors, question).toBeUndefined();
    return { graph: data.graph, sight, question: `${question} on ${today}` };
  }

  it('return the counts of the YAML files for timeline', async () => {
    let counted = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const { text, where } = randomFilter();
      const bucket = random.pick(BUCKETS);
      const { graph, sight, question } = await fromSomewhere(
        () => `timeline(where: ${text}, bucket: ${bucket}) { totalCount buckets { ${COUNTS} } undated { ${COUNTS} }
          events(first: 100) { totalCount nodes { id } } }`,
      );
      const found = meetingsOf(records(sight, 'Event').filter((event) => passes(event, where)));
      const date = where['date'] as { readonly from?: string; readonly to?: string } | undefined;
      const { events, ...timeline } = graph.timeline;
      expect(timeline, question).toEqual(timelineOf(found, bucket, [date?.from, date?.to]));
      expect(events, question).toEqual({
        totalCount: found.length,
        nodes: found.slice(0, 100).map(({ id }) => ({ id })),
      });
      counted += found.length;
    }
    expect(counted).toBeGreaterThan(ROUNDS);
  });

  it('return the counts of the YAML files for groupBy', async () => {
    let counted = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const [list, possible] = random.pick(Object.entries(GROUPED));
      const keys = random.some(possible, 1 + random.below(5));
      const orderBy = random.pick(['COUNT_ASC', 'COUNT_DESC', 'KEY_ASC', 'KEY_DESC']);
      const below = random.pick(PARENTS);
      const { text, where } = randomFilter();
      const grouped = (of: string): string =>
        `${of} { groupBy(keys: ${listed(keys)}, orderBy: ${orderBy}) { ${groupFields(keys)} } }`;
      const asked = list === 'events' ? `events(where: ${text})` : list;
      const { graph, sight, question } = await fromSomewhere(
        () => `${grouped(asked)} ${list === 'events' ? `parent: ${below.parent} { ${grouped(asked)} }` : ''}`,
      );
      const things = thingsOf(sight, list).filter((thing) => list !== 'events' || passes(thing, where));
      expect(graph[list].groupBy, question).toEqual(groupsOf(things, keys, orderBy));
      const own = graph.parent?.events.groupBy ?? [];
      const expected = graph.parent ? groupsOf(things.filter(below.has), keys, orderBy) : [];
      expect(own, question).toEqual(expected);
      counted += things.length;
    }
    expect(counted).toBeGreaterThan(ROUNDS);
  });

  it('return the meetings of the YAML files for pairs', async () => {
    const seated = dataset.claims.flatMap(({ property, object, edge }) =>
      property === 'participants.representatives' ? [[edge, object] as const] : [],
    );
    let met = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const [party, person] = random.pick(seated);
      const asked = {
        of: random.pick(['PARTIES', 'PERSONS']),
        party: random.chance(0.4) ? party : null,
        person: null as string | null,
        first: random.pick([1, 5, 100]),
      };
      if (asked.of === 'PERSONS' && random.chance(0.5)) asked.person = person;
      const { text, where } = randomFilter();
      const { graph, sight, question } = await fromSomewhere(
        () => `pairs(of: ${asked.of}, party: ${JSON.stringify(asked.party)}, person: ${JSON.stringify(asked.person)},
          first: ${String(asked.first)}, where: ${text}) { one { id } other { id } count events { id } }`,
      );
      const events = records(sight, 'Event')
        .filter((event) => passes(event, where) && event.facts?.single('status') === 'HELD')
        .sort((a, b) => (dateKey(a).join('|') < dateKey(b).join('|') ? -1 : 1));
      expect(graph.pairs, question).toEqual(pairsOf(events, asked));
      met += (graph.pairs as readonly unknown[]).length;
    }
    expect(met).toBeGreaterThan(ROUNDS);
  });

  it('return the counts of the YAML files for formatMatrix', async () => {
    let counted = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const { from, to, text } = randomRange();
      const bucket = random.pick(BUCKETS);
      const level = random.chance(0.4) ? random.some(LEVELS, 4) : null;
      const status = random.chance(0.7) ? random.some(STATUSES, 3) : null;
      const group = random.chance(0.05) ? 'nobody' : 'c5';
      const { graph, sight, question } = await fromSomewhere(
        () => `formatMatrix(group: "${group}", level: ${listed(level)}, ${status === null ? '' : `status: ${listed(status)},`} ${text}, bucket: ${bucket}) {
          periods periodDays { period first last }
          rows { format { id } partner { id } partners { id } total cells { ${CELL} } undated { ${CELL} } } }`,
      );
      const matrix = matrixOf(sight, { group, level, status: status ?? ['HELD'], from, to, bucket });
      expect(graph.formatMatrix, question).toEqual(matrix);
      counted += matrix.rows.reduce((sum, { total }) => sum + total, 0);
    }
    expect(counted).toBeGreaterThan(ROUNDS);
  });

  it('return the seats and meetings of the YAML files', async () => {
    const persons = dataset.claims.flatMap(({ property, object }) =>
      property === 'participants.representatives' ? (object ?? []) : [],
    );
    let met = 0;
    for (let round = 0; round < ROUNDS * 2; round += 1) {
      const [one, other] = [random.pick(persons), random.pick(persons)];
      const where = `{ attendance: { eq: ${random.pick(['PRESENT', 'ABSENT', 'NOT_RECORDED'])} }, or: [
        { person: { eq: "${one}" } }, { party: { eq: "turkmenistan" } }, { level: { in: [DEPUTY_MINISTER, AMBASSADOR] } }] }`;
      const meeting = `{ and: [{ person: { eq: "${one}" } }, { person: { eq: "${other}" } }] }`;
      const fields = `participations(where: ${where}, first: 100) { totalCount nodes { id attendance level
          representatives { person { id } capacity standsInFor { id } onBehalfOf { id } } } }
        events(where: ${meeting}, first: 100) { nodes { id } }`;
      const { graph, sight, question } = await fromSomewhere(() => fields);
      const { asOf, knownAt } = sight;
      const expected = oracle(
        withSlugs(`{ graph(asOf: ${JSON.stringify(asOf)}, knownAt: "${knownAt}") { ${fields} } }`),
      );
      expect(graph, question).toEqual((expected as { readonly graph: unknown }).graph);
      met += (graph.events.nodes as readonly unknown[]).length;
    }
    expect(met).toBeGreaterThan(0);
  });

  it('return the measures of the YAML files', async () => {
    for (let round = 0; round < ROUNDS / 2; round += 1) {
      const { from, to, text } = randomRange();
      const levels = random.chance(0.5) ? random.some(LEVELS, 4) : [];
      const { graph, sight, question } = await fromSomewhere(
        () => `formats(first: 100) { nodes { id firstOf { level event { id } } hostShares { party { id } count share }
          cadenceMonths(level: ${listed(levels)}) engagement(${text}) { held undated leaders ministers planned calledOff } } }`,
      );
      const events = records(sight, 'Event');
      for (const { id, ...measures } of graph.formats.nodes) {
        const own = meetingsOf(having(events, 'format', id));
        expect(measures, `${id} ${question}`).toEqual(measuresOf(own, { levels, from, to }));
      }
      expect(graph.formats.nodes).toHaveLength(records(sight, 'Format').length);
    }
  });
});
