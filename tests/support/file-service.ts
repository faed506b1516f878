import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { DEFAULT_SETTINGS } from '../../src/server/settings.ts';
import { startServer } from '../../src/server/server.ts';
import type { Database } from '../../src/database/connect.ts';
import type { RunningServer } from '../../src/server/server.ts';
import type { ServiceSettings } from '../../src/server/settings.ts';

/** A service over the tests' database, reached over HTTP. */
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
