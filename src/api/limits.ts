import { getComplexity } from 'graphql-query-complexity';
import { createEstimator } from './complexity.ts';
import { MAX_PAGE } from '../graph/pagination.ts';
import { DiplographError } from '../errors.ts';
import { MOST_HOPS } from '../graph/questions/paths.ts';
import { Kind } from 'graphql';
import type { SentOperation } from './types.ts';
import type { DocumentNode, GraphQLSchema, FragmentDefinitionNode, SelectionSetNode } from 'graphql';

/** The limits of a document: the depth of its fields, and the number of aliases. */
export type ShapeLimits = { readonly depth: number; readonly aliases: number };

/** The limits of an operation: the number of fields of its answer, of records on a page, of hops in a path. */
export type Limits = { readonly complexity: number; readonly pageSize: number; readonly hops: number };

/**
 * Refuses a document whose operations are too deep or have too many aliases. The document need not be valid. Introspection does not
 * count as depth.
 * @throws DiplographError LIMIT_EXCEEDED with the limit, the finding and the remedy.
 */
export function checkShape(document: DocumentNode, limits: ShapeLimits): void {
  const { depth, aliases } = measure(document);
  if (depth > limits.depth)
    refuse(
      'an operation of depth',
      limits.depth,
      depth,
      'split the operation, and start the next one from the ids found',
    );
  if (aliases > limits.aliases)
    refuse('a number of aliases of', limits.aliases, aliases, 'ask in several requests, or with "in"');
}

/**
 * Returns the complexity of an operation: one for each field, the fields of a list times its length, and the work of its filters.
 * Introspection does not count.
 * @throws DiplographError LIMIT_EXCEEDED with the limit, the finding and the remedy.
 */
export function checkLimits(schema: GraphQLSchema, limits: Limits, operation: SentOperation): number {
  const { estimate, filterWork } = createEstimator();
  const fields = getComplexity({
    schema,
    query: operation.document,
    ...(typeof operation.operationName === 'string' ? { operationName: operation.operationName } : {}),
    variables: operation.variableValues ?? {},
    estimators: [
      (field) => {
        checkNumbers(field.args, limits);
        return estimate(field);
      },
    ],
  });
  const complexity = fields + filterWork();
  if (complexity > limits.complexity) {
    refuse(
      'an operation of complexity',
      limits.complexity,
      complexity,
      'reduce "first" or "last", above all on nested lists, use a shorter range of days, or use fewer tests in "where"',
    );
  }
  return complexity;
}

function refuse(what: string, limit: number, found: number, remedy: string): never {
  throw new DiplographError(
    'LIMIT_EXCEEDED',
    `expected ${what} at most ${String(limit)}, found ${String(found)}; ${remedy}`,
  );
}

/** Refuses numbers that the contract allows and this service does not. The field itself refuses what the contract does not allow. */
function checkNumbers(
  { first, last, ids, maxHops }: Readonly<Record<string, unknown>>,
  { pageSize, hops }: Limits,
): void {
  const remedy = 'send a smaller number, and continue with the cursors of the answer';
  for (const [name, size] of Object.entries({ first, last })) {
    if (typeof size === 'number' && size > pageSize && size <= MAX_PAGE) refuse(name, pageSize, size, remedy);
  }
  if (Array.isArray(ids) && ids.length > pageSize && ids.length <= MAX_PAGE)
    refuse('ids, in number', pageSize, ids.length, 'ask in several requests');
  if (typeof maxHops === 'number' && maxHops > hops && maxHops <= MOST_HOPS)
    refuse('maxHops', hops, maxHops, 'send a smaller number, or search again from a record on the path');
}

/** The depth of fields, and the number of aliases. */
type Shape = { readonly depth: number; readonly aliases: number };

/**
 * Returns the depth of the deepest operation of a document, and the aliases of the one with the most. Each use of a fragment counts. A
 * fragment inside itself counts once, since validation refuses it.
 */
function measure(document: DocumentNode): Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const known = new Map<string, Shape>();
  const shapes = document.definitions
    .flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION ? [each.selectionSet] : []))
    .map((set) => shapeOf(set, fragments, known));
  return {
    depth: Math.max(0, ...shapes.map(({ depth }) => depth)),
    aliases: Math.max(0, ...shapes.map(({ aliases }) => aliases)),
  };
}

const EMPTY: Shape = { depth: 0, aliases: 0 };

const beside = (a: Shape, b: Shape): Shape => ({
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
});

function shapeOf(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  known: Map<string, Shape>,
): Shape {
  let shape = EMPTY;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const aliases = selection.alias ? 1 : 0;
      const below = selection.selectionSet ? shapeOf(selection.selectionSet, fragments, known) : EMPTY;
      const depth = selection.name.value.startsWith('__') ? 0 : 1 + below.depth;
      shape = beside(shape, { depth, aliases: aliases + below.aliases });
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      shape = beside(shape, shapeOf(selection.selectionSet, fragments, known));
    } else {
      shape = beside(shape, shapeOfFragment(selection.name.value, fragments, known));
    }
  }
  return shape;
}

function shapeOfFragment(
  name: string,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  known: Map<string, Shape>,
): Shape {
  const found = known.get(name);
  const fragment = fragments.get(name);
  if (found || !fragment) return found ?? EMPTY;
  known.set(name, EMPTY);
  const shape = shapeOf(fragment.selectionSet, fragments, known);
  known.set(name, shape);
  return shape;
}
