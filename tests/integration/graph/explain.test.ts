import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { generate, scaled, SMALL } from '../../support/generate.ts';
import { ALL, both } from '../../../src/graph/filter.ts';
import { test } from '../../../src/graph/where.ts';
import { lean, undated } from '../../../src/graph/lean.ts';
import { joined } from '../../../src/graph/joined.ts';
import { LISTS, LOOKUPS } from '../../../src/graph/lists.ts';
import { createPlanner, madeStatements, statementsIn } from '../../support/explain.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { CountRow, FoundRow } from '../../../src/graph/queries/shared.ts';
import type { Filter } from '../../../src/graph/filter.ts';
import type { Planner, Step } from '../../support/explain.ts';
import type { Query } from '../../../src/graph/query.ts';

/** Steps that read more than what is asked for, or hold all of it before giving the first row. */
const COSTLY = /Scan|CartesianProduct|^Sort|^Top|^Partial/;

type Exception = { readonly step: RegExp; readonly why: string };

/** What may be costly, by statement, and why that does no harm. */
const EXCEPTIONS: Readonly<Record<string, readonly Exception[]>> = {
  currentDataset: [
    { step: /^CartesianProduct/, why: 'one Dataset node beside the one row that describes it' },
  ],
  eventGroups: [{ step: /^Top/, why: 'sorts the groups that were counted, 1,000 at most, and no events' }],
  eventGroupsOfFormat: [{ step: /^Top/, why: 'as for eventGroups' }],
  eventGroupsOfParty: [{ step: /^Top/, why: 'as for eventGroups' }],
  eventGroupsOfPlace: [{ step: /^Top/, why: 'as for eventGroups' }],
  hostCounts: [{ step: /^Top/, why: 'sorts the hosts of one format, and no events' }],
  relationsOfRecords: [{ step: /^Top/, why: 'sorts the relationships of the records of one page of a file' }],
  shortestPaths: [
    { step: /^CartesianProduct/, why: 'the two ends, each found by its unique id' },
    { step: /^Top/, why: 'ties of one length are told apart by ids before the first are taken' },
  ],
  flipRevision: [
    { step: /^CartesianProduct/, why: 'one Dataset node beside one row' },
    { step: /^NodeByLabelScan \w+:DatasetRow$/, why: 'there is one such row for each revision kept' },
    {
      step: /^NodeByLabelScan \w+:EventRow$/,
      why: 'looks for the widest date of all events, once an ingest',
    },
  ],
  readStanding: [{ step: /^NodeByLabelScan \w+:DatasetRow$/, why: 'as for flipRevision' }],
  readHeld: [{ step: /^NodeByLabelScan \w+:DatasetRow$/, why: 'as for flipRevision' }],
  insertEdges: [{ step: /^CartesianProduct/, why: 'two records, each found by its unique id' }],
  storedNodes: [{ step: /^NodeByLabelScan \w+:Row$/, why: 'an ingest compares all rows' }],
  storedEdges: [{ step: /^NodeByLabelScan \w+:Record$/, why: 'an ingest compares all relationships' }],
  idleIdentities: [{ step: /^NodeByLabelScan \w+:Record$/, why: 'an ingest looks through all records' }],
};

/** Files with statements that have no plan: commands of the schema, and the question whether a database is there. */
const NOT_PLANNED = ['database/connect.ts', 'ingest/constraints.ts'];

const statements = [
  ...(await statementsIn('graph/queries/')),
  ...(await statementsIn('ingest/statements.ts')),
];

/** The statements of lists as they are sent with a filter, without what items refer to. */
const filteredBy = (any: Filter) =>
  Object.entries(LISTS).flatMap(([name, list]) =>
    (['asc', 'desc', 'count'] as const).map((kind) => ({
      name: `${name}, ${kind}`,
      ...lean(list[kind] as Query<unknown, never>, { any }),
    })),
  );

/** As most requests send them, and with a filter of the commonest form. */
const leanStatements = filteredBy(ALL);
const filteredStatements = filteredBy(
  both(test('kind', 'in', ['SUMMIT']), test('earliest', 'overlaps', ['2025-01-01', '2025-12-31'])),
);

/** With the records to which those refer that items refer to. */
const furtherStatements = Object.entries(LISTS).map(([name, { asc }]) => ({
  name,
  ...lean(asc as Query<unknown, never>, {
    any: ALL,
    references: [{ column: 'partner', columns: ['id'], through: 'format' }],
  }),
}));

/** As they are joined: every list below items, below links and below a record, with its totals. */
const joinedStatements = Object.entries(LISTS).flatMap(([name, list]) => {
  const below = lean<FoundRow, string>(list.asc, { any: ALL });
  const count = lean<CountRow, string>(list.count, { any: ALL });
  const counted = joined(lean<FoundRow, string>(list.desc, { any: ALL }), { below: [], count });
  return [LISTS.recordsByDate.desc, LISTS.participantsOfEvent.shared.asc, LOOKUPS.byCode].map((above, i) => ({
    name: `${name} below ${['items', 'links', 'a record'][i] ?? ''}`,
    ...joined(lean<FoundRow, string>(above, { any: ALL }), { below: [below, counted] }),
  }));
});

/** The statements as they are sent where no day is asked about. */
const undatedStatements = statements
  .filter(({ text }) => text.includes('$knownAt'))
  .map(({ name, text }) => {
    return { name, ...undated<unknown, never>({ text }, { asOf: null, viewAsOf: null, knownAt: null }) };
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

  it.each(statements)('reads no more than is asked for: $name', async (statement) => {
    const allowed = EXCEPTIONS[statement.name] ?? [];
    const steps = (await planner.planOf(statement)).map(said).filter((step) => COSTLY.test(step));
    expect(steps.filter((step) => !allowed.some((exception) => exception.step.test(step)))).toEqual([]);
    expect(allowed.filter(({ step }) => !steps.some((each) => step.test(each)))).toEqual([]);
  });

  it.each(leanStatements)('reads no more than is asked for, unfiltered: $name', async (statement) => {
    expect(statement.text).not.toMatch(/\$any|\$references/);
    expect((await planner.planOf(statement)).map(said).filter((step) => COSTLY.test(step))).toEqual([]);
  });

  it.each(filteredStatements)(
    'reads no more than is asked for, plainly filtered: $name',
    async (statement) => {
      expect(statement.text).toMatch(/\$equal/);
      expect(statement.text).not.toMatch(/\$any/);
      expect((await planner.planOf(statement)).map(said).filter((step) => COSTLY.test(step))).toEqual([]);
    },
  );

  it.each(furtherStatements)(
    'reads no more than is asked for, with further references: $name',
    async (statement) => {
      expect(statement.text).toMatch(/\$further/);
      expect((await planner.planOf(statement)).map(said).filter((step) => COSTLY.test(step))).toEqual([]);
    },
  );

  it.each(joinedStatements)('reads no more than is asked for, joined: $name', async ({ name, text }) => {
    expect((await planner.planOf({ name, text })).map(said).filter((step) => COSTLY.test(step))).toEqual([]);
  });

  it.each(undatedStatements)('reads no more than is asked for, of no day: $name', async (statement) => {
    const allowed = EXCEPTIONS[statement.name] ?? [];
    expect(statement.text).not.toMatch(/\$(since|until|viewSince|viewUntil)\b|knownFrom <=/);
    const steps = (await planner.planOf(statement)).map(said).filter((step) => COSTLY.test(step));
    expect(steps.filter((step) => !allowed.some((exception) => exception.step.test(step)))).toEqual([]);
  });

  it.each(
    Object.entries(LISTS).flatMap(([name, { asc, desc }]) => [
      { name: `${name}, rising`, text: asc.text },
      { name: `${name}, falling`, text: desc.text },
    ]),
  )('takes a page in the order of an index: $name', async (page) => {
    const steps = await planner.planOf(page);
    const found = steps
      .filter(({ operator }) => operator.includes('IndexSeek'))
      .map(({ details }) => details);
    expect(steps.some(({ operator }) => operator === 'Limit')).toBe(true);
    expect(
      found.some((details) => /\(\w+, by\w+\)/.test(details)),
      found.join('\n'),
    ).toBe(true);
  });

  it('is made here for every statement that the program has', () => {
    const walked = (path: string): boolean =>
      path.startsWith('graph/queries/') || path === 'ingest/statements.ts';
    const [here, elsewhere] = [true, false].map((isWalked) =>
      Object.entries(madeStatements()).filter(([path]) => walked(path) === isWalked),
    );
    expect(here?.reduce((sum, [, count]) => sum + count, 0)).toBe(statements.length);
    expect(elsewhere?.map(([path]) => path)).toEqual(NOT_PLANNED);
  });

  it('is checked for every exception that is listed', () => {
    const names = statements.map(({ name }) => name);
    expect(Object.keys(EXCEPTIONS).filter((name) => !names.includes(name))).toEqual([]);
  });
});

const said = ({ operator, details }: Step): string => `${operator} ${details}`;
