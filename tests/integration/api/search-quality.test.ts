import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { createRandom } from '../../support/generate-random.ts';
import { groupsOf, meant, PRINTED_NAMES } from '../../support/search-names.ts';
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

  it('finds printed names of each kind and script as often as documented', async () => {
    const ranks = new Map<string, number[]>();
    const missed: string[] = [];
    for (const name of PRINTED_NAMES) {
      const ids = meant(dataset, name);
      expect(ids, `the entities of ${name.text}`).not.toEqual([]);
      const rank = (await hits(name.text)).findIndex(({ node }) => ids.includes(node.id));
      if (rank !== 0) missed.push(`${name.text} ${String(rank)}`);
      for (const group of groupsOf(name)) ranks.set(group, [...(ranks.get(group) ?? []), rank]);
    }
    const measured = [...ranks].map(([group, of]) => {
      const found = of.filter((rank) => rank >= 0);
      const percents = [1, 5].map((count) => (100 * found.filter((rank) => rank < count).length) / of.length);
      return [group, of.length, ...percents.map((percent) => percent.toFixed(1))].join(' ');
    });
    expect(documentedRecall().toSorted(), `missed: ${missed.join(', ')}`).toEqual(measured.toSorted());
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

/** Returns the rows of the recall table of docs/search.md: the group, the number of names, the recall at 1 and at 5. */
function documentedRecall(): readonly string[] {
  const text = readFileSync(new URL('../../../docs/search.md', import.meta.url), 'utf8');
  const rows = text
    .slice(text.indexOf('| kind or script'))
    .matchAll(/^\| ([\w ]+?) +\| (\d+) .*\| ([\d.]+) % +\| ([\d.]+) % +\|$/gm);
  return Array.from(rows, (row) => row.slice(1).join(' '));
}
