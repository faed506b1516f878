import { buildSchema, GraphQLError, Kind, parse, validate } from 'graphql';

/**
 * Returns a check of texts, each of which should hold one valid operation of the schema. It returns what is wrong with a text, with its
 * line; null where nothing is.
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
