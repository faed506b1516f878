import type { Claim } from '../../src/model/claim.ts';
import type { Dataset, DatasetRecord } from '../../src/model/dataset.ts';

/** A claim with the fields that matter: its subject, its property, and its value or the id of its object. */
export type Saying = Pick<Claim, 'subject' | 'property'> & Partial<Claim>;

/** The day on which each source of a sample is published. */
export const PUBLISHED = {
  early: '2025-01-10',
  middle: '2025-06-20',
  late: '2025-12-01',
  also: '2025-12-01',
};

/** A source of a sample. */
export type SampleSource = keyof typeof PUBLISHED;

/** Returns a claim of a sample, by default stated by the source `early`; its id is the number of the claim. */
export function claim(saying: Saying, id = 'c-0'): Claim {
  const source = saying.source ?? 'early';
  return {
    id,
    edge: null,
    object: null,
    value: null,
    qualifiers: {},
    negated: false,
    locator: null,
    support: 'STATED',
    attributedTo: null,
    statedOn: null,
    rank: 'NORMAL',
    confidence: 'HIGH',
    derived: null,
    known: PUBLISHED[source as SampleSource],
    ...saying,
    source,
  };
}

/** Returns a dataset of some events, two nations and a few more records, with the claims `c-0`, `c-1` … in the order given. */
export function sample(sayings: readonly Saying[]): Dataset {
  const claims = sayings.map((saying, i) => claim(saying, `c-${String(i)}`));
  return { info: INFO, records: RECORDS, claims: [...claims].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

const INFO = {
  name: 'sample',
  title: 'A sample',
  version: '1.0.0',
  releasedOn: '2026-01-01',
  cutOff: '2025-12-31',
  licence: 'CC0-1.0',
  citation: 'Made for a test',
};

const NATIONS = { japan: ['JP', 'JPN'], kazakhstan: ['KZ', 'KAZ'] } as const;

const RECORDS: readonly DatasetRecord[] = [
  ...Object.entries(NATIONS).map(([id, [code, code3]]) => record(id, 'Nation', { code, code3 })),
  ...Array.from({ length: 12 }, (_, i) =>
    record(`summit-${String(i).padStart(2, '0')}`, 'Event', { kind: 'SUMMIT' }),
  ),
  record('format', 'Format', { kind: 'PLUS_FORMAT' }),
  record('group', 'Group', {}),
  record('leader', 'Person', {}),
  record('office', 'Tenure', {}),
  record('policy', 'Policy', {}),
  ...Object.entries(PUBLISHED).map(([id, published]) =>
    record(id, 'Source', { kind: 'NEWS', titleBasis: 'SEEN', published, accessed: '2026-01-01' }),
  ),
].sort((a, b) => (a.id < b.id ? -1 : 1));

function record(
  id: string,
  type: DatasetRecord['type'],
  editorial: DatasetRecord['editorial'],
): DatasetRecord {
  return { id, type, name: `The ${id}`, editorial };
}
