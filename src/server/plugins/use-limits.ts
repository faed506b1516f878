import { checkLimits } from '../../api/limits.ts';
import type { Limits } from '../../api/limits.ts';
import type { Plugin } from 'graphql-yoga';
import type { Execution, RequestContext } from '../request-context.ts';

/** Refuses operations that ask for too much, before anything is read for them. */
export const useLimits = (limits: Limits): Plugin<RequestContext> => ({
  onExecute({ args }) {
    const { schema, document, operationName, variableValues, contextValue } = args as Execution;
    contextValue.operationName = operationName ?? null;
    contextValue.complexity = checkLimits(schema, limits, {
      document,
      operationName,
      variables: variableValues,
    });
  },
});
