import { fromJsonSchema, McpServer, ResourceTemplate } from '@modelcontextprotocol/server';
import { buildSchema } from 'graphql';
import { DiplographError, quote } from '../errors.ts';
import { ANSWER_EVIDENCE, COVERAGE, EVIDENCE, EXAMPLES, RECORD, SEARCH } from './tool-operations.ts';
import { checkArguments } from './check-arguments.ts';
import { llmsText } from './llms-text.ts';
import { operationTools, toolName } from './operation-tools.ts';
import { recordTools } from './record-tools.ts';
import { schemaTool } from './schema-tool.ts';
import { ToolError } from './tool.ts';
import type { AskApi } from '../operations/operation.ts';
import type { CallToolResult, jsonSchemaValidator } from '@modelcontextprotocol/server';
import type { LlmsParts } from './llms-text.ts';
import type { Ask, Json, JsonSchema, Tool } from './tool.ts';
import type { WorkedOperation } from '../operations/library.ts';

/** The parts of the MCP server. */
export type AssistantParts = Pick<LlmsParts, 'publicUrl' | 'files'> & {
  readonly typeDefs: string;
  readonly library: readonly WorkedOperation[];
  readonly programVersion: string;
  /** True if the service answers only registered operations. */
  readonly isClosed: boolean;
  /** True if clients may see the schema. */
  readonly showsSchema: boolean;
  /** The maximum number of tokens of a document. */
  readonly tokens: number;
  /** Returns the paths that the service answers. */
  readonly paths: () => readonly string[];
};

/** The MCP server. */
export type Assistant = {
  /** The texts of the operations that the tools send, in addition to those of the library. */
  readonly operations: readonly string[];
  /** Creates a protocol server for one request or one connection. Its tools send their operations with `ask`. */
  readonly createServer: (ask: Ask) => McpServer;
};

/** The maximum number of values in the arguments of a tool. */
const MAX_VALUES = 20_000;

/** Tools and resources stay the same while the service runs. */
const UNCHANGING = { tools: { listChanged: false }, resources: { listChanged: false } };

const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/**
 * Creates the MCP server.
 * @throws DiplographError CONFIG_INVALID for two tools with one name.
 */
export function createAssistant(parts: AssistantParts): Assistant {
  const { typeDefs, programVersion, publicUrl } = parts;
  const schema = buildSchema(typeDefs);
  const { tools: ofOperations, texts } = operationTools({ ...parts, schema });
  const ofSchema = parts.showsSchema ? [schemaTool(schema)] : [];
  const tools = [...recordTools(schema), ...ofSchema, ...ofOperations];
  checkNames(tools);
  return {
    operations: [SEARCH, RECORD, EVIDENCE, COVERAGE, ANSWER_EVIDENCE, EXAMPLES, ...texts],
    createServer: (ask) => {
      const server = new McpServer(
        { name: 'diplograph', title: 'Diplograph', version: programVersion },
        { instructions: instructions(publicUrl), capabilities: UNCHANGING, maxToolInputElements: MAX_VALUES },
      );
      for (const tool of tools) addTool(server, tool, ask);
      addResources(server, parts, ask);
      return server;
    },
  };
}

function checkNames(tools: readonly Tool[]): void {
  const names = tools.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice === undefined) return;
  throw new DiplographError(
    'CONFIG_INVALID',
    `expected tools with different names, found ${quote(twice)} twice; rename the file of the operation`,
  );
}

function addTool(server: McpServer, tool: Tool, ask: Ask): void {
  const { name, title, description, call, toText = JSON.stringify } = tool;
  const config = {
    title,
    description,
    inputSchema: fromJsonSchema<Json>(inputSchema(tool), ANY_INPUT),
    annotations: READ_ONLY,
  };
  server.registerTool(name, config, async (values, { mcpReq: { signal } }): Promise<CallToolResult> => {
    try {
      checkArguments(tool, values);
      const answer = await call(values, (operation) => ask(operation, signal));
      return { content: [{ type: 'text', text: toText(answer) }], structuredContent: { ...answer } };
    } catch (error) {
      if (!(error instanceof ToolError || error instanceof DiplographError)) throw error;
      return { content: [{ type: 'text', text: error.message }], isError: true };
    }
  });
}

/** Leaves the check of values to `checkArguments` and to the API, whose messages have a remedy. */
const ANY_INPUT: jsonSchemaValidator = {
  getValidator: () => (value) => ({ valid: true, data: value as never, errorMessage: undefined }),
};

const inputSchema = ({ arguments: all }: Tool): JsonSchema => {
  const entries = Object.entries(all);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, { schema }]) => [name, schema])),
    required: entries.filter(([, { isRequired }]) => isRequired).map(([name]) => name),
    additionalProperties: false,
  };
};

/** The addresses of the resources. */
const URI = 'diplograph:///';

function addResources(server: McpServer, parts: AssistantParts, ask: Ask): void {
  const { typeDefs, showsSchema, library, paths } = parts;
  if (showsSchema)
    server.registerResource(
      'schema',
      `${URI}schema.graphql`,
      {
        title: 'Schema',
        description: 'The GraphQL schema of the API, each type and field described.',
        mimeType: 'application/graphql',
      },
      ({ href }) => ({ contents: [{ uri: href, mimeType: 'application/graphql', text: typeDefs }] }),
    );
  server.registerResource(
    'llms.txt',
    `${URI}llms.txt`,
    {
      title: 'About the dataset',
      description: 'What the dataset is, its addresses, and how to cite it.',
      mimeType: 'text/plain',
    },
    async ({ href }, { mcpReq: { signal } }) => {
      const send: AskApi = (operation) => ask(operation, signal);
      const text = await llmsText({ ...parts, paths: paths() }, send);
      return { contents: [{ uri: href, mimeType: 'text/plain', text }] };
    },
  );
  const operations = new Map(library.map((operation) => [toolName(operation), operation]));
  const list = [...operations].map(([name, { title, description }]) => ({
    uri: `${URI}operations/${name}`,
    ...{ name, title, description, mimeType: 'application/graphql' },
  }));
  server.registerResource(
    'operation',
    new ResourceTemplate(`${URI}operations/{name}`, {
      list: () => ({ resources: list }),
      complete: { name: (text) => [...operations.keys()].filter((name) => name.startsWith(text)) },
    }),
    {
      title: 'Worked operation',
      description: 'The GraphQL text of the tool with this name.',
      mimeType: 'application/graphql',
    },
    ({ href }, { name }) => {
      const text = operations.get(String(name))?.text;
      if (text === undefined)
        throw new ToolError(
          `expected the name of a worked operation, found ${quote(String(name))}; list the resources for all names`,
        );
      return { contents: [{ uri: href, mimeType: 'application/graphql', text }] };
    },
  );
}

/** Returns the instructions for assistants: which tool to use, and how to cite. */
const instructions = (publicUrl: string): string =>
  [
    'Diplograph is a knowledge graph of diplomatic events. Every fact is a claim with a source, and sources may disagree.',
    'Find ids with "search". Most tools answer one worked question; "record" and "evidence" look at one record. "ask" runs any other GraphQL operation within the limits.',
    'An answer has "evidence": the claims behind it, their sources, and the disputes. It has "dataset": the version and the revision. "warnings" name ids that were not found.',
    `Name the source of each fact. Cite a claim by its address ${publicUrl}/<claim id>, and its source by title and address. Name the version of the dataset.`,
    'If a claim is contested, or a dispute concerns the record, say that sources disagree and give each side with its source. "evidence" says which claim wins and why.',
    'Say nothing that no claim supports. An empty answer does not mean that something did not happen: "coverage" says what was looked for and what is missing.',
  ].join('\n');
