import { GraphQLError } from 'graphql';
import { DiplographError } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';

/** What a client reads of a failure of ours, by code; where there is none, the message itself. */
const SAID: Partial<Record<ErrorCode, string>> = {
  DATABASE_UNREACHABLE: 'The database cannot be reached; try again in a moment.',
  DATABASE_AUTH: 'The service cannot sign in to its database; its operator has to look at its settings.',
  DATABASE_VERSION: 'The database is of an unfit version; the operator of the service has to look at it.',
  DATABASE_BUSY: 'The database is busy; try again in a moment.',
  DATABASE_TIMEOUT: 'The database took longer than the time limit; ask for less at a time.',
  NOT_INGESTED: 'No dataset has been ingested yet; try again when the service is ready.',
};

const SHOWN: readonly ErrorCode[] = ['BAD_USER_INPUT', 'LIMIT_EXCEEDED', 'FORBIDDEN'];

/**
 * The error that a client may read: what is wrong with its request as it is, a failure of the database in general words,
 * anything else as an internal error with the id of the request. `log` gets what is not shown.
 */
export function maskError(error: unknown, requestId: string, log: (error: unknown) => void): GraphQLError {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  // What wraps it names the variable or the field that it is about.
  if (cause instanceof GraphQLError) return error instanceof GraphQLError ? error : cause;
  if (cause instanceof DiplographError && SHOWN.includes(cause.code))
    return shown(error, cause.code, cause.message);
  log(error);
  const said = cause instanceof DiplographError ? SAID[cause.code] : undefined;
  if (cause instanceof DiplographError && said !== undefined) return shown(error, cause.code, said);
  return shown(
    error,
    'INTERNAL_ERROR',
    `Something went wrong in the service; its log has more under ${requestId}.`,
  );
}

function shown(error: unknown, code: string, message: string): GraphQLError {
  const { nodes, path } = error instanceof GraphQLError ? error : new GraphQLError('');
  return new GraphQLError(message, { nodes: nodes ?? null, path: path ?? null, extensions: { code } });
}
