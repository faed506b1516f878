import { buildSchema, GraphQLError, GraphQLScalarType, isAbstractType, isObjectType, Kind } from 'graphql';
import { parse, validate } from 'graphql';
import { makeExecutableSchema } from '@graphql-tools/schema';
import * as resolvers from './resolvers/index.ts';
import { DiplographError } from '../errors.ts';
import { isDay } from '../model/imprecise-date.ts';
import { PROPERTY_TYPES, propertyWord } from '../model/properties.ts';
import { servedAs } from '../graph/record-names.ts';
import { setDefaults, withLists } from './resolvers/defaults.ts';
import type { GraphQLSchema } from 'graphql';
import type { Row } from '../graph/types.ts';

/** Returns the executable schema of the text of `schema.graphql`. */
export function createSchema(typeDefs: string): GraphQLSchema {
  const schema = makeExecutableSchema({
    typeDefs,
    resolvers: withLists({ ...resolvers, Date: DateScalar, Property: PROPERTY_VALUES }) as never,
    inheritResolversFromInterfaces: true,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = typeNameOf;
    if (isObjectType(type)) setDefaults(type);
  }
  return schema;
}

/** The values of the enum `Property`: the names of properties in the graph. */
const PROPERTY_VALUES = Object.fromEntries(
  [...PROPERTY_TYPES.keys()].map((name) => [propertyWord(name), name]),
);

/** Returns the object type of the schema that a row is served as. */
const typeNameOf = ({ type, kind }: Row): string => servedAs(type, kind);

const checked = (value: unknown): string => {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new DiplographError(
    'BAD_USER_INPUT',
    `expected a calendar day like "2025-11-06", found ${JSON.stringify(value)}; write it as "YYYY-MM-DD"`,
  );
};

/** The scalar `Date`: a real calendar day, YYYY-MM-DD, as text on both sides. */
const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  // The tools that make the schema do not take it from the contract.
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: checked,
  parseValue: checked,
  parseLiteral: (node) => checked(node.kind === Kind.STRING ? node.value : undefined),
});

/**
 * Returns a function that checks that a text is one valid operation of the schema. It returns the problem with its line; null for a
 * valid text.
 */
export function createOperationCheck(typeDefs: string): (text: string) => string | null {
  const schema = buildSchema(typeDefs);
  return (text) => {
    try {
      const document = parse(text);
      const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
      if (operations.length !== 1) return `${String(operations.length)} operations`;
      const [error] = validate(schema, document);
      return error ? toLine(error) : null;
    } catch (error) {
      if (error instanceof GraphQLError) return toLine(error);
      throw error;
    }
  };
}

const toLine = ({ message, locations }: GraphQLError): string =>
  `in line ${String(locations?.[0]?.line ?? 1)}: ${message}`;
