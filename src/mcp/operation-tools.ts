import { evidenceOf } from './evidence.ts';
import { jsonSchemaOf } from './input-schema.ts';
import { propertyWords, recordsIn, withIds } from './record-ids.ts';
import { dataOf, headOf } from './tool.ts';
import type { GraphQLSchema } from 'graphql';
import type { Argument, Json, Tool } from './tool.ts';
import type { AskApi, OperationRequest } from '../operations/operation.ts';
import type { WorkedOperation, WorkedVariable } from '../operations/library.ts';

/** The parts of the tools that run operations. */
export type OperationParts = {
  readonly schema: GraphQLSchema;
  readonly library: readonly WorkedOperation[];
  /** True if the service answers only registered operations. */
  readonly isClosed: boolean;
  /** The maximum number of tokens of a document. */
  readonly tokens: number;
};

/** The tools that run operations, and the texts that they send in place of those of the library. */
export type OperationTools = { readonly tools: readonly Tool[]; readonly texts: readonly string[] };

/** Returns a tool for each worked operation, and the tool `ask` for any other. */
export function operationTools(parts: OperationParts): OperationTools {
  const { schema, library, isClosed, tokens } = parts;
  const ofLibrary = new Map(library.map(({ text }) => [text, withIds(schema, text, tokens)]));
  const expand = (text: string): string =>
    ofLibrary.get(text) ?? (isClosed ? text : withIds(schema, text, tokens));
  return {
    tools: [...library.map((operation) => workedTool(schema, operation, expand)), askTool(parts, expand)],
    texts: [...ofLibrary].flatMap(([text, expanded]) => (text === expanded ? [] : [expanded])),
  };
}

/** Returns the name of the tool of an operation: `summit_timeline` for `02-summit-timeline`. */
export const toolName = ({ name }: WorkedOperation): string =>
  name.replace(/^\d+-/, '').replace(/\W+/g, '_').toLowerCase();

function workedTool(
  schema: GraphQLSchema,
  operation: WorkedOperation,
  expand: (text: string) => string,
): Tool {
  const { title, description, theme, text, variables } = operation;
  return {
    name: toolName(operation),
    title,
    description: description === '' ? `Answers the question "${title}" (${theme}).` : description,
    arguments: Object.fromEntries(variables.map((each) => [each.name, toArgument(schema, each)])),
    call: (values, ask) => answerWithEvidence(schema, { query: expand(text), variables: values }, ask),
  };
}

const toArgument = (schema: GraphQLSchema, { type, fallback, description }: WorkedVariable): Argument => ({
  schema: {
    ...jsonSchemaOf(schema, type),
    ...(description === '' ? {} : { description }),
    ...(fallback === undefined ? {} : { default: fallback }),
  },
  isRequired: type.endsWith('!') && fallback === undefined,
});

function askTool({ schema, isClosed }: OperationParts, expand: (text: string) => string): Tool {
  const scope = isClosed ? 'a registered GraphQL operation, by its text' : 'a GraphQL operation';
  return {
    name: 'ask',
    title: 'Ask in GraphQL',
    description: `Runs ${scope}, with the limits of the API. Records in the answer have their id. Use it for questions that no other tool answers.`,
    arguments: {
      query: {
        schema: {
          type: 'string',
          description: 'The text of the operation, for example `{ formats { nodes { name } } }`.',
        },
        isRequired: true,
      },
      variables: {
        schema: { type: 'object', description: 'The variables of the operation.' },
        isRequired: false,
      },
      operationName: {
        schema: { type: 'string', description: 'The name of the operation to run, if the text has several.' },
        isRequired: false,
      },
    },
    call: (values, ask) => answerWithEvidence(schema, readRequest(values, expand), ask),
  };
}

/** Returns the operation of the arguments, whose types have been checked. */
function readRequest(
  { query, variables, operationName }: Json,
  expand: (text: string) => string,
): OperationRequest {
  return {
    query: expand(String(query)),
    variables: { ...(variables as OperationRequest['variables'] | null | undefined) },
    ...(typeof operationName === 'string' && { operationName }),
  };
}

async function answerWithEvidence(
  schema: GraphQLSchema,
  request: OperationRequest,
  ask: AskApi,
): Promise<Json> {
  const answer = await ask(request);
  const data = dataOf(answer);
  const { query: text, operationName } = request;
  const records = recordsIn(schema, { text, operationName }, data);
  const { warnings, ...head } = headOf(answer);
  const evidence = await evidenceOf(records, propertyWords(schema), ask);
  return { data, evidence, ...head, ...(warnings.length > 0 && { warnings }) };
}
