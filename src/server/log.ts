import { destination, pino } from 'pino';
import type { DestinationStream, LevelWithSilent, LogFn, Logger } from 'pino';

/** The interval in which repetitions of a failure are only counted. */
const INTERVAL_MS = 10_000;
/** The maximum number of different failures in an interval; further ones count as one. */
const MOST_FAILURES = 20;
const WARN = 40;

/**
 * Returns a log with one JSON object per line on the standard error, separate from results. Repetitions of a failure within ten
 * seconds are counted. After the interval, one line has the last repetition and `repeated`, the number of suppressed lines.
 */
export const createLog = (
  level: LevelWithSilent,
  stream: DestinationStream = destination({ dest: 2, sync: true }),
): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      hooks: { logMethod: oncePerInterval() },
    },
    stream,
  );

type Args = Parameters<LogFn>;

function oncePerInterval() {
  const counted = new Map<string, { repeated: number; last: () => void }>();
  return function logMethod(this: Logger, args: Args, method: LogFn, level: number): void {
    if (level < WARN) return void method.apply(this, args);
    const own = keyOf(args);
    const key = counted.has(own) || counted.size < MOST_FAILURES ? own : 'other failures';
    const failure = counted.get(key);
    if (failure) {
      failure.repeated += 1;
      failure.last = () => void method.apply(this, withNumber(args, failure.repeated));
      return;
    }
    method.apply(this, args);
    const begun = { repeated: 0, last: () => undefined };
    counted.set(key, begun);
    setTimeout(() => {
      counted.delete(key);
      if (begun.repeated > 0) begun.last();
    }, INTERVAL_MS).unref();
  };
}

/** Returns the key of a failure: its message and the message of its error, without numbers. */
function keyOf(args: readonly unknown[]): string {
  const parts = args.map((arg) => {
    const error = arg instanceof Error ? arg : ((arg as { readonly err?: unknown } | null)?.err ?? arg);
    return error instanceof Error ? `${error.name} ${error.message}` : typeof error === 'string' ? error : '';
  });
  return parts.join(' ').slice(0, 300).replace(/\d+/g, '#');
}

function withNumber(args: readonly unknown[], repeated: number): Args {
  const [first, ...others] = args;
  const counted =
    typeof first === 'string'
      ? [{ repeated }, first]
      : [first instanceof Error ? { err: first, repeated } : { ...(first as object), repeated }];
  return [...counted, ...others] as unknown as Args;
}
