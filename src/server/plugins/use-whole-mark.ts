import type { Plugin } from 'graphql-yoga';
import type { Served } from '../request-context.ts';

/** Marks a request whose answer has no errors, so that it may be kept. */
export const useWholeMark = (): Plugin<object, Served> => ({
  onResultProcess({ result, serverContext: { outcome } }) {
    const isOne = !Array.isArray(result) && !(Symbol.asyncIterator in result);
    if (outcome && isOne && 'data' in result && !result.errors) outcome.isWhole = true;
  },
});
