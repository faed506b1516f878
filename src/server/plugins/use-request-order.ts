import { execute } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Executes so that the fields of an answer stand in the order in which they were asked for, as the specification wants it. */
export const useRequestOrder = (): Plugin => ({
  onExecute({ setExecuteFn }) {
    setExecuteFn(execute);
  },
});
