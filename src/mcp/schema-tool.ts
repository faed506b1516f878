import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isScalarType,
  isUnionType,
  printType,
} from 'graphql';
import { shortJson, ToolError } from './tool.ts';
import type { GraphQLNamedType, GraphQLSchema } from 'graphql';
import type { Json, Tool } from './tool.ts';

/** Types that repeat the description of their items. */
const DERIVED = /(Connection|Edge)$/;

/** Returns the tool that describes the types of the API. */
export function schemaTool(schema: GraphQLSchema): Tool {
  return {
    name: 'schema',
    title: 'Types of the API',
    description:
      'Returns a type of the GraphQL schema with descriptions, or the list of all types. Call it before `ask`; `Query` has the questions.',
    arguments: {
      type: {
        schema: {
          type: 'string',
          description:
            'The name of a type, for example `Format`. All types in one sentence each if left out.',
        },
        isRequired: false,
      },
    },
    call: ({ type }) => Promise.resolve(type === undefined ? listTypes(schema) : describeType(schema, type)),
    toText: ({ sdl, types }) =>
      typeof sdl === 'string'
        ? sdl
        : (types as readonly TypeSummary[])
            .map(({ name, kind, description }) => `${name} (${kind}): ${description}`)
            .join('\n'),
  };
}

type TypeSummary = { readonly name: string; readonly kind: string; readonly description: string };

function listTypes(schema: GraphQLSchema): Json {
  const types = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__') && !DERIVED.test(name))
    .map((type): TypeSummary => ({ name: type.name, kind: kindOf(type), description: firstSentence(type) }));
  return { types };
}

function describeType(schema: GraphQLSchema, name: unknown): Json {
  const type = typeof name === 'string' ? schema.getType(name) : undefined;
  if (type) return { type: type.name, kind: kindOf(type), sdl: printType(type) };
  throw new ToolError(
    `expected the name of a type of the schema, found ${shortJson(name)}; call the tool "schema" without a type for the list`,
  );
}

function kindOf(type: GraphQLNamedType): string {
  if (isEnumType(type)) return 'enum';
  if (isInputObjectType(type)) return 'input';
  if (isInterfaceType(type)) return 'interface';
  if (isUnionType(type)) return 'union';
  return isScalarType(type) ? 'scalar' : 'type';
}

function firstSentence({ description }: GraphQLNamedType): string {
  const [first = ''] = (description ?? '').split(/(?<!e\.g)\.(?=\s|$)|[;:](?=\s|$)/);
  return first === '' ? '' : `${first.replace(/\s+/g, ' ')}.`;
}
