import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { answerMessage } from '../../mcp/http.ts';
import { ownSignal } from '../http/own-signal.ts';
import { askGraphql } from '../answer-graphql.ts';
import { assertJsonBody, readBody } from '../http/content.ts';
import { checkNesting } from '../nesting.ts';
import { HttpError } from '../http/http-error.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ReadableStream } from 'node:stream/web';
import type { Logger } from 'pino';
import type { Assistant } from '../../mcp/assistant.ts';
import type { Exchange } from '../../mcp/http.ts';
import type { GraphqlAnswering } from '../answer-graphql.ts';
import type { RequestInfo, Route } from './route.ts';

/** The parts of the route for assistants. */
type McpAnswering = {
  readonly assistant: Assistant;
  readonly graphql: GraphqlAnswering;
  readonly log: Logger;
};

/** Returns the route `/mcp`, which speaks the Model Context Protocol without sessions: each request is independent. */
export const mcpRoutes = (answering: McpAnswering): readonly Route[] => [
  {
    path: '/mcp',
    leftOut: 'Speaks the Model Context Protocol, which describes its tools itself.',
    // Clients take the refusal of GET and DELETE as the absence of sessions.
    methods: ['POST'],
    handle: (request, response, served) => answer(answering, request, response, served),
  },
];

async function answer(
  { assistant, graphql, log }: McpAnswering,
  request: IncomingMessage,
  response: ServerResponse,
  served: RequestInfo,
): Promise<void> {
  assertJsonBody(request);
  const { bodyBytes } = graphql.settings.limits;
  const body = await readBody(request, bodyBytes);
  checkNesting(body);
  const message = readMessage(body);
  const { signal } = served;
  const answered = await answerMessage(assistant, toWebRequest(request, body, signal), {
    ...{ message, bodyBytes },
    ask: (operation, cancelled) => {
      const own = ownSignal(signal, cancelled);
      return askGraphql(graphql, operation, { ...served, signal: own.signal }).finally(own.release);
    },
    onRefusal: (error) => log.debug({ requestId: served.requestId, err: error }, 'a message was refused'),
  });
  try {
    await send(answered.response, response, signal);
  } finally {
    await answered.close();
  }
}

/**
 * Reads the message of a body. Refuses several messages, as `/graphql` refuses several operations: each counts as one request for
 * all limits. Leaves invalid JSON to the protocol.
 */
function readMessage(body: Buffer): Exchange['message'] {
  let parsedBody: unknown;
  try {
    parsedBody = JSON.parse(body.toString());
  } catch {
    return undefined;
  }
  if (!Array.isArray(parsedBody) || parsedBody.length === 1) return { parsedBody };
  throw new HttpError(
    `expected one JSON-RPC message in the body, found ${String(parsedBody.length)}; send each message in a request of its own`,
    { status: 400, code: 'BAD_REQUEST' },
  );
}

/** Headers that do not describe the decoded body. */
const OF_ENCODED_BODY = ['content-encoding', 'content-length'];

function toWebRequest({ headers }: IncomingMessage, body: Buffer, signal: AbortSignal): Request {
  const pairs = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined || OF_ENCODED_BODY.includes(name)
      ? []
      : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
  return new Request('http://127.0.0.1/mcp', {
    method: 'POST',
    headers: pairs,
    body: new Uint8Array(body),
    signal,
  });
}

async function send(found: Response, response: ServerResponse, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  // The connection belongs to the server.
  const headers = [...found.headers].filter(([name]) => name !== 'connection');
  response.writeHead(found.status, { 'cache-control': 'no-store', ...Object.fromEntries(headers) });
  if (found.body === null) return void response.end();
  await pipeline(Readable.fromWeb(found.body as ReadableStream), response, { signal }).catch(
    (error: unknown) => {
      // A disconnected client is not a failure of the service.
      if (!signal.aborted) throw error;
    },
  );
}
