import type { Claim } from '../../../src/model/claim.ts';

let made = 0;

/** Returns a claim by a source of 2025 that the summit is planned, with the given changes; ids rise from claim to claim. */
export const claim = (said: Partial<Claim> = {}): Claim => ({
  id: `c-${String((made += 1)).padStart(6, '0')}`,
  subject: 'summit',
  property: 'place',
  edge: null,
  object: null,
  value: 'Astana',
  qualifiers: {},
  negated: false,
  source: 'report',
  locator: null,
  support: 'STATED',
  attributedTo: null,
  statedOn: null,
  rank: 'NORMAL',
  confidence: 'HIGH',
  derived: null,
  known: '2025-01-01',
  ...said,
});
