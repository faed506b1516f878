import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { createRandom } from '../../support/generate-random.ts';
import { idOf, SPELLINGS, variants, withEntities } from '../../support/search-table.ts';
import { LEAST_SCORE, scoreOf } from '../../../src/model/similarity.ts';
import { searchWords } from '../../../src/model/search-form.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';

const dataset = withEntities(seedDataset());

describe('the search of the seed', () => {
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    await emptyDatabase(database);
    await ingestTest(database, dataset);
    ask = createApi(database);
  });
  afterAll(() => database.close());

  const hits = async (text: string) => {
    const { data } = await ask(
      'query ($text: String!) { search(text: $text, first: 100) { edges { score matched node { id } } } }',
      { text },
    );
    return data.search.edges as readonly {
      readonly score: number;
      readonly matched: string;
      readonly node: { readonly id: string };
    }[];
  };

  it.each([
    ['the spellings of the table', SPELLINGS, 60],
    ['variants that rules make', variants(30), 30],
  ])('ranks %s among the first', async (_, table, least) => {
    const ranks = new Map<string, number>();
    for (const [spelling, name] of table) {
      const found = await hits(spelling);
      ranks.set(
        spelling,
        found.findIndex(({ node }) => node.id === idOf(dataset, name)),
      );
    }
    const recallAt = (rank: number): number =>
      [...ranks.values()].filter((at) => at >= 0 && at < rank).length / ranks.size;
    const missed = [...ranks].filter(([, rank]) => rank !== 0);
    expect(ranks.size).toBeGreaterThanOrEqual(least);
    expect(recallAt(1), `recall at 1; missed: ${JSON.stringify(missed)}`).toBeGreaterThanOrEqual(0.9);
    expect(recallAt(5), `recall at 5; missed: ${JSON.stringify(missed)}`).toBeGreaterThanOrEqual(0.98);
  });

  it('returns the scores of a full comparison, and every name that begins with the text', async () => {
    const claimed = dataset.claims.filter(({ property, negated }) => property === 'names' && !negated);
    const names = [
      ...dataset.records.flatMap(({ id, type, name }) =>
        type === 'Source' || type === 'Coverage' ? [] : [{ id, text: name }],
      ),
      ...claimed.map(({ subject, value }) => ({ id: subject, text: value ?? '' })),
    ];
    const random = createRandom(5);
    for (let round = 0; round < 60; round += 1) {
      const { text } = random.pick(names);
      const sought = text.slice(0, 4 + random.below(text.length));
      const words = searchWords(sought);
      const best = new Map<string, number>();
      for (const { id, text: name } of names) {
        const score = scoreOf(words, searchWords(name));
        if (score >= LEAST_SCORE) best.set(id, Math.max(score, best.get(id) ?? 0));
      }
      const found = await hits(sought);
      for (const { node, score } of found) expect(score, sought).toBeCloseTo(best.get(node.id) ?? 0, 3);
      const told = found.map(({ node }) => node.id);
      const begun = [...best].flatMap(([id, score]) => (score >= 0.9 ? [id] : []));
      expect(
        begun.filter((id) => !told.includes(id)),
        sought,
      ).toEqual([]);
    }
  }, 60_000);
});
