import { randomUUID } from 'node:crypto';
import { createYoga } from 'graphql-yoga';
import { createSchema } from '../api/schema.ts';
import { maskError } from '../api/mask-error.ts';
import { useAnswerHead } from './plugins/use-answer-head.ts';
import { useMaskedErrors } from './plugins/use-masked-errors.ts';
import { useLimits } from './plugins/use-limits.ts';
import { useRequestOrder } from './plugins/use-request-order.ts';
import { useTokenLimit } from './plugins/use-token-limit.ts';
import { useView } from './plugins/use-view.ts';
import type { CreateReader } from './reader.ts';
import type { Logger } from 'pino';
import type { RequestContext } from './request-context.ts';
import type { ServiceSettings } from './settings.ts';

/** What answers GraphQL requests under `/graphql`. */
export type GraphqlService = { fetch(request: Request, served: Served): Promise<Response> };

/** What the server knows of a request beside its content. */
export type Served = { readonly requestId?: string };

/** What a GraphQL service is made of. */
export type GraphqlParts = {
  readonly typeDefs: string;
  readonly createReader: CreateReader;
  readonly settings: ServiceSettings;
  readonly log: Logger;
};

/** Assembles the GraphQL service from its behaviours. */
export function createGraphqlService({
  typeDefs,
  createReader,
  settings,
  log,
}: GraphqlParts): GraphqlService {
  const { limits, publicUrl, today } = settings;
  const yoga = createYoga<Served, RequestContext>({
    schema: createSchema(typeDefs),
    context: ({ request, requestId = randomUUID() }): RequestContext => {
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
        operationName: null,
      };
    },
    plugins: [
      useTokenLimit(limits.tokens),
      useRequestOrder(),
      useLimits(limits),
      useView(),
      useMaskedErrors(log),
      useAnswerHead(),
    ],
    maskedErrors: {
      errorMessage: 'Something went wrong in the service.',
      // What fails before an operation is executed belongs to no answer with an id of its own.
      maskError: (error) => {
        const requestId = randomUUID();
        return maskError(error, requestId, (hidden) => {
          log.error({ requestId, err: hidden }, 'a request failed');
        });
      },
    },
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    cors: false,
    logging: false,
  });
  return { fetch: async (request, served) => yoga.fetch(request, served) };
}
