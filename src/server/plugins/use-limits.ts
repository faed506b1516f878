import { checkLimits, checkShape } from '../../api/limits.ts';
import { getOperationAST, Kind } from 'graphql';
import type { DocumentNode } from 'graphql';
import type { Execution, RequestContext } from '../request-context.ts';
import type { Limits, ShapeLimits } from '../../api/limits.ts';
import type { Plugin } from 'graphql-yoga';

/** Refuses documents of a hostile shape before they are validated, and operations that ask for too much before anything is read. */
export const useLimits = (limits: Limits & ShapeLimits): Plugin<RequestContext> => ({
  onParse:
    () =>
    ({ result }) => {
      if (isDocument(result)) checkShape(result, limits);
    },
  onExecute({ args }) {
    const { schema, document, operationName, variableValues, contextValue } = args as Execution;
    contextValue.operationName = getOperationAST(document, operationName)?.name?.value ?? null;
    contextValue.complexity = checkLimits(schema, limits, {
      document,
      operationName,
      variables: variableValues,
    });
  },
});

const isDocument = (parsed: unknown): parsed is DocumentNode =>
  typeof parsed === 'object' && parsed !== null && 'kind' in parsed && parsed.kind === Kind.DOCUMENT;
