import { DiplographError } from '../../errors.ts';
import type { ErrorCode } from '../../errors.ts';

/** What an HTTP refusal says beside its message. */
export type HttpDetails = {
  readonly status: number;
  readonly code: ErrorCode;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A refusal with a status and headers of its own; its message says what was expected, what was found, and what to do. */
export class HttpError extends DiplographError {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(message: string, { status, code, headers = {} }: HttpDetails) {
    super(code, message);
    this.name = 'HttpError';
    this.status = status;
    this.headers = headers;
  }
}
