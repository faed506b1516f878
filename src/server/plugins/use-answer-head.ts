import type { Plugin } from 'graphql-yoga';
import type { RequestContext } from '../request-context.ts';

/** Says in every answer which version of the dataset it comes from and, when asked by `X-Graph-Cost: 1`, what it cost. */
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
  // Several viewpoints in one operation are told apart by its own aliases.
  const [viewpoint, ...others] = viewpoints;
  const { asOf = null, knownAt = null } = (others.length === 0 ? viewpoint : undefined) ?? {};
  const dataset = version && { version: version.version, revision: version.revision, asOf, knownAt };
  const asksCost = request.headers.get('x-graph-cost') === '1';
  return {
    ...(dataset ? { dataset, http: { headers: { 'x-dataset-revision': dataset.revision } } } : {}),
    ...(asksCost ? { cost: { complexity, ...cost } } : {}),
  };
}
