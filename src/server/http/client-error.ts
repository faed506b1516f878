import { openResponses } from './lifetime.ts';
import type { Socket } from 'node:net';

type Refusal = { readonly status: string; readonly message: string };

const REFUSALS: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    message:
      'expected the head of a request to be at most 16 KB, found more; send shorter headers, or a body',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    message: 'expected the whole request within the time limit, found a part of it; send it again at once',
  },
};

const MALFORMED: Refusal = {
  status: '400 Bad Request',
  message: 'expected a request in HTTP/1.1, found something else; send one that an HTTP client makes',
};

/**
 * Answers what the HTTP parser refuses, and closes the connection. A connection on which an answer has begun is closed
 * without a word, since a second answer would be read as a part of the first.
 */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  const responses = openResponses(socket);
  const hasBegun = responses.some(({ headersSent }) => headersSent);
  if (error.code === 'ECONNRESET' || !socket.writable || hasBegun) return void socket.destroy();
  const { status, message } = REFUSALS[error.code ?? ''] ?? MALFORMED;
  const body = `${JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] })}\n`;
  const head = [
    `HTTP/1.1 ${status}`,
    'Connection: close',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${String(Buffer.byteLength(body))}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
