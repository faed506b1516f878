import { DiplographError } from '../../errors.ts';

/** The pauses between restarts of a server. */
export type RestartPolicy = {
  /** The pause before each restart, in milliseconds. After the last one, the supervisor gives up. */
  readonly pausesMs: readonly number[];
  /** A server that ran for this time, in milliseconds, has recovered: the pauses start from the first. */
  readonly stableMs: number;
};

/** The callbacks of a supervisor, which start, watch and stop a server. */
type SupervisorOptions<Server> = {
  readonly start: () => Promise<Server>;
  /** Settles at the end of a server, with the reason of an unexpected end. */
  readonly exited: (server: Server) => Promise<string | undefined>;
  /** Releases the resources of a server that has ended. */
  readonly discard: (server: Server) => void;
  readonly stop: (server: Server) => Promise<void>;
  readonly report: (line: string) => void;
  readonly restartPolicy?: RestartPolicy;
};

/** A supervised server. */
type Supervisor<Server> = {
  /** Returns the running server; undefined during a restart. */
  readonly current: () => Server | undefined;
  /** Rejects with DATABASE_FAILED when the supervisor gives up; never resolves. */
  readonly lost: Promise<never>;
  /** Stops the server, or the attempts to restart it. */
  readonly stop: () => Promise<void>;
};

const DEFAULT_POLICY: RestartPolicy = {
  pausesMs: [0, 1000, 2000, 4000, 8000, 16_000, 32_000],
  stableMs: 120_000,
};

/** Watches a server and restarts it after a crash, with growing pauses and a limited number of attempts. */
export function supervise<Server>(first: Server, options: SupervisorOptions<Server>): Supervisor<Server> {
  const { start, exited, discard, stop, report, restartPolicy = DEFAULT_POLICY } = options;
  const stopping = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  let current: Server | undefined = first;
  let last = first;
  let attempts = 0;

  const startAgain = async (died: string): Promise<Server | undefined> => {
    let reason = died;
    while (!isStopping()) {
      const pauseMs = restartPolicy.pausesMs[attempts];
      if (pauseMs === undefined) throw givenUp(attempts, reason);
      attempts += 1;
      report(`the local Neo4j ended (${reason}); it restarts in ${pauseMs / 1000} s`);
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
      if (performance.now() - startedAt >= restartPolicy.stableMs) attempts = 0;
      current = undefined;
      discard(last);
      const next = await startAgain(reason ?? 'another program stopped it');
      if (next === undefined) return;
      last = current = next;
      report('the local Neo4j runs again');
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
      // Wait for a server that is starting, so that the folder is free afterwards.
      if (current === undefined) await watching.catch(() => undefined);
      await stop(last);
    },
  };
}

/** Waits for some milliseconds, or until the signal aborts. */
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
    `expected the local Neo4j to run, found that it ended ${attempts + 1} times in a short time, the last time: ${reason}`,
  );
