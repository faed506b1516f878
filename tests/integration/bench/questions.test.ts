import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, emptyDatabase } from '../../support/graph.ts';
import { CONTRACT } from '../../support/oracle.ts';
import { createApi } from '../../support/api.ts';
import { factsOf, TODAY } from '../../../bench/dataset.ts';
import { formula } from '../../support/statement-formula.ts';
import { ingestBulk } from '../../../src/ingest/bulk.ts';
import { linesOf } from '../../../bench/lines.ts';
import { createProfiler } from '../../support/profile.ts';
import { questionsOf } from '../../../bench/questions/questions.ts';
import { REVISION } from '../../../bench/questions/timelines.ts';
import { readLines } from '../../../src/dataset/lines.ts';
import { writeLines } from '../../support/seed-lines.ts';
import type { Ask } from '../../support/api.ts';
import type { Profiler } from '../../support/profile.ts';
import type { Database } from '../../../src/database/connect.ts';

const FACTS = factsOf(200);
const SEEN = { rev: 1, knownAt: '9999-12-30', since: '0001-01-01', until: '9999-12-31' };

/** The statements that each question of the benchmark takes ad hoc and registered, whatever the size of the dataset. */
const STATEMENTS: Readonly<Record<string, readonly [adHoc: number, registered: number]>> = {
  'one nation by id': [3, 3],
  'nation with its policies': [4, 3],
  'timeline, page 1': [3, 2],
  'timeline, page 2,000': [3, 2],
  'format, events, participants, offices': [6, 3],
  'all formats with their latest event': [3, 2],
  'operation 02, the timeline of a dashboard': [4, 3],
  'operation 03, one nation all around': [9, 3],
  'with whom a nation meets most': [5, 5],
  'partners × years': [4, 4],
  'search for a name': [2, 2],
  'paths between two records': [4, 4],
};

const DOCUMENT = new URL('../../../docs/performance.md', import.meta.url);

/** The db hits of each question, and those by hand, as the document tells them. */
const TABLE = new Map(
  [...readFileSync(DOCUMENT, 'utf8').matchAll(/^\| (.+?) +\| +([\d,]+) \| +([\d,]+) \|$/gm)].map(
    ([, name = '', ...hits]) => [name, hits.map((each) => Number(each.replace(',', '')))],
  ),
);

/** A plan may touch a little more or less where the planner estimates otherwise. */
const TOLERANCE = 1.2;

describe('the questions of the benchmark', () => {
  let database: Database;
  let profiler: Profiler;
  let ask: Ask;
  let askRegistered: Ask;
  let askProfiled: Ask;

  beforeAll(async () => {
    database = await connectTest();
    await emptyDatabase(database);
    const reading = await readLines(writeLines([...linesOf(FACTS)]));
    if ('issues' in reading) throw new Error(JSON.stringify(reading.issues[0]));
    await ingestBulk(database.writer(), { ...reading.dataset, revision: REVISION.revision });
    await database.writer().run({ text: 'CALL db.prepareForReplanning(60)' }, {});
    ask = createApi(database, { today: () => TODAY });
    askRegistered = createApi(database, { today: () => TODAY }, { isRegistered: true });
    profiler = createProfiler();
    askProfiled = createApi({ ...database, reader: () => profiler.run }, { today: () => TODAY });
  });
  afterAll(() => Promise.all([database.close(), profiler.close()]));

  it.each(questionsOf(FACTS))('have the answers of a hand-written statement: $name', async (question) => {
    const { data, errors, extensions } = await ask(question.ours);
    const registered = await askRegistered(question.ours);
    expect(errors).toBeUndefined();
    expect(registered.data).toEqual(data);
    const { text, params } = question.limit;
    const [byHand] = await database.reader({ timeoutMs: 30_000 })<{ data: unknown }>(
      { text },
      { ...SEEN, ...params },
    );
    expect(question.plainOurs(data)).toEqual(byHand?.data);
    expect(JSON.stringify(byHand?.data).length).toBeGreaterThan(20);
    const counts = [extensions.cost.statements, registered.extensions.cost.statements];
    expect(counts).toEqual(STATEMENTS[question.name]);
    expect(extensions.cost.statements).toBeLessThanOrEqual(formula(CONTRACT, question.ours));
  });

  it.each(questionsOf(FACTS))('have the database hits of the table: $name', async (question) => {
    const { errors } = await askProfiled(question.ours);
    expect(errors).toBeUndefined();
    const ours = profiler.take();
    await profiler.run({ text: question.limit.text }, { ...SEEN, ...question.limit.params });
    const byHand = profiler.take();
    const [hits = 0, hitsByHand = 0] = TABLE.get(question.name) ?? [];
    const measured = `db hits of "${question.name}": ${ours}, by hand ${byHand}; where that is meant, say so in docs/performance.md`;
    for (const ratio of [ours / hits, byHand / hitsByHand])
      expect(Math.max(ratio, 1 / ratio), measured).toBeLessThan(TOLERANCE);
  });
});
