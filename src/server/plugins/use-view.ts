import { Kind } from 'graphql';
import { createView } from '../../graph/view.ts';
import type { DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Execution, RequestContext } from '../request-context.ts';
import type { Versions } from '../versions.ts';

/** Reads which revision stands, once, and lets the operation see the graph at that revision. */
export const useView = (versions: Versions): Plugin<RequestContext> => ({
  async onExecute({ args }) {
    const execution = args as Execution;
    const { run, today } = execution.contextValue;
    if (isIntrospection(execution.document)) return;
    const version = await versions.current(run);
    execution.contextValue.version = version;
    execution.rootValue = createView({ run, version, today });
  },
});

/** Tells whether an operation asks for nothing but the schema, which needs no database. */
function isIntrospection(document: DocumentNode): boolean {
  const fields = document.definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? each.selectionSet.selections : [],
  );
  return fields.every((field) => field.kind === Kind.FIELD && field.name.value.startsWith('__'));
}
