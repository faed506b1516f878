import { readFileSync } from 'node:fs';
import { Kind, parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { CONTRACT } from '../../support/oracle.ts';
import { createApi } from '../../support/api.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { encodeCursor, orderingOf } from '../../../src/graph/pagination.ts';
import { formula } from '../../support/statement-formula.ts';
import { generate, SMALL } from '../../support/generate.ts';
import { revisionOf } from '../../support/ingest-datasets.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';

const PROFILE = new URL('../../../docs/queries/03-nation-profile.graphql', import.meta.url);

/** Returns an operation that selects for many nations the fields that operation 03 selects for one. */
function profilesOf(first: number): string {
  const [operation] = parse(readFileSync(PROFILE, 'utf8')).definitions;
  const isQuery = operation?.kind === Kind.OPERATION_DEFINITION;
  const nation = isQuery ? operation.selectionSet.selections[0] : undefined;
  if (!isQuery || nation?.kind !== Kind.FIELD || !nation.selectionSet)
    throw new Error('expected operation 03 to ask of a nation');
  const variables = operation.variableDefinitions?.filter(({ variable }) => variable.name.value !== 'nation');
  const definitions = variables?.map((variable) => print(variable)).join(', ');
  return `query (${definitions}) { nations(first: ${first}) { nodes ${print(nation.selectionSet)} } }`;
}

const DATASET = generate(5, { ...SMALL, Nation: 110, Person: 60, Tenure: 300, Policy: 60 });
const LATER = encodeCursor(orderingOf('NationConnection', 'recordsByName', 'NAME_ASC', null, null), 'a', {
  rev: 1,
  revision: revisionOf(DATASET),
});

describe('the number of statements', () => {
  let database: Database;
  let ask: Ask;
  let askRegistered: Ask;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, DATASET);
    const limits = { ...DEFAULT_SETTINGS.limits, complexity: 10_000_000, statementMs: 60_000 };
    ask = createApi(database, { limits });
    askRegistered = createApi(database, { limits }, { isRegistered: true });
  });
  afterAll(() => database.close());

  /** Returns the number of statements of an operation, ad hoc and registered, after a check that both answers are equal. */
  const counts = async (operation: string): Promise<readonly [adHoc: number, registered: number]> => {
    const [adHoc, registered] = [await ask(operation), await askRegistered(operation)];
    expect(adHoc.errors, operation).toBeUndefined();
    expect(registered.data, operation).toEqual(adHoc.data);
    return [adHoc.extensions.cost.statements, registered.extensions.cost.statements];
  };

  it('is equal for profiles of 5 and of 100 nations, and at most the formula', async () => {
    const { data } = await ask(profilesOf(100));
    expect(data.nations.nodes).toHaveLength(100);
    const few = await counts(profilesOf(5));
    const many = await counts(profilesOf(100));
    expect(many).toEqual(few);
    expect(many[0]).toBeLessThanOrEqual(formula(CONTRACT, profilesOf(100)));
    expect(many[1]).toBe(2);
  });

  it.each<readonly [string, string, readonly [number, number]]>([
    ['1 for the revision', '{ dataset { version } }', [1, 1]],
    ['none for the schema alone', '{ __schema { queryType { name } } }', [0, 0]],
    ['2 more for a record: for its id and for its fields', '{ nation(id: "nation-1") { id name } }', [3, 3]],
    [
      'the same for nodes and edges of one page',
      '{ nations { nodes { id } edges { node { id } } pageInfo { endCursor } } }',
      [2, 2],
    ],
    ['none more for a total', '{ nations { totalCount nodes { id } } }', [2, 2]],
    [
      'one more for a list below, with its totals, unless it is registered',
      '{ nations(first: 100) { nodes { events(first: 1) { totalCount nodes { id } } } } }',
      [3, 2],
    ],
    [
      'none more for the total of a later page',
      `{ nations(after: "${LATER}") { totalCount nodes { id } } }`,
      [2, 2],
    ],
    [
      'one for all totals without items',
      '{ nations(first: 100) { nodes { events { totalCount } } } }',
      [3, 2],
    ],
    [
      'one for the ids in all arguments',
      '{ events(where: { host: { in: ["nation-1", "nation-2"] }, format: { eq: "format-0" } }) { nodes { id } } }',
      [3, 3],
    ],
    [
      'one more for all ids that name nothing, and none for names without a letter',
      '{ events(where: { host: { in: ["-", "--"] }, format: { eq: "---" } }) { nodes { id } } }',
      [4, 4],
    ],
    ['1 for groups without items', '{ events { groupBy(keys: [LEVEL]) { count } } }', [2, 2]],
    ['none for a list without selected fields', '{ nations { __typename } }', [1, 1]],
    [
      'one for each different list below records, equal aliases counted once',
      '{ nations { nodes { a: events(first: 2) { nodes { id participants { nodes { id } } } } b: events(first: 3) { nodes { id } } c: events(first: 3) { nodes { id } } } } }',
      [5, 2],
    ],
    [
      'one for each of many lists, or one for all if registered',
      `{ nations { nodes { ${Array.from({ length: 9 }, (_, i) => `e${i}: events(first: ${i + 1}) { nodes { id } }`).join(' ')} } } }`,
      [11, 2],
    ],
    [
      'one for an id, one for its record and one for each list below it',
      '{ nation(id: "nation-1") { policies { nodes { id } } tenures { nodes { id } } } }',
      [5, 3],
    ],
    [
      'one for all events with their hosts, and one for the groups of all hosts',
      '{ events(first: 30) { nodes { hosts { id ... on Nation { groups { id } } } } } }',
      [3, 3],
    ],
    [
      'one each for every viewpoint',
      '{ a: graph(knownAt: "2020-01-01") { nations { nodes { id } } } b: graph(knownAt: "2021-01-01") { nations { nodes { id } } } }',
      [3, 3],
    ],
    [
      'one for equal viewpoints',
      '{ a: graph(asOf: "2020-01-01") { nations { nodes { id } } } b: graph(asOf: "2020-01-01") { nations { nodes { id } } } }',
      [2, 2],
    ],
    [
      'one for a page and all records that its items refer to, at any depth',
      '{ events(first: 30) { nodes { format { id name partner { name } } place { id country { id name } } country { name code } hosts { id } } } }',
      [2, 2],
    ],
    [
      'the same for references under several aliases',
      '{ events(first: 30) { nodes { a: format { id } b: format { name } format { id kind } } } }',
      [2, 2],
    ],
    [
      'one for all records to which a record refers, with any fields',
      '{ event(id: "event-1") { format { id name } place { id } country { name code } hosts { id } } }',
      [3, 3],
    ],
    [
      'one for a list and its references, also where the list is seen on another day',
      '{ nation(id: "nation-1") { tenures(asOf: "2020-01-01") { nodes { office person { id } } } } }',
      [4, 3],
    ],
    [
      'one for all ids, and one for their records',
      '{ nodes(ids: ["nation-1", "event-1", "event-2", "nation-1"]) { id } }',
      [3, 3],
    ],
    [
      'one for the claims of all edges',
      '{ events(first: 30) { nodes { participants { edges { claims { id } } } } } }',
      [4, 3],
    ],
    [
      'one for the counts of a timeline, and one for its events',
      '{ timeline { totalCount buckets { count byLevel { level count } } events { nodes { id } } } }',
      [3, 3],
    ],
    [
      'one for the formats of a matrix, and one for all its cells',
      '{ formatMatrix(group: "group-1", from: "2018-01-01", to: "2027-12-31", bucket: MONTH) { rows { total cells { count } undated { count } } } }',
      [4, 4],
    ],
    [
      'none more for the ids of the events of all cells of a matrix',
      '{ formatMatrix(group: "group-1", from: "2018-01-01", to: "2027-12-31") { rows { cells { events { __typename id } latestHeld { id } } } } }',
      [4, 4],
    ],
    [
      'one more for further fields of the events of all cells of a matrix',
      '{ formatMatrix(group: "group-1", from: "1991-01-01", to: "2040-12-31", status: [HELD, PLANNED, TENTATIVE, CONFIRMED, POSTPONED, CANCELLED]) { rows { cells { events { name } latestHeld { id } } undated { events { name } } } } }',
      [5, 5],
    ],
    [
      'none more for the fields of the formats of a matrix and of their partners',
      '{ formatMatrix(group: "group-1", from: "2018-01-01", to: "2027-12-31") { rows { format { name } partner { id name } cells { count } } } }',
      [4, 4],
    ],
    [
      'one more for the records by which events are grouped',
      '{ events { groupBy(keys: [PARTNER, HOST]) { count partner { name } host { id } } } }',
      [3, 3],
    ],
    [
      '1 more for groups of events',
      '{ events { nodes { id } groupBy(keys: [YEAR, HOST]) { count } } }',
      [3, 3],
    ],
    [
      'one for each measure of all formats',
      '{ formats(first: 100) { nodes { firstOf { level } hostShares { count } cadenceMonths engagement { held } } } }',
      [6, 6],
    ],
  ])('is %s', async (_, operation, count) => {
    expect(await counts(operation)).toEqual(count);
  });

  it('does not grow for references to loaded records', async () => {
    const operation = (id: string): string =>
      `{ one: format(id: "${id}") { id group { id } }
         all: events(first: 50) { nodes { format { id group { id members(first: 1) { nodes { id } } } } } } }`;
    for (const id of ['format-0', 'format-1', 'format-2']) {
      for (const count of await counts(operation(id)))
        expect(count).toBeLessThanOrEqual(formula(CONTRACT, operation(id)));
    }
  });

  it('is reported with the complexity and the database time', async () => {
    const { extensions } = await ask('{ nations { nodes { id } } }');
    expect(extensions.cost).toEqual({
      complexity: expect.any(Number) as number,
      statements: 2,
      databaseMs: expect.any(Number) as number,
    });
  });
});
