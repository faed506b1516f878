import { isRetryableError, Neo4jError } from 'neo4j-driver';
import { DiplographError } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';

/** Returns an error of the driver as a DiplographError with its cause. Returns any other error unchanged. */
export function translateError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const [code, advice] = kindOf(error);
  return new DiplographError(code, `${advice} (${oneLine(error.message)})`, { cause: error });
}

/** Returns true if an immediate retry of a failed read may succeed. */
export const isRetryableRead = (error: unknown): boolean =>
  error instanceof Neo4jError && isRetryableError(error) && !TIMED_OUT.test(error.code);

/** Returns true if the server rolled the failed write back. A retry then cannot write twice. */
export const isRetryableWrite = (error: unknown): boolean =>
  error instanceof Neo4jError &&
  (error.code.startsWith(UNDONE) || NOT_LEADER.test(error.code)) &&
  !TIMED_OUT.test(error.code);

const UNDONE = 'Neo.TransientError.Transaction.';
const NOT_LEADER = /^Neo\.ClientError\.(Cluster\.NotALeader|General\.ForbiddenOnReadOnlyDatabase)$/;
const TIMED_OUT =
  /\.Transaction\.(TransactionTimedOut|TransactionTimedOutClientConfiguration|Terminated|LockClientStopped)$/;

/** The meanings of the codes of driver and server; the first match wins. */
const KINDS: readonly (readonly [RegExp, ErrorCode, string])[] = [
  [
    TIMED_OUT,
    'DATABASE_TIMEOUT',
    'the database ended a statement at its time limit: request less, or try again',
  ],
  [
    /\.Security\.AuthenticationRateLimit$/,
    'DATABASE_AUTH',
    'Neo4j has locked the user for a while after wrong passwords: check NEO4J_USER and NEO4J_PASSWORD, and whether another program uses wrong ones, then try again',
  ],
  [
    /\.Security\.(Unauthorized|CredentialsExpired|TokenExpired|AuthorizationExpired)$/,
    'DATABASE_AUTH',
    'Neo4j refused the user or the password: check NEO4J_USER and NEO4J_PASSWORD',
  ],
  [
    /\.Security\.Forbidden$/,
    'DATABASE_AUTH',
    'the Neo4j user lacks a required privilege: grant it, or choose another NEO4J_USER',
  ],
  [/\.Database\.DatabaseNotFound$/, 'CONFIG_INVALID', 'Neo4j has no such database: check NEO4J_DATABASE'],
  [
    /^(ServiceUnavailable|SessionExpired)$/,
    'DATABASE_UNREACHABLE',
    'Neo4j cannot be reached: check that it is running and that NEO4J_URI is right',
  ],
  [/^Neo\.TransientError\./, 'DATABASE_BUSY', 'the database is busy with other work: try again in a moment'],
];

/** The meanings of messages whose code is too general; the first match wins. */
const WORDS: readonly (readonly [RegExp, ErrorCode, string])[] = [
  [
    /^Connection acquisition timed out.*Active conn count = 0,/s,
    'DATABASE_UNREACHABLE',
    'expected an answer of Neo4j, found a server that accepts connections and sends nothing: check that it is running and not overloaded, and that NEO4J_URI names its Bolt port',
  ],
  [
    /^Connection acquisition timed out/,
    'DATABASE_BUSY',
    'all connections to the database are in use: try again in a moment',
  ],
  [
    /^Pool is closed/,
    'DATABASE_UNREACHABLE',
    'the connections to the database were closed, since it ended or the service ends: try again in a moment',
  ],
  [
    /^Server responded HTTP/,
    'DATABASE_UNREACHABLE',
    'expected the Bolt port of a Neo4j, found a server that speaks HTTP: check NEO4J_URI',
  ],
  [
    /^Unknown Bolt protocol version/,
    'DATABASE_VERSION',
    'expected Neo4j 5.26 or newer, found a server that does not speak its protocol: update the server, or set NEO4J_URI to the Bolt port of another one; a server that requires encryption needs a scheme with +s',
  ],
];

function kindOf({ code, message }: Neo4jError): readonly [ErrorCode, string] {
  const found = WORDS.find(([words]) => words.test(message)) ?? KINDS.find(([pattern]) => pattern.test(code));
  return found ? [found[1], found[2]] : ['DATABASE_FAILED', 'the database refused a statement'];
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');
