/** A signal of some work, which ends with other signals. */
type OwnSignal = {
  readonly signal: AbortSignal;
  /** Ends the work. */
  readonly abort: () => void;
  /** Must be called at the end of the work: the other signals then forget it. */
  readonly release: () => void;
};

/**
 * Creates the signal of some work, which aborts when one of some other signals does. A signal of `AbortSignal.any` or
 * `AbortSignal.timeout` would stay in memory, with all that it reaches, long after the work.
 */
export function ownSignal(...others: readonly AbortSignal[]): OwnSignal {
  const work = new AbortController();
  const follow = ({ target }: Pick<Event, 'target'>): void => {
    work.abort((target as AbortSignal).reason);
  };
  for (const other of others) {
    if (other.aborted) follow({ target: other });
    else other.addEventListener('abort', follow, { once: true });
  }
  return {
    signal: work.signal,
    abort: () => {
      work.abort();
    },
    release: () => {
      for (const other of others) other.removeEventListener('abort', follow);
    },
  };
}
