import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { createRandom } from '../../support/generate-random.ts';
import { groupsOf, meant, PRINTED_NAMES } from '../../support/search-names.ts';
import { idOf, SPELLINGS, variants, withEntities } from '../../support/search-table.ts';
import { runs } from '../../support/runs.ts';
import { kindOfMatch, LEAST_SCORE, scoreOf, SIMILAR } from '../../../src/model/similarity.ts';
import { searchWords } from '../../../src/model/search-form.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import type { Ask } from '../../support/api.ts';
import type { SearchWord } from '../../../src/model/search-form.ts';
import type { Database } from '../../../src/database/connect.ts';

const dataset = withEntities(seedDataset());

/** The types whose names have another name in brackets. */
const BRACKETED = new Set(['Organization', 'Group', 'Format']);

describe('the search of the seed', () => {
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
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

  it('returns the scores of a full comparison, in the documented order, and every name that begins with the text', async () => {
    const random = createRandom(5);
    for (let round = 0; round < runs(30); round += 1) {
      const { text } = random.pick(NAMES);
      const sought = text.slice(0, 4 + random.below(text.length));
      const words = searchWords(sought);
      const best = new Map<string, number>();
      for (const { id, words: name } of NAMES) {
        const score = scoreOf(words, name);
        if (score >= LEAST_SCORE) best.set(id, Math.max(score, best.get(id) ?? 0));
      }
      const found = await hits(sought);
      // A record may be found by a less similar name if its most similar name is not among the compared names.
      for (const { node, score } of found) {
        const most = best.get(node.id) ?? 0;
        expect(kindOfMatch(score) === SIMILAR ? Math.min(score, most) : most, sought).toBeCloseTo(score, 3);
      }
      const kinds = found.map(({ score }) => kindOfMatch(score));
      expect(kinds, sought).toEqual(kinds.toSorted());
      const told = found.map(({ node }) => node.id);
      const begun = NAMES.filter(({ words: name }) => beginsWith(name, words)).map(({ id }) => id);
      const missing = begun.filter((id) => !told.includes(id));
      expect(found.length < 100 ? missing : [], sought).toEqual([]);
    }
  }, 60_000);
});

/** The names of the dataset, as the search reads them. */
const NAMES = [
  ...dataset.records.flatMap(({ id, type, name, editorial }) => [
    ...(type === 'Coverage' ? [] : [name]).map((text) => ({ id, text })),
    ...(type === 'Nation' ? [editorial['code'], editorial['code3']] : []).map((code) => ({
      id,
      text: String(code),
    })),
    ...(/^(.+?) \(([^()]+)\)$/.exec(BRACKETED.has(type) ? name : '')?.slice(1) ?? []).map((text) => ({
      id,
      text,
    })),
  ]),
  ...dataset.claims
    .filter(({ property, negated }) => (property === 'names' || property === 'publisher') && !negated)
    .map(({ subject, value }) => ({ id: subject, text: value ?? '' })),
].map(({ id, text }) => ({ id, text, words: searchWords(text) }));

const beginsWith = (name: readonly SearchWord[], words: readonly SearchWord[]): boolean =>
  foldedOf(name).startsWith(foldedOf(words));

const foldedOf = (words: readonly SearchWord[]): string => words.map(({ folded }) => folded).join(' ');

/** Returns the rows of the recall table of docs/search.md: the group, the number of names, the recall at 1 and at 5. */
function documentedRecall(): readonly string[] {
  const text = readFileSync(new URL('../../../docs/search.md', import.meta.url), 'utf8');
  const rows = text
    .slice(text.indexOf('| kind or script'))
    .matchAll(/^\| ([\w ]+?) +\| (\d+) .*\| ([\d.]+) % +\| ([\d.]+) % +\|$/gm);
  return Array.from(rows, (row) => row.slice(1).join(' '));
}
