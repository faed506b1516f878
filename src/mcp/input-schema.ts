import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  parseType,
  typeFromAST,
} from 'graphql';
import type { GraphQLInputType, GraphQLSchema } from 'graphql';
import type { JsonSchema } from './tool.ts';

/** The JSON Schemas of scalars. */
const SCALARS: Readonly<Record<string, JsonSchema>> = {
  Int: { type: 'integer' },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  Date: { type: 'string', format: 'date' },
};

/** Returns the JSON Schema of the values of an input type, given as GraphQL text such as `[ID!]!`. */
export function jsonSchemaOf(schema: GraphQLSchema, typeText: string): JsonSchema {
  const type = typeFromAST(schema, parseType(typeText)) as GraphQLInputType | undefined;
  return type === undefined ? {} : toJsonSchema(type);
}

function toJsonSchema(type: GraphQLInputType): JsonSchema {
  if (isNonNullType(type)) return toJsonSchema(type.ofType);
  if (isListType(type)) return { type: 'array', items: toJsonSchema(type.ofType) };
  if (isEnumType(type)) return { type: 'string', enum: type.getValues().map(({ name }) => name) };
  if (isScalarType(type)) return SCALARS[type.name] ?? { type: 'string' };
  // Filters refer to themselves; the tool `schema` describes their fields.
  return { type: 'object', description: `A GraphQL ${isInputObjectType(type) ? type.name : 'input'}.` };
}
