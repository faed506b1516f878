import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  Kind,
  OperationTypeNode,
  parse,
  print,
} from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  GraphQLArgument,
  GraphQLCompositeType,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  InlineFragmentNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
  ValueNode,
} from 'graphql';
import { argumentsWith } from './edit-arguments.ts';

/** The way to a field: field names, and type conditions as `...Nation`. */
export type FieldPath = readonly string[];

/** A field of the schema. */
export type Field = ReturnType<GraphQLObjectType['getFields']>[string];

/** The prefix of a type condition in a path. */
export const CONDITION = '...';

/** Parses the text of an operation; null for an incomplete text. An empty text is an empty document. */
export function parseOperation(text: string): DocumentNode | null {
  try {
    return parse(text);
  } catch {
    return withoutComments(text).trim() === '' ? { kind: Kind.DOCUMENT, definitions: [] } : null;
  }
}

/** Returns the first node at a path of the first operation; undefined if the operation does not have it. */
export function nodeAt(document: DocumentNode, path: FieldPath): FieldNode | InlineFragmentNode | undefined {
  let selections = operationOf(document)?.selectionSet.selections ?? [];
  let found: SelectionNode | undefined;
  for (const segment of path) {
    found = selections.find((selection) => isAt(selection, segment));
    selections = found ? selectionsIn(found) : [];
  }
  return found?.kind === Kind.FRAGMENT_SPREAD ? undefined : found;
}

function selectionsIn(selection: SelectionNode): readonly SelectionNode[] {
  return selection.kind === Kind.FRAGMENT_SPREAD ? [] : (selection.selectionSet?.selections ?? []);
}

/**
 * Returns the text of an operation with a field, and the fields on the way to it. An object gets its id, or its first simple field;
 * a required argument gets an empty value.
 */
export function withField(schema: GraphQLSchema, text: string, path: FieldPath): string {
  return edited(text, (set) => added(schema, schema.getQueryType() ?? undefined, set, path));
}

/** Returns the text of an operation without a field. A field that has no other fields inside is removed with it. */
export function withoutField(text: string, path: FieldPath): string {
  return edited(text, (set) => removed(set, path));
}

/** Returns the text of an operation in which an argument of a field has a value; null removes it. */
export function withArgument(
  text: string,
  path: FieldPath,
  argument: readonly string[],
  value: ValueNode | null,
): string {
  return edited(text, (set) => replaced(set, path, argument, value));
}

function edited(text: string, edit: (set: SelectionSetNode) => SelectionSetNode): string {
  const document = parseOperation(text);
  if (!document) return text;
  const operation = operationOf(document) ?? EMPTY;
  const selectionSet = edit(operation.selectionSet);
  const rest = document.definitions.filter((each) => each !== operation);
  const definitions = selectionSet.selections.length === 0 ? rest : [{ ...operation, selectionSet }, ...rest];
  return `${headOf(text)}${print({ kind: Kind.DOCUMENT, definitions })}`;
}

const EMPTY: OperationDefinitionNode = {
  kind: Kind.OPERATION_DEFINITION,
  operation: OperationTypeNode.QUERY,
  selectionSet: { kind: Kind.SELECTION_SET, selections: [] },
};

function operationOf({ definitions }: DocumentNode): OperationDefinitionNode | undefined {
  return definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
}

/** Returns the comments before an operation. The printer of documents drops all comments. */
const headOf = (text: string): string => /^(?:[ \t]*(?:#[^\n]*)?\n)*/.exec(text)?.[0] ?? '';

const withoutComments = (text: string): string => text.replace(/#[^\n]*/g, '');

function isAt(selection: SelectionNode, segment: string): boolean {
  if (selection.kind === Kind.FIELD) return selection.name.value === segment;
  if (selection.kind === Kind.FRAGMENT_SPREAD) return false;
  return `${CONDITION}${selection.typeCondition?.name.value ?? ''}` === segment;
}

function added(
  schema: GraphQLSchema,
  type: GraphQLCompositeType | undefined,
  set: SelectionSetNode,
  [segment, ...rest]: FieldPath,
): SelectionSetNode {
  if (segment === undefined || !type) return set;
  const existing = set.selections.find((selection) => isAt(selection, segment));
  const inner = typeAt(schema, type, segment);
  const node = (existing ?? newNode(type, segment)) as FieldNode | InlineFragmentNode;
  const selected = node.selectionSet ?? { kind: Kind.SELECTION_SET, selections: [] };
  const full = rest.length > 0 ? added(schema, inner, selected, rest) : selected;
  const withLeaf = inner && full.selections.length === 0 ? { ...full, selections: [leafOf(inner)] } : full;
  const next = { ...node, ...(inner ? { selectionSet: withLeaf } : {}) } as SelectionNode;
  return existing ? withNode(set, existing, next) : { ...set, selections: [...set.selections, next] };
}

function removed(set: SelectionSetNode, [segment = '', ...rest]: FieldPath): SelectionSetNode {
  const existing = set.selections.find((selection) => isAt(selection, segment));
  if (!existing) return set;
  const selected = 'selectionSet' in existing ? existing.selectionSet : undefined;
  const inner = rest.length > 0 && selected ? removed(selected, rest) : undefined;
  if (!inner || inner.selections.length === 0) return withNode(set, existing, null);
  return withNode(set, existing, { ...existing, selectionSet: inner } as SelectionNode);
}

function replaced(
  set: SelectionSetNode,
  [segment = '', ...rest]: FieldPath,
  argument: readonly string[],
  value: ValueNode | null,
): SelectionSetNode {
  const existing = set.selections.find((selection) => isAt(selection, segment));
  if (!existing) return set;
  if (rest.length > 0) {
    const selected = 'selectionSet' in existing ? existing.selectionSet : undefined;
    if (!selected) return set;
    const selectionSet = replaced(selected, rest, argument, value);
    return withNode(set, existing, { ...existing, selectionSet } as SelectionNode);
  }
  if (existing.kind !== Kind.FIELD) return set;
  return withNode(set, existing, {
    ...existing,
    arguments: argumentsWith(existing.arguments ?? [], argument, value),
  });
}

function withNode(set: SelectionSetNode, old: SelectionNode, next: SelectionNode | null): SelectionSetNode {
  return {
    ...set,
    selections: set.selections.flatMap((each) => (each !== old ? [each] : next ? [next] : [])),
  };
}

/** Returns the object, interface or union at a segment of a path; undefined for a simple field. */
function typeAt(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  segment: string,
): GraphQLCompositeType | undefined {
  const found = segment.startsWith(CONDITION)
    ? schema.getType(segment.slice(CONDITION.length))
    : namedTypeOf(fieldsOf(type)[segment]);
  return isCompositeType(found) ? found : undefined;
}

const namedTypeOf = (field: Field | undefined): GraphQLNamedType | undefined =>
  field && getNamedType(field.type);

/** Returns the fields of an object or an interface; none of a union. */
export const fieldsOf = (type: GraphQLCompositeType): ReturnType<GraphQLObjectType['getFields']> =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};

function newNode(type: GraphQLCompositeType, segment: string): FieldNode | InlineFragmentNode {
  if (segment.startsWith(CONDITION))
    return {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: { kind: Kind.NAMED_TYPE, name: nameNode(segment.slice(CONDITION.length)) },
      selectionSet: { kind: Kind.SELECTION_SET, selections: [] },
    };
  const needed = (fieldsOf(type)[segment]?.args ?? []).filter(
    (argument) => isNonNullType(argument.type) && argument.defaultValue === undefined,
  );
  return {
    kind: Kind.FIELD,
    name: nameNode(segment),
    arguments: needed.map((argument) => ({
      kind: Kind.ARGUMENT,
      name: nameNode(argument.name),
      value: emptyValue(argument),
    })),
  };
}

function emptyValue({ type }: GraphQLArgument): ValueNode {
  const named = getNamedType(type);
  const [first] = isEnumType(named) ? named.getValues() : [];
  return first ? { kind: Kind.ENUM, value: first.name } : { kind: Kind.STRING, value: '' };
}

function leafOf(type: GraphQLCompositeType): FieldNode {
  const fields = Object.values(fieldsOf(type));
  const leaf = fields.find(({ name }) => name === 'id') ?? fields.find(isSimple);
  return { kind: Kind.FIELD, name: nameNode(leaf?.name ?? '__typename') };
}

const isSimple = ({ type, args }: Field): boolean =>
  !isCompositeType(getNamedType(type)) && args.every((argument) => !isNonNullType(argument.type));

const nameNode = (value: string) => ({ kind: Kind.NAME, value }) as const;
