import { describe, expect, it } from 'vitest';
import { outcomeRows } from '../../../src/ingest/outcome-rows.ts';
import { plainDataset, plainRecord } from '../../support/plain-dataset.ts';
import { resolveDataset } from '../../../src/ingest/resolved-dataset.ts';
import type { PlainClaim } from '../../support/plain-dataset.ts';
import type { Props } from '../../../src/ingest/row.ts';

const RECORDS = [
  ...['japan', 'kazakhstan'].map((id) => plainRecord('Nation', id)),
  plainRecord('Format', 'plus', { kind: 'PLUS_FORMAT' }),
  plainRecord('Event', 'meeting', { kind: 'SUMMIT' }),
];

const of = (text: string, qualifiers: Readonly<Record<string, string>>, known: string): PlainClaim => ({
  ...{ subject: 'meeting', property: 'outcomes', value: text, qualifiers, known },
});

function rowsOf(claims: readonly PlainClaim[]): readonly Props[] {
  const resolved = resolveDataset(plainDataset(RECORDS, claims));
  return outcomeRows(resolved, resolved.record('meeting')).map(({ props }) => props);
}

describe('the row of an outcome', () => {
  it('has its details, and the format and the date of its event', () => {
    const said = { kind: 'MONEY', amount: '9007199254740991', currency: 'JPY', parties: 'japan kazakhstan' };
    const rows = rowsOf([
      of('A loan', said, '2025-01-01'),
      { subject: 'meeting', property: 'format', object: 'plus' },
      { subject: 'plus', property: 'partner', object: 'japan' },
      { subject: 'meeting', property: 'date', value: '2024-08' },
    ]);
    expect(rows).toEqual([
      expect.objectContaining({
        ...{
          kind: 'MONEY',
          amount: Number.MAX_SAFE_INTEGER,
          currency: 'JPY',
          parties: ['japan', 'kazakhstan'],
        },
        ...{ event: 'meeting', text: 'A loan', format: 'plus', partner: 'japan', year: '2024' },
        ...{ earliest: '2024-08-01', latest: '2024-08-31', validFrom: '2024-08-01' },
      }),
    ]);
  });

  it('ends on the day on which a later outcome of its topic is known', () => {
    const rows = rowsOf([
      of('intends to join', { topic: 'accords' }, '2024-01-01'),
      of('joined', { topic: 'accords' }, '2025-01-01'),
    ]);
    expect(rows.map(({ text, knownFrom, knownTo }) => [text, knownFrom, knownTo])).toEqual([
      ['intends to join', '2024-01-01', '2025-01-01'],
      ['joined', '2025-01-01', '9999-12-31'],
    ]);
  });

  it('has an id that depends on its text alone', () => {
    const [first, second] = rowsOf([
      of('A loan', {}, '2024-01-01'),
      of('A loan', { followUp: 'DONE' }, '2025-01-01'),
      of('Another loan', {}, '2026-01-01'),
    ]);
    expect(first?.['id']).toMatch(/^meeting\/[0-9a-f]{12}$/);
    expect(second?.['id']).toBe(first?.['id']);
    expect([first?.['followUp'], second?.['followUp']]).toEqual([undefined, 'DONE']);
  });
});
