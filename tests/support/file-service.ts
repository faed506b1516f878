import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { DEFAULT_SETTINGS } from '../../src/server/settings.ts';
import { afterAll, beforeAll } from 'vitest';
import { connectTest, ingestTest } from './graph.ts';
import { seedDataset } from './seed-dataset.ts';
import { startServer } from '../../src/server/server.ts';
import type { Database } from '../../src/database/connect.ts';
import type { RunningServer } from '../../src/server/server.ts';
import type { ServiceSettings } from '../../src/server/settings.ts';

/** Returns a service over the tests' database, reached over HTTP. */
export const startFileService = (
  database: Database,
  settings: Partial<ServiceSettings> = {},
): Promise<RunningServer> =>
  startServer({
    typeDefs: readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'),
    createReader: (options) => database.reader(options),
    settings: { ...DEFAULT_SETTINGS, ...settings },
    log: pino({ level: 'silent' }),
    host: '127.0.0.1',
    port: 0,
  });

/** Serves the whole record for the tests of a suite, over HTTP and without a page. Returns its address, which the tests may read. */
export function useRecordService(): { readonly url: string } {
  const service = { url: '' };
  let database: Database;
  let server: RunningServer;
  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, seedDataset());
    server = await startFileService(database);
    service.url = server.url;
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });
  return service;
}
