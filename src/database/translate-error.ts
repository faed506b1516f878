import { isRetryableError, Neo4jError } from 'neo4j-driver';
import { DiplographError } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';

/** The failure in Diplograph's terms, with the driver's error as its cause; what did not come from the driver stays as it is. */
export function translateError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const [code, advice] = kindOf(error);
  return new DiplographError(code, `${advice} (${oneLine(error.message)})`, { cause: error });
}

/** Whether a read that failed this way may succeed when it is run again at once. */
export const isWorthReading = (error: unknown): boolean =>
  error instanceof Neo4jError && isRetryableError(error) && !TIMED_OUT.test(error.code);

/** Whether the server undid the failed write by itself, so that running it again cannot write twice. */
export const isUndoneWrite = (error: unknown): boolean =>
  error instanceof Neo4jError &&
  (error.code.startsWith(UNDONE) || NOT_LEADER.test(error.code)) &&
  !TIMED_OUT.test(error.code);

const UNDONE = 'Neo.TransientError.Transaction.';
const NOT_LEADER = /^Neo\.ClientError\.(Cluster\.NotALeader|General\.ForbiddenOnReadOnlyDatabase)$/;
const TIMED_OUT =
  /\.Transaction\.(TransactionTimedOut|TransactionTimedOutClientConfiguration|Terminated|LockClientStopped)$/;

/** Which driver and server codes mean what, first match wins. */
const KINDS: readonly (readonly [RegExp, ErrorCode, string])[] = [
  [
    TIMED_OUT,
    'DATABASE_TIMEOUT',
    'the database ended a statement at its time limit: ask for less, or try again',
  ],
  [
    /\.Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired|AuthorizationExpired)$/,
    'DATABASE_AUTH',
    'Neo4j refused the user or the password: check NEO4J_USER and NEO4J_PASSWORD',
  ],
  [
    /\.Security\.Forbidden$/,
    'DATABASE_AUTH',
    'the Neo4j user lacks a right that is needed: grant it, or choose another NEO4J_USER',
  ],
  [/\.Database\.DatabaseNotFound$/, 'CONFIG_INVALID', 'Neo4j has no such database: check NEO4J_DATABASE'],
  [
    /^(ServiceUnavailable|SessionExpired)$/,
    'DATABASE_UNREACHABLE',
    'Neo4j cannot be reached: check that it is running and that NEO4J_URI is right',
  ],
  [/^Neo\.TransientError\./, 'DATABASE_BUSY', 'the database is busy with other work: try again in a moment'],
];

/** What the driver says without a code, by its first words. */
const WORDS: readonly (readonly [string, ErrorCode, string])[] = [
  [
    'Connection acquisition timed out',
    'DATABASE_BUSY',
    'all connections to the database are in use: try again in a moment',
  ],
  ['Server responded HTTP', 'DATABASE_UNREACHABLE', 'this is not the Bolt port of a Neo4j: check NEO4J_URI'],
  [
    'Unknown Bolt protocol version',
    'DATABASE_VERSION',
    'expected Neo4j 5.26 or newer, found a server that does not speak its protocol: update the server, or set NEO4J_URI to another one',
  ],
];

function kindOf({ code, message }: Neo4jError): readonly [ErrorCode, string] {
  const found =
    WORDS.find(([words]) => message.startsWith(words)) ?? KINDS.find(([pattern]) => pattern.test(code));
  return found ? [found[1], found[2]] : ['DATABASE_FAILED', 'the database refused a statement'];
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');
