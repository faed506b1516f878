import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { createProfiler } from '../../support/profile.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { Profiler } from '../../support/profile.ts';

const TODAY = '2026-11-30';

/** Root lists with a required value, and the same list below the record that the value names. */
const LISTS = [
  ['events', 'format: { eq: "c5-plus-1" }', 'DATE_DESC', 'format(id: "c5-plus-1")', 'events'],
  ['events', 'place: { eq: "astana" }', 'DATE_ASC', 'place(id: "astana")', 'events'],
  ['events', 'participant: { eq: "kazakhstan" }', 'DATE_DESC', 'nation(id: "kazakhstan")', 'events'],
  ['events', 'participant: { in: ["kazakhstan"] }', 'DATE_ASC', 'nation(id: "kazakhstan")', 'events'],
  [
    ...['participations', 'party: { eq: "kazakhstan" }', 'DATE_ASC'],
    ...['nation(id: "kazakhstan")', 'participations'],
  ],
  ['formats', 'group: { eq: "c5" }', 'ESTABLISHED_ASC', 'group(id: "c5")', 'formats'],
  ['formats', 'group: { eq: "c5" }', 'NAME_ASC', 'group(id: "c5")', 'formats'],
  [
    'tenures',
    'person: { eq: "shavkat-mirziyoyev" }',
    'START_ASC',
    'person(id: "shavkat-mirziyoyev")',
    'tenures',
  ],
  ['tenures', 'party: { eq: "kazakhstan" }', 'START_ASC', 'nation(id: "kazakhstan")', 'tenures'],
  [
    ...['documents', 'event: { eq: "us-central-asia-summit-2025" }', 'DATE_ASC'],
    ...['event(id: "us-central-asia-summit-2025")', 'documents'],
  ],
  ['claims', 'subject: { eq: "c5-plus-1" }', 'SUBJECT_ASC', 'format(id: "c5-plus-1")', 'claims'],
  [
    'claims',
    'source: { eq: "24-kg-2018-strategy-2040" }',
    'SUBJECT_ASC',
    'source(id: "24-kg-2018-strategy-2040")',
    'claims',
  ],
] as const;

describe('a list of all records with a required value', () => {
  let database: Database;
  let profiler: Profiler;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, seedDataset());
    profiler = createProfiler();
    ask = createApi({ ...database, reader: () => profiler.run }, { today: () => TODAY });
  });
  afterAll(() => Promise.all([database.close(), profiler.close()]));

  it.each(LISTS)(
    'touches no more than the list below a record: %s %s %s',
    async (list, where, orderBy, above, below) => {
      const page = 'first: 5) { totalCount nodes { id } } ';
      const found = await ask(`{ ${list}(where: { ${where} }, orderBy: ${orderBy}, ${page}}`);
      const hits = profiler.take();
      const nested = await ask(`{ record: ${above} { list: ${below}(orderBy: ${orderBy}, ${page}} }`);
      const most = profiler.take();
      expect([found.errors, nested.errors]).toEqual([undefined, undefined]);
      const { record } = nested.data as { record: { list: { totalCount: number } } };
      expect(found.data).toEqual({ [list]: record.list });
      expect(record.list.totalCount).toBeGreaterThan(0);
      expect(hits).toBeLessThanOrEqual(most);
    },
  );

  it.each([
    ['nation(id: "kazakhstan")', 'events'],
    ['nation(id: "kazakhstan")', 'participations'],
    ['person(id: "shavkat-mirziyoyev")', 'participations'],
  ])('is bounded by a range of days below a record: %s %s', async (above, list) => {
    const counted = async (days: string) => {
      const { data } = await ask(
        `{ record: ${above} { list: ${list}(where: { date: { ${days} } }) { totalCount } } }`,
      );
      return [
        (data as { record: { list: { totalCount: number } } }).record.list.totalCount,
        profiler.take(),
      ] as const;
    };
    const [all, most] = await counted('');
    const [some, hits] = await counted('from: "2025-11-01", to: "2025-11-30", match: WITHIN');
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all / 2);
    expect(hits).toBeLessThan(most / 2);
  });
});
