import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { createRandom, randomDay } from '../../support/generate-random.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { generate, SMALL } from '../../support/generate.ts';
import { lookAt } from '../../support/oracle-world.ts';
import { plainDataset, plainRecord } from '../../support/plain-dataset.ts';
import { relationsOf, shortestPathsIn } from '../../support/path-oracle.ts';
import { withSlugs } from '../../support/slugs.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';

const RELATIONS = [
  'TAKES_PART',
  'ATTENDED',
  'UNDER',
  'PARTNER_OF',
  'MEMBER_OF',
  'HOLDS',
  'OFFICE_OF',
  'PURSUES',
];
const HOPS = '{ length truncated hops { relation forward from { id } to { id } claims { id } } }';
const dataset = generate(11, { ...SMALL, Event: 14, Nation: 12, Person: 20, Tenure: 14 });
const sight = lookAt(dataset, '2023-06-15');

describe('paths', () => {
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    await emptyDatabase(database);
    await ingestTest(database, dataset);
    ask = createApi(database);
  });
  afterAll(() => database.close());

  it('equal those of an independent search at every viewpoint, with every restriction', async () => {
    const random = createRandom(28);
    const ids = dataset.records.flatMap(({ id, type }) => (type === 'Source' ? [] : [id]));
    let [answered, answeredFromViewpoint] = [0, 0];
    for (let round = 0; round < 60; round += 1) {
      const asOf = random.chance(0.4) ? randomDay(random) : null;
      const knownAt = random.chance(0.4) ? randomDay(random) : null;
      const seen = sight.from(asOf, knownAt);
      const relations = relationsOf(seen);
      const questions = Array.from({ length: 6 }, () => ({
        from: random.pick(ids),
        to: random.pick(ids),
        maxHops: 2 + random.below(5),
        first: 1 + random.below(25),
        through: random.chance(0.25) ? random.some(RELATIONS, 8) : null,
      }));
      const fields = questions.map(
        ({ from, to, maxHops, first, through }, i) =>
          `q${i}: paths(from: "${from}", to: "${to}", maxHops: ${maxHops}, first: ${first}, through: ${through === null ? 'null' : `[${through.join()}]`}) ${HOPS}`,
      );
      const view = `graph(asOf: ${JSON.stringify(asOf)}, knownAt: ${JSON.stringify(knownAt)})`;
      const answer = await ask(withSlugs(`{ ${view} { ${fields.join('\n')} } }`));
      expect(answer.errors, view).toBeUndefined();
      for (const [i, { from, to, first, ...limits }] of questions.entries()) {
        const record = sight.recordOf(from);
        const isThere = record !== undefined && seen.isSeen(record, asOf);
        const all = from === to && !isThere ? [] : shortestPathsIn(relations, from, to, limits);
        const truncated = all.length > first;
        const expected = all.slice(0, first).map((hops) => ({ length: hops.length, truncated, hops }));
        expect(answer.data.graph[`q${i}`], `${view} ${fields[i] ?? ''}`).toEqual(expected);
        if (all.length > 0) answered += 1;
        if (all.length > 0 && asOf !== null && knownAt !== null) answeredFromViewpoint += 1;
      }
    }
    expect(answered, 'of 360 questions, how many have an answer').toBeGreaterThan(100);
    expect(answeredFromViewpoint).toBeGreaterThan(5);
  }, 120_000);

  it('lead from a record to itself without a hop, and from former ids', async () => {
    const [merged] = dataset.records.filter(
      ({ type, editorial }) => type === 'Event' && Array.isArray(editorial['formerIds']),
    );
    const id = merged?.id ?? '';
    const { data } = await ask(
      `{ self: paths(from: "${id}", to: "former-${id}") ${HOPS}
         there: paths(from: "former-${id}", to: "nation-0") ${HOPS}
         same: paths(from: "${id}", to: "nation-0") ${HOPS} }`,
    );
    expect(data.self).toEqual([{ length: 0, truncated: false, hops: [] }]);
    expect(data.there).toEqual(data.same);
    expect(data.there.length).toBeGreaterThan(0);
  });

  it('are empty for a missing record or without a permitted relation', async () => {
    const { data, errors } = await ask(
      `{ from: paths(from: "nobody", to: "nation-0") ${HOPS}
         to: paths(from: "nation-0", to: "nobody") ${HOPS}
         self: paths(from: "nobody", to: "nobody") ${HOPS}
         over: paths(from: "nation-0", to: "nation-1", through: []) ${HOPS} }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ from: [], to: [], self: [], over: [] });
  });

  it.each([
    ['maxHops: 0', /maxHops between 1 and 6, found 0/],
    ['maxHops: 7', /maxHops between 1 and 6, found 7/],
    ['first: 0', /first between 1 and 25, found 0/],
    ['first: 26', /first between 1 and 25, found 26/],
  ])('are refused for %s', async (argument, message) => {
    const { errors } = await ask(`{ paths(from: "nation-0", to: "nation-1", ${argument}) { length } }`);
    expect(errors?.[0]?.message).toMatch(message);
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it('take one statement, and one each for records, claims and sources', async () => {
    const to = dataset.records.find(({ id, type }) => {
      if (type !== 'Nation' || id === 'nation-0') return false;
      const [first, second] = shortestPathsIn(relationsOf(sight), 'nation-0', id, {
        maxHops: 4,
        through: null,
      });
      return second !== undefined && (first?.length ?? 0) > 1;
    });
    const count = async (selection: string): Promise<number> => {
      const answer = await ask(`{ paths(from: "nation-0", to: "${to?.id ?? ''}") { ${selection} } }`);
      expect(answer.data.paths.length).toBeGreaterThan(1);
      return answer.extensions.cost.statements;
    };
    expect(await count('length')).toBe(3);
    expect(await count('hops { relation from { id name } to { id name } }')).toBe(4);
    expect(await count('hops { from { id } to { id name } claims { id source { title } } }')).toBe(6);
  });
});

describe('paths between hubs', () => {
  let database: Database;

  beforeAll(async () => {
    database = await connectTest();
    await emptyDatabase(database);
  });
  afterAll(() => database.close());

  it('return the first of very many, in order', async () => {
    const events = series('event', 500);
    await ingestTest(database, meetings(['a', 'b'], [[events, ['a', 'b']]]));
    const { data } = await createApi(database)(
      `{ paths(from: "a", to: "b", first: 25) { length truncated hops { to { id } } } }`,
    );
    const expected = [...events].sort().slice(0, 25);
    const way = (event: string) => ({
      length: 2,
      truncated: true,
      hops: [{ to: { id: event } }, { to: { id: 'b' } }],
    });
    expect(data.paths).toEqual(expected.map(way));
  });

  it('end at the time limit of a statement, with a remedy', async () => {
    const [one, two, three] = [series('one', 20), series('two', 20), series('three', 20)];
    const [some, others] = [series('some', 20), series('others', 20)];
    const seats = [
      [one, ['a', ...some]],
      [two, [...some, ...others]],
      [three, [...others, 'b']],
    ] as const;
    await ingestTest(database, meetings(['a', 'b', ...some, ...others], seats));
    const limits = { ...DEFAULT_SETTINGS.limits, statementMs: 1000 };
    const { errors } = await createApi(database, { limits })(
      `{ paths(from: "a", to: "b", maxHops: 6) { length } }`,
    );
    expect(errors?.[0]?.extensions?.['code']).toBe('LIMIT_EXCEEDED');
    expect(errors?.[0]?.message).toMatch(/at most 6 hops from "a" to "b".*restrict "through".*lower maxHops/);
  });
});

const series = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${name}-${i}`);

/** Organizations that meet at events. */
function meetings(
  parties: readonly string[],
  seats: readonly (readonly [events: readonly string[], parties: readonly string[]])[],
) {
  const events = seats.flatMap(([own]) => own.map((id) => plainRecord('Event', id, { kind: 'MEETING' })));
  const claims = seats.flatMap(([own, at]) =>
    own.flatMap((subject) => at.map((object) => ({ subject, property: 'participants', object }))),
  );
  return plainDataset([...parties.map((id) => plainRecord('Organization', id)), ...events], claims);
}
