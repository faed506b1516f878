import { getNamedType, isInterfaceType, isObjectType, Kind, parse, print, typeFromAST } from 'graphql';
import { idsOf } from '../../src/api/operation-ids.ts';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLNamedType,
  GraphQLSchema,
  SelectionNode,
} from 'graphql';

/**
 * How many statements the answer to an operation may take at most: one for the revision, one for all ids in arguments, one for each relation field of the
 * operation, one more for each total count. Siblings that ask the same of the same field count once. It takes fewer where
 * fields refer to single records, which are read together.
 */
export function formula(schema: GraphQLSchema, text: string): number {
  const document = parse(text);
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
    ),
  );
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('expected a document with an operation, found none');
  const lookup = idsOf(schema, { document }).length > 0 ? 1 : 0;
  return (
    1 + lookup + statements({ schema, fragments }, operation.selectionSet.selections, schema.getQueryType())
  );
}

/** How many statements more an answer may take for the ids that its warnings say are unknown: for the nearest ids. */
export function forUnknownIds({ warnings = [] }: { readonly warnings?: readonly unknown[] }): number {
  return warnings.length === 0 ? 0 : 1 + 2 * warnings.length;
}

type Known = {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
};

type Typed = { readonly field: FieldNode; readonly on: GraphQLNamedType };

function statements(
  known: Known,
  selections: readonly SelectionNode[],
  on: GraphQLNamedType | null | undefined,
): number {
  const different = new Map<string, Typed>();
  for (const typed of fieldsOf(known, selections, on)) {
    const { arguments: args = [], name, selectionSet } = typed.field;
    const asked = [
      typed.on.name,
      name.value,
      ...args.map(print).sort(),
      selectionSet ? print(selectionSet) : '',
    ];
    different.set(asked.join('\n'), typed);
  }
  return [...different.values()].reduce((sum, typed) => sum + statementsOf(known, typed), 0);
}

function statementsOf(known: Known, { field, on }: Typed): number {
  if (!field.selectionSet || !(isObjectType(on) || isInterfaceType(on))) return 0;
  const definition = on.getFields()[field.name.value];
  if (!definition) return 0;
  const type = getNamedType(definition.type);
  const isPage = type.name.endsWith('Connection');
  const isPartOfPage =
    /(?:Connection|Edge)$/.test(on.name) && ['node', 'nodes', 'edges'].includes(field.name.value);
  const below = fieldsOf(known, field.selectionSet.selections, type);
  const asksTotal = isPage && below.some((each) => each.field.name.value === 'totalCount');
  // The parts of the upcoming events are one list.
  const isRelation = isPage || type.name === 'Upcoming' || (isRecord(type) && !isPartOfPage);
  const own = isRelation && on.name !== 'Upcoming' ? 1 : 0;
  return own + (asksTotal ? 1 : 0) + statements(known, field.selectionSet.selections, type);
}

/** Returns true if a type is one of things with an id, which are read from the graph. */
const isRecord = (type: GraphQLNamedType): boolean =>
  type.name === 'Node' ||
  ((isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().some(({ name }) => name === 'Node'));

function fieldsOf(
  known: Known,
  selections: readonly SelectionNode[],
  on: GraphQLNamedType | null | undefined,
): readonly Typed[] {
  if (!on) return [];
  return selections.flatMap((selection): readonly Typed[] => {
    if (selection.kind === Kind.FIELD) return [{ field: selection, on }];
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : known.fragments.get(selection.name.value);
    if (!fragment) return [];
    const condition = fragment.typeCondition ? typeFromAST(known.schema, fragment.typeCondition) : on;
    return fieldsOf(known, fragment.selectionSet.selections, condition);
  });
}
