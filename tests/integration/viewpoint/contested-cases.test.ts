import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTESTED } from '../../support/contested.ts';
import { propertyWord } from '../../../src/model/properties.ts';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import type { Answer, Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';

type Claim = { readonly value: string; readonly standing: string; readonly negated: boolean };

type Side = Claim & {
  readonly object: { readonly id: string } | null;
  readonly rank: string;
  readonly source: { readonly id: string };
};

const dataset = seedDataset();
let database: Database;
let ask: Ask;

beforeAll(async () => {
  database = await connectTest();
  await ingestTest(database, dataset);
  ask = createApi(database, { today: () => '2026-11-30' });
});
afterAll(() => database.close());

/** Returns the answer to a question as known at a day. That a dispute concerns a record has a test of its own. */
async function knownAt(day: string, question: string): Promise<Answer['data']> {
  const answer = await ask(`{ graph(knownAt: "${day}") { it: ${question} } }`);
  expect(answer.errors).toBeUndefined();
  const { it } = answer.data.graph as { readonly it: { readonly contested?: readonly string[] } | null };
  return it?.contested ? { ...it, contested: it.contested.filter((each) => each !== 'disputes') } : it;
}

/** Returns the claims of a property of an entity, all sides. */
async function claimsOf(id: string, property: string): Promise<readonly Claim[]> {
  const answer = await ask(
    `{ claims(where: { subject: { eq: "${id}" }, property: { eq: ${propertyWord(property)} } }, first: 100) { nodes { value standing negated } } }`,
  );
  return answer.data.claims.nodes;
}

const values = (claims: readonly Claim[]): readonly string[] =>
  [...new Set(claims.map(({ value, negated }) => (negated ? `not ${value}` : value)))].sort();

const winning = (claims: readonly Claim[]): string | undefined =>
  claims.find(({ standing }) => standing === 'WINS')?.value;

type Disputed = { readonly about: readonly { readonly id: string }[] };

describe('the contested cases', () => {
  it('date the beginning of the U.S. format to New York, with a claim for Samarkand', async () => {
    const question = 'format(id: "c5-plus-1") { established { edtf } contested }';
    expect(await knownAt('2015-10-15', question)).toEqual({
      established: { edtf: '2015-09-26' },
      contested: [],
    });
    expect(await knownAt('2015-11-30', question)).toEqual({
      established: { edtf: '2015-09-26' },
      contested: ['established'],
    });
    const claims = await claimsOf('c5-plus-1', 'established');
    expect(values(claims)).toEqual(expect.arrayContaining(['2015-09-26', '2015-11-01']));
    expect(winning(claims)).toBe('2015-09-26');
  });

  it('say that Kazakhstan intends to join the Abraham Accords, with claims that it joined', async () => {
    const question = 'summit(id: "us-central-asia-summit-2025") { contested outcomes { text topic } }';
    const { contested, outcomes } = (await knownAt('2026-11-30', question)) as {
      readonly contested: readonly string[];
      readonly outcomes: readonly { readonly text: string; readonly topic: string | null }[];
    };
    expect(contested).toContain('outcomes');
    expect(outcomes.filter(({ topic }) => topic !== null)).toEqual([
      { text: 'Kazakhstan intends to join the Abraham Accords', topic: 'abraham-accords' },
    ]);
    const claims = (await claimsOf('us-central-asia-summit-2025', 'outcomes')).filter(({ value }) =>
      value.includes('Accords'),
    );
    const told = claims.map(({ value, standing }) => `${value}: ${standing}`);
    expect([...new Set(told)].sort()).toEqual([
      'Kazakhstan intends to join the Abraham Accords: AGREES',
      'Kazakhstan intends to join the Abraham Accords: WINS',
      'Kazakhstan joined the Abraham Accords: LOSES_BY_RANK',
    ]);
  });

  it('count the virtual meeting of 2022 as the first China summit until Xi’an counts as the first', async () => {
    const virtual = 'summit(id: "china-central-asia-summit-2022-virtual") { ordinal contested }';
    expect(await knownAt('2022-02-01', virtual)).toEqual({ ordinal: 1, contested: [] });
    expect(await knownAt('2026-11-30', virtual)).toEqual({ ordinal: null, contested: ['ordinal'] });
    const xian = 'summit(id: "china-central-asia-summit-2023") { ordinal }';
    expect(await knownAt('2026-11-30', xian)).toEqual({ ordinal: 1 });
    expect(values(await claimsOf('china-central-asia-summit-2022-virtual', 'ordinal'))).toEqual([
      '1',
      'not 1',
    ]);
  });

  it('count the Washington summit as the second, with a claim that it is the first', async () => {
    const question = 'summit(id: "us-central-asia-summit-2025") { ordinal contested }';
    expect(await knownAt('2025-11-05', question)).toEqual({ ordinal: 2, contested: [] });
    expect(await knownAt('2025-11-30', question)).toEqual({ ordinal: 2, contested: ['ordinal', 'outcomes'] });
    const claims = await claimsOf('us-central-asia-summit-2025', 'ordinal');
    expect(values(claims)).toEqual(['1', '2']);
    expect(winning(claims)).toBe('2');
  });

  it('follow the Korean summit from 2025 to 2026', async () => {
    const question =
      'summit(id: "republic-of-korea-central-asia-summit-2026") { status overdue date { edtf } previousDates { edtf } statusHistory { status since { edtf } } }';
    expect(await knownAt('2024-07-01', question)).toMatchObject({
      status: 'PLANNED',
      date: { edtf: '2025' },
    });
    const moved = await knownAt('2025-12-31', question);
    expect(moved).toMatchObject({ status: 'POSTPONED', date: { edtf: '2026' } });
    const now = await knownAt('2026-11-30', question);
    expect(now).toMatchObject({ status: 'PLANNED', overdue: true, date: { edtf: '2026-09-16/2026-09-17' } });
    expect(now.previousDates).toContainEqual({ edtf: '2025' });
    expect(now.statusHistory.map(({ status }: { status: string }) => status)).toEqual([
      'PLANNED',
      'POSTPONED',
      'PLANNED',
    ]);
  });

  it('keep the cancelled Japanese summit of 2024 and the first held one', async () => {
    const question = 'summit(id: "japan-central-asia-summit-2024") { status }';
    expect(await knownAt('2024-08-01', question)).toEqual({ status: 'PLANNED' });
    expect(await knownAt('2026-11-30', question)).toEqual({ status: 'CANCELLED' });
    const claims = await claimsOf('japan-central-asia-summit-2024', 'status');
    expect(values(claims)).toEqual(expect.arrayContaining(['CANCELLED', 'PLANNED']));
    expect(winning(claims)).toBe('CANCELLED');
    const { formats } = (
      await ask(
        '{ formats(where: { partner: { eq: "japan" } }) { nodes { events(first: 100, where: { kind: { eq: SUMMIT }, status: { eq: HELD } }) { nodes { id place { id } } } } } }',
      )
    ).data;
    expect(formats.nodes[0].events.nodes[0]).toEqual({
      id: 'japan-central-asia-summit-2025',
      place: { id: 'tokyo' },
    });
  });

  it('distinguish the theme of the APEC leaders from the theme of the article', async () => {
    const question = 'summit(id: "apec-summit-2025") { theme contested }';
    const leaders = 'Building a Sustainable Tomorrow: Connect, Innovate, Prosper';
    expect(await knownAt('2025-11-01', question)).toEqual({ theme: leaders, contested: [] });
    expect(await knownAt('2025-11-05', question)).toEqual({ theme: leaders, contested: ['theme'] });
    const claims = await claimsOf('apec-summit-2025', 'theme');
    expect(values(claims)).toEqual(['Bridge. Business. Beyond.', leaders]);
    expect(winning(claims)).toBe(leaders);
  });

  it('keep every count of the powers with such formats', async () => {
    const question = 'group(id: "c5") { plusFormatCount contested }';
    expect(await knownAt('2025-11-05', question)).toEqual({
      plusFormatCount: 6,
      contested: ['plusFormatCount'],
    });
    expect(await knownAt('2026-11-30', question)).toMatchObject({ plusFormatCount: 11 });
    const claims = await claimsOf('c5', 'plusFormatCount');
    expect(values(claims)).toEqual(['10', '11', '5', '6']);
    expect(winning(claims)).toBe('11');
  });

  it.each(CONTESTED)(
    'keep all sides of $property of $id, and distinguish them by day',
    async ({ id, property, edge, sides, wins, question, before, today }) => {
      const ofEdge = edge === undefined ? '' : `, edge: { eq: "${edge}" }`;
      const answer = await ask(
        `{ claims(where: { subject: { eq: "${id}" }, property: { eq: ${propertyWord(property)} }${ofEdge} }, first: 100) { nodes { value object { id } standing negated rank source { id } } } }`,
      );
      const claims = (answer.data.claims.nodes as Side[]).filter(({ rank }) => rank !== 'DEPRECATED');
      const said = claims.map((claim) => ({ ...claim, value: claim.object?.id ?? claim.value }));
      expect(values(said)).toEqual(sides);
      expect(winning(said)).toBe(wins);
      expect(said.filter(({ standing }) => standing === 'WINS')).toHaveLength(1);
      expect(await knownAt(before[0], question)).toEqual(before[1]);
      expect(await knownAt('2026-11-30', question)).toEqual(today);
    },
  );

  it('are among the claims that the API lists as contested', async () => {
    const { claims } = (
      await ask('{ claims(contested: true, first: 100) { totalCount nodes { subject { id } } } }')
    ).data;
    expect(claims.totalCount).toBeGreaterThan(20);
    const subjects = claims.nodes.map(({ subject }: { subject: { id: string } }) => subject.id);
    expect(subjects).toEqual(expect.arrayContaining(['apec-summit-2025', 'c5', 'c5-plus-1']));
  });

  it('have the side of each dispute with its claims, and name it in the records it concerns', async () => {
    const { disputes } = (
      await ask(
        '{ disputes(first: 100) { totalCount nodes { topic about { id } positions { statement claims { source { id } } } } } }',
      )
    ).data;
    expect(disputes.totalCount).toBe(dataset.records.filter(({ type }) => type === 'Dispute').length);
    const all = (disputes.nodes as Disputed[]).flatMap(({ about }) => about.map(({ id }) => id));
    const ids = JSON.stringify([...new Set(all)].slice(0, 100));
    const { now, before } = (
      await ask(`{ now: nodes(ids: ${ids}) { ... on Entity { contested } } before: graph(knownAt: "1990-01-01") {
        nodes(ids: ${ids}) { ... on Entity { contested } } } }`)
    ).data;
    for (const each of now) expect(each.contested).toContain('disputes');
    for (const each of before.nodes) expect(each?.contested ?? []).not.toContain('disputes');
    for (const { topic, about, positions } of disputes.nodes) {
      expect(topic).not.toBe('');
      expect(about.length).toBeGreaterThan(0);
      expect(positions.length).toBeGreaterThan(1);
      for (const { claims } of positions) expect(claims.length).toBeGreaterThan(0);
    }
  });
});
