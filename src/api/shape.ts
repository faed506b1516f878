import { Kind } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';

/** How deep the fields of a document lie inside each other, and how many aliases its operations have. */
export type Shape = { readonly depth: number; readonly aliases: number };

/**
 * The shape of a document: the depth of its deepest operation and the aliases of all its operations, each fragment counted
 * where it is used. A fragment inside itself counts once: it is for validation to refuse.
 */
export function measure(document: DocumentNode): Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const known = new Map<string, Shape>();
  return document.definitions
    .flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION ? [each.selectionSet] : []))
    .map((set) => shapeOf(set, fragments, known))
    .reduce(beside, EMPTY);
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
