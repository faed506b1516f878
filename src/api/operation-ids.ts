import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isInputObjectType,
  isInputType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { oncePerObject } from '../model/functions.ts';
import { EXPECTATIONS } from '../graph/record-names.ts';
import { isIncluded } from './planner.ts';
import type {
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLInputType,
  GraphQLNamedType,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql';
import type { Expectation } from '../graph/record-names.ts';
import type { SentOperation } from './types.ts';

/** An id in the arguments of an operation: the text, the expected kind of record, and the path of fields and arguments. */
type SentId = {
  readonly sent: string;
  readonly expected: Expectation;
  readonly path: readonly (string | number)[];
};

/**
 * Returns the ids in the arguments of the selected fields: every argument and input field of type `ID`. Invalid variables and arguments are
 * left out, since the execution refuses them.
 */
export function idsOf(schema: GraphQLSchema, operation: SentOperation): readonly SentId[] {
  const { document, operationName, variableValues } = operation;
  const definition = getOperationAST(document, operationName);
  const root = definition && schema.getRootType(definition.operation);
  if (!root) return [];
  const { coerced } = getVariableValues(schema, definition.variableDefinitions ?? [], variableValues ?? {});
  if (!coerced) return [];
  const found: SentId[] = [];
  collect({ schema, document, variables: coerced, found }, definition.selectionSet, root, []);
  return found;
}

type Walk = {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly found: SentId[];
};

type Path = readonly (string | number)[];

function collect(walk: Walk, set: SelectionSetNode, type: GraphQLNamedType, path: Path): void {
  const { schema, document, variables, found } = walk;
  const note = (sent: string, place: Place): string => {
    found.push({ sent, expected: expectationOf(place), path: place.path });
    return sent;
  };
  for (const each of set.selections) {
    if (!isIncluded(each, variables)) continue;
    if (each.kind === Kind.FIELD) {
      const field =
        isObjectType(type) || isInterfaceType(type) ? type.getFields()[each.name.value] : undefined;
      if (!field) continue;
      const own = [...path, (each.alias ?? each.name).value];
      if (hasIds(field)) {
        const values = argumentsOf(field, each, variables);
        for (const { name, type: input } of field.args)
          mapIds(values[name], input, { name, of: targetOf(field), path: [...own, name] }, note);
      }
      if (each.selectionSet) collect(walk, each.selectionSet, getNamedType(field.type), own);
      continue;
    }
    const fragment =
      each.kind === Kind.INLINE_FRAGMENT
        ? each
        : document.definitions.find(
            (other): other is FragmentDefinitionNode =>
              other.kind === Kind.FRAGMENT_DEFINITION && other.name.value === each.name.value,
          );
    if (!fragment) continue;
    const { typeCondition } = fragment;
    const on = typeCondition ? schema.getType(typeCondition.name.value) : type;
    if (on) collect(walk, fragment.selectionSet, on, path);
  }
}

function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: Parameters<typeof getArgumentValues>[1],
  variables: Walk['variables'],
): Readonly<Record<string, unknown>> {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    return {};
  }
}

/** The place of a value: the name of its argument or field, the kind of record that an `id` there names, and its path. */
type Place = { readonly name: string; readonly of: string; readonly path: Path };

/** Returns a value of an argument or a variable with other ids; `change` gets each id and its place. */
function mapIds(
  value: unknown,
  type: GraphQLInputType,
  place: Place,
  change: (sent: string, place: Place) => string,
): unknown {
  if (value === null || value === undefined) return value;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const inner = nullable.ofType;
    // One item may stand for a list of one.
    if (!Array.isArray(value)) return mapIds(value, inner, place, change);
    return value.map((item: unknown, i) =>
      mapIds(item, inner, { ...place, path: [...place.path, i] }, change),
    );
  }
  if (isInputObjectType(nullable)) {
    const of = nullable.name.endsWith('Where') ? nullable.name.slice(0, -'Where'.length) : place.of;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]: [string, unknown]) => {
        const field = nullable.getFields()[name];
        // The operators of a filter, such as `eq`, expect the same as its key.
        const named = nullable.name === 'IdFilter' ? place.name : name;
        const own = { name: named, of, path: [...place.path, name] };
        return [name, field ? mapIds(inner, field.type, own, change) : inner];
      }),
    );
  }
  return getNamedType(nullable).name === 'ID' && typeof value === 'string' ? change(value, place) : value;
}

/**
 * The kinds of record that arguments and input fields expect, by their names. `id` and `ids` expect the kind that the field returns
 * or the filter selects.
 */
const EXPECTED: Readonly<Record<string, Expectation>> = {
  format: 'Format',
  group: 'Body',
  partner: 'Party',
  host: 'Party',
  participant: 'Party',
  absent: 'Party',
  party: 'Party',
  person: 'Person',
  author: 'Person',
  place: 'Place',
  country: 'Nation',
  event: 'Event',
  source: 'Source',
  about: 'Entity',
  subject: 'Named',
  object: 'Named',
  from: 'Named',
  to: 'Named',
};

function expectationOf({ name, of, path }: Place): Expectation {
  const expected = name === 'id' || name === 'ids' ? of : (EXPECTED[name] ?? '');
  if (expected in EXPECTATIONS) return expected as Expectation;
  throw new Error(
    `expected to know what the id at ${path.join('.')} names, found no "${name}"; add it to EXPECTED`,
  );
}

/** Returns the kind of record that an `id` of a field names: the kind that the field returns, or a leader. */
const targetOf = ({ name, type }: GraphQLField<unknown, unknown>): string =>
  name === 'leader' ? 'Leader' : getNamedType(type).name;

/** Returns true if the arguments of a field have ids. */
const hasIds = oncePerObject(({ args }: GraphQLField<unknown, unknown>) =>
  args.some(({ type }) => holdsId(getNamedType(type), new Set())),
);

function holdsId(type: GraphQLNamedType, seen: Set<string>): boolean {
  if (type.name === 'ID') return true;
  if (!isInputObjectType(type) || seen.has(type.name)) return false;
  seen.add(type.name);
  return Object.values(type.getFields()).some((field) => holdsId(getNamedType(field.type), seen));
}

/** Returns the operation with other ids; `current` returns the id for a text, or the text itself. */
export function withIds(
  schema: GraphQLSchema,
  operation: SentOperation,
  current: (sent: string) => string,
): Required<Pick<SentOperation, 'document' | 'variableValues'>> {
  const { document, operationName, variableValues } = operation;
  const info = new TypeInfo(schema);
  const replaced: DocumentNode = visit(
    document,
    visitWithTypeInfo(info, {
      StringValue: (node) => {
        const type = info.getInputType();
        const value = type && getNamedType(type).name === 'ID' ? current(node.value) : node.value;
        return value === node.value ? undefined : { ...node, value };
      },
    }),
  );
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const types = new Map(
    definitions.map(({ variable, type }) => [variable.name.value, typeFromAST(schema, type)] as const),
  );
  const values = Object.entries(variableValues ?? {}).map(([name, value]): readonly [string, unknown] => {
    const type = types.get(name);
    return [name, isInputType(type) ? mapIds(value, type, { name, of: '', path: [name] }, current) : value];
  });
  return { document: replaced, variableValues: Object.fromEntries(values) };
}
