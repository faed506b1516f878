import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { createRecords } from '../../../src/server/records.ts';
import { readVersion } from '../../../src/graph/dataset-version.ts';
import { createReader } from '../../support/count-reader.ts';
import { EXPECTATIONS, isExpected } from '../../../src/graph/record-names.ts';
import { findRecords, MAX_IDS, problemsOf } from '../../../src/graph/questions/ids.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { Expectation } from '../../../src/graph/record-names.ts';

const dataset = seedDataset();
const FORMER = 'former-id-of-japan';
const FORMER_EVENT = 'former-id-of-a-meeting';
/** A meeting with Japan that has outcomes. */
const MEETING = 'japan-central-asia-summit-2025';
const FORMER_IDS: Readonly<Record<string, string>> = { japan: FORMER, [MEETING]: FORMER_EVENT };
const records = dataset.records.map((record) => {
  const former = FORMER_IDS[record.id];
  return former === undefined
    ? record
    : { ...record, editorial: { ...record.editorial, formerIds: [former] } };
});
type Ids = readonly { readonly id: string }[];
const nations = records.filter(({ type }) => type === 'Nation');

describe('an id in a request', () => {
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, { ...dataset, records });
    ask = createApi(database);
  });
  afterAll(() => database.close());

  const warningsOf = async (operation: string, variables?: Record<string, unknown>) => {
    const { extensions, errors } = await ask(operation, variables);
    expect(errors).toBeUndefined();
    return (extensions as { warnings?: readonly Record<string, unknown>[] }).warnings ?? [];
  };

  it.each([
    ['{ events(where: { partner: { eq: "XX" } }) { totalCount } }', 'events.where.partner.eq', null],
    [
      '{ events(where: { host: { in: ["japan", "japann"] } }) { totalCount } }',
      'events.where.host.in.1',
      'japan',
    ],
    [
      '{ formatMatrix(group: "C5", from: "2025-01-01", to: "2025-12-31") { periods } }',
      'formatMatrix.group',
      'c5',
    ],
    ['{ paths(from: "kazakstan", to: "japan") { length } }', 'paths.from', 'kazakhstan'],
    ['{ a: node(id: "Kazakhstan") { id } }', 'a.id', 'kazakhstan'],
    ['{ nodes(ids: ["japan", "nobody-at-all-here"]) { id } }', 'nodes.ids.1', null],
    ['{ person(id: "tokayev") { id } }', 'person.id', 'kassym-jomart-tokayev'],
    ['{ graph(knownAt: "2020-01-01") { format(id: "c5-plus-l") { id } } }', 'graph.format.id', 'c5-plus-1'],
    ['{ nation(id: "japan") { claims(source: "qqqq") { totalCount } } }', 'nation.claims.source', null],
  ])('is reported if it names nothing: %s', async (operation, path, nearest) => {
    const [warning, ...others] = await warningsOf(operation);
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ code: 'UNKNOWN_ID', nearest });
    expect((warning?.['path'] as readonly unknown[]).join('.')).toBe(path);
    expect(warning?.['message']).toMatch(/^expected the id of .*, found ".*", which names nothing; .*/);
  });

  it.each([
    ['{ summit(id: "japan") { id } }', 'which is a nation;'],
    ['{ events(where: { partner: { eq: "c5" } }) { totalCount } }', 'which is a group;'],
    ['{ organization(id: "KZ") { id } }', 'which is a nation;'],
  ])('is reported if it names a record of another type: %s', async (operation, words) => {
    const { data, extensions } = await ask(operation);
    expect(JSON.stringify(data)).toMatch(/null|"totalCount":0/);
    expect(extensions).toMatchObject({ warnings: [{ code: 'OTHER_TYPE' }] });
    expect(JSON.stringify(extensions)).toContain(words);
  });

  it('is reported for a ministerial in place of a summit, and for a person who is not a leader', async () => {
    const { data } = await ask(
      '{ ministerials(first: 1) { nodes { id } } people(first: 100) { nodes { id } } leaders(first: 100) { nodes { id } } }',
    );
    const leaders = new Set((data.leaders.nodes as { id: string }[]).map(({ id }) => id));
    const other = (data.people.nodes as { id: string }[]).find(({ id }) => !leaders.has(id));
    const variables = { event: data.ministerials.nodes[0].id, person: other?.id };
    expect(
      await warningsOf(
        'query ($event: ID!, $person: ID!) { summit(id: $event) { id } leader(id: $person) { id } event(id: $event) { id } }',
        variables,
      ),
    ).toMatchObject([
      { code: 'OTHER_TYPE', sent: variables.event, path: ['summit', 'id'] },
      { code: 'OTHER_TYPE', sent: variables.person, path: ['leader', 'id'] },
    ]);
  });

  it('may be the code of a nation, in any case, wherever an id is sent', async () => {
    const text = (id: string): string =>
      `{ event: nation(id: "${id}") { id } node(id: "${id}") { id } events(where: { participant: { in: ["${id}"] } }) { totalCount }
         paths(from: "${id}", to: "c5") { length } nation(id: "${id}") { id } }`;
    for (const { id, editorial } of nations) {
      const expected = await ask(text(id));
      for (const code of [editorial['code'], editorial['code3']].map(String)) {
        for (const sent of [code, code.toLowerCase()]) {
          const found = await ask(text(sent));
          expect(found.data, sent).toEqual(expected.data);
          expect(found.extensions, sent).not.toHaveProperty('warnings');
        }
      }
    }
  });

  it('of a participation or an outcome may have the former ids of its event and its party', async () => {
    const { data } = await ask(
      `{
        participations(where: { event: { eq: "${MEETING}" } }, first: 100) { nodes { id } }
        event(id: "${MEETING}") { outcomes { id } }
      }`,
    );
    const { outcomes } = data.event as { readonly outcomes: Ids };
    const participations = data.participations as { readonly nodes: Ids };
    const ids = [...participations.nodes, ...outcomes].map(({ id }) => id);
    expect(ids).toContain(`${MEETING}/japan`);
    expect(outcomes.length).toBeGreaterThan(0);
    for (const id of ids) {
      const [, part = ''] = id.split('/');
      const parts = part === 'japan' ? [part, FORMER] : [part];
      for (const sent of [MEETING, FORMER_EVENT].flatMap((event) =>
        parts.map((each) => `${event}/${each}`),
      )) {
        const answer = await ask(`{ node(id: "${sent}") { id } }`);
        expect([sent, answer.data.node]).toEqual([sent, { id }]);
      }
    }
    expect(await warningsOf(`{ node(id: "${FORMER_EVENT}/japan/x") { id } }`)).toMatchObject([
      { code: 'UNKNOWN_ID' },
    ]);
  });

  it('may be a former id of a merged record, wherever an id is sent', async () => {
    const text = (id: string): string =>
      `{ nation(id: "${id}") { id } events(where: { partner: { eq: "${id}" } }) { totalCount } }`;
    const [former, current] = [await ask(text(FORMER)), await ask(text('japan'))];
    expect(former.data).toEqual(current.data);
    expect(former.data.events.totalCount).toBeGreaterThan(0);
    expect(former.extensions).not.toHaveProperty('warnings');
  });

  it('is not reported if the record is not yet known at the viewpoint', async () => {
    const operation = '{ graph(knownAt: "1990-01-01") { summit(id: "us-central-asia-summit-2025") { id } } }';
    expect((await ask(operation)).data).toEqual({ graph: { summit: null } });
    const codes = (await warningsOf(operation)).map(({ code }) => code);
    expect(codes).toEqual(['FEW_SOURCES']);
  });

  it('has the kinds under which its record is served', async () => {
    const { run } = createReader(database);
    const source = { run, version: await readVersion(run), today: '2026-11-30' };
    const sample = records.filter((_, i) => i % 20 === 0);
    const found = await findRecords(
      source,
      sample.map(({ id }) => id),
    );
    for (const { id, type } of sample) {
      const record = found.get(id);
      expect(record?.id).toBe(id);
      const expectations = Object.keys(EXPECTATIONS) as Expectation[];
      const asked = expectations.map((expected) => ({ sent: id, expected }));
      const problems = await problemsOf(source, asked, found);
      expect(problems.length).toBe(expectations.filter((each) => record && !isExpected(record, each)).length);
      expect(record && isExpected(record, type as Expectation), type).toBe(true);
    }
  });

  it('has a nearest id of each kind, whatever the order of its words', async () => {
    const { run } = createReader(database);
    const source = { run, version: await readVersion(run), today: '2026-11-30' };
    const named = (Object.keys(EXPECTATIONS) as Expectation[]).filter(
      (each) => !['Coverage', 'Claim', 'Participation', 'Outcome'].includes(each),
    );
    const found = await findRecords(
      source,
      records.map(({ id }) => id),
    );
    for (const expected of named) {
      const record = records.find(({ id }) => {
        const own = found.get(id);
        return own && isExpected(own, expected);
      });
      // Words in another order share no beginning with an id.
      const { data } = await ask('query ($id: ID!) { node(id: $id) { ... on Named { name } } }', {
        id: record?.id,
      });
      const sent = String(data.node.name).split(' ').reverse().join(' ');
      const [problem] = await problemsOf(source, [{ sent, expected }], new Map());
      const nearest = (await findRecords(source, [String(problem?.nearest)])).get(String(problem?.nearest));
      expect(nearest && isExpected(nearest, expected), `${expected}: ${sent}`).toBe(true);
    }
  });

  it('takes one statement with all others of a request, and none the next time', async () => {
    const counted = createReader(database);
    const source = { run: counted.run, version: await readVersion(counted.run) };
    const cached = createRecords(2);
    const find = async (...sent: string[]): Promise<number> => {
      const before = counted.started;
      const found = await cached.find({ ...source, run: counted.run }, sent);
      expect([...found.keys()]).toEqual(sent.filter((text) => text !== 'nobody'));
      return counted.started - before;
    };
    expect(await find('japan', 'nobody')).toBe(1);
    expect(await find('japan', 'nobody')).toBe(0);
    expect(await find('kazakhstan')).toBe(1);
    expect(await find('nobody', 'kazakhstan')).toBe(0);
    expect(await find('japan')).toBe(1);
  });

  it('is refused beyond the limit of a request', async () => {
    const ids = Array.from({ length: MAX_IDS + 1 }, (_, i) => `id-${String(i)}`);
    const { errors } = await ask(
      'query ($ids: [ID!]) { events(where: { place: { in: $ids } }) { totalCount } }',
      { ids },
    );
    expect(errors?.[0]).toMatchObject({
      message: 'expected at most 10000 different ids in a request, found 10001; ask in several requests',
      extensions: { code: 'LIMIT_EXCEEDED' },
    });
  });
});
