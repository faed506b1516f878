import { DiplographError } from '../errors.ts';

/** Runs work that may be left behind; the work is told by the signal that nobody waits for it any more. */
export type Limited = <Result>(work: (leave: AbortSignal) => Promise<Result>) => Promise<Result>;

/**
 * Makes what gives the result of work, unless the time is over or the request is given up before it ends.
 * @throws DiplographError DATABASE_UNREACHABLE when the time is over, or the reason for which the request was given up.
 */
export function createLimiter(limitMs: number, request?: AbortSignal): Limited {
  // One listener for all: a request may have many statements under way.
  const running = new Set<AbortController>();
  request?.addEventListener(
    'abort',
    () => {
      for (const each of running) each.abort(request.reason);
    },
    { once: true },
  );
  return async <Result>(work: (leave: AbortSignal) => Promise<Result>) => {
    request?.throwIfAborted();
    const controller = new AbortController();
    const { signal } = controller;
    const left = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    running.add(controller);
    const timer = setTimeout(() => controller.abort(noAnswer(limitMs)), limitMs);
    try {
      return await Promise.race([work(signal), left]);
    } finally {
      clearTimeout(timer);
      running.delete(controller);
    }
  };
}

const noAnswer = (limitMs: number): DiplographError =>
  new DiplographError(
    'DATABASE_UNREACHABLE',
    `expected an answer of the database within ${limitMs} ms, found none: check that it is running and not overloaded, or try again in a moment`,
  );
