import { buildSchema, GraphQLError, Kind, parse, Source, validate } from 'graphql';

/** Returns what is wrong with a text that should hold one valid operation of the schema, with its line; null where nothing is. */
export function operationProblem(typeDefs: string, text: string): string | null {
  try {
    const document = parse(new Source(text));
    const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    if (operations.length !== 1) return `${String(operations.length)} operations`;
    const [error] = validate(buildSchema(typeDefs), document);
    return error ? toLine(error) : null;
  } catch (error) {
    if (error instanceof GraphQLError) return toLine(error);
    throw error;
  }
}

const toLine = ({ message, locations }: GraphQLError): string =>
  `in line ${String(locations?.[0]?.line ?? 1)}: ${message}`;
