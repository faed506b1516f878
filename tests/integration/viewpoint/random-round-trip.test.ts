import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasets } from '../../support/viewpoint-dataset.ts';
import { exportClaims } from '../../support/viewpoint-export.ts';
import { lookAt } from '../../support/oracle-world.ts';
import { useDatabase } from '../../support/viewpoint-database.ts';

const DATASETS = 4;

describe('a random ingested dataset', () => {
  const { ask, ingest } = useDatabase();

  it('returns its claims with all fields and existing names', async () => {
    await fc.assert(
      fc.asyncProperty(datasets, async (dataset) => {
        await ingest(dataset);
        const sight = lookAt(dataset, '2026-01-01');
        const exists = (id: string): boolean => {
          const record = sight.recordOf(id);
          return record !== undefined && sight.isSeen(record, null);
        };
        const named = dataset.claims.map((claim) => ({
          ...claim,
          subject: exists(claim.subject) ? claim.subject : '',
          object: claim.object !== null && exists(claim.object) ? claim.object : null,
        }));
        expect(await exportClaims(ask)).toEqual(named);
      }),
      { numRuns: DATASETS, endOnFailure: true },
    );
  }, 60_000);
});
