import { DiplographError } from '../../errors.ts';
import { exists } from '../../database/local/folders.ts';
import { join } from 'node:path';
import { readLockOwner } from '../../database/local/lock-owner.ts';
import { readVersion } from '../../graph/dataset-version.ts';
import { withDatabase } from '../database.ts';
import type { Check } from './check.ts';
import type { DatabaseChoice, Opening } from '../database.ts';

const LIMIT_MS = 10_000;

/** Whether the database answers, is of a fit version, and holds a dataset that this version of Diplograph can read. */
export const databaseCheck = (choice: DatabaseChoice, opening: Opening): Check => ({
  name: 'database',
  look: async () => {
    if (choice.kind === 'managed') {
      const owner = await readLockOwner(choice.dataDir);
      if (owner?.service !== undefined) return lookAtService(owner.service);
      if (owner) return `in use by process ${owner.pid}`;
      if (!(await exists(join(choice.dataDir, 'neo4j')))) return 'none yet: "diplograph start" makes it';
    }
    return withDatabase(choice, opening, async (opened) => {
      const database = await opened;
      const { version, revision } = await readVersion(database.reader({ timeoutMs: LIMIT_MS }));
      return `Neo4j ${database.version} with dataset ${version}, revision ${revision}`;
    });
  },
});

async function lookAtService(service: string): Promise<string> {
  const answer = await fetch(`${service}/health/ready`, { signal: AbortSignal.timeout(LIMIT_MS) })
    .then((response) => response.json() as Promise<{ ready: boolean; code?: string; revision?: string }>)
    .catch(() => ({ ready: false, code: 'no answer', revision: '' }));
  if (answer.ready) return `served at ${service}, revision ${answer.revision ?? ''}`;
  throw new DiplographError(
    'DATABASE_FAILED',
    `expected the service at ${service} to be ready, found ${answer.code ?? 'no reason'}; its log has more`,
  );
}
