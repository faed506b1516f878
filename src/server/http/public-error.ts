import { DiplographError } from '../../errors.ts';
import { HttpError } from './http-error.ts';
import type { ErrorCode } from '../../errors.ts';

/** What a client learns of a failure. `isHidden` is true where the message leaves the cause out, which belongs into the log. */
export type PublicError = {
  readonly status: number;
  readonly code: ErrorCode | 'INTERNAL_ERROR';
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly isHidden: boolean;
};

/** The HTTP statuses of errors. Other codes get 500. */
const STATUSES: Partial<Record<ErrorCode, number>> = {
  ...{ BAD_REQUEST: 400, BAD_USER_INPUT: 400, LIMIT_EXCEEDED: 400, FORBIDDEN: 403, CURSOR_EXPIRED: 410 },
  // The same request may succeed later.
  ...{ DATABASE_UNREACHABLE: 503, DATABASE_BUSY: 503, DATABASE_TIMEOUT: 503, NOT_INGESTED: 503 },
  ...{ REVISION_GONE: 503, REVISION_NOT_YET_SEEN: 503, CONFIG_INVALID: 503 },
};

/** The codes of errors whose message is for the client. */
const SHOWN: readonly ErrorCode[] = [
  ...(['BAD_REQUEST', 'BAD_USER_INPUT', 'LIMIT_EXCEEDED', 'FORBIDDEN', 'CURSOR_EXPIRED'] as const),
  ...(['REVISION_GONE', 'REVISION_NOT_YET_SEEN', 'CONFIG_INVALID'] as const),
];

/** The public messages of failures of the database, by code. */
const GENERAL: Partial<Record<ErrorCode, string>> = {
  DATABASE_UNREACHABLE: 'The database cannot be reached; try again in a moment.',
  DATABASE_AUTH: 'The service cannot sign in to its database; its operator must check its settings.',
  DATABASE_VERSION:
    'The version of the database does not fit the service; the operator of the service must check it.',
  DATABASE_BUSY: 'The database is busy; try again in a moment.',
  DATABASE_TIMEOUT: 'The database took longer than the time limit; request less at a time.',
  NOT_INGESTED: 'No dataset has been ingested yet; try again when the service is ready.',
};

/** Returns the HTTP status of an error code, and its headers. */
export function httpOf(code: string): Pick<PublicError, 'status' | 'headers'> {
  const status = (STATUSES as Partial<Record<string, number>>)[code] ?? 500;
  return { status, headers: status === 503 ? { 'retry-after': '1' } : {} };
}

/**
 * Returns the error for the client. Mistakes of the request keep their message. Failures of the database have a general one. Any
 * other failure is an internal error with the id of the request.
 */
export function publicError(error: unknown, requestId: string): PublicError {
  if (error instanceof HttpError) {
    const { status, code, message, headers } = error;
    return { status, code, message, headers, isHidden: false };
  }
  if (error instanceof DiplographError) {
    const { code, message } = error;
    if (SHOWN.includes(code)) return { ...httpOf(code), code, message, isHidden: false };
    const general = GENERAL[code];
    if (general !== undefined) return { ...httpOf(code), code, message: general, isHidden: true };
  }
  const message = `The service failed; its log has the reason under ${requestId}.`;
  return { status: 500, code: 'INTERNAL_ERROR', message, headers: {}, isHidden: true };
}
