import type { Metrics } from '../metrics.ts';
import type { Plugin } from 'graphql-yoga';
import type { Execution, RequestContext } from '../request-context.ts';

/** Counts operations, their time, and what they cost in the database. */
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
