import { defaultIds, withExamples } from '../operations/library.ts';
import { EXAMPLES } from './tool-operations.ts';
import type { AskApi } from '../operations/operation.ts';
import type { WorkedOperation } from '../operations/library.ts';

type Found = {
  readonly dataset: { readonly examples: readonly { readonly variable: string; readonly record: string }[] };
  readonly nodes: readonly (object | null)[];
};

/** The maximum number of ids of a request. */
const MOST_IDS = 100;

/**
 * Returns a library whose variables name records of the dataset that a service serves: a default that names none is replaced by the
 * example of the dataset for that variable. Without an answer, the library stays as it is.
 */
export async function withServedExamples(
  library: readonly WorkedOperation[],
  ask: AskApi,
): Promise<readonly WorkedOperation[]> {
  const ids = defaultIds(library).slice(0, MOST_IDS);
  const { data, errors } = await ask({ query: EXAMPLES, variables: { ids } });
  if (!data || errors) return library;
  const { dataset, nodes } = data as Found;
  const examples = new Map(dataset.examples.map(({ variable, record }) => [variable, record]));
  const lacking = new Set(ids.filter((_, i) => !nodes[i]));
  return library.map((operation) => withExamples(operation, examples, (id) => !lacking.has(id)));
}
