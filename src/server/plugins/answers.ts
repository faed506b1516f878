import { Kind, execute, GraphQLError } from 'graphql';
import { openSnapshot } from '../../graph/snapshot.ts';
import { maskError } from '../../api/mask-error.ts';
import type { DocumentNode, ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Execution, RequestContext, ServerContext } from '../request-context.ts';
import type { Versions } from '../versions.ts';
import type { ErrorCode } from '../../errors.ts';

/**
 * Opens the snapshot that an operation reads: the revision that is current now. A registered operation is read in one statement
 * with all its levels.
 */
export const useSnapshot = (
  versions: Versions,
  isRegistered: (text: string) => boolean,
): Plugin<RequestContext> => ({
  async onExecute({ args }) {
    const execution = args as Execution;
    const { run, today } = execution.contextValue;
    if (isIntrospection(execution.document)) return;
    const version = await versions.current(run);
    execution.contextValue.version = version;
    const isNested = isRegistered(execution.document.loc?.source.body ?? '');
    execution.rootValue = openSnapshot({ run, version, today, isNested });
  },
});

/** Returns true for an operation that asks for nothing but the schema, which needs no database. */
function isIntrospection(document: DocumentNode): boolean {
  const fields = document.definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? each.selectionSet.selections : [],
  );
  return fields.every((field) => field.kind === Kind.FIELD && field.name.value.startsWith('__'));
}

/** Executes with graphql-js: the fields of an answer are in the order of the operation, as the specification requires. */
export const useRequestOrder = (): Plugin => ({
  onExecute({ setExecuteFn }) {
    setExecuteFn(execute);
  },
});

/** Adds the version of the dataset to every answer and, for `X-Graph-Cost: 1`, the cost. */
export const useAnswerHead = (): Plugin<RequestContext> => ({
  onExecute: () => ({
    onExecuteDone({ result, setResult, args }) {
      if (Symbol.asyncIterator in result) return;
      const extensions = extensionsOf(args.contextValue);
      setResult({ ...result, extensions: { ...result.extensions, ...extensions } });
    },
  }),
});

function extensionsOf(context: RequestContext & { readonly request: Request }): Record<string, unknown> {
  const { version, cost, complexity, request, viewpoints } = context;
  // The aliases of an operation distinguish several viewpoints.
  const [viewpoint, ...others] = viewpoints;
  const { asOf = null, knownAt = null } = (others.length === 0 ? viewpoint : undefined) ?? {};
  const dataset = version && { version: version.version, revision: version.revision, asOf, knownAt };
  const asksCost = request.headers.get('x-graph-cost') === '1';
  return {
    ...(dataset ? { dataset, http: { headers: { 'x-dataset-revision': dataset.revision } } } : {}),
    ...(asksCost ? { cost: { complexity, ...cost } } : {}),
  };
}

/** Marks a request with a complete answer, which may be cached. */
export const useCompletenessMark = (): Plugin<object, ServerContext> => ({
  onResultProcess({ result, serverContext: { outcome } }) {
    const isOne = !Array.isArray(result) && !(Symbol.asyncIterator in result);
    if (outcome && isOne && 'data' in result && !result.errors) outcome.isComplete = true;
  },
});

/**
 * Masks internal errors, logs them with the id of the request, and sets the HTTP status of an answer without data.
 */
export const useMaskedErrors = (log: Logger): Plugin<object, ServerContext> => ({
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

/** The HTTP statuses of errors. With `spec`, `application/json` gets 200, as GraphQL over HTTP requires. */
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
  // Errors of the language itself, such as a number that is too large, have no code.
  const http = STATUSES[code ?? 'BAD_USER_INPUT'] ?? { status: 500 };
  const { nodes = null, path = null } = error;
  return new GraphQLError(error.message, { nodes, path, extensions: { ...error.extensions, http } });
}
