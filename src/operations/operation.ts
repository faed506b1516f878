import { DiplographError } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';

/** A GraphQL operation with its variables. */
export type OperationRequest = {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
};

/** An error of the API, with its code. */
export type ApiError = { readonly message: string; readonly extensions?: { readonly code?: string } };

/** The answer of the API to an operation. */
export type Answer = {
  readonly data?: unknown;
  readonly errors?: readonly ApiError[];
  readonly extensions?: {
    readonly dataset?: DatasetHead;
    readonly warnings?: readonly { readonly message: string }[];
  };
};

/** Sends an operation to the API. */
export type AskApi = (operation: OperationRequest) => Promise<Answer>;

/** The version of the dataset from which an answer comes, and its viewpoint. */
export type DatasetHead = {
  readonly version: string;
  readonly revision: string;
  readonly asOf: string | null;
  readonly knownAt: string | null;
};

/** Returns an error of the API with its code. An internal error has none: the log of the service has its cause. */
export function errorOfAnswer({ message, extensions }: ApiError): Error {
  const code = extensions?.code ?? 'INTERNAL_ERROR';
  return code === 'INTERNAL_ERROR' ? new Error(message) : new DiplographError(code as ErrorCode, message);
}
