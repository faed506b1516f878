import { readFileSync, writeFileSync } from 'node:fs';
import { inject } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { datasetHash } from '../../src/dataset/hash.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import type { Database } from '../../src/database/connect.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { IngestOptions, IngestResult } from '../../src/ingest/ingest.ts';
import type { TestTarget } from './neo4j.ts';

let own: TestTarget | undefined;

/** Returns where the Neo4j of this worker answers. A worker keeps the first one that no other worker has claimed. */
export function testTarget(): TestTarget {
  own ??= inject('neo4j').find(({ claim }) => claim === null || claims(claim));
  if (!own) throw new Error('expected a Neo4j for each worker, found fewer');
  return own;
}

/** Returns true where no other process has written the file. The numbers that vitest gives its workers are not unique. */
function claims(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return readFileSync(file, 'utf8') === String(process.pid);
  }
}

/** Connects to the Neo4j of this worker. */
export const connectTest = (): Promise<Database> => connect(testTarget());

/** Empties the tests' database, so that the next ingest begins with nothing. */
export async function emptyDatabase(database: Database): Promise<void> {
  await database
    .writer()
    .run({ text: 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS' }, {});
}

/** Ingests a dataset into the tests' database; closed rows are removed by the next ingest at once. */
export const ingestTest = (
  database: Database,
  dataset: Dataset,
  options: Partial<IngestOptions> = {},
): Promise<IngestResult> =>
  ingest(database.writer(), dataset, { revision: datasetHash(dataset).slice(0, 12), graceMs: 0, ...options });
