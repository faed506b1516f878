import { createMcpHandler } from '@modelcontextprotocol/server';
import type { Assistant } from './assistant.ts';
import type { Ask } from './tool.ts';

/** The parts of one exchange over HTTP. */
export type Exchange = {
  readonly ask: Ask;
  /** The message of the body; undefined if the body is not JSON. */
  readonly message: { readonly parsedBody: unknown } | undefined;
  /** The maximum size of a body in bytes. */
  readonly bodyBytes: number;
  /** Gets each message that the protocol refuses. */
  readonly onRefusal: (error: Error) => void;
};

/** An answer, and how to end its exchange after it is sent. */
type OpenAnswer = { readonly response: Response; readonly close: () => Promise<void> };

/** Answers one request of the streamable HTTP transport, in any protocol version, without a session. */
export async function answerMessage(
  { createServer }: Assistant,
  request: Request,
  { ask, message, bodyBytes, onRefusal }: Exchange,
): Promise<OpenAnswer> {
  const handler = createMcpHandler(() => createServer(ask), {
    maxRequestBodySize: bodyBytes,
    // Tools and resources do not change, so a stream of changes would stay empty.
    maxSubscriptions: 0,
    onerror: onRefusal,
  });
  return { response: await handler.fetch(request, message), close: handler.close };
}
