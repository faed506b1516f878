import {
  getNamedType,
  getNullableType,
  GraphQLID,
  isInputObjectType,
  isListType,
  Kind,
  parse,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { getLocation } from 'jsonc-parser';
import type { DocumentNode, GraphQLInputType, GraphQLSchema, TypeNode } from 'graphql';

/** A text in an editor that holds an id, without its quotes: offsets and content. */
export type IdPosition = { readonly start: number; readonly end: number; readonly text: string };

/** Returns the text at an offset of an operation if it is an argument of type ID; null elsewhere. */
export function idInQuery(schema: GraphQLSchema | null, query: string, offset: number): IdPosition | null {
  const document = parsed(query);
  if (!document || !schema) return null;
  let found: IdPosition | null = null;
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      StringValue({ loc, block }) {
        const type = info.getInputType();
        if (!loc || block === true || !type || getNamedType(type) !== GraphQLID) return;
        const [start, end] = [loc.start + 1, loc.end - 1];
        if (offset >= start && offset <= end) found = { start, end, text: query.slice(start, end) };
      },
    }),
  );
  return found;
}

/** Returns the text at an offset of the variables if the operation declares it as an ID; null elsewhere. */
export function idInVariables(
  schema: GraphQLSchema | null,
  query: string,
  variables: string,
  offset: number,
): IdPosition | null {
  const { path, previousNode, isAtPropertyKey } = getLocation(variables, offset);
  if (isAtPropertyKey || previousNode?.type !== 'string') return null;
  const [start, end] = [previousNode.offset + 1, previousNode.offset + previousNode.length - 1];
  const [name, ...inner] = path;
  if (offset < start || offset > end || typeof name !== 'string') return null;
  const declared = declarationsOf(parsed(query)).get(name);
  if (!declared || !isId(schema, declared, inner)) return null;
  return { start, end, text: variables.slice(start, end) };
}

/** Returns the names of the variables of an operation that hold one id or a list of ids. */
export function idVariables(query: string): readonly string[] {
  const declared = [...declarationsOf(parsed(query))];
  return declared.filter(([, type]) => nameOf(type) === GraphQLID.name).map(([name]) => name);
}

function declarationsOf(document: DocumentNode | null): ReadonlyMap<string, TypeNode> {
  const definitions = document?.definitions ?? [];
  return new Map(
    definitions.flatMap((each) =>
      each.kind === Kind.OPERATION_DEFINITION
        ? (each.variableDefinitions ?? []).map(({ variable, type }) => [variable.name.value, type] as const)
        : [],
    ),
  );
}

function isId(schema: GraphQLSchema | null, declared: TypeNode, path: readonly (string | number)[]): boolean {
  if (path.every((segment) => typeof segment === 'number') && nameOf(declared) === GraphQLID.name)
    return true;
  let type = schema ? (typeFromAST(schema, declared) as GraphQLInputType | undefined) : undefined;
  for (const segment of path) {
    const nullable = type && getNullableType(type);
    if (isListType(nullable)) type = nullable.ofType;
    else if (isInputObjectType(nullable)) type = nullable.getFields()[segment]?.type;
    else return false;
  }
  return type !== undefined && getNamedType(type) === GraphQLID;
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

function parsed(query: string): DocumentNode | null {
  try {
    return parse(query);
  } catch {
    return null;
  }
}
