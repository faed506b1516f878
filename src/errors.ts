/** The kinds of failure that a user of Diplograph can act on; anything else is a bug and is masked. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'DATA_INVALID'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_AUTH'
  | 'DATABASE_VERSION'
  | 'DATABASE_BUSY'
  | 'DATABASE_FAILED'
  | 'DATABASE_TIMEOUT'
  | 'NOT_INGESTED'
  | 'CONFIG_INVALID'
  | 'FOLDER_IN_USE'
  | 'TOOL_MISSING'
  | 'FILE_FAILED'
  | 'PORT_IN_USE'
  | 'REVISION_GONE'
  | 'LIMIT_EXCEEDED'
  | 'FORBIDDEN';

/** A failure with a closed `code`; its message says what was expected, what was found, and what to do. */
export class DiplographError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'DiplographError';
    this.code = code;
  }
}
