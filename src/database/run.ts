import neo4j from 'neo4j-driver';
import type {
  BookmarkManager,
  Driver,
  NotificationFilter,
  QueryResult,
  Session,
  SessionConfig,
} from 'neo4j-driver';
import { createLimiter } from './limiter.ts';
import { mentioned, toDriverParams } from './params.ts';
import { isUndoneWrite, isWorthReading, translateError } from './translate-error.ts';
import type { Leaving } from './limiter.ts';

/** A Cypher text that knows, for the type checker only, the shape of its rows. */
export type Statement<Row> = { readonly text: string; readonly types?: (params: never) => Row };

/** Runs a statement and gives its rows as objects keyed by column; numbers arrive as JavaScript numbers. */
export type Run = <Row>(statement: Statement<Row>, params: object) => Promise<readonly Row[]>;

/** What the statements of one request cost: how many were run, and their time on the wall in milliseconds, added up. */
export type Cost = { statements: number; databaseMs: number };

/** How a reader runs its statements. */
export type ReaderOptions = {
  /** The time limit of one statement, in milliseconds; the server ends what takes longer. */
  readonly timeoutMs: number;
  /** Grows with every statement. */
  readonly cost?: Cost;
  /** Ends what runs, here and on the server, when it aborts. */
  readonly signal?: AbortSignal;
};

/** How an ingest writes: statements that commit by themselves, and transactions that stay open. */
export type Writer = {
  readonly run: Run;
  readonly begin: () => Promise<WriteTransaction>;
};

/** An open transaction: it keeps its locks until it is committed or rolled back. */
export type WriteTransaction = {
  readonly run: Run;
  readonly commit: () => Promise<void>;
  readonly rollback: () => Promise<void>;
};

/** Which database of the server is meant, and, where there are several servers, what has been seen of their writes. */
export type Place = { readonly database?: string; readonly bookmarkManager?: BookmarkManager };

const WRITE_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 50;
// The server ends a statement at its time limit; when it has said nothing some time later, it says nothing any more.
const ANSWER_MS = 1500;
// Advice about statements is for their author; sending it with every answer costs time.
const NO_NOTIFICATIONS: Partial<NotificationFilter> = {
  minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF,
};

/**
 * Runs each statement by itself in a READ session of its own, so that statements of one request run side by side. A transient
 * failure is tried once more; a statement that writes is refused by the server. A server that does not answer keeps nobody
 * waiting: the statement fails soon after its time limit.
 */
export function createReader(driver: Driver, place: Place, options: ReaderOptions): Run {
  const { timeoutMs, cost, signal } = options;
  if (!(Number.isSafeInteger(timeoutMs) && timeoutMs > 0)) {
    throw new RangeError(`expected a time limit of 1 ms or more, found ${timeoutMs}`);
  }
  const limited = createLimiter(timeoutMs + ANSWER_MS, signal);
  const reading = sessionConfig(place, neo4j.session.READ);
  const attempt = async (
    statement: Statement<unknown>,
    params: object,
    leaving: Leaving,
  ): Promise<QueryResult> => {
    if (leaving.isLeft) throw new Error('expected a request that waits, found one that was given up');
    const session = driver.session(reading);
    // Closing a session ends what it runs, here and on the server.
    leaving.onLeave = () => void close(session);
    const start = performance.now();
    if (cost) cost.statements += 1;
    try {
      return await begun(() =>
        session.run(prefixed(statement), toDriverParams(mentioned(statement, params)), {
          timeout: timeoutMs,
        }),
      );
    } finally {
      if (cost) cost.databaseMs += performance.now() - start;
      await close(session);
    }
  };
  return async <Row>(statement: Statement<Row>, params: object) => {
    try {
      const result = await limited((leaving) =>
        again(1, 0, isWorthReading, () => attempt(statement, params, leaving)),
      );
      return rowsOf(result) as readonly Row[];
    } catch (error) {
      signal?.throwIfAborted();
      throw translateError(error);
    }
  };
}

/** Runs statements that write. One that the server undid by itself (a deadlock, a change of leader) is tried again. */
export function createWriter(driver: Driver, place: Place): Writer {
  const open = (): Session => driver.session(sessionConfig(place, neo4j.session.WRITE));
  return {
    run: async <Row>(statement: Statement<Row>, params: object) => {
      const session = open();
      try {
        const text = prefixed(statement);
        const values = toDriverParams(params);
        const attempt = (): Promise<QueryResult> => session.run(text, values);
        return rowsOf(
          await again(WRITE_ATTEMPTS - 1, FIRST_PAUSE_MS, isUndoneWrite, attempt),
        ) as readonly Row[];
      } catch (error) {
        throw translateError(error);
      } finally {
        await close(session);
      }
    },
    begin: () => begin(open()),
  };
}

async function begin(session: Session): Promise<WriteTransaction> {
  const guarded = async <Result>(work: () => Promise<Result>, isLast: boolean): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw translateError(error);
    } finally {
      if (isLast) await close(session);
    }
  };
  // No time limit: the lock is held for as long as the work takes.
  const transaction = await guarded(async () => session.beginTransaction({ timeout: 0 }), false);
  return {
    run: <Row>(statement: Statement<Row>, params: object) =>
      guarded(async () => {
        const result = await transaction.run(prefixed(statement), toDriverParams(params));
        return rowsOf(result) as readonly Row[];
      }, false),
    commit: () => guarded(() => transaction.commit(), true),
    rollback: () => guarded(() => transaction.rollback(), true),
  };
}

async function again<Result>(
  retries: number,
  pauseMs: number,
  isWorthwhile: (error: unknown) => boolean,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (retries === 0 || !isWorthwhile(error)) throw error;
    await new Promise((resolve) => setTimeout(resolve, pauseMs * (1 + Math.random())));
    return again(retries - 1, pauseMs * 2, isWorthwhile, work);
  }
}

/** Begins a statement without the trace of calls that the driver takes each time for an error that there may be: it ends here. */
function begun<Result>(begin: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return begin();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

const close = (session: Session): Promise<void> => session.close().catch(() => undefined);

const sessionConfig = (place: Place, defaultAccessMode: 'READ' | 'WRITE'): Partial<SessionConfig> => ({
  ...place,
  defaultAccessMode,
  notificationFilter: NO_NOTIFICATIONS,
});

/** Says which Cypher is meant, so that a newer server with another default reads the same language. */
const prefixed = ({ text }: Statement<unknown>): string => `CYPHER 5 ${text}`;

/** By position, since the driver's own way to an object makes an iterator for each record. */
const rowsOf = ({ records }: QueryResult): readonly unknown[] =>
  records.map((record) => {
    const row: Record<PropertyKey, unknown> = {};
    record.keys.forEach((key, i) => {
      row[key] = record.get(i);
    });
    return row;
  });
