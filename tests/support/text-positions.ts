import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { CONTRACT } from './oracle.ts';
import type { GraphQLArgument, GraphQLField, GraphQLInputType, GraphQLNamedType } from 'graphql';

/** A place of the contract where a client may write any text: an operation that writes `$text` there and nowhere else. */
export type TextPosition = { readonly name: string; readonly operation: string };

type Field = GraphQLField<unknown, unknown>;

/** Returns every place of the contract where a client may write any text, found by walking it. */
export function textPositions(): readonly TextPosition[] {
  return [...waysToTypes()].flatMap(([type, [before, after]]) =>
    fieldsOf(type).flatMap((field) =>
      field.args.flatMap((arg) =>
        textsIn(arg.type).map(([path, kind, write]) => ({
          name: `${type.name}.${field.name}(${arg.name}${path})`,
          operation: `query ($text: ${kind}!) { ${before} ${fieldText(field, { [arg.name]: write('$text') })} ${after} }`,
        })),
      ),
    ),
  );
}

/** Returns the path to each type with fields: the text before and after its selection. */
function waysToTypes(): ReadonlyMap<GraphQLNamedType, readonly [string, string]> {
  const root = CONTRACT.getQueryType();
  if (!root) throw new Error('expected a contract with queries');
  const ways = new Map<GraphQLNamedType, readonly [string, string]>([[root, ['', '']]]);
  // A map is walked in the order in which it grows, so that the shortest way comes first.
  for (const [type, [before, after]] of ways) {
    for (const field of fieldsOf(type)) {
      const returned = getNamedType(field.type);
      if (!isCompositeType(returned)) continue;
      const open = `${before} ${field.name}${argsText(field, {})} {`;
      if (!ways.has(returned) && !isAbstractType(returned)) ways.set(returned, [open, `} ${after}`]);
      if (!isAbstractType(returned)) continue;
      for (const own of CONTRACT.getPossibleTypes(returned))
        if (!ways.has(own)) ways.set(own, [`${open} ... on ${own.name} {`, `} } ${after}`]);
    }
  }
  return ways;
}

const fieldsOf = (type: GraphQLNamedType): readonly Field[] =>
  isObjectType(type) ? Object.values(type.getFields()) : [];

/** Returns the texts inside an input: their path, their scalar, and the function that writes the input around a text. */
function textsIn(
  type: GraphQLInputType,
  seen: readonly string[] = [],
): readonly (readonly [string, string, (text: string) => string])[] {
  const plain = getNullableType(type);
  if (isListType(plain)) {
    return textsIn(plain.ofType, seen).map(([path, kind, write]) => [
      `[]${path}`,
      kind,
      (text) => `[${write(text)}]`,
    ]);
  }
  if (plain.name === 'String' || plain.name === 'ID') return [['', plain.name, (text) => text]];
  if (!isInputObjectType(plain) || seen.includes(plain.name)) return [];
  return Object.values(plain.getFields()).flatMap((field) =>
    textsIn(field.type, [...seen, plain.name]).map(
      ([path, kind, write]) =>
        [`.${field.name}${path}`, kind, (text: string) => `{ ${field.name}: ${write(text)} }`] as const,
    ),
  );
}

function fieldText(field: Field, given: Readonly<Record<string, string>>): string {
  const returned = getNamedType(field.type);
  if (!isCompositeType(returned)) return `${field.name}${argsText(field, given)}`;
  const own = fieldsOf(returned).map(({ name }) => name);
  const parts = ['__typename', ...own.filter((name) => name === 'totalCount')];
  if (own.includes('nodes')) parts.push('nodes { __typename }');
  return `${field.name}${argsText(field, given)} { ${parts.join(' ')} }`;
}

function argsText(field: Field, given: Readonly<Record<string, string>>): string {
  const args = field.args.flatMap((arg) => {
    const value = given[arg.name] ?? (isRequiredArgument(arg) ? harmless(arg) : undefined);
    return value === undefined ? [] : [`${arg.name}: ${value}`];
  });
  return args.length === 0 ? '' : `(${args.join(', ')})`;
}

function harmless({ type }: GraphQLArgument): string {
  const named = getNamedType(type);
  const value = isEnumType(named)
    ? (named.getValues()[0]?.name ?? '')
    : ({ Int: '1', Date: '"2023-06-15"' }[named.name] ?? '"event-1"');
  return isListType(getNullableType(type)) ? `[${value}]` : value;
}
