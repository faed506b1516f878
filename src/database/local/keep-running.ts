import { DiplographError } from '../../errors.ts';

/** How often a server that died is started again. */
export type Patience = {
  /** The pause before each start, in milliseconds; after the last one the server is given up. */
  readonly pausesMs: readonly number[];
  /** A server that has run for so many milliseconds has recovered: the pauses begin anew. */
  readonly stableMs: number;
};

/** What is kept running, and how it is started, watched and ended. */
export type Keeping<Server> = {
  readonly start: () => Promise<Server>;
  /** Settles when a server has ended, with the reason when nobody asked for it. */
  readonly exited: (server: Server) => Promise<string | undefined>;
  /** Drops what belongs to a server that has ended. */
  readonly discard: (server: Server) => void;
  readonly stop: (server: Server) => Promise<void>;
  readonly tell: (line: string) => void;
  readonly patience?: Patience;
};

/** A server that is kept running. */
export type Kept<Server> = {
  /** The server that runs; undefined while there is none. */
  readonly current: () => Server | undefined;
  /** Rejects with DATABASE_FAILED when the server is given up; never resolves. */
  readonly lost: Promise<never>;
  /** Ends the server, or the attempts to start it. */
  readonly stop: () => Promise<void>;
};

const PATIENCE: Patience = {
  pausesMs: [0, 1000, 2000, 4000, 8000, 16_000, 32_000],
  stableMs: 120_000,
};

/** Watches a server and starts it again when it dies, after growing pauses, and not for ever. */
export function keepRunning<Server>(first: Server, keeping: Keeping<Server>): Kept<Server> {
  const { start, exited, discard, stop, tell, patience = PATIENCE } = keeping;
  const stopping = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  let current: Server | undefined = first;
  let last = first;
  let attempts = 0;

  const startAgain = async (died: string): Promise<Server | undefined> => {
    let reason = died;
    while (!isStopping()) {
      const pauseMs = patience.pausesMs[attempts];
      if (pauseMs === undefined) throw givenUp(attempts, reason);
      attempts += 1;
      tell(`the local Neo4j ended (${reason}); it is started again in ${pauseMs / 1000} s`);
      await pause(pauseMs, stopping.signal);
      if (isStopping()) break;
      try {
        return await start();
      } catch (error) {
        reason = error instanceof Error ? error.message : String(error);
      }
    }
    return undefined;
  };

  const watch = async (): Promise<void> => {
    while (!isStopping()) {
      const startedAt = performance.now();
      const reason = await exited(last);
      if (isStopping()) return;
      if (performance.now() - startedAt >= patience.stableMs) attempts = 0;
      current = undefined;
      discard(last);
      const next = await startAgain(reason ?? 'it was stopped from outside');
      if (next === undefined) return;
      last = current = next;
      tell('the local Neo4j runs again');
    }
  };

  const watching = watch();
  const lost = watching.then(() => new Promise<never>(() => undefined));
  lost.catch(() => undefined);
  return {
    current: () => current,
    lost,
    stop: async () => {
      stopping.abort();
      // One that is about to run is waited for, so that the folder is free afterwards.
      if (current === undefined) await watching.catch(() => undefined);
      await stop(last);
    },
  };
}

/** Waits, but no longer than until the signal aborts. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}

const givenUp = (attempts: number, reason: string): DiplographError =>
  new DiplographError(
    'DATABASE_FAILED',
    `expected the local Neo4j to run, found that it ended ${attempts + 1} times one soon after another, at last: ${reason}`,
  );
