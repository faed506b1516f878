import type { DiplographError } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';

/** The exit codes of the program. */
export const EXIT = { ok: 0, failed: 1, usage: 2, environment: 3 } as const;

/** The exit codes as a text for `--help`. */
export const EXIT_HELP = `Exit codes:
  0    success; for start and serve also: ended by a signal while serving
  1    invalid data, or a failed operation
  2    wrong usage: an option, an argument or an environment variable
  3    environment: database, Java, Maven, port, folder, disk
  129, 130, 143
       ended by SIGHUP, SIGINT or SIGTERM before the end of the work`;

const CODES: Readonly<Record<ErrorCode, number>> = {
  BAD_REQUEST: EXIT.usage,
  BAD_USER_INPUT: EXIT.usage,
  CONFIG_INVALID: EXIT.usage,
  CURSOR_EXPIRED: EXIT.failed,
  DATABASE_AUTH: EXIT.environment,
  DATABASE_BUSY: EXIT.environment,
  DATABASE_FAILED: EXIT.environment,
  DATABASE_TIMEOUT: EXIT.environment,
  DATABASE_UNREACHABLE: EXIT.environment,
  DATABASE_VERSION: EXIT.environment,
  DATA_INVALID: EXIT.failed,
  FILE_FAILED: EXIT.environment,
  FOLDER_IN_USE: EXIT.environment,
  FORBIDDEN: EXIT.failed,
  LIMIT_EXCEEDED: EXIT.failed,
  NOT_INGESTED: EXIT.environment,
  PORT_IN_USE: EXIT.environment,
  REVISION_GONE: EXIT.failed,
  REVISION_NOT_YET_SEEN: EXIT.environment,
  TOOL_MISSING: EXIT.environment,
};

/** Returns the exit code for a failure with a remedy. */
export const exitCodeOf = ({ code }: DiplographError): number => CODES[code];
