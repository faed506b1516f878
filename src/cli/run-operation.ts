import { ask, endpointOf } from './operation.ts';
import { checkIngested } from './database.ts';
import { createGraphqlService } from '../server/graphql.ts';
import { createLog } from '../server/log.ts';
import { DEFAULT_SETTINGS } from '../server/settings.ts';
import { readTypeDefs } from './package-files.ts';
import type { Answer, OperationRequest } from '../operations/operation.ts';
import type { Database } from '../database/connect.ts';
import type { ServiceSettings } from '../server/settings.ts';

/** An address for requests that need none. */
const ANY_ENDPOINT = endpointOf('http://127.0.0.1');

/**
 * Runs an operation in this process, as a service would.
 * @throws DiplographError NOT_INGESTED when the database has no dataset.
 */
export async function runOperation(
  database: Database,
  operation: OperationRequest,
  { publicUrl, signal }: { readonly publicUrl: string; readonly signal: AbortSignal },
): Promise<Answer> {
  await checkIngested(database, signal);
  return createAsk(database, { ...DEFAULT_SETTINGS, publicUrl })(operation);
}

/** Returns a function that runs operations in this process, as a service with these settings would. */
export function createAsk(
  database: Database,
  settings: ServiceSettings,
): (operation: OperationRequest, signal?: AbortSignal) => Promise<Answer> {
  const service = createGraphqlService({
    typeDefs: readTypeDefs(),
    createReader: (options) => database.reader(options),
    settings,
    log: createLog('error'),
  });
  return (operation, signal) => ask((request) => service.fetch(request, {}), ANY_ENDPOINT, operation, signal);
}
