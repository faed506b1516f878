import { getNamedType, isInputObjectType, parseValue, valueFromAST } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { CONTRACT } from '../../support/oracle.ts';
import { createApi } from '../../support/api.ts';
import { createRandom, randomDay } from '../../support/generate-random.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { generate } from '../../support/generate.ts';
import { lookAt } from '../../support/oracle-world.ts';
import { groupFields, groupsOf, OUTCOME_KEYS } from '../../support/group-oracle.ts';
import { outcomesOf } from '../../support/oracle-things.ts';
import { passes } from '../../support/oracle-lists.ts';
import { randomWhere } from '../../support/random-where.ts';
import { runs } from '../../support/runs.ts';
import { withSlugs } from '../../support/slugs.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { Where } from '../../support/oracle-lists.ts';

const TODAY = '2023-06-15';
const ROUNDS = runs(60);

const dataset = generate(7);
const random = createRandom(2026_12_01);
const choices = {
  ...random,
  once: (every: number) => random.below(every) === 0,
  dataset,
  cursors: new Map(),
};
const input = getNamedType(CONTRACT.getType('OutcomeWhere'));

function randomFilter(): { readonly text: string; readonly where: Where } {
  if (!isInputObjectType(input)) throw new Error('expected the input OutcomeWhere');
  const text = random.chance(0.3) ? '{}' : randomWhere(choices, input, 'where', 'Outcome', 1);
  return { text, where: valueFromAST(parseValue(text), input) as Where };
}

describe('the outcomes', () => {
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, dataset);
    const limits = { ...DEFAULT_SETTINGS.limits, complexity: 10_000_000, statementMs: 60_000 };
    ask = createApi(database, { limits, today: () => TODAY });
  });
  afterAll(() => database.close());

  it('are filtered and grouped like the claims, at any viewpoint', async () => {
    let [found, summed] = [0, 0];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { text, where } = randomFilter();
      const keys = random.some(OUTCOME_KEYS, 1 + random.below(OUTCOME_KEYS.length));
      const orderBy = random.pick(['COUNT_ASC', 'COUNT_DESC', 'KEY_ASC', 'KEY_DESC']);
      const [asOf, knownAt] = [0.3, 0.5].map((chance) => (random.chance(chance) ? randomDay(random) : null));
      const sight = lookAt(dataset, TODAY).from(asOf ?? null, knownAt ?? null);
      const question =
        withSlugs(`{ graph(asOf: ${JSON.stringify(asOf)}, knownAt: ${JSON.stringify(knownAt)}) {
        outcomes(where: ${text}) { totalCount groupBy(keys: [${keys.join()}], orderBy: ${orderBy}) { ${groupFields(keys)} amount } } } }`);
      const { data, errors } = await ask(question);
      expect(errors, question).toBeUndefined();
      const wanted = sight
        .records('Event', sight.asOf)
        .flatMap((event) => outcomesOf(sight, event))
        .filter((outcome) => passes(outcome, where));
      const { totalCount, groupBy } = data.graph.outcomes;
      expect(totalCount, question).toBe(wanted.length);
      const groups = groupBy as readonly { readonly amount: number | null }[];
      expect(groups, question).toEqual(groupsOf(wanted, keys, orderBy));
      found += wanted.length;
      summed += groups.filter(({ amount }) => amount !== null && amount > 1).length;
    }
    expect(found).toBeGreaterThan(ROUNDS);
    expect(summed).toBeGreaterThan(ROUNDS / 10);
  });

  it('are the same in the list, below their event and by id', async () => {
    const fields =
      'id slug text kind amount bound currency parties { id } due { edtf } followUp topic event { id } claims { id }';
    const view = 'graph(asOf: "2030-01-01", knownAt: "2025-06-01")';
    const listed = await ask(`{ ${view} { outcomes(first: 100) { nodes { ${fields} } } } }`);
    const outcomes = listed.data.graph.outcomes.nodes as readonly { readonly id: string }[];
    const below = await ask(`{ ${view} { events(first: 100) { nodes { outcomes { ${fields} } } } } }`);
    const events = below.data.graph.events.nodes as readonly { readonly outcomes: readonly object[] }[];
    const byId = await ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Outcome { ${fields} } } }`, {
      ids: outcomes.map(({ id }) => id),
    });
    expect([listed.errors, below.errors, byId.errors]).toEqual([undefined, undefined, undefined]);
    expect(outcomes.length).toBeGreaterThan(10);
    const inOrder = (all: readonly unknown[]) => all.map((each) => JSON.stringify(each)).sort();
    expect(inOrder(events.flatMap((event) => event.outcomes))).toEqual(inOrder(outcomes));
    expect(byId.data.nodes).toEqual(outcomes);
  });
});
