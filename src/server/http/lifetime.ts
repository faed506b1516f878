import { HttpError } from './http-error.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The time from the arrival of a request until its response is sent or its connection is closed. */
export type Lifetime = {
  /** Aborts when the answer has no more use: the client has disconnected, or the time to begin an answer is over. */
  readonly signal: AbortSignal;
  /** Rejects with an HttpError 503 when the time to begin an answer is over; never resolves. */
  readonly expired: Promise<never>;
  /** Calls a function at the end of the request, at once if it is already over. */
  onEnd(callback: () => void): void;
  /** Releases a resource of the request when the signal aborts or the request is over. `release` may be called twice. */
  hold(release: () => void): void;
};

/** The time limits of a request, in milliseconds: to begin its answer, and then to send all of it. */
export type Times = { readonly beginMs: number; readonly sendMs: number };

/**
 * Follows a request until its response is sent, its time is over, or its socket is closed. A response that waits behind another
 * one of its connection has no socket. Node does not notify it of the end of the connection.
 */
export function followRequest(
  { socket }: IncomingMessage,
  response: ServerResponse,
  { beginMs, sendMs }: Times,
): Lifetime {
  const work = new AbortController();
  const callbacks: (() => void)[] = [];
  let isOver = false;
  let expire: (error: HttpError) => void = () => undefined;
  const expired = new Promise<never>((_, reject) => {
    expire = reject;
  });
  expired.catch(() => undefined);
  const onEnd = (callback: () => void): void => {
    if (isOver) callback();
    else callbacks.push(callback);
  };
  const closed = (): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    requestsOf(socket).delete(response);
    if (!response.writableFinished) work.abort(new DOMException('the client has disconnected', 'AbortError'));
    for (const callback of callbacks) callback();
  };
  const sendLimit = (): void => {
    socket.destroy();
  };
  let timer = setTimeout(() => {
    timer = setTimeout(sendLimit, sendMs);
    if (response.headersSent) return;
    const error = tookTooLong(beginMs);
    expire(error);
    work.abort(error);
  }, beginMs);
  requestsOf(socket).set(response, closed);
  response.once('close', closed);
  if (socket.destroyed) closed();
  return {
    signal: work.signal,
    expired,
    onEnd,
    hold: (release) => {
      onEnd(release);
      if (work.signal.aborted) release();
      else work.signal.addEventListener('abort', release, { once: true });
    },
  };
}

/** The unfinished responses of each open socket, and the functions that end their requests. */
const open = new WeakMap<Socket, Map<ServerResponse, () => void>>();

/** Returns the unfinished responses of a connection. */
export const openResponses = (socket: Socket): readonly ServerResponse[] => [...requestsOf(socket).keys()];

function requestsOf(socket: Socket): Map<ServerResponse, () => void> {
  const known = open.get(socket);
  if (known) return known;
  const requests = new Map<ServerResponse, () => void>();
  open.set(socket, requests);
  socket.once('close', () => {
    for (const closed of requests.values()) closed();
  });
  return requests;
}

const tookTooLong = (limitMs: number): HttpError =>
  new HttpError(
    `expected to begin an answer within ${String(limitMs)} ms, found that it takes longer; request less at a time, or try again later`,
    { status: 503, code: 'LIMIT_EXCEEDED', headers: { 'retry-after': '5', connection: 'close' } },
  );
