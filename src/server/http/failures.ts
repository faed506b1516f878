import { HttpError } from './http-error.ts';
import { sendJson } from '../routes/route.ts';
import { openResponses } from './lifetime.ts';
import { publicError } from './public-error.ts';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';

/** A failed request: its id, and the signal that aborts when its client disconnects. */
type Failed = { readonly requestId: string; readonly signal: AbortSignal; readonly log: Logger };

/**
 * Answers a failed request with what a client learns of the failure, and logs what the answer hides. If the client has disconnected,
 * nothing is logged or sent.
 */
export function sendFailure(
  response: ServerResponse,
  error: unknown,
  { requestId, signal, log }: Failed,
): void {
  const isClientGone = signal.aborted && !(signal.reason instanceof HttpError);
  if (isClientGone || response.destroyed || response.writableEnded) return;
  const { status, code, message, headers, isHidden } = publicError(error, requestId);
  if (isHidden || response.headersSent) log.error({ requestId, err: error }, 'a request failed');
  if (response.headersSent) return void response.destroy();
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  sendJson(response, status, { errors: [{ message, extensions: { code } }] });
}

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
 * Answers requests that the HTTP parser refuses, and closes the connection. After the start of an answer, it only closes the
 * connection: the client would read another answer as the continuation.
 */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  const responses = openResponses(socket);
  const hasBegun = responses.some(({ headersSent }) => headersSent);
  if (error.code === 'ECONNRESET' || !socket.writable || hasBegun) return void socket.destroy();
  const { status, message } = REFUSALS[error.code ?? ''] ?? MALFORMED;
  const body = `${JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] })}\n`;
  const head = [
    `HTTP/1.1 ${status}`,
    'Connection: close',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${String(Buffer.byteLength(body))}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
