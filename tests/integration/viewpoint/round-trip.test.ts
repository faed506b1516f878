import { describe, expect, it } from 'vitest';
import { datasetHash } from '../../../src/dataset/hash.ts';
import { exportClaims } from '../../support/viewpoint-export.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { useDatabase } from '../../support/viewpoint-database.ts';

describe('the ingested seed', () => {
  const dataset = seedDataset();
  const { ask } = useDatabase(seedDataset);

  it('returns all its claims, which make the same dataset', async () => {
    const claims = await exportClaims(ask);
    for (const [i, claim] of dataset.claims.entries()) expect(claims[i]).toEqual(claim);
    expect(datasetHash({ ...dataset, claims })).toBe(datasetHash(dataset));
  }, 120_000);
});
