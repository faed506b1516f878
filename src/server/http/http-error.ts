import { DiplographError } from '../../errors.ts';
import type { ErrorCode } from '../../errors.ts';

/** The status, code and headers of an HTTP error. */
export type HttpDetails = {
  readonly status: number;
  readonly code: ErrorCode;
  readonly headers?: Readonly<Record<string, string>>;
};

/** An error with an HTTP status and headers. Its message has the expectation, the finding and the remedy. */
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
