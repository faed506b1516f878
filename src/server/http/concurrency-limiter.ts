import { HttpError } from './http-error.ts';

/** A limiter of concurrent work: at most `capacity` units in use, and at most `queued` waiting requests. */
export type ConcurrencyLimiter = {
  /**
   * Waits until `weight` units are free for the client and returns a function that releases them. Only the first call of that
   * function has an effect. A weight over the capacity counts as the capacity.
   * @throws HttpError 503 when the queue has no room for the client; the reason of the signal when it aborts.
   */
  acquire(client: string, weight: number, signal: AbortSignal): Promise<() => void>;
  /** The units in use. */
  readonly running: number;
  /** The number of waiting requests. */
  readonly waiting: number;
  /** True if the limiter would refuse a new client now. */
  readonly isFull: boolean;
};

/** The limiters of concurrent work. Clients share each of them. */
export type Limiters = {
  /** Requests that are answered at once or from the database. */
  readonly requests: ConcurrencyLimiter;
  /** Transfers of files, which last as long as their readers need. */
  readonly downloads: ConcurrencyLimiter;
  /** The complexity of running operations. */
  readonly complexity: ConcurrencyLimiter;
};

type Waiter = { readonly client: string; readonly weight: number; readonly start: () => void };

const RETRY_SECONDS = 1;

/**
 * Creates a limiter that shares its units among clients. A client with units gets more only if it then holds at most as many as
 * are free. One client alone gets half of the units. A client without units gets the next free ones. The queue has the same
 * rule. Of the waiting clients, the client with the fewest units is first.
 */
export function createConcurrencyLimiter(what: string, capacity: number, queued: number): ConcurrencyLimiter {
  let running = 0;
  const held = new Map<string, number>();
  const queue = new Set<Waiter>();
  const waiters = new Map<string, number>();
  const mayStart = (client: string, weight: number): boolean =>
    hasRoom(held.get(client) ?? 0, running, weight, capacity);
  const start = (client: string, weight: number): (() => void) => {
    running += weight;
    add(held, client, weight);
    let isReleased = false;
    return () => {
      if (isReleased) return;
      isReleased = true;
      running -= weight;
      add(held, client, -weight);
      startWaiters();
    };
  };
  const startWaiters = (): void => {
    for (let next = nextWaiter(); next; next = nextWaiter()) next.start();
  };
  const nextWaiter = (): Waiter | undefined => {
    let best: Waiter | undefined;
    for (const waiter of queue) {
      if (!mayStart(waiter.client, waiter.weight)) continue;
      if (!best || (held.get(waiter.client) ?? 0) < (held.get(best.client) ?? 0)) best = waiter;
    }
    return best;
  };
  return {
    async acquire(client, wanted, signal) {
      signal.throwIfAborted();
      const weight = Math.min(wanted, capacity);
      if (mayStart(client, weight)) return start(client, weight);
      if (!hasRoom(waiters.get(client) ?? 0, queue.size, 1, queued)) throw full(what, capacity, queued);
      return new Promise((resolve, reject) => {
        const leave = (): void => {
          queue.delete(waiter);
          add(waiters, client, -1);
          signal.removeEventListener('abort', giveUp);
        };
        const giveUp = (): void => {
          leave();
          reject(signal.reason as Error);
        };
        const waiter: Waiter = {
          client,
          weight,
          start: () => {
            leave();
            resolve(start(client, weight));
          },
        };
        queue.add(waiter);
        add(waiters, client, 1);
        signal.addEventListener('abort', giveUp, { once: true });
      });
    },
    get running() {
      return running;
    },
    get waiting() {
      return queue.size;
    },
    get isFull() {
      return running >= capacity && queue.size >= queued;
    },
  };
}

/** Returns true if a client with `mine` of `used` units may take `weight` more and leave enough for other clients. */
function hasRoom(mine: number, used: number, weight: number, capacity: number): boolean {
  const free = capacity - used;
  return weight <= free && (mine === 0 || mine + weight <= free);
}

function add(counts: Map<string, number>, client: string, difference: number): void {
  const count = (counts.get(client) ?? 0) + difference;
  if (count === 0) counts.delete(client);
  else counts.set(client, count);
}

const full = (what: string, capacity: number, queued: number): HttpError =>
  new HttpError(
    `expected at most ${String(capacity)} ${what} at a time and ${String(queued)} waiting requests, half of both for one client, found more; try again in ${String(RETRY_SECONDS)} second`,
    { status: 503, code: 'LIMIT_EXCEEDED', headers: { 'retry-after': String(RETRY_SECONDS) } },
  );
