import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL } from '../../../src/graph/filter.ts';
import { boundsOf } from '../../../src/graph/pagination.ts';
import { compile } from '../../../src/graph/compile.ts';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { createPlanner, statementsIn, textsMadeIn } from '../../support/explain.ts';
import { generate, scaled, SMALL } from '../../support/generate.ts';
import { LISTS } from '../../../src/graph/schema.ts';
import { listPlan, lookupPlan, viewpoint } from '../../support/random-plan.ts';
import { NO_VIEWPOINT } from '../../../src/model/viewpoint.ts';
import { questionCalls, questionNames } from '../../support/question-calls.ts';
import { runs } from '../../support/runs.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { ListName } from '../../../src/graph/schema.ts';
import type { ListPlan } from '../../../src/graph/plan.ts';
import type { Planner, Step } from '../../support/explain.ts';

/** Steps that read more than the requested rows, or that hold all rows before they return the first one. */
const COSTLY = /Scan|CartesianProduct|^Sort|^Top|^Partial/;

type Exception = { readonly step: RegExp; readonly why: string };

/** The costly steps that a statement may have, and why they do no harm. */
const EXCEPTIONS: Readonly<Record<string, readonly Exception[]>> = {
  currentDataset: [
    { step: /^CartesianProduct/, why: 'one Dataset node beside the one row that describes it' },
  ],
  datasetOfRevision: [
    { step: /^Top/, why: 'sorts the revisions of one content whose rows are there, which are few' },
  ],
  groups: [{ step: /^Top/, why: 'sorts the groups that were counted, 1,000 at most, and no items' }],
  pairs: [
    { step: /^Top/, why: 'sorts the pairs that were counted' },
    { step: /^Sort/, why: 'sorts the events whose pairs are counted: those without a date come last' },
  ],
  hostCounts: [{ step: /^Top/, why: 'sorts the hosts of one format, and no events' }],
  scanPairs: [{ step: /^Top/, why: 'sorts the pairs that were counted, before the first of them are taken' }],
  scanRelations: [{ step: /^Top/, why: 'sorts the relationships of the records of one page of a file' }],
  paths: [
    { step: /^CartesianProduct/, why: 'the two ends, each found by its unique id' },
    { step: /^Top/, why: 'ties of one length are told apart by ids before the first are taken' },
  ],
  switchRevision: [
    { step: /^CartesianProduct/, why: 'one Dataset node beside one row' },
    { step: /^NodeByLabelScan \w+:DatasetRow$/, why: 'there is one such row for each revision kept' },
    {
      step: /^NodeByLabelScan \w+:EventRow$/,
      why: 'looks for the widest date of all events, once an ingest',
    },
  ],
  readRevisionState: [{ step: /^NodeByLabelScan \w+:DatasetRow$/, why: 'as for switchRevision' }],
  readCurrent: [
    { step: /^NodeByLabelScan \w+:DatasetRow$/, why: 'as for switchRevision' },
    { step: /^NodeByLabelScan \w+:Record$/, why: 'counts what records have, once an ingest' },
    { step: /^CartesianProduct/, why: 'one row beside one count' },
  ],
  insertEdges: [{ step: /^CartesianProduct/, why: 'two records, each found by its unique id' }],
  relate: [{ step: /^CartesianProduct/, why: 'as for insertEdges' }],
  storedNodes: [{ step: /^NodeByLabelScan \w+:Row$/, why: 'an ingest compares all rows' }],
  storedEdges: [{ step: /^NodeByLabelScan \w+:Record$/, why: 'an ingest compares all relationships' }],
  storedRecords: [{ step: /^NodeByLabelScan \w+:Record$/, why: 'an ingest compares all records' }],
  storedRelations: [{ step: /^NodeByLabelScan \w+:Record$/, why: 'as for storedEdges' }],
};

/** Files with statements that have no plan: commands of the schema, the check of the connection, SQL. */
const NOT_PLANNED = ['database/connect.ts', 'downloads/dataset-sqlite.ts', 'ingest/constraints.ts'];

/** Files whose texts are planned here: as constants, as plans, or as questions. */
const PLANNED = ['graph/compile.ts', 'graph/questions/', 'graph/scan.ts', 'ingest/statements.ts'];

const RANDOM_PLANS = runs(100);

/** A filter by ids, from which the database may begin: it combines and sorts the records of these few ids alone. */
const BY_ID = /\bs\d+\.id (?:=|IN) \$/;
const AFTER_IDS = /^(?:CartesianProduct|Sort|Top|Partial)/;
/** The totals of a later page do not depend on its items: one row of items is combined with one row of totals. */
const TOTALS_ALONE = 'CALL () {';
const ONE_ROW_EACH = /^CartesianProduct/;

const constants = [
  ...(await statementsIn('graph/questions/dataset.ts')),
  ...(await statementsIn('ingest/statements.ts')),
];

const SCOPE = { rev: 1, widestEventDays: 30 };

/** Returns a page of a list without a filter, as most requests ask for it. */
const pageOf = (list: ListName, rises: boolean): ListPlan => ({
  list,
  bounds: boundsOf(list, rises, {}, { revision: 'r' }),
  ...{ filter: ALL, asOf: null, columns: ['id', 'name'], linkColumns: [], references: [], nested: [] },
  ...{ hasItems: true, hasPageInfo: true, hasTotal: false },
});

describe('the plan of every statement', () => {
  let database: Database;
  let planner: Planner;

  beforeAll(async () => {
    database = await connectTest();
    planner = createPlanner();
    await emptyDatabase(database);
    await ingestTest(database, generate(5, scaled(SMALL, 2)));
    await database.writer().run({ text: 'CALL db.prepareForReplanning(60)' }, {});
  });
  afterAll(() => Promise.all([database.close(), planner.close()]));

  const costly = async (text: string, params: object): Promise<readonly string[]> =>
    (await planner.planOf(text, params)).map(toLine).filter((step) => COSTLY.test(step));

  it.each(constants)('reads no more than necessary: $name', async ({ name, text }) => {
    const allowed = EXCEPTIONS[name] ?? [];
    const steps = await costly(text, planner.sampleParams(text));
    expect(steps.filter((step) => !allowed.some((exception) => exception.step.test(step)))).toEqual([]);
    expect(allowed.filter(({ step }) => !steps.some((each) => step.test(each)))).toEqual([]);
  });

  it.each(questionCalls())('reads no more than necessary for the question $name', async ({ name, call }) => {
    const allowed = EXCEPTIONS[name] ?? [];
    for (const from of [NO_VIEWPOINT, { asOf: '2025-11-06', knownAt: '2025-11-05' }]) {
      const sent = await call(from);
      expect(sent.length).toBeGreaterThan(0);
      for (const { text, params } of sent) {
        const steps = await costly(text, params);
        expect(steps.filter((step) => !allowed.some((exception) => exception.step.test(step)))).toEqual([]);
      }
    }
  });

  it.each(Object.keys(LISTS) as ListName[])('takes a page of %s in index order', async (list) => {
    for (const rises of [true, false]) {
      const { statement, paramsFor } = compile(pageOf(list, rises), { viewpoint: NO_VIEWPOINT, ...SCOPE });
      const steps = await planner.planOf(statement.text, paramsFor(['nation-1']));
      const seeks = steps
        .filter(({ operator }) => operator.includes('IndexSeek'))
        .map(({ details }) => details);
      expect(steps.map(toLine).filter((step) => COSTLY.test(step))).toEqual([]);
      expect(steps.some(({ operator }) => operator === 'Limit')).toBe(true);
      expect(
        seeks.some((details) => /\(\w+, by\w+\)/.test(details)),
        seeks.join('\n'),
      ).toBe(true);
    }
  });

  it('reads no more than necessary for random plans', async () => {
    const plan = fc.oneof(listPlan(2), lookupPlan(2));
    await fc.assert(
      fc.asyncProperty(plan, viewpoint, async (each, from) => {
        const { statement, paramsFor } = compile(each, { viewpoint: from, ...SCOPE });
        const steps = await costly(statement.text, paramsFor(['nation-1', 'nation-2']));
        const allowed = [
          ...(BY_ID.test(statement.text) ? [AFTER_IDS] : []),
          ...(statement.text.includes(TOTALS_ALONE) ? [ONE_ROW_EACH] : []),
        ];
        const rest = steps.filter((step) => !allowed.some((exception) => exception.test(step)));
        expect(rest, statement.text).toEqual([]);
      }),
      { numRuns: RANDOM_PLANS, endOnFailure: true },
    );
  }, 600_000);

  it('exists for every file of the service with statements', () => {
    const files = textsMadeIn();
    expect(files.filter((path) => !PLANNED.some((planned) => path.startsWith(planned)))).toEqual(NOT_PLANNED);
  });

  it('exists for every question', () => {
    const called = questionCalls().map(({ name }) => name);
    expect(questionNames().filter((name) => !called.includes(name))).toEqual([]);
  });

  it('is checked for every listed exception', () => {
    const names = [...constants, ...questionCalls()].map(({ name }) => name);
    expect(Object.keys(EXCEPTIONS).filter((name) => !names.includes(name))).toEqual([]);
  });
});

const toLine = ({ operator, details }: Step): string => `${operator} ${details}`;
