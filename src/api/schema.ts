import { isAbstractType, isObjectType } from 'graphql';
import { makeExecutableSchema } from '@graphql-tools/schema';
import * as resolvers from './resolvers/index.ts';
import { connection, edge } from './resolvers/page.ts';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Row } from '../graph/types.ts';

/** Makes the executable schema from the text of `schema.graphql`. */
export function createSchema(typeDefs: string): GraphQLSchema {
  const schema = makeExecutableSchema({
    typeDefs,
    resolvers: resolvers as never,
    inheritResolversFromInterfaces: true,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = typeNameOf;
    if (isObjectType(type) && type.name.endsWith('Connection')) resolveWith(type, connection);
    if (isObjectType(type) && type.name.endsWith('Edge')) resolveWith(type, edge);
  }
  return schema;
}

function resolveWith(
  type: GraphQLObjectType,
  fields: Readonly<Record<string, (value: never) => unknown>>,
): void {
  for (const [name, resolve] of Object.entries(fields)) {
    const field = type.getFields()[name];
    if (field) field.resolve = resolve as never;
  }
}

const EVENTS = { SUMMIT: 'Summit', MINISTERIAL: 'Ministerial', MEETING: 'Meeting' } as const;

/** Returns the object type of the schema that a row is served as. */
const typeNameOf = ({ type, kind }: Row): string =>
  type === 'Event' ? EVENTS[kind as keyof typeof EVENTS] : String(type);
