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

/** An operation with its variables as they were sent. */
type SentOperation = {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined;
};

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
  const { schema, document, variables } = walk;
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
          collectIds(walk.found, values[name], input, { name, of: targetOf(field), path: [...own, name] });
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

function collectIds(found: SentId[], value: unknown, type: GraphQLInputType, place: Place): void {
  if (value === null || value === undefined) return;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    (value as readonly unknown[]).forEach((item, i) => {
      collectIds(found, item, nullable.ofType, { ...place, path: [...place.path, i] });
    });
  } else if (isInputObjectType(nullable)) {
    const of = nullable.name.endsWith('Where') ? nullable.name.slice(0, -'Where'.length) : place.of;
    for (const [name, inner] of Object.entries(value)) {
      const field = nullable.getFields()[name];
      // The operators of a filter, such as `eq`, expect the same as its key.
      const named = nullable.name === 'IdFilter' ? place.name : name;
      if (field) collectIds(found, inner, field.type, { name: named, of, path: [...place.path, name] });
    }
  } else if (getNamedType(nullable).name === 'ID' && typeof value === 'string') {
    found.push({ sent: value, expected: expectationOf(place), path: place.path });
  }
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
    return [name, isInputType(type) ? replaceIds(value, type, current) : value];
  });
  return { document: replaced, variableValues: Object.fromEntries(values) };
}

function replaceIds(value: unknown, type: GraphQLInputType, current: (sent: string) => string): unknown {
  if (value === null || value === undefined) return value;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const inner = nullable.ofType;
    return Array.isArray(value)
      ? value.map((item: unknown) => replaceIds(item, inner, current))
      : replaceIds(value, inner, current);
  }
  if (isInputObjectType(nullable)) {
    const fields = nullable.getFields();
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]: [string, unknown]) => {
        const field = fields[name];
        return [name, field ? replaceIds(inner, field.type, current) : inner];
      }),
    );
  }
  return getNamedType(nullable).name === 'ID' && typeof value === 'string' ? current(value) : value;
}
