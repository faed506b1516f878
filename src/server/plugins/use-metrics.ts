import { getOperationAST } from 'graphql';
import type { ExecutionArgs } from 'graphql';
import type { Metrics } from '../metrics.ts';
import type { Plugin } from 'graphql-yoga';
import type { RequestContext } from '../request-context.ts';

/** Counts operations, their time, and what they cost in the database. */
export const useMetrics = (metrics: Metrics): Plugin<RequestContext> => ({
  onExecute({ args }) {
    const started = performance.now();
    return {
      onExecuteDone({ result }) {
        const { contextValue, document, operationName } = args as ExecutionArgs & {
          contextValue: RequestContext;
        };
        const { cost, version } = contextValue;
        const isFailed = !(Symbol.asyncIterator in result) && result.errors !== undefined;
        metrics.operation(
          getOperationAST(document, operationName)?.name?.value ?? null,
          isFailed ? 'failed' : 'done',
          performance.now() - started,
          cost,
        );
        if (version) metrics.revision(version.version, version.revision);
      },
    };
  },
});
