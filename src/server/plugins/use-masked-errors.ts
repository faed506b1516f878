import { GraphQLError } from 'graphql';
import { maskError } from '../../api/mask-error.ts';
import type { ErrorCode } from '../../errors.ts';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { Plugin } from 'graphql-yoga';
import type { Served } from '../request-context.ts';

/**
 * Lets clients read of an error only what they may, logs the rest under the id of their request, and gives an answer without
 * data the status that belongs to its error.
 */
export const useMaskedErrors = (log: Logger): Plugin<object, Served> => ({
  onResultProcess(processing) {
    const { result, serverContext } = processing;
    const { requestId = '' } = serverContext;
    if (Array.isArray(result) || Symbol.asyncIterator in result || !result.errors) return;
    const wasExecuted = 'data' in result;
    const errors = result.errors.map((error) => {
      const masked = maskError(error, requestId, (hidden) => {
        log.error({ requestId, err: hidden }, 'a request failed');
      });
      return wasExecuted || hasStatus(masked) ? masked : withStatus(masked);
    });
    processing.setResult({ ...result, errors } as ExecutionResult);
  },
});

const hasStatus = ({ extensions }: GraphQLError): boolean => extensions['http'] !== undefined;

type HttpStatus = {
  readonly status: number;
  readonly spec?: true;
  readonly headers?: Record<string, string>;
};

const UNAVAILABLE: HttpStatus = { status: 503, headers: { 'retry-after': '1' } };

/** For `application/json`, what is marked with `spec` is answered with 200, as GraphQL over HTTP wants it for that type. */
const STATUSES: Partial<Record<ErrorCode, HttpStatus>> = {
  BAD_USER_INPUT: { status: 400, spec: true },
  LIMIT_EXCEEDED: { status: 400, spec: true },
  FORBIDDEN: { status: 403 },
  DATABASE_UNREACHABLE: UNAVAILABLE,
  DATABASE_BUSY: UNAVAILABLE,
  DATABASE_TIMEOUT: UNAVAILABLE,
  NOT_INGESTED: UNAVAILABLE,
};

function withStatus(error: GraphQLError): GraphQLError {
  const code = error.extensions['code'] as ErrorCode | undefined;
  // What the language itself refuses, such as a number that is too large, has no code.
  const http = STATUSES[code ?? 'BAD_USER_INPUT'] ?? { status: 500 };
  const { nodes = null, path = null } = error;
  return new GraphQLError(error.message, { nodes, path, extensions: { ...error.extensions, http } });
}
