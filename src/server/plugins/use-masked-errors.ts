import { maskError } from '../../api/mask-error.ts';
import type { Logger } from 'pino';
import type { Plugin } from 'graphql-yoga';
import type { RequestContext } from '../request-context.ts';

/** Lets clients read of an error only what they may, and logs the rest under the id of their request. */
export const useMaskedErrors = (log: Logger): Plugin<RequestContext> => ({
  onExecute: () => ({
    onExecuteDone({ result, setResult, args }) {
      if (Symbol.asyncIterator in result || !result.errors) return;
      const { requestId } = args.contextValue as RequestContext;
      const errors = result.errors.map((error) =>
        maskError(error, requestId, (hidden) => {
          log.error({ requestId, err: hidden }, 'a request failed');
        }),
      );
      setResult({ ...result, errors });
    },
  }),
});
