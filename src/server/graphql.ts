import { randomUUID } from 'node:crypto';
import { createYoga } from 'graphql-yoga';
import { createSchema } from '../api/schema.ts';
import { createRecords } from './records.ts';
import { createVersions } from './versions.ts';
import { recordTypes } from '../operations/record-operations.ts';
import { showsSchema } from './settings.ts';
import { planOperations } from './plan-operations.ts';
import {
  useAnswerHead,
  useMaskedErrors,
  useRequestOrder,
  useSnapshot,
  useCompletenessMark,
} from './plugins/answers.ts';
import { useDocuments, useHiddenSchema, useLimits, useManifest } from './plugins/documents.ts';
import { useIds } from './plugins/ids.ts';
import { useMetrics, useTracing } from './plugins/telemetry.ts';
import type { CreateReader } from '../model/query.ts';
import type { Logger } from 'pino';
import type { Metrics } from './metrics.ts';
import type { Records } from './records.ts';
import type { RecordType } from '../operations/record-operations.ts';
import type { RequestContext, ServerContext } from './request-context.ts';
import type { ServiceSettings } from './settings.ts';
import type { Tracing } from './tracing.ts';
import type { Versions } from './versions.ts';

/** The GraphQL service under `/graphql`. */
export type GraphqlService = {
  fetch(request: Request, served: ServerContext): Promise<Response>;
  /** Makes the database plan the registered operations, until the signal aborts. */
  planOperations(signal: AbortSignal, isIdle: () => boolean): Promise<void>;
  /** The types of records that have files, with the operations that read them. */
  readonly recordTypes: ReadonlyMap<string, RecordType>;
  /** The request class of the service. It stores a text body; the class of the platform would make it a stream. */
  readonly Request: typeof Request;
};

/** The parts of a GraphQL service. */
export type GraphqlParts = {
  readonly typeDefs: string;
  readonly createReader: CreateReader;
  readonly settings: ServiceSettings;
  readonly log: Logger;
  /** The versions; by default, each operation reads the version. */
  readonly versions?: Versions;
  /** The records that ids name; by default, each operation looks up its ids. */
  readonly records?: Records;
  readonly metrics?: Metrics;
  readonly tracing?: Tracing | undefined;
  /** Returns true for a registered operation. One statement then reads all its levels. */
  readonly isRegistered?: (text: string) => boolean;
};

/** Creates the GraphQL service from its plugins. */
export function createGraphqlService({
  typeDefs,
  createReader,
  settings,
  log,
  versions = createVersions({ keptMs: 0 }),
  records = createRecords(0),
  metrics,
  tracing,
  isRegistered = createIsRegistered(settings.operations),
}: GraphqlParts): GraphqlService {
  const { limits, access, publicUrl, today } = settings;
  const schema = createSchema(typeDefs);
  const types = recordTypes(schema);
  const ofRecords = [...types.values()].flatMap(({ operations }) => [
    operations.first,
    ...operations.pages.values(),
  ]);
  const yoga = createYoga<ServerContext, RequestContext>({
    schema,
    context: ({ request, requestId = randomUUID(), acquireComplexity }): RequestContext => {
      const cost = { statements: 0, databaseMs: 0 };
      const run = createReader({ cost, signal: request.signal, timeoutMs: limits.statementMs });
      return {
        requestId,
        cost,
        publicUrl,
        viewpoints: [],
        run,
        today: today(),
        version: null,
        complexity: 0,
        warnings: [],
        operationName: null,
        acquireComplexity: acquireComplexity ?? (() => Promise.resolve()),
      };
    },
    plugins: [
      useManifest([...settings.operations, ...ofRecords], access.persistedOnly),
      useDocuments(limits.tokens),
      useRequestOrder(),
      useLimits(limits),
      ...(showsSchema(access) ? [] : [useHiddenSchema()]),
      ...(metrics ? [useMetrics(metrics)] : []),
      useSnapshot(versions, isRegistered),
      useIds(records),
      useMaskedErrors(log),
      ...(tracing ? [useTracing(tracing)] : []),
      useAnswerHead(),
      useCompletenessMark(),
    ],
    // A plugin with access to the request masks the errors.
    maskedErrors: false,
    // A plugin caches documents, with a limit on their tokens.
    parserAndValidationCache: false,
    // The body reader refuses bodies that are too large.
    maxRequestBodySize: false,
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    cors: false,
    logging: false,
  });
  return {
    fetch: async (request, served) => yoga.fetch(request, served),
    planOperations: (signal, isIdle) =>
      planOperations(
        {
          ...{ schema, versions, today, isIdle },
          operations: settings.operations,
          createRun: (ended) => createReader({ signal: ended, timeoutMs: limits.statementMs }),
        },
        signal,
      ),
    recordTypes: types,
    Request: yoga.fetchAPI.Request,
  };
}

function createIsRegistered(operations: readonly string[]): (text: string) => boolean {
  const texts = new Set(operations);
  return (text) => texts.has(text);
}
