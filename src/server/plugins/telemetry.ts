import type { Plugin } from 'graphql-yoga';
import type { ExecutionResult } from 'graphql';
import type { Metrics } from '../metrics.ts';
import type { Execution, RequestContext, ServerContext } from '../request-context.ts';
import type { OperationTrace, Tracing } from '../tracing.ts';

/** Counts operations, their time and their cost in the database. */
export const useMetrics = (metrics: Metrics): Plugin<RequestContext> => ({
  onExecute({ args }) {
    const started = performance.now();
    return {
      onExecuteDone({ result }) {
        const { cost, version, operationName } = (args as Execution).contextValue;
        const isFailed = !(Symbol.asyncIterator in result) && result.errors !== undefined;
        metrics.operation(operationName, isFailed ? 'failed' : 'done', performance.now() - started, cost);
        if (version) metrics.revision(version.version, version.revision);
      },
    };
  },
});

type Open = { readonly trace: OperationTrace; readonly context: RequestContext };

/** Creates a span of each operation, with a child span of each statement. A cancelled operation also ends its span. */
export function useTracing(tracing: Tracing): Plugin<RequestContext, ServerContext> {
  const open = new WeakMap<Request, Open>();
  return {
    onContextBuilding({ context, extendContext }) {
      const { request, requestId, run } = context;
      const trace = tracing.begin(request.headers, {
        'graphql.operation.type': 'query',
        'diplograph.request.id': requestId,
      });
      request.signal.addEventListener('abort', () => trace.end({}, 'GIVEN_UP'), { once: true });
      open.set(request, { trace, context });
      extendContext({ run: trace.traced(run) });
    },
    onResultProcess({ request, result }) {
      const found = open.get(request);
      if (!found || Array.isArray(result) || Symbol.asyncIterator in result) return;
      const { operationName, complexity, cost, version } = found.context;
      found.trace.end(
        {
          ...(operationName === null ? {} : { 'graphql.operation.name': operationName }),
          ...(version ? { 'diplograph.revision': version.revision } : {}),
          'diplograph.complexity': complexity,
          'diplograph.statements': cost.statements,
        },
        failureOf(result as ExecutionResult),
      );
    },
  };
}

function failureOf({ errors }: ExecutionResult): string | undefined {
  const [first] = errors ?? [];
  const code = first?.extensions['code'];
  return first && (typeof code === 'string' ? code : 'BAD_USER_INPUT');
}
