/** The kinds of failure that a user of Diplograph can act on; anything else is a bug and is masked. */
export type ErrorCode =
  | 'BAD_REQUEST'
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
  | 'REVISION_NOT_YET_SEEN'
  | 'CURSOR_EXPIRED'
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

const SHOWN = 200;
const CONTROLS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
/** A user and a password before a host. */
const CREDENTIALS = /([a-z][a-z0-9+.-]*:\/\/)?[^\s/'"]*:(?!\/\/)[^\s'"]*@/gi;

/** Returns a text as a message shows it: in quotes, on one line, without a password, and cut after 200 characters. */
export function quote(text: string): string {
  const shown = printable(JSON.stringify(withoutPassword(text).slice(0, SHOWN)));
  return text.length > SHOWN ? `${shown.slice(0, -1)}…"` : shown;
}

/**
 * Returns a text whose control characters and marks of direction are written as escapes: a terminal then shows them and does not
 * interpret them.
 */
export const printable = (text: string): string =>
  text.replace(CONTROLS, (control) =>
    control === '\n' ? '\\n' : `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Returns a text without what looks like a user and a password before a host. */
export const withoutPassword = (text: string): string => text.replace(CREDENTIALS, '$1…@');
