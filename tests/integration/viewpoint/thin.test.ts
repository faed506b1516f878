import { describe, expect, it } from 'vitest';
import { seedDataset } from '../../support/seed-dataset.ts';
import { useDatabase } from '../../support/viewpoint-database.ts';

const SHARE = 0.1;

describe('a viewpoint of the seed', () => {
  const dataset = seedDataset();
  const { ask, data } = useDatabase(() => dataset);
  const all = dataset.records.filter(({ type }) => type === 'Source').length;

  it.each(['1995-01-01', '2005-06-15', '2012-03-31', '2016-01-01', '2020-08-20', '2026-11-30'])(
    'warns on %s if few sources were known before its month',
    async (day) => {
      const before = `${day.slice(0, 7)}-01`;
      const dayBefore = new Date(Date.parse(before) - 86_400_000).toISOString().slice(0, 10);
      const { graph } = await data<{ graph: { sources: { totalCount: number } } }>(
        `{ graph(knownAt: "${dayBefore}") { sources { totalCount } } }`,
      );
      const answer = await ask(`{ seen: graph(knownAt: "${day}") { nations { totalCount } } }`);
      const { warnings = [] } = answer.extensions;
      const isThin = graph.sources.totalCount < SHARE * all;
      expect(warnings.map(({ code, path }) => [code, path])).toEqual(
        isThin ? [['FEW_SOURCES', ['seen']]] : [],
      );
    },
  );

  it('has no warning with asOf alone', async () => {
    const answer = await ask('{ graph(asOf: "1995-01-01") { nations { totalCount } } }');
    expect(answer.extensions.warnings).toBeUndefined();
  });
});
