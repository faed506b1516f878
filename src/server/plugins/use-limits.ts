import { checkLimits, checkShape } from '../../api/limits.ts';
import { getOperationAST, Kind } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { DocumentNode } from 'graphql';
import type { Execution, RequestContext } from '../request-context.ts';
import type { Limits, ShapeLimits } from '../../api/limits.ts';
import type { Plugin } from 'graphql-yoga';

/** Refuses documents of a hostile shape before they are validated, and operations that ask for too much before anything is read. */
export function useLimits(limits: Limits & ShapeLimits): Plugin<RequestContext> {
  const shaped = new WeakSet<DocumentNode>();
  const measured = new WeakMap<DocumentNode, LRUCache<string, number>>();
  return {
    onParse:
      () =>
      ({ result }) => {
        if (!isDocument(result) || shaped.has(result)) return;
        checkShape(result, limits);
        shaped.add(result);
      },
    async onExecute({ args }) {
      const { schema, document, operationName, variableValues: variables, contextValue } = args as Execution;
      contextValue.operationName = getOperationAST(document, operationName)?.name?.value ?? null;
      const known = measured.get(document) ?? new LRUCache<string, number>({ max: MOST_KEPT });
      measured.set(document, known);
      const asked = JSON.stringify([operationName, variables]);
      const complexity =
        known.get(asked) ?? checkLimits(schema, limits, { document, operationName, variables });
      if (asked.length <= LONGEST) known.set(asked, complexity);
      contextValue.complexity = complexity;
      if (complexity > 0) await contextValue.acquireComplexity(complexity);
    },
  };
}

/** How many sets of variables of one document are kept with what they ask for, each of so many characters at most. */
const [MOST_KEPT, LONGEST] = [20, 1000];

const isDocument = (parsed: unknown): parsed is DocumentNode =>
  typeof parsed === 'object' && parsed !== null && 'kind' in parsed && parsed.kind === Kind.DOCUMENT;
