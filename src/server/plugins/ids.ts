import { idsOf, withIds } from '../../api/operation-ids.ts';
import { currentId, withoutViewpoint } from '../../graph/record-names.ts';
import { problemsOf } from '../../graph/questions/ids.ts';
import type { Plugin } from 'graphql-yoga';
import type { Execution, RequestContext } from '../request-context.ts';
import type { Snapshot } from '../../graph/types.ts';
import type { Records } from '../records.ts';

/** The maximum number of warnings of an answer. */
const MAX_WARNINGS = 100;

/**
 * Looks up the ids in the arguments of an operation before it is executed. Former ids and codes of nations become current ids. An
 * id that names nothing, or a record of another type, becomes a warning.
 */
export function useIds(records: Records): Plugin<RequestContext> {
  const asked = new WeakMap<object, ReturnType<typeof idsOf>>();
  const renamed = new WeakMap<object, ReturnType<typeof withIds>>();
  return {
    async onExecute({ args }) {
      const execution = args as Execution;
      const { schema, contextValue } = execution;
      const { version, run, today, warnings } = contextValue;
      if (!version) return;
      const { operation } = execution.rootValue as Snapshot;
      const ids = asked.get(operation) ?? idsOf(schema, execution).map(withoutViewpoint);
      asked.set(operation, ids);
      if (ids.length === 0) return;
      const source = { run, version, today };
      const found = await records.find(source, [...new Set(ids.map(({ sent }) => sent))]);
      warnings.push(...(await problemsOf(source, ids, found)).slice(0, MAX_WARNINGS));
      const current = (sent: string): string => currentId(found, sent);
      if (!ids.some(({ sent }) => current(sent) !== sent)) return;
      const replaced = renamed.get(operation) ?? withIds(schema, execution, current);
      renamed.set(operation, replaced);
      Object.assign(execution, replaced);
    },
  };
}
