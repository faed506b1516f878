import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { createGraphqlService } from '../../src/server/graphql.ts';
import { DEFAULT_SETTINGS } from '../../src/server/settings.ts';
import type { Database } from '../../src/database/connect.ts';
import type { ServiceSettings } from '../../src/server/settings.ts';

/** An answer of the API; `data` is as loosely typed as a client sees it. */
export type Answer = {
  readonly data?: any; // oxlint-disable-line typescript/no-explicit-any -- answers are whatever was asked for
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
  readonly extensions: {
    readonly dataset: { readonly version: string; readonly revision: string };
    readonly warnings?: readonly Readonly<Record<string, unknown>>[];
    readonly cost: { readonly complexity: number; readonly statements: number; readonly databaseMs: number };
  };
};

/** Asks the API one operation: the one with the name, for a document with several. */
export type Ask = (
  query: string,
  variables?: Record<string, unknown>,
  operationName?: string,
) => Promise<Answer>;

/**
 * Returns the API over the tests' database, through the whole of its HTTP layer but the socket. Where `isRegistered`, each operation is read
 * as one of the manifest.
 */
export function createApi(
  database: Pick<Database, 'reader'>,
  settings: Partial<ServiceSettings> = {},
  { isRegistered }: { readonly isRegistered?: boolean | undefined } = {},
): Ask {
  const service = createGraphqlService({
    typeDefs: readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'),
    createReader: (options) => database.reader(options),
    settings: { ...DEFAULT_SETTINGS, ...settings },
    log: pino({ level: 'silent' }),
    ...(isRegistered === undefined ? {} : { isRegistered: () => isRegistered }),
  });
  return async (query, variables = {}, operationName) => {
    const request = new Request('http://127.0.0.1/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-graph-cost': '1' },
      body: JSON.stringify({ query, variables, operationName }),
    });
    return (await (await service.fetch(request, {})).json()) as Answer;
  };
}
