import { HttpError } from './http-error.ts';

/** Gives requests their turn: so many at a time, so many more waiting in the order in which they came. */
export type Turns = {
  /**
   * Waits for a turn and gives what ends it; a request that is given up leaves the queue.
   * @throws HttpError 503 when the queue is full; the signal's reason when it aborts.
   */
  take(signal: AbortSignal): Promise<() => void>;
  readonly running: number;
  readonly waiting: number;
};

const RETRY_SECONDS = 1;

/** Makes the turns of a service. */
export function createTurns(concurrent: number, queued: number): Turns {
  let running = 0;
  const waiting = new Set<() => void>();
  const end = (): void => {
    running -= 1;
    const [next] = waiting;
    next?.();
  };
  const start = (): (() => void) => {
    running += 1;
    let isOver = false;
    return () => {
      if (!isOver) end();
      isOver = true;
    };
  };
  return {
    async take(signal) {
      signal.throwIfAborted();
      if (running < concurrent) return start();
      if (waiting.size >= queued) throw full(concurrent, queued);
      return new Promise((resolve, reject) => {
        const leave = (): void => {
          waiting.delete(go);
          reject(signal.reason as Error);
        };
        const go = (): void => {
          waiting.delete(go);
          signal.removeEventListener('abort', leave);
          resolve(start());
        };
        waiting.add(go);
        signal.addEventListener('abort', leave, { once: true });
      });
    },
    get running() {
      return running;
    },
    get waiting() {
      return waiting.size;
    },
  };
}

const full = (concurrent: number, queued: number): HttpError =>
  new HttpError(
    `expected at most ${String(concurrent)} requests at a time and ${String(queued)} waiting, found one more; try again in ${String(RETRY_SECONDS)} second`,
    { status: 503, code: 'LIMIT_EXCEEDED', headers: { 'retry-after': String(RETRY_SECONDS) } },
  );
