import { getComplexity } from 'graphql-query-complexity';
import { getNamedType, Kind } from 'graphql';
import { DEFAULT_PAGE } from '../graph/page.ts';
import { DiplographError } from '../errors.ts';
import type { ComplexityEstimator } from 'graphql-query-complexity';
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, SelectionSetNode } from 'graphql';

/** What one operation may ask for: the depth of nested fields, and the number of fields that its answer may hold. */
export type Limits = { readonly depth: number; readonly complexity: number };

/** The limits that hold unless the service is told otherwise. */
export const DEFAULT_LIMITS: Limits = { depth: 15, complexity: 500_000 };

/** The operation that is about to be executed. */
export type Operation = {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
};

/**
 * Refuses an operation that asks for too much, and gives its complexity: one for each field, a page's fields times its
 * size. Introspection does not count.
 * @throws DiplographError LIMIT_EXCEEDED, with the limit, what was sent, and what to do.
 */
export function checkLimits(schema: GraphQLSchema, limits: Limits, operation: Operation): number {
  const depth = depthOf(operation.document);
  if (depth > limits.depth) {
    refuse('depth', limits.depth, depth, 'ask for less at a time, beginning again from the ids found');
  }
  const complexity = getComplexity({
    schema,
    query: operation.document,
    ...(typeof operation.operationName === 'string' ? { operationName: operation.operationName } : {}),
    variables: operation.variables ?? {},
    estimators: [estimate],
  });
  if (complexity > limits.complexity) {
    refuse(
      'complexity',
      limits.complexity,
      complexity,
      'lower "first" or "last", most of all on nested lists',
    );
  }
  return complexity;
}

function refuse(name: string, limit: number, found: number, remedy: string): never {
  throw new DiplographError(
    'LIMIT_EXCEEDED',
    `expected an operation of ${name} at most ${String(limit)}, found ${String(found)}; ${remedy}`,
  );
}

const estimate: ComplexityEstimator = ({ field, args, childComplexity }) => {
  if (field.name.startsWith('__')) return 0;
  return 1 + sizeOf(getNamedType(field.type).name, args) * childComplexity;
};

/** How many records a field may give: those of a page, those with the ids asked for, or one. */
function sizeOf(type: string, { first, last, ids }: Readonly<Record<string, unknown>>): number {
  if (Array.isArray(ids)) return ids.length;
  return type.endsWith('Connection') ? Math.max(Number(first ?? last ?? DEFAULT_PAGE), 1) : 1;
}

function depthOf(document: DocumentNode): number {
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const known = new Map<string, number>();
  const operations = document.definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? [each.selectionSet] : [],
  );
  return Math.max(0, ...operations.map((set) => depthOfSet(set, fragments, known)));
}

function depthOfSet(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  known: Map<string, number>,
): number {
  const depths = set.selections.map((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return depthOfSet(selection.selectionSet, fragments, known);
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value.startsWith('__')) return 0;
      return 1 + (selection.selectionSet ? depthOfSet(selection.selectionSet, fragments, known) : 0);
    }
    const name = selection.name.value;
    const fragment = fragments.get(name);
    if (fragment && !known.has(name)) known.set(name, depthOfSet(fragment.selectionSet, fragments, known));
    return known.get(name) ?? 0;
  });
  return Math.max(0, ...depths);
}
