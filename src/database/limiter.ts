import { DiplographError } from '../errors.ts';

/** Tells work that nobody waits for it any more; lighter than a signal, since each statement has one. */
export type Leaving = { isLeft: boolean; onLeave: () => void };

/** Runs work that may be left behind. */
export type Limited = <Result>(work: (leaving: Leaving) => Promise<Result>) => Promise<Result>;

/**
 * Makes what gives the result of work, unless the time is over or the request is given up before it ends.
 * @throws DiplographError DATABASE_UNREACHABLE when the time is over, or the reason for which the request was given up.
 */
export function createLimiter(limitMs: number, request?: AbortSignal): Limited {
  // One listener for all: a request may have many statements under way.
  const running = new Set<(reason: Error) => void>();
  request?.addEventListener(
    'abort',
    () => {
      for (const leave of running) leave(request.reason as Error);
    },
    { once: true },
  );
  return <Result>(work: (leaving: Leaving) => Promise<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request?.throwIfAborted();
      const leaving: Leaving = { isLeft: false, onLeave: () => undefined };
      const leave = (reason: Error): void => {
        reject(reason);
        leaving.isLeft = true;
        leaving.onLeave();
      };
      running.add(leave);
      const timer = setTimeout(() => leave(noAnswer(limitMs)), limitMs);
      const end = (): void => {
        clearTimeout(timer);
        running.delete(leave);
      };
      work(leaving).finally(end).then(resolve, reject);
    });
}

const noAnswer = (limitMs: number): DiplographError =>
  new DiplographError(
    'DATABASE_UNREACHABLE',
    `expected an answer of the database within ${limitMs} ms, found none: check that it is running and not overloaded, or try again in a moment`,
  );
