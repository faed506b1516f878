import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import type { Readable, Writable } from 'node:stream';
import type { Assistant } from './assistant.ts';
import type { Ask } from './tool.ts';

/** The streams of a connection, and its callbacks. */
export type StdioConnection = {
  readonly input: Readable;
  /** Gets protocol messages and nothing else. */
  readonly output: Writable;
  readonly ask: Ask;
  /** Closes the connection. */
  readonly signal: AbortSignal;
  /** Gets each message that the protocol refuses. */
  readonly onRefusal: (error: Error) => void;
};

/**
 * Serves one client over two streams, which waits for the assistant with its first request. Resolves after the client has closed the input, or the signal has aborted.
 */
export function serveStreams(
  assistant: Promise<Assistant>,
  { input, output, ask, signal, onRefusal }: StdioConnection,
): Promise<void> {
  return new Promise((resolve) => {
    const transport = new StdioServerTransport(input, output);
    const connection = serveStdio(async () => (await assistant).createServer(ask), {
      transport,
      maxSubscriptions: 0,
      onerror: onRefusal,
    });
    const { onclose } = transport;
    transport.onclose = () => {
      onclose?.();
      resolve();
    };
    const close = (): void => void connection.close().finally(resolve);
    if (signal.aborted) close();
    else signal.addEventListener('abort', close, { once: true });
  });
}
