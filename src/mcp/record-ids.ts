import {
  getNamedType,
  getOperationAST,
  GraphQLError,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { propertyWord } from '../model/properties.ts';
import type {
  DocumentNode,
  FieldNode,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';

/** The records of an answer, in the order of their appearance, and the properties that the operation selects of them. */
export type AnsweredRecords = {
  readonly ids: readonly string[];
  readonly properties: readonly string[];
};

/** The types of records that are no subjects of claims in an answer. */
const NO_SUBJECTS: readonly string[] = ['Source', 'Claim'];

/** Fields whose claims have another name. */
const CLAIMED_AS: Readonly<Record<string, string>> = {
  hosts: 'PARTICIPANTS_ROLES',
  absent: 'PARTICIPANTS_ATTENDANCE',
  representatives: 'PARTICIPANTS_REPRESENTATIVES',
  attendance: 'PARTICIPANTS_ATTENDANCE',
  roles: 'PARTICIPANTS_ROLES',
  delegates: 'PARTICIPANTS_DELEGATES',
};

/**
 * Returns a text with the field `id` in each selection of a record, so that a reader of the answer can cite it. Returns the text
 * unchanged if nothing is missing, and if it has no valid form: the API then reports the mistake.
 */
export function withIds(schema: GraphQLSchema, text: string, maxTokens: number): string {
  const document = tryParse(text, maxTokens);
  if (document === null || usesIdAsAlias(document)) return text;
  const info = new TypeInfo(schema);
  const changed = visit(
    document,
    visitWithTypeInfo(info, {
      SelectionSet: {
        leave: (node): SelectionSetNode | undefined => {
          const type = info.getParentType();
          const isMissing = type !== null && type !== undefined && hasId(type) && !node.selections.some(isId);
          return isMissing ? { ...node, selections: [ID, ...node.selections] } : undefined;
        },
      },
    }),
  );
  return changed === document ? text : print(changed);
}

function tryParse(text: string, maxTokens: number): DocumentNode | null {
  try {
    return parse(text, { maxLexicalTokens: maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError || error instanceof RangeError) return null;
    throw error;
  }
}

const ID: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'id' } };

const isId = (node: SelectionNode): boolean => node.kind === Kind.FIELD && node.name.value === 'id';

function usesIdAsAlias(document: DocumentNode): boolean {
  let isUsed = false;
  visit(document, { Field: ({ alias }) => void (isUsed ||= alias?.value === 'id') });
  return isUsed;
}

const hasId = (type: GraphQLNamedType): boolean =>
  (isObjectType(type) || isInterfaceType(type)) && type.getFields()['id'] !== undefined;

/** Returns the records in the data of an answer. */
export function recordsIn(
  schema: GraphQLSchema,
  { text, operationName }: { readonly text: string; readonly operationName: string | undefined },
  data: unknown,
): AnsweredRecords {
  const document = parse(text);
  const operation: OperationDefinitionNode | null | undefined = getOperationAST(document, operationName);
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const known = new Set(propertyWords(schema));
  const ids = new Set<string>();
  const properties = new Set<string>();
  const root = schema.getQueryType();
  if (operation && root) walk(root, operation.selectionSet, data);
  return { ids: [...ids], properties: [...properties] };

  function walk(type: GraphQLNamedType, { selections }: SelectionSetNode, value: unknown): void {
    if (Array.isArray(value))
      for (const item of value) walk(type, { kind: Kind.SELECTION_SET, selections }, item);
    else if (typeof value === 'object' && value !== null)
      for (const selection of selections) visitSelection(type, selection, value as Record<string, unknown>);
  }

  function visitSelection(
    type: GraphQLNamedType,
    selection: SelectionNode,
    value: Record<string, unknown>,
  ): void {
    if (selection.kind === Kind.FIELD) {
      visitField(type, selection, value);
      return;
    }
    const part = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (part === undefined) return;
    const narrowed = part.typeCondition && typeFromAST(schema, part.typeCondition);
    walk(narrowed ?? type, part.selectionSet, value);
  }

  function visitField(type: GraphQLNamedType, field: FieldNode, value: Record<string, unknown>): void {
    const found = value[(field.alias ?? field.name).value];
    if (found === undefined || !(isObjectType(type) || isInterfaceType(type))) return;
    const name = field.name.value;
    const isSubject = hasId(type) && !NO_SUBJECTS.includes(type.name);
    // The id of a participation is the id of its event and the id of its party.
    if (isSubject && name === 'id' && typeof found === 'string') ids.add(eventOf(found));
    const word = CLAIMED_AS[name] ?? propertyWord(name);
    if ((isSubject || name in CLAIMED_AS) && known.has(word)) properties.add(word);
    const definition = type.getFields()[name];
    if (definition && field.selectionSet) walk(getNamedType(definition.type), field.selectionSet, found);
  }
}

const eventOf = (id: string): string => {
  const [event = '', rest] = id.split('/');
  const viewpoint = rest === undefined ? '' : (/@.*$/.exec(rest)?.[0] ?? '');
  return event + viewpoint;
};

/** Returns the words of the enum `Property`. */
export function propertyWords(schema: GraphQLSchema): readonly string[] {
  const type = schema.getType('Property');
  return type !== undefined && 'getValues' in type ? type.getValues().map(({ name }) => name) : [];
}
