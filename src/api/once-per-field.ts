import { oncePerObject } from '../model/functions.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { Snapshot } from '../graph/types.ts';

/** The parts of a resolver's info that the planner reads. */
export type Selection = Pick<
  GraphQLResolveInfo,
  'fieldNodes' | 'fragments' | 'path' | 'returnType' | 'variableValues'
>;

/**
 * Returns a function that works once for a field of an operation and a viewpoint, whatever the number of its parents and of the
 * requests with this operation. The arrays of nodes belong to one execution.
 */
export function oncePerField<Rest extends readonly unknown[], Result>(
  work: (selection: Selection, snapshot: Snapshot, ...rest: Rest) => Result,
): (selection: Selection, snapshot: Snapshot, ...rest: Rest) => Result {
  const ofExecution = oncePerObject<Snapshot, Map<Selection['fieldNodes'], Result>>(() => new Map());
  const ofOperation = oncePerObject<object, Map<string, Result>>(() => new Map());
  return (selection, snapshot, ...rest) => {
    const { fieldNodes, path } = selection;
    const executed = ofExecution(snapshot);
    const known = executed.get(fieldNodes);
    if (known !== undefined) return known;
    const planned = ofOperation(snapshot.operation);
    const { asOf, knownAt } = snapshot.viewpoint;
    const place = `${String(asOf)} ${String(knownAt)}${placeOf(path)}`;
    const result = planned.get(place) ?? work(selection, snapshot, ...rest);
    planned.set(place, result);
    executed.set(fieldNodes, result);
    return result;
  };
}

/** Returns the place of a field in an operation: the names and types on its path, without the positions in lists. */
function placeOf({ prev, key, typename }: Selection['path']): string {
  const above = prev ? placeOf(prev) : '';
  return typename === undefined ? above : `${above} ${typename}.${key}`;
}
