import { inject } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { datasetHash } from '../../src/dataset/hash.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import type { Database } from '../../src/database/connect.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { IngestOptions, IngestResult } from '../../src/ingest/ingest.ts';

/** Connects to the tests' Neo4j. */
export const connectTest = (): Promise<Database> => connect(inject('neo4j'));

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
