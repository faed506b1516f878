import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { DEFAULT_SETTINGS } from '../../src/server/settings.ts';
import { readLibrary, readManifest } from '../../src/cli/library.ts';
import { startServer } from '../../src/server/server.ts';
import type { Transport } from '@modelcontextprotocol/client';
import type { Access, ServiceLimits } from '../../src/server/settings.ts';
import type { Answer } from './api.ts';
import type { Database } from '../../src/database/connect.ts';
import type { WorkedOperation } from '../../src/operations/library.ts';

/** The protocol versions that the client library can negotiate. */
export const PROTOCOL_VERSIONS = [
  '2024-10-07',
  '2024-11-05',
  '2025-03-26',
  '2025-06-18',
  '2025-11-25',
  '2026-07-28',
] as const;

/** The newest of them. */
export const NEWEST = '2026-07-28';

/** Settings of a service that differ from the usual ones. */
export type ServiceChanges = {
  readonly limits?: Partial<ServiceLimits>;
  readonly access?: Partial<Access>;
  readonly library?: readonly WorkedOperation[];
  readonly publicUrl?: string;
};

/** A running service for assistants. */
export type AssistantService = {
  readonly url: string;
  /** Asks `/graphql` of the service. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Connects a client over HTTP. */
  connect(version?: string): Promise<Assistant>;
  close(): Promise<void>;
};

/** The result of a tool: its structured content, its text, and whether it failed. */
export type ToolResult = {
  /** As loosely typed as a client sees it. */
  readonly content: any; // oxlint-disable-line typescript/no-explicit-any -- a tool answers whatever was asked for
  readonly text: string;
  readonly isError: boolean;
};

/** A connected client. */
export type Assistant = {
  readonly client: Client;
  readonly call: (name: string, values?: Record<string, unknown>) => Promise<ToolResult>;
  close(): Promise<void>;
};

/** Starts a service with the worked operations over a database. */
export async function startAssistantService(
  database: Pick<Database, 'reader'>,
  { limits, access, library = readLibrary(), publicUrl = '' }: ServiceChanges = {},
): Promise<AssistantService> {
  const server = await startServer({
    typeDefs: readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'),
    createReader: (options) => database.reader(options),
    settings: {
      ...DEFAULT_SETTINGS,
      ...{ library, publicUrl },
      limits: { ...DEFAULT_SETTINGS.limits, ...limits },
      access: { ...DEFAULT_SETTINGS.access, ...access },
      operations: readManifest(library),
      today: () => '2026-11-30',
    },
    log: pino({ level: 'silent' }),
    host: '127.0.0.1',
    port: 0,
  });
  const { url } = server;
  const open: Assistant[] = [];
  return {
    url,
    async ask(query, variables = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
    async connect(version = NEWEST) {
      const transport = new StreamableHTTPClientTransport(new URL('/mcp', url));
      const assistant = await connectAssistant(transport, version);
      open.push(assistant);
      return assistant;
    },
    async close() {
      await Promise.all(open.map((assistant) => assistant.close()));
      await server.close();
    },
  };
}

/** Connects a client that speaks one protocol version. */
export async function connectAssistant(transport: Transport, version: string): Promise<Assistant> {
  const isNewest = version === NEWEST;
  const client = new Client(
    { name: 'test', version: '1.0.0' },
    isNewest ? { versionNegotiation: { mode: { pin: version } } } : { supportedProtocolVersions: [version] },
  );
  await client.connect(transport);
  return {
    client,
    async call(name, values = {}) {
      const result = await client.callTool({ name, arguments: values });
      const { content, structuredContent = {}, isError = false } = result;
      const text = (content as readonly { readonly text?: string }[])
        .map((each) => each.text ?? '')
        .join('\n');
      return { content: structuredContent, text, isError };
    },
    close: () => client.close(),
  };
}
