import { HttpError } from './http-error.ts';

/** Counts the requests of clients. */
export type Rate = {
  /** @throws HttpError 429 when a client has asked more often than allowed; `now` in milliseconds. */
  count(client: string, now: number): void;
};

const MINUTE_MS = 60_000;

/** The clients that are remembered; those that asked least lately are forgotten first. */
const MOST_CLIENTS = 10_000;

/**
 * Allows each client so many requests in a minute, all at once or spread; 0 allows any number. Each request moves the moment
 * when the client has its whole allowance back by a share of the minute; that moment may not lie more than a minute ahead.
 */
export function createRate(perMinute: number): Rate {
  const wholeAgain = new Map<string, number>();
  const shareMs = MINUTE_MS / perMinute;
  return {
    count(client, now) {
      if (perMinute === 0) return;
      const at = Math.max(wholeAgain.get(client) ?? 0, now) + shareMs;
      const tooSoonMs = at - (now + MINUTE_MS);
      if (tooSoonMs > 0) throw tooOften(perMinute, Math.ceil(tooSoonMs / 1000));
      wholeAgain.delete(client);
      wholeAgain.set(client, at);
      const [oldest] = wholeAgain.keys();
      if (wholeAgain.size > MOST_CLIENTS && oldest !== undefined) wholeAgain.delete(oldest);
    },
  };
}

const tooOften = (perMinute: number, seconds: number): HttpError =>
  new HttpError(
    `expected at most ${String(perMinute)} requests of one client in a minute, found more; try again in ${String(seconds)} s`,
    { status: 429, code: 'LIMIT_EXCEEDED', headers: { 'retry-after': String(seconds) } },
  );
