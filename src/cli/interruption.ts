/** The error of a command that a signal ends early. */
export class Interrupted extends Error {
  readonly exitCode: number;

  constructor(exitCode: number) {
    super('ended by a signal');
    this.exitCode = exitCode;
  }
}

const IMPATIENT_MS = 1000;
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Runs work that ends in order on a signal. The first SIGINT, SIGTERM or SIGHUP aborts with an `Interrupted`. Another one, more
 * than a second later, ends the process at once.
 */
export async function interruptible<Result>(
  work: (asked: AbortSignal) => Promise<Result>,
  target: NodeJS.Process = process,
): Promise<Result> {
  const controller = new AbortController();
  let askedAt = 0;
  const listeners = Object.entries(SIGNALS).map(([name, exitCode]) => {
    const listener = (): void => {
      // Ctrl+C may arrive twice: from the terminal, and from the parent program.
      if (controller.signal.aborted && performance.now() - askedAt > IMPATIENT_MS) target.exit(exitCode);
      if (!controller.signal.aborted) askedAt = performance.now();
      controller.abort(new Interrupted(exitCode));
    };
    target.on(name, listener);
    return { name, listener };
  });
  try {
    return await work(controller.signal);
  } finally {
    for (const { name, listener } of listeners) target.off(name, listener);
  }
}

/** Returns the result of the work, or throws the signal's reason as soon as it aborts. The work itself continues. */
export async function unlessAborted<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  // The race ignores the failure of its loser.
  work.catch(() => undefined);
  signal.throwIfAborted();
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Returns the result of the work as `unlessAborted` does, but gives the work some milliseconds to finish its current step. */
export async function unlessAbortedFor<Result>(
  signal: AbortSignal,
  ms: number,
  work: Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const later = (): void => void setTimeout(() => controller.abort(signal.reason), ms).unref();
  if (signal.aborted) later();
  else signal.addEventListener('abort', later, { once: true });
  try {
    return await unlessAborted(controller.signal, work);
  } finally {
    signal.removeEventListener('abort', later);
  }
}
