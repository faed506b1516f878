import { Kind, execute, GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { cursorExpired } from '../../graph/pagination.ts';
import { cursorOf } from '../../api/operation-cursors.ts';
import { isRevisionAvailable } from '../../graph/scan.ts';
import { openSnapshot } from '../../graph/snapshot.ts';
import { fewSources } from '../../graph/dataset-version.ts';
import type { DocumentNode, ExecutionResult } from 'graphql';
import { httpOf, publicError } from '../http/public-error.ts';
import { LEAST_REVISION, revisionHeaders } from '../http/least-revision.ts';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Execution, RequestContext, ServerContext } from '../request-context.ts';
import type { DatasetVersion } from '../../graph/dataset-version.ts';
import type { Versions } from '../versions.ts';

/**
 * Opens the snapshot of an operation: the revision of its cursors, or else the current one. One statement reads all levels of a
 * registered operation.
 */
export function useSnapshot(
  versions: Versions,
  isRegistered: (text: string) => boolean,
): Plugin<RequestContext> {
  const operationOf = createOperations();
  return {
    async onExecute({ args, executeFn, setExecuteFn }) {
      const execution = args as Execution;
      const { run, today } = execution.contextValue;
      if (isIntrospection(execution.document)) return;
      const cursor = cursorOf(execution);
      const { version, isCurrent } =
        cursor === null
          ? { version: await versions.current(run), isCurrent: true }
          : await versions.ofCursor(run, cursor);
      if (cursor !== null && version.rev < leastIn(execution)) throw cursorExpired(cursor);
      execution.contextValue.version = version;
      const isNested = isRegistered(execution.document.loc?.source.body ?? '');
      const operation = operationOf(execution, [version.revision, version.rev, today]);
      const source = { run, version, today, isNested, operation };
      execution.rootValue = openSnapshot(source);
      if (cursor === null || isCurrent) return;
      // An ingest may remove rows of an earlier revision at any time.
      setExecuteFn(async (...given: Parameters<typeof executeFn>) => {
        const result: unknown = await executeFn(...given);
        return (await isRevisionAvailable(source)) ? result : { errors: [expired(cursor)] };
      });
    },
  };
}

/** The maximum number of operations whose plans are kept, and of the characters of their texts and variables. */
const [MAX_OPERATIONS, MAX_CHARACTERS] = [200, 200_000];

/** Returns a function that returns one object for equal operations: a document, its variables, and what else plans depend on. */
function createOperations(): (execution: Execution, rest: readonly unknown[]) => object {
  const known = new LRUCache<string, object>({ max: MAX_OPERATIONS, maxSize: MAX_CHARACTERS });
  const numbers = new WeakMap<DocumentNode, number>();
  let documents = 0;
  return ({ document, operationName, variableValues }, rest) => {
    const number = numbers.get(document) ?? (documents += 1);
    numbers.set(document, number);
    const key = [number, operationName, ...rest, JSON.stringify(variableValues ?? {})].join(' ');
    const operation = known.get(key) ?? {};
    known.set(key, operation, { size: key.length + (document.loc?.source.body.length ?? 0) });
    return operation;
  };
}

/** Returns the least revision number that the client accepts. The handler of HTTP has refused anything but a number. */
const leastIn = ({ contextValue }: Execution): number =>
  Number((contextValue as { readonly request?: Request }).request?.headers.get(LEAST_REVISION) ?? 0);

function expired(cursor: string): GraphQLError {
  const originalError = cursorExpired(cursor);
  return new GraphQLError(originalError.message, { originalError });
}

/** Returns true for an operation on the schema alone, which needs no database. */
function isIntrospection(document: DocumentNode): boolean {
  const fields = document.definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? each.selectionSet.selections : [],
  );
  return fields.every((field) => field.kind === Kind.FIELD && field.name.value.startsWith('__'));
}

/** Executes with graphql-js. The fields of an answer are in the order of the operation, as the specification requires. */
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
  const { version, cost, complexity, request, viewpoints, warnings } = context;
  const said = [...warnings, ...(version ? viewpoints.flatMap((each) => thinWarning(version, each)) : [])];
  // The aliases of an operation distinguish several viewpoints.
  const [viewpoint, ...others] = viewpoints;
  const { asOf = null, knownAt = null } = (others.length === 0 ? viewpoint : undefined) ?? {};
  const dataset = version && {
    version: version.version,
    revision: version.revision,
    revisionNumber: version.rev,
    ...{ asOf, knownAt },
  };
  const asksCost = request.headers.get('x-graph-cost') === '1';
  return {
    ...(version ? { dataset, http: { headers: revisionHeaders(version) } } : {}),
    ...(said.length > 0 ? { warnings: said } : {}),
    ...(asksCost ? { cost: { complexity, ...cost } } : {}),
  };
}

/** Returns the warning that few sources were known at a viewpoint: a gap in the answer may be a gap of the record. */
function thinWarning(version: DatasetVersion, { knownAt, path }: RequestContext['viewpoints'][number]) {
  if (knownAt === null) return [];
  const few = fewSources(version, knownAt);
  if (few === null) return [];
  const message = `expected a day by which at least a tenth of the sources were known, found ${knownAt}, by which ${String(few.known)} of ${String(few.all)} were; a gap in this answer may be a gap of the record`;
  return [{ code: 'FEW_SOURCES', message, path, sent: knownAt, nearest: null }];
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

/** Sets the HTTP status. With `spec`, `application/json` gets 200, as GraphQL over HTTP requires. */
function withStatus(error: GraphQLError): GraphQLError {
  const { status, headers } = httpOf(String(error.extensions['code']));
  return withExtensions(error, {
    http: { status, headers, ...([400, 410].includes(status) && { spec: true }) },
  });
}

/** Returns an error of the language itself, such as one of a variable, with a code. */
const withCode = (error: GraphQLError): GraphQLError =>
  typeof error.extensions['code'] === 'string' ? error : withExtensions(error, { code: 'BAD_USER_INPUT' });

/** Returns an error without an operation with a message that has a remedy, which that of the server library lacks. */
const withRemedy = (error: GraphQLError): GraphQLError =>
  error.extensions['code'] === 'OPERATION_RESOLUTION_FAILURE'
    ? new GraphQLError(
        'expected "operationName" to name one of the operations of the document, found none or another name; send the name of one, or a document with one operation',
        { extensions: error.extensions },
      )
    : error;

function withExtensions(error: GraphQLError, added: Readonly<Record<string, unknown>>): GraphQLError {
  const { message, nodes = null, source = null, positions = null, path = null, originalError } = error;
  const extensions = { ...error.extensions, ...added };
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions });
}

/**
 * Returns the error for the client. An error of the language itself, such as one of a variable, is unchanged. `log` gets an error whose
 * message is hidden.
 */
function maskError(error: unknown, requestId: string, log: (error: unknown) => void): GraphQLError {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  // The wrapping error names the variable or the field.
  if (cause instanceof GraphQLError)
    return withCode(withRemedy(error instanceof GraphQLError ? error : cause));
  const { message, code, isHidden } = publicError(cause, requestId);
  if (isHidden) log(error);
  const { nodes, path } = error instanceof GraphQLError ? error : new GraphQLError('');
  return new GraphQLError(message, { nodes: nodes ?? null, path: path ?? null, extensions: { code } });
}
