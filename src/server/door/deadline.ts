import { HttpError } from './http-error.ts';
import type { ServerResponse } from 'node:http';

/** How long an answer is worked on: the signal aborts when the client has gone or the time is over. */
export type Deadline = {
  readonly signal: AbortSignal;
  /** Rejects with an HttpError 503 when the time is over; never resolves. */
  readonly expired: Promise<never>;
};

/** Gives an answer so many milliseconds to begin; one that has begun may take as long as its reader needs. */
export function deadline(response: ServerResponse, limitMs: number): Deadline {
  const work = new AbortController();
  const expired = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => {
      if (response.headersSent) return;
      const error = tookTooLong(limitMs);
      reject(error);
      work.abort(error);
    }, limitMs);
    response.on('close', () => {
      clearTimeout(timer);
      if (!response.writableFinished) work.abort(new DOMException('the client has gone', 'AbortError'));
    });
  });
  expired.catch(() => undefined);
  return { signal: work.signal, expired };
}

const tookTooLong = (limitMs: number): HttpError =>
  new HttpError(
    `expected to begin an answer within ${String(limitMs)} ms, found more to do; ask for less at a time, or try again later`,
    { status: 503, code: 'LIMIT_EXCEEDED', headers: { 'retry-after': '5' } },
  );
