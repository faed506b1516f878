import type { Claim } from '../../src/model/claim.ts';
import type { Dataset, DatasetRecord, Editorial } from '../../src/model/dataset.ts';
import type { TypeName } from '../../src/model/property.ts';

/** A claim with the fields that matter to a test; all others have defaults. */
export type PlainClaim = Pick<Claim, 'subject' | 'property'> & Partial<Claim>;

/** Returns a record named after its id. */
export const plainRecord = (type: TypeName, id: string, editorial: Editorial = {}): DatasetRecord => ({
  id,
  type,
  name: id,
  editorial,
});

/** The day on which the one source of a plain dataset is known, unless a claim says otherwise. */
export const PLAIN_DAY = '2025-01-01';

/** Returns a dataset of records and claims; claims come from a source `source`, which is added. */
export function plainDataset(records: readonly DatasetRecord[], claims: readonly PlainClaim[]): Dataset {
  const source = plainRecord('Source', 'source', {
    kind: 'NEWS',
    titleBasis: 'SEEN',
    published: PLAIN_DAY,
    accessed: '2026-01-01',
  });
  return {
    info: {
      name: 'plain',
      title: 'A plain dataset',
      version: '1.0.0',
      releasedOn: '2026-01-01',
      cutOff: '2025-12-31',
      licence: 'CC0-1.0',
      citation: 'Made for a test',
    },
    records: [...records, source].sort((a, b) => (a.id < b.id ? -1 : 1)),
    claims: claims.map((claim, i) => ({ ...USUAL, id: `c-${String(i).padStart(6, '0')}`, ...claim })),
  };
}

const USUAL = {
  edge: null,
  object: null,
  value: null,
  qualifiers: {},
  negated: false,
  source: 'source',
  locator: null,
  support: 'STATED',
  attributedTo: null,
  statedOn: null,
  rank: 'NORMAL',
  confidence: 'HIGH',
  derived: null,
  known: PLAIN_DAY,
} as const;
