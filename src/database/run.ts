import neo4j from 'neo4j-driver';
import { isRetryableWrite, isRetryableRead, translateError } from './translate-error.ts';
import { DiplographError } from '../errors.ts';
import { int } from 'neo4j-driver';
import type {
  BookmarkManager,
  Driver,
  NotificationFilter,
  QueryResult,
  Session,
  SessionConfig,
} from 'neo4j-driver';
import type { Params, Query, ReaderOptions, RunQuery, Transaction, Writer } from '../model/query.ts';

/** The database of the server. With several servers, the bookmarks of the writes that reads must see. */
type SessionTarget = { readonly database?: string; readonly bookmarkManager?: BookmarkManager };

const WRITE_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 50;
// The extra time for an answer. The server ends a statement at its time limit. A server that is silent for longer has failed.
const ANSWER_MS = 1500;
// Notifications are for the author of a statement. Sending them with every answer costs time.
const NO_NOTIFICATIONS: Partial<NotificationFilter> = {
  minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF,
};

/**
 * Creates a reader. Each statement has a READ session of its own, so that the statements of a request run in parallel. A
 * transient failure is retried once. The server refuses statements that write. Without an answer, a statement fails soon after
 * its time limit.
 */
export function createReader(driver: Driver, place: SessionTarget, options: ReaderOptions): RunQuery {
  const { timeoutMs, cost, signal } = options;
  if (!(Number.isSafeInteger(timeoutMs) && timeoutMs > 0)) {
    throw new RangeError(`expected a time limit of 1 ms or more, found ${timeoutMs}`);
  }
  const limited = createTimeLimiter(timeoutMs + ANSWER_MS, signal);
  const reading = sessionConfig(place, neo4j.session.READ);
  const attempt = async (
    statement: Query<unknown, string>,
    params: Params,
    cancellation: Cancellation,
  ): Promise<QueryResult> => {
    if (cancellation.isCancelled)
      throw new Error('expected a request that waits for its answer, found one that was cancelled');
    const session = driver.session(reading);
    // Closing a session cancels its statement, here and on the server.
    cancellation.onCancel = () => void close(session);
    const start = performance.now();
    if (cost) cost.statements += 1;
    try {
      return await session.run(withCypherVersion(statement), toDriverParams(params), { timeout: timeoutMs });
    } finally {
      if (cost) cost.databaseMs += performance.now() - start;
      await close(session);
    }
  };
  return async <Row>(statement: Query<Row, string>, params: Params) => {
    try {
      const result = await limited((cancellation) =>
        retry(1, 0, isRetryableRead, () => attempt(statement, params, cancellation)),
      );
      return rowsOf(result) as readonly Row[];
    } catch (error) {
      signal?.throwIfAborted();
      throw translateError(error);
    }
  };
}

/** Creates a writer. A statement that the server rolled back (a deadlock, a change of leader) is retried. */
export function createWriter(driver: Driver, place: SessionTarget): Writer {
  const open = (): Session => driver.session(sessionConfig(place, neo4j.session.WRITE));
  return {
    run: async <Row>(statement: Query<Row, string>, params: Params) => {
      const session = open();
      try {
        const text = withCypherVersion(statement);
        const values = toDriverParams(params);
        const attempt = (): Promise<QueryResult> => session.run(text, values);
        return rowsOf(
          await retry(WRITE_ATTEMPTS - 1, FIRST_PAUSE_MS, isRetryableWrite, attempt),
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

async function begin(session: Session): Promise<Transaction> {
  const guarded = async <Result>(work: () => Promise<Result>, isLast: boolean): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw translateError(error);
    } finally {
      if (isLast) await close(session);
    }
  };
  // No time limit: the transaction holds its lock until the work ends.
  const transaction = await guarded(async () => session.beginTransaction({ timeout: 0 }), false);
  return {
    run: <Row>(statement: Query<Row, string>, params: Params) =>
      guarded(async () => {
        const result = await transaction.run(withCypherVersion(statement), toDriverParams(params));
        return rowsOf(result) as readonly Row[];
      }, false),
    commit: () => guarded(() => transaction.commit(), true),
    rollback: () => guarded(() => transaction.rollback(), true),
  };
}

async function retry<Result>(
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
    return retry(retries - 1, pauseMs * 2, isWorthwhile, work);
  }
}

const close = (session: Session): Promise<void> => session.close().catch(() => undefined);

const sessionConfig = (
  place: SessionTarget,
  defaultAccessMode: 'READ' | 'WRITE',
): Partial<SessionConfig> => ({
  ...place,
  defaultAccessMode,
  notificationFilter: NO_NOTIFICATIONS,
});

/** Returns the text with its Cypher version. A later server may have another default. */
const withCypherVersion = ({ text }: Query<unknown, string>): string => `CYPHER 5 ${text}`;

/** Returns the rows by position: `toObject` of the driver makes an iterator for each record. */
const rowsOf = ({ records }: QueryResult): readonly unknown[] =>
  records.map((record) => {
    const row: Record<PropertyKey, unknown> = {};
    record.keys.forEach((key, i) => {
      row[key] = record.get(i);
    });
    return row;
  });

/** The cancellation of one statement. Lighter than an AbortSignal: each statement has one. */
export type Cancellation = { isCancelled: boolean; onCancel: () => void };

/** Runs work with a cancellation. */
type RunLimited = <Result>(work: (cancellation: Cancellation) => Promise<Result>) => Promise<Result>;

/**
 * Returns a function that runs work and cancels it at the time limit, or when the request aborts.
 * @throws DiplographError DATABASE_UNREACHABLE at the time limit; the reason of the request when it aborts.
 */
export function createTimeLimiter(limitMs: number, request?: AbortSignal): RunLimited {
  // One listener for all statements of a request.
  const running = new Set<(reason: Error) => void>();
  request?.addEventListener(
    'abort',
    () => {
      for (const leave of running) leave(request.reason as Error);
    },
    { once: true },
  );
  return <Result>(work: (cancellation: Cancellation) => Promise<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request?.throwIfAborted();
      const cancellation: Cancellation = { isCancelled: false, onCancel: () => undefined };
      const leave = (reason: Error): void => {
        reject(reason);
        cancellation.isCancelled = true;
        cancellation.onCancel();
      };
      running.add(leave);
      const timer = setTimeout(() => leave(noAnswer(limitMs)), limitMs);
      const end = (): void => {
        clearTimeout(timer);
        running.delete(leave);
      };
      work(cancellation).finally(end).then(resolve, reject);
    });
}

const noAnswer = (limitMs: number): DiplographError =>
  new DiplographError(
    'DATABASE_UNREACHABLE',
    `expected an answer of the database within ${limitMs} ms, found none: check that it is running and not overloaded, or try again in a moment`,
  );

/**
 * Returns parameters for the driver. Whole numbers at any depth become integers: the server refuses `LIMIT 21.0` and would store
 * 21.0. `undefined` becomes null. Values of the driver's classes do not change.
 */
export function toDriverParams(params: object): Record<string, unknown> {
  const converted: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(params)) converted[name] = convert(value);
  return converted;
}

function convert(value: unknown): unknown {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? int(value) : value;
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map(convert);
  return isPlain(value) ? toDriverParams(value) : value;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
