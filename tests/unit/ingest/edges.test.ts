import { describe, expect, it } from 'vitest';
import { resolveDataset } from '../../../src/ingest/resolved-dataset.ts';
import { edgeRows } from '../../../src/ingest/edges.ts';
import { plainDataset, plainRecord } from '../../support/plain-dataset.ts';
import type { PlainClaim } from '../../support/plain-dataset.ts';

const RECORDS = [
  plainRecord('Nation', 'japan'),
  plainRecord('Place', 'tokyo', { country: 'japan' }),
  plainRecord('Event', 'meeting', { kind: 'SUMMIT' }),
];
const of = (property: string, object: string, more: Partial<PlainClaim> = {}): PlainClaim => ({
  ...{ subject: 'meeting', property, object },
  ...more,
});

describe('the relationships of an event', () => {
  it('lead to its place, and to its country only while no place is known', () => {
    const country = of('country', 'japan', { known: '2020-01-01' });
    expect(relationsOf([country])).toEqual(['TOOK_PLACE_IN_ROW japan 2020-01-01/9999-12-31 now']);
    expect(relationsOf([country, of('place', 'tokyo', { known: '2021-01-01' })])).toEqual([
      'TOOK_PLACE_IN_ROW tokyo 2021-01-01/9999-12-31 now',
      'TOOK_PLACE_IN_ROW japan 2020-01-01/2021-01-01',
    ]);
  });

  it('lead to its country again when its place is denied', () => {
    const place = of('place', 'tokyo', { known: '2020-01-01' });
    const denied = of('place', 'tokyo', { known: '2022-01-01', negated: true });
    expect(relationsOf([of('country', 'japan', { known: '2020-01-01' }), place, denied])).toEqual([
      'TOOK_PLACE_IN_ROW tokyo 2020-01-01/2022-01-01',
      'TOOK_PLACE_IN_ROW japan 2022-01-01/9999-12-31 now',
    ]);
  });
});

/** The relationships with the days on which they are known; `now` for those of the current layer. */
function relationsOf(claims: readonly PlainClaim[]): readonly string[] {
  const resolved = resolveDataset(plainDataset(RECORDS, claims));
  return edgeRows(resolved, resolved.record('meeting')).map(
    ({ type, to, props: { knownFrom, knownTo }, now }) =>
      `${type} ${to} ${String(knownFrom)}/${String(knownTo)}${now ? ' now' : ''}`,
  );
}
