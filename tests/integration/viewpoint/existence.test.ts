import { describe, expect, it } from 'vitest';
import { lookAt } from '../../support/oracle-world.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { withSlugs } from '../../support/slugs.ts';
import { useDatabase } from '../../support/viewpoint-database.ts';

const LISTS = {
  events: 'Event',
  formats: 'Format',
  policies: 'Policy',
  tenures: 'Tenure',
  documents: 'Document',
  disputes: 'Dispute',
} as const;

const DAYS = ['2004-08-27', '2015-09-27', '2019-09-24', '2022-01-24', '2023-09-20', '2025-11-05'];

type Found = Readonly<Record<keyof typeof LISTS, { readonly totalCount: number }>>;

describe('the records of the seed', () => {
  const dataset = seedDataset();
  const { data } = useDatabase(() => dataset);
  const questions = Object.keys(LISTS).map((list) => `${list} { totalCount }`);

  it.each(DAYS)('exist, on %s, if a source of the day mentions them', async (day) => {
    const { graph } = await data<{ graph: Found }>(`{ graph(knownAt: "${day}") { ${questions.join(' ')} } }`);
    const seen = lookAt(dataset, '2026-01-01').from(null, day);
    const wanted = Object.entries(LISTS).map(([list, type]) => [
      list,
      { totalCount: seen.records(type, null).length },
    ]);
    expect(graph).toEqual(Object.fromEntries(wanted));
  });

  it('exclude an event that an earlier source supports only through a dispute', async () => {
    const summit = '{ summit(id: "us-central-asia-summit-2025") { id status } }';
    const dispute = '{ dispute(id: "which-us-central-asia-summit-was-first") { about { id } } }';
    const from = (day: string, question: string): Promise<unknown> =>
      data(withSlugs(`{ graph(knownAt: "${day}") ${question} }`));
    expect(await from('2025-10-26', summit)).toEqual({ graph: { summit: null } });
    expect(await from('2025-10-27', summit)).toMatchObject({ graph: { summit: { status: 'PLANNED' } } });
    const before = { graph: { dispute: { about: [{ id: 'us-central-asia-summit-2023' }] } } };
    expect(await from('2025-10-26', dispute)).toEqual(before);
  });

  it('do not exist before any source, except for records with their own identity', async () => {
    const query = `{ graph(knownAt: "1900-01-01") { ${questions.join(' ')} claims { totalCount } sources { totalCount }
      nations { totalCount nodes { independence { edtf } summary contested names { text } formats { totalCount } } } } }`;
    const { graph } = await data<{ graph: Record<string, { totalCount: number; nodes?: unknown[] }> }>(query);
    const { nations, ...others } = graph;
    expect(Object.values(others).every(({ totalCount }) => totalCount === 0)).toBe(true);
    expect(nations?.totalCount).toBe(dataset.records.filter(({ type }) => type === 'Nation').length);
    const bare = { independence: null, summary: null, contested: [], names: [], formats: { totalCount: 0 } };
    const page = Math.min(20, nations?.totalCount ?? 0);
    expect(page).toBeGreaterThan(0);
    expect(nations?.nodes).toEqual(Array.from({ length: page }, () => bare));
  });
});
