import { describe, expect, it } from 'vitest';
import { sample } from '../../support/viewpoint-sample.ts';
import { withSlugs } from '../../support/slugs.ts';
import { useDatabase } from '../../support/viewpoint-database.ts';
import type { Saying } from '../../support/viewpoint-sample.ts';

const event = (i: number): string => `summit-${String(i).padStart(2, '0')}`;
const of = (i: number, property: string, value: string, more: Partial<Saying> = {}): Saying => ({
  subject: event(i),
  property,
  value,
  ...more,
});

const sayings: readonly Saying[] = [
  // 0: a party that a later source denies to have been there
  { subject: event(0), property: 'participants', object: 'japan' },
  { subject: event(0), property: 'participants', object: 'kazakhstan' },
  of(0, 'participants.attendance', 'PRESENT', { edge: 'kazakhstan' }),
  { subject: event(0), property: 'participants', object: 'japan', negated: true, source: 'late' },
  // 1: mentioned by a deprecated claim only
  of(1, 'theme', 'A theme', { rank: 'DEPRECATED' }),
  // 2: a tie that ids break, and one that confidence breaks
  of(2, 'theme', 'One theme', { source: 'late' }),
  of(2, 'theme', 'Another theme', { source: 'also' }),
  of(2, 'ordinal', '2', { confidence: 'MEDIUM' }),
  of(2, 'ordinal', '1', { confidence: 'HIGH' }),
  // 3: qualifiers that several sources give
  of(3, 'names', 'A name', { qualifiers: { language: 'en', since: '2020' } }),
  of(3, 'names', 'A name', { source: 'late', qualifiers: { language: 'fr', script: 'Latn' } }),
  of(3, 'names', 'A name', {
    source: 'also',
    negated: true,
    rank: 'DEPRECATED',
    qualifiers: { until: '2021' },
  }),
  // 4: statuses that follow each other, and two known since one day
  of(4, 'status', 'PLANNED'),
  of(4, 'status', 'HELD', { source: 'late' }),
  of(5, 'status', 'PLANNED'),
  of(5, 'status', 'POSTPONED', { source: 'late' }),
  of(5, 'status', 'CANCELLED', { source: 'also' }),
  // 6: a finer date inside a coarser one, and one outside of it
  of(6, 'date', '2025'),
  of(6, 'date', '2025-11', { source: 'middle' }),
  of(6, 'date', '2025-11-06', { source: 'late' }),
  of(7, 'date', '2025-10'),
  of(7, 'date', '2025-11-06', { source: 'late' }),
  // 8: a date that was moved; 9: one that is denied on the day on which another source gives it
  of(8, 'date', '2025-08-09'),
  of(8, 'date', '2025-08-09', { source: 'late', negated: true }),
  of(8, 'date', '2025-12-20', { source: 'late' }),
  of(9, 'date', '2025-08-09', { source: 'late' }),
  of(9, 'date', '2025-08-09', { source: 'also', negated: true }),
  // 10: a preferred value wins against a later denial; 11: a value that returns
  of(10, 'date', '2025-08-09', { rank: 'PREFERRED' }),
  of(10, 'date', '2025-08-09', { source: 'late', negated: true }),
  of(11, 'date', '2025-08-09'),
  of(11, 'date', '2025-08-09', { source: 'middle', negated: true }),
  of(11, 'date', '2025-08-09', { source: 'late' }),
];

const EVENT = `fragment Facts on Event {
  id status theme ordinal contested
  date { edtf } previousDates { edtf } statusHistory { status since { edtf } known claims { source { id } } }
  names { text language script since { edtf } until { edtf } }
  participants { edges { attendance node { id } claims { negated source { id } } } }
  claims(first: 50) { nodes { value source { id } negated standing contested } }
}`;

type Fate = { value: string; source: { id: string }; negated: boolean; standing: string; contested: boolean };
type Facts = Readonly<Record<string, unknown>> & { readonly claims: { readonly nodes: readonly Fate[] } };

describe('the rules of the API', () => {
  const { data } = useDatabase(() => sample(sayings));
  const look = async (i: number, knownAt: string | null = null): Promise<Facts | null> => {
    const query = withSlugs(
      `query ($id: ID!, $knownAt: Date) { graph(knownAt: $knownAt) { event(id: $id) { ...Facts } } } ${EVENT}`,
    );
    return (await data<{ graph: { event: Facts | null } }>(query, { id: event(i), knownAt })).graph.event;
  };
  const fates = (facts: Facts | null): readonly string[] =>
    (facts?.claims.nodes ?? []).map(({ value, source, negated, standing, contested }) =>
      [negated ? 'not' : '', value, source.id, standing, contested ? 'contested' : '']
        .filter(Boolean)
        .join(' '),
    );

  it('exclude a party that a later source denies, and keep both claims', async () => {
    const before = await look(0, '2025-11-30');
    const now = await look(0);
    const parties = (facts: Facts | null): unknown =>
      (facts?.['participants'] as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
    expect([parties(before), parties(now)]).toEqual([['japan', 'kazakhstan'], ['kazakhstan']]);
    expect(now).toMatchObject({ contested: [], participants: { edges: [{ attendance: 'PRESENT' }] } });
    expect(now?.claims.nodes).toHaveLength(4);
  });

  it('create nothing from a deprecated claim, which remains readable', async () => {
    expect(await look(1)).toBeNull();
    const { claims } = await data<{ claims: unknown }>(
      `{ claims(where: { subject: { eq: "${event(1)}" } }) { nodes { value standing contested subject { id } } } }`,
    );
    const alone = { value: 'A theme', standing: 'DEPRECATED', contested: false, subject: null };
    expect(claims).toEqual({ nodes: [alone] });
  });

  it('break a tie by confidence, then by id', async () => {
    const facts = await look(2);
    expect(facts).toMatchObject({ theme: 'One theme', ordinal: 1, contested: ['ordinal', 'theme'] });
    expect(fates(facts)).toEqual([
      '2 early LOSES_BY_CONFIDENCE contested',
      '1 early WINS contested',
      'One theme late WINS contested',
      'Another theme also LOSES_BY_ID contested',
    ]);
  });

  it('take the qualifiers of an item from one claim', async () => {
    const name = { text: 'A name', language: 'fr', script: 'Latn', since: null, until: null };
    expect(await look(3)).toMatchObject({ names: [name], contested: [] });
    const before = { ...name, language: 'en', script: null, since: { edtf: '2020' } };
    expect(await look(3, '2025-01-10')).toMatchObject({ names: [before] });
  });

  it('let a later status follow an earlier one, each with its first day', async () => {
    const planned = {
      status: 'PLANNED',
      since: { edtf: '2025-01-10' },
      known: '2025-01-10',
      claims: [{ source: { id: 'early' } }],
    };
    const held = {
      status: 'HELD',
      since: { edtf: '2025-12-01' },
      known: '2025-12-01',
      claims: [{ source: { id: 'late' } }],
    };
    expect(await look(4)).toMatchObject({ status: 'HELD', contested: [], statusHistory: [planned, held] });
    expect(await look(4, '2025-11-30')).toMatchObject({ status: 'PLANNED', statusHistory: [planned] });
    expect(await look(4, '2025-01-09')).toBeNull();
  });

  it('make statuses contest each other if they are known from the same day', async () => {
    const facts = await look(5);
    expect(facts).toMatchObject({ status: 'POSTPONED', contested: ['status'] });
    expect(fates(facts)).toEqual([
      'PLANNED early LOSES_BY_DATE',
      'POSTPONED late WINS contested',
      'CANCELLED also LOSES_BY_ID contested',
    ]);
  });

  it('accept a finer date inside a coarser one, and contest one outside', async () => {
    const dates = [{ edtf: '2025' }, { edtf: '2025-11' }];
    expect(await look(6)).toMatchObject({
      date: { edtf: '2025-11-06' },
      contested: [],
      previousDates: dates,
    });
    expect(await look(7)).toMatchObject({ date: { edtf: '2025-11-06' }, contested: ['date'] });
    expect(await look(7, '2025-11-30')).toMatchObject({ date: { edtf: '2025-10' }, contested: [] });
  });

  it('treat a moved date as history', async () => {
    const facts = await look(8);
    const moved = { date: { edtf: '2025-12-20' }, previousDates: [{ edtf: '2025-08-09' }], contested: [] };
    expect(facts).toMatchObject(moved);
    expect(fates(facts)).toEqual([
      '2025-08-09 early LOSES_BY_DATE',
      'not 2025-08-09 late AGREES',
      '2025-12-20 late WINS',
    ]);
  });

  it('let a denial contest a value of the same day, a preferred value, and a later value', async () => {
    expect(await look(9)).toMatchObject({ date: { edtf: '2025-08-09' }, contested: ['date'] });
    expect(await look(10)).toMatchObject({ date: { edtf: '2025-08-09' }, contested: ['date'] });
    expect(fates(await look(11))).toEqual([
      '2025-08-09 early AGREES',
      'not 2025-08-09 middle LOSES_BY_DATE contested',
      '2025-08-09 late WINS contested',
    ]);
    expect(await look(11, '2025-06-20')).toMatchObject({ date: null, contested: [] });
  });
});
