import { describe, expect, it } from 'vitest';
import { resolveDataset } from '../../../src/ingest/resolved-dataset.ts';
import { entityRows } from '../../../src/ingest/entity-rows.ts';
import { participationRows } from '../../../src/ingest/event-rows.ts';
import { plainDataset, plainRecord } from '../../support/plain-dataset.ts';
import type { PlainClaim } from '../../support/plain-dataset.ts';
import type { Props } from '../../../src/ingest/row.ts';

const RECORDS = [
  ...['japan', 'kazakhstan'].map((id) => plainRecord('Nation', id)),
  plainRecord('Group', 'c5'),
  plainRecord('Format', 'plus', { kind: 'PLUS_FORMAT' }),
  plainRecord('Place', 'tokyo', { country: 'japan' }),
  plainRecord('Person', 'minister'),
  plainRecord('Event', 'meeting', { kind: 'SUMMIT' }),
  plainRecord('Source', 'month', { published: '2024-11', accessed: '2026-01-01' }),
  plainRecord('Source', 'undated', { accessed: '2025-06-01' }),
  plainRecord('Source', 'year', { published: '2025', accessed: '2025-07-01' }),
];

const of = (property: string, value: string, more: Partial<PlainClaim> = {}): PlainClaim => {
  const isRecord = RECORDS.some(({ id }) => id === value);
  return { subject: 'meeting', property, [isRecord ? 'object' : 'value']: value, ...more };
};

describe('the row of an event', () => {
  it('has its filter columns from its format, its place and its participants', () => {
    const rows = eventOf([
      of('format', 'plus'),
      of('partner', 'japan', { subject: 'plus' }),
      of('group', 'c5', { subject: 'plus' }),
      of('place', 'tokyo'),
      of('date', '2024-08'),
      of('participants', 'japan'),
      of('participants.roles', 'CO_HOST', { edge: 'japan' }),
      of('participants', 'kazakhstan'),
      of('participants.roles', 'PARTICIPANT', { edge: 'kazakhstan' }),
      of('participants.representatives', 'minister', { edge: 'kazakhstan' }),
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      format: 'plus',
      partner: 'japan',
      group: 'c5',
      country: 'japan',
      hosts: ['japan'],
      parties: ['japan', 'kazakhstan'],
      persons: ['minister'],
      earliest: '2024-08-01',
      latest: '2024-08-31',
      byDate: '2024-08-01|2024-08-31|meeting',
    });
  });

  it('changes with its format, on the day on which the change is known', () => {
    const rows = eventOf([
      of('format', 'plus', { known: '2020-01-01' }),
      of('partner', 'japan', { subject: 'plus', known: '2021-01-01' }),
    ]);
    expect(rows.map(({ partner, knownFrom, knownTo }) => [partner, knownFrom, knownTo])).toEqual([
      [undefined, '2020-01-01', '2021-01-01'],
      ['japan', '2021-01-01', '9999-12-31'],
    ]);
  });

  it('has the history of its status, with the date of the first source, no more exact than the source', () => {
    const claims = [
      of('status', 'PLANNED', { known: '2024-11-30', source: 'month' }),
      of('status', 'PLANNED', { known: '2025-01-01' }),
      of('status', 'CONFIRMED', { known: '2025-06-01', source: 'undated' }),
      of('status', 'HELD', { known: '2025-07-01', source: 'year' }),
    ];
    expect(historyOf(claims)).toEqual([
      { key: 'PLANNED', since: '2024-11', known: '2024-11-30' },
      { key: 'CONFIRMED', since: '../2025-06-01', known: '2025-06-01' },
      { key: 'HELD', since: '2025-01-01/2025-07-01', known: '2025-07-01' },
    ]);
  });

  it('has a status since a source first gave it, though it wins only later', () => {
    const planned = { known: '2020-01-01', rank: 'PREFERRED' } as const;
    const confirmed = [{ known: '2021-01-01' }, { known: '2022-01-01' }];
    const denied = { known: '2022-01-01', rank: 'PREFERRED', negated: true } as const;
    const claims = [
      of('status', 'PLANNED', planned),
      ...confirmed.map((more) => of('status', 'CONFIRMED', more)),
      of('status', 'PLANNED', denied),
    ];
    expect(historyOf(claims)).toEqual([
      { key: 'PLANNED', since: '../2020-01-01', known: '2020-01-01' },
      { key: 'CONFIRMED', since: '../2021-01-01', known: '2021-01-01' },
    ]);
  });

  it('has a status that it has again since a source gave it anew, or otherwise since the first', () => {
    const planned = of('status', 'PLANNED', { known: '2020-01-01' });
    const postponed = of('status', 'POSTPONED', { known: '2021-01-01' });
    const anew = of('status', 'PLANNED', { known: '2022-01-01' });
    const denied = of('status', 'POSTPONED', { known: '2023-01-01', negated: true });
    const days = (claims: readonly PlainClaim[]) =>
      historyOf(claims).map(({ key, known }) => `${String(key)} ${String(known)}`);
    const before = ['PLANNED 2020-01-01', 'POSTPONED 2021-01-01'];
    expect(days([planned, postponed, anew])).toEqual([...before, 'PLANNED 2022-01-01']);
    expect(days([planned, postponed, denied])).toEqual([...before, 'PLANNED 2020-01-01']);
  });

  it('exists from the first mention by a source, and sorts last without a date', () => {
    const rows = eventOf([of('replacedBy', 'meeting', { subject: 'other', known: '2019-05-05' })]);
    expect(rows).toMatchObject([{ knownFrom: '2019-05-05', byDate: '~|~|meeting' }]);
    expect(rows[0]).not.toHaveProperty('earliest');
  });

  it('is there from its date if it was held, and otherwise from the first source, whatever its date', () => {
    const daysOf = (...claims: readonly PlainClaim[]) =>
      eventOf([of('date', '2024', { known: '2024-07-01' }), ...claims]).at(-1)?.['validFrom'];
    const known = { known: '2024-08-01' };
    expect(daysOf(of('status', 'HELD', known))).toBe('2024-01-01');
    expect(daysOf()).toBe('2024-01-01');
    for (const status of ['PLANNED', 'TENTATIVE', 'CONFIRMED', 'POSTPONED', 'CANCELLED'])
      expect(daysOf(of('status', status, known))).toBe('2024-07-01');
  });
});

describe('the row of a party at an event', () => {
  it('has its roles, and NOT_RECORDED as attendance without a source', () => {
    const [row] = partiesOf([
      of('participants', 'kazakhstan'),
      of('participants.roles', 'GUEST', { edge: 'kazakhstan' }),
      of('participants.representatives', 'minister', {
        edge: 'kazakhstan',
        qualifiers: { capacity: 'Envoy' },
      }),
      of('date', '2024-08-09'),
    ]);
    expect(row).toMatchObject({
      id: 'meeting/kazakhstan',
      roles: ['GUEST'],
      attendance: 'NOT_RECORDED',
      representatives: [JSON.stringify({ key: 'minister', capacity: 'Envoy' })],
      persons: ['minister'],
      earliest: '2024-08-09',
    });
  });

  it('ends when a later source denies that it took part', () => {
    const rows = partiesOf([
      of('participants', 'japan', { known: '2020-01-01' }),
      of('participants', 'japan', { known: '2021-01-01', negated: true }),
    ]);
    expect(rows.map(({ knownFrom, knownTo }) => [knownFrom, knownTo])).toEqual([
      ['2020-01-01', '2021-01-01'],
    ]);
  });
});

const resolvedOf = (claims: readonly PlainClaim[]) =>
  resolveDataset(plainDataset([...RECORDS, plainRecord('Event', 'other', { kind: 'SUMMIT' })], claims));

function eventOf(claims: readonly PlainClaim[]): readonly Props[] {
  const resolved = resolvedOf(claims);
  return entityRows(resolved, resolved.record('meeting')).map(({ props }) => props);
}

const historyOf = (claims: readonly PlainClaim[]): readonly Props[] => {
  const history = eventOf(claims).at(-1)?.['statusHistory'] as readonly string[];
  return history.map((text) => JSON.parse(text) as Props);
};

function partiesOf(claims: readonly PlainClaim[]): readonly Props[] {
  const resolved = resolvedOf(claims);
  return participationRows(resolved, resolved.record('meeting')).map(({ props }) => props);
}
